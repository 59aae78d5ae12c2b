/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "./minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["viz"] || ($protobuf.roots["viz"] = {});

export const viz = $root.viz = (() => {

    const viz = {};

    viz.ClientMessage = (function() {

        const ClientMessage = function (properties) {
            this.actions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ClientMessage.prototype.hello = null;
        ClientMessage.prototype.cursor = null;
        ClientMessage.prototype.actions = $util.emptyArray;

        ClientMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                $root.viz.Hello.encode(message.hello, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor"))
                $root.viz.Cursor.encode(message.cursor, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.actions != null && message.actions.length)
                for (let i = 0; i < message.actions.length; ++i)
                    $root.viz.Action.encode(message.actions[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ClientMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ClientMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.hello = $root.viz.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.cursor = $root.viz.Cursor.decode(reader, reader.size(), $undefined, _depth + 1, message.cursor);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.actions && message.actions.length))
                            message.actions = [];
                        message.actions.push($root.viz.Action.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ClientMessage;
    })();

    viz.Hello = (function() {

        const Hello = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Hello.prototype.protocolVersion = 0;
        Hello.prototype.room = "";
        Hello.prototype.ticket = "";
        Hello.prototype.guestName = "";
        Hello.prototype.lastSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Hello.prototype.colour = 0;

        Hello.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                writer.uint32(8).uint32(message.protocolVersion);
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(18).string(message.room);
            if (message.ticket != null && $Object.hasOwnProperty.call(message, "ticket") && message.ticket !== "")
                writer.uint32(26).string(message.ticket);
            if (message.guestName != null && $Object.hasOwnProperty.call(message, "guestName") && message.guestName !== "")
                writer.uint32(34).string(message.guestName);
            if (message.lastSequence != null && $Object.hasOwnProperty.call(message, "lastSequence") && (typeof message.lastSequence === "object" ? message.lastSequence.low || message.lastSequence.high : message.lastSequence !== 0))
                writer.uint32(40).uint64(message.lastSequence);
            if (message.colour != null && $Object.hasOwnProperty.call(message, "colour") && message.colour !== 0)
                writer.uint32(48).uint32(message.colour);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Hello.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Hello();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.protocolVersion = value;
                        else
                            delete message.protocolVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ticket = value;
                        else
                            delete message.ticket;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.guestName = value;
                        else
                            delete message.guestName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.lastSequence = value;
                        else
                            delete message.lastSequence;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.colour = value;
                        else
                            delete message.colour;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Hello;
    })();

    viz.Cursor = (function() {

        const Cursor = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Cursor.prototype.x = 0;
        Cursor.prototype.y = 0;
        Cursor.prototype.hidden = false;

        Cursor.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.x != null && $Object.hasOwnProperty.call(message, "x") && message.x !== 0)
                writer.uint32(8).uint32(message.x);
            if (message.y != null && $Object.hasOwnProperty.call(message, "y") && message.y !== 0)
                writer.uint32(16).uint32(message.y);
            if (message.hidden != null && $Object.hasOwnProperty.call(message, "hidden") && message.hidden !== false)
                writer.uint32(24).bool(message.hidden);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Cursor.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Cursor();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.x = value;
                        else
                            delete message.x;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.y = value;
                        else
                            delete message.y;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.hidden = value;
                        else
                            delete message.hidden;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Cursor;
    })();

    viz.Action = (function() {

        const Action = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Action.prototype.ref = 0;
        Action.prototype.placeSticker = null;
        Action.prototype.launchFirework = null;
        Action.prototype.sayChat = null;
        Action.prototype.setLook = null;
        Action.prototype.undoSticker = null;
        Action.prototype.react = null;
        Action.prototype.moderate = null;
        Action.prototype.ask = null;
        Action.prototype.setFriends = null;

        let $oneOfFields;

        $Object.defineProperty(Action.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["placeSticker", "launchFirework", "sayChat", "setLook", "undoSticker", "react", "moderate", "ask", "setFriends"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Action.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                writer.uint32(8).uint32(message.ref);
            if (message.placeSticker != null && $Object.hasOwnProperty.call(message, "placeSticker"))
                $root.viz.PlaceSticker.encode(message.placeSticker, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.launchFirework != null && $Object.hasOwnProperty.call(message, "launchFirework"))
                $root.viz.LaunchFirework.encode(message.launchFirework, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.sayChat != null && $Object.hasOwnProperty.call(message, "sayChat"))
                $root.viz.SayChat.encode(message.sayChat, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.setLook != null && $Object.hasOwnProperty.call(message, "setLook"))
                $root.viz.SetLook.encode(message.setLook, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.undoSticker != null && $Object.hasOwnProperty.call(message, "undoSticker"))
                $root.viz.UndoSticker.encode(message.undoSticker, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.react != null && $Object.hasOwnProperty.call(message, "react"))
                $root.viz.React.encode(message.react, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.moderate != null && $Object.hasOwnProperty.call(message, "moderate"))
                $root.viz.Moderate.encode(message.moderate, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.ask != null && $Object.hasOwnProperty.call(message, "ask"))
                $root.viz.Ask.encode(message.ask, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.setFriends != null && $Object.hasOwnProperty.call(message, "setFriends"))
                $root.viz.SetFriends.encode(message.setFriends, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Action.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Action();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.ref = value;
                        else
                            delete message.ref;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.placeSticker = $root.viz.PlaceSticker.decode(reader, reader.size(), $undefined, _depth + 1, message.placeSticker);
                        message.kind = "placeSticker";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.launchFirework = $root.viz.LaunchFirework.decode(reader, reader.size(), $undefined, _depth + 1, message.launchFirework);
                        message.kind = "launchFirework";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.sayChat = $root.viz.SayChat.decode(reader, reader.size(), $undefined, _depth + 1, message.sayChat);
                        message.kind = "sayChat";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.setLook = $root.viz.SetLook.decode(reader, reader.size(), $undefined, _depth + 1, message.setLook);
                        message.kind = "setLook";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.undoSticker = $root.viz.UndoSticker.decode(reader, reader.size(), $undefined, _depth + 1, message.undoSticker);
                        message.kind = "undoSticker";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.react = $root.viz.React.decode(reader, reader.size(), $undefined, _depth + 1, message.react);
                        message.kind = "react";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.moderate = $root.viz.Moderate.decode(reader, reader.size(), $undefined, _depth + 1, message.moderate);
                        message.kind = "moderate";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.ask = $root.viz.Ask.decode(reader, reader.size(), $undefined, _depth + 1, message.ask);
                        message.kind = "ask";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.setFriends = $root.viz.SetFriends.decode(reader, reader.size(), $undefined, _depth + 1, message.setFriends);
                        message.kind = "setFriends";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Action;
    })();

    viz.PlaceSticker = (function() {

        const PlaceSticker = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PlaceSticker.prototype.sticker = 0;
        PlaceSticker.prototype.x = 0;
        PlaceSticker.prototype.y = 0;
        PlaceSticker.prototype.rotationDeg = 0;
        PlaceSticker.prototype.scalePct = 0;

        PlaceSticker.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sticker != null && $Object.hasOwnProperty.call(message, "sticker") && message.sticker !== 0)
                writer.uint32(8).uint32(message.sticker);
            if (message.x != null && $Object.hasOwnProperty.call(message, "x") && message.x !== 0)
                writer.uint32(16).uint32(message.x);
            if (message.y != null && $Object.hasOwnProperty.call(message, "y") && message.y !== 0)
                writer.uint32(24).uint32(message.y);
            if (message.rotationDeg != null && $Object.hasOwnProperty.call(message, "rotationDeg") && message.rotationDeg !== 0)
                writer.uint32(32).sint32(message.rotationDeg);
            if (message.scalePct != null && $Object.hasOwnProperty.call(message, "scalePct") && message.scalePct !== 0)
                writer.uint32(40).uint32(message.scalePct);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PlaceSticker.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.PlaceSticker();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.sticker = value;
                        else
                            delete message.sticker;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.x = value;
                        else
                            delete message.x;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.y = value;
                        else
                            delete message.y;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.sint32())
                            message.rotationDeg = value;
                        else
                            delete message.rotationDeg;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.scalePct = value;
                        else
                            delete message.scalePct;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PlaceSticker;
    })();

    viz.LaunchFirework = (function() {

        const LaunchFirework = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LaunchFirework.prototype.x = 0;
        LaunchFirework.prototype.y = 0;
        LaunchFirework.prototype.colour = 0;

        LaunchFirework.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.x != null && $Object.hasOwnProperty.call(message, "x") && message.x !== 0)
                writer.uint32(8).uint32(message.x);
            if (message.y != null && $Object.hasOwnProperty.call(message, "y") && message.y !== 0)
                writer.uint32(16).uint32(message.y);
            if (message.colour != null && $Object.hasOwnProperty.call(message, "colour") && message.colour !== 0)
                writer.uint32(24).uint32(message.colour);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LaunchFirework.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.LaunchFirework();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.x = value;
                        else
                            delete message.x;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.y = value;
                        else
                            delete message.y;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.colour = value;
                        else
                            delete message.colour;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return LaunchFirework;
    })();

    viz.SayChat = (function() {

        const SayChat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SayChat.prototype.text = "";
        SayChat.prototype.replyTo = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        SayChat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(10).string(message.text);
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo") && (typeof message.replyTo === "object" ? message.replyTo.low || message.replyTo.high : message.replyTo !== 0))
                writer.uint32(16).uint64(message.replyTo);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SayChat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.SayChat();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.replyTo = value;
                        else
                            delete message.replyTo;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SayChat;
    })();

    viz.SetLook = (function() {

        const SetLook = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SetLook.prototype.colour = 0;
        SetLook.prototype.name = "";
        SetLook.prototype.trail = 0;

        SetLook.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.colour != null && $Object.hasOwnProperty.call(message, "colour") && message.colour !== 0)
                writer.uint32(8).uint32(message.colour);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.trail != null && $Object.hasOwnProperty.call(message, "trail") && message.trail !== 0)
                writer.uint32(24).int32(message.trail);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SetLook.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.SetLook();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.colour = value;
                        else
                            delete message.colour;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.trail = value;
                        else
                            delete message.trail;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SetLook;
    })();

    viz.Trail = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TRAIL_AS_IT_WAS"] = 0;
        values[valuesById[1] = "TRAIL_PLAIN"] = 1;
        values[valuesById[2] = "TRAIL_GLOW"] = 2;
        values[valuesById[3] = "TRAIL_HIDDEN"] = 3;
        return values;
    })();

    viz.UndoSticker = (function() {

        const UndoSticker = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UndoSticker.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        UndoSticker.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                writer.uint32(8).uint64(message.number);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UndoSticker.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.UndoSticker();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UndoSticker;
    })();

    viz.React = (function() {

        const React = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        React.prototype.reaction = 0;
        React.prototype.count = 0;

        React.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.reaction != null && $Object.hasOwnProperty.call(message, "reaction") && message.reaction !== 0)
                writer.uint32(8).uint32(message.reaction);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                writer.uint32(16).uint32(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        React.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.React();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.reaction = value;
                        else
                            delete message.reaction;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return React;
    })();

    viz.SetFriends = (function() {

        const SetFriends = function (properties) {
            this.persons = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SetFriends.prototype.persons = $util.emptyArray;

        SetFriends.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.persons != null && message.persons.length)
                for (let i = 0; i < message.persons.length; ++i)
                    writer.uint32(10).string(message.persons[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SetFriends.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.SetFriends();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.persons && message.persons.length))
                            message.persons = [];
                        message.persons.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SetFriends;
    })();

    viz.Moderate = (function() {

        const Moderate = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Moderate.prototype.reason = "";
        Moderate.prototype.removeLines = null;
        Moderate.prototype.purge = null;
        Moderate.prototype.timeout = null;
        Moderate.prototype.ban = null;
        Moderate.prototype.shadowBan = null;
        Moderate.prototype.lift = null;
        Moderate.prototype.warn = null;
        Moderate.prototype.note = null;
        Moderate.prototype.removeStickers = null;
        Moderate.prototype.removeStickersOf = null;
        Moderate.prototype.removeStickersIn = null;
        Moderate.prototype.setRules = null;
        Moderate.prototype.freeze = null;
        Moderate.prototype.decide = null;
        Moderate.prototype.undo = null;
        Moderate.prototype.pin = null;
        Moderate.prototype.announce = null;
        Moderate.prototype.setFilters = null;
        Moderate.prototype.startEffect = null;
        Moderate.prototype.stopEffect = null;
        Moderate.prototype.panic = null;

        let $oneOfFields;

        $Object.defineProperty(Moderate.prototype, "act", {
            get: $util.oneOfGetter($oneOfFields = ["removeLines", "purge", "timeout", "ban", "shadowBan", "lift", "warn", "note", "removeStickers", "removeStickersOf", "removeStickersIn", "setRules", "freeze", "decide", "undo", "pin", "announce", "setFilters", "startEffect", "stopEffect", "panic"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Moderate.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(10).string(message.reason);
            if (message.removeLines != null && $Object.hasOwnProperty.call(message, "removeLines"))
                $root.viz.NumberList.encode(message.removeLines, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.purge != null && $Object.hasOwnProperty.call(message, "purge"))
                $root.viz.PersonTarget.encode(message.purge, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.timeout != null && $Object.hasOwnProperty.call(message, "timeout"))
                $root.viz.Sanction.encode(message.timeout, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban"))
                $root.viz.Sanction.encode(message.ban, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.shadowBan != null && $Object.hasOwnProperty.call(message, "shadowBan"))
                $root.viz.Sanction.encode(message.shadowBan, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.lift != null && $Object.hasOwnProperty.call(message, "lift"))
                $root.viz.PersonTarget.encode(message.lift, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.warn != null && $Object.hasOwnProperty.call(message, "warn"))
                $root.viz.Warning.encode(message.warn, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.note != null && $Object.hasOwnProperty.call(message, "note"))
                $root.viz.PersonNote.encode(message.note, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.removeStickers != null && $Object.hasOwnProperty.call(message, "removeStickers"))
                $root.viz.NumberList.encode(message.removeStickers, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.removeStickersOf != null && $Object.hasOwnProperty.call(message, "removeStickersOf"))
                $root.viz.PersonTarget.encode(message.removeStickersOf, writer.uint32(90).fork(), _depth + 1).ldelim();
            if (message.removeStickersIn != null && $Object.hasOwnProperty.call(message, "removeStickersIn"))
                $root.viz.Area.encode(message.removeStickersIn, writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.setRules != null && $Object.hasOwnProperty.call(message, "setRules"))
                $root.viz.ChatRules.encode(message.setRules, writer.uint32(106).fork(), _depth + 1).ldelim();
            if (message.freeze != null && $Object.hasOwnProperty.call(message, "freeze"))
                $root.viz.Freeze.encode(message.freeze, writer.uint32(114).fork(), _depth + 1).ldelim();
            if (message.decide != null && $Object.hasOwnProperty.call(message, "decide"))
                $root.viz.HeldDecision.encode(message.decide, writer.uint32(122).fork(), _depth + 1).ldelim();
            if (message.undo != null && $Object.hasOwnProperty.call(message, "undo"))
                writer.uint32(128).uint64(message.undo);
            if (message.pin != null && $Object.hasOwnProperty.call(message, "pin"))
                writer.uint32(136).uint64(message.pin);
            if (message.announce != null && $Object.hasOwnProperty.call(message, "announce"))
                writer.uint32(146).string(message.announce);
            if (message.setFilters != null && $Object.hasOwnProperty.call(message, "setFilters"))
                writer.uint32(154).bytes(message.setFilters);
            if (message.startEffect != null && $Object.hasOwnProperty.call(message, "startEffect"))
                $root.viz.StartEffect.encode(message.startEffect, writer.uint32(162).fork(), _depth + 1).ldelim();
            if (message.stopEffect != null && $Object.hasOwnProperty.call(message, "stopEffect"))
                writer.uint32(168).uint64(message.stopEffect);
            if (message.panic != null && $Object.hasOwnProperty.call(message, "panic"))
                writer.uint32(176).bool(message.panic);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Moderate.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Moderate();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.removeLines = $root.viz.NumberList.decode(reader, reader.size(), $undefined, _depth + 1, message.removeLines);
                        message.act = "removeLines";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.purge = $root.viz.PersonTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.purge);
                        message.act = "purge";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.timeout = $root.viz.Sanction.decode(reader, reader.size(), $undefined, _depth + 1, message.timeout);
                        message.act = "timeout";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.ban = $root.viz.Sanction.decode(reader, reader.size(), $undefined, _depth + 1, message.ban);
                        message.act = "ban";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.shadowBan = $root.viz.Sanction.decode(reader, reader.size(), $undefined, _depth + 1, message.shadowBan);
                        message.act = "shadowBan";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.lift = $root.viz.PersonTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.lift);
                        message.act = "lift";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.warn = $root.viz.Warning.decode(reader, reader.size(), $undefined, _depth + 1, message.warn);
                        message.act = "warn";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.note = $root.viz.PersonNote.decode(reader, reader.size(), $undefined, _depth + 1, message.note);
                        message.act = "note";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.removeStickers = $root.viz.NumberList.decode(reader, reader.size(), $undefined, _depth + 1, message.removeStickers);
                        message.act = "removeStickers";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.removeStickersOf = $root.viz.PersonTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.removeStickersOf);
                        message.act = "removeStickersOf";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.removeStickersIn = $root.viz.Area.decode(reader, reader.size(), $undefined, _depth + 1, message.removeStickersIn);
                        message.act = "removeStickersIn";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.setRules = $root.viz.ChatRules.decode(reader, reader.size(), $undefined, _depth + 1, message.setRules);
                        message.act = "setRules";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.freeze = $root.viz.Freeze.decode(reader, reader.size(), $undefined, _depth + 1, message.freeze);
                        message.act = "freeze";
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.decide = $root.viz.HeldDecision.decode(reader, reader.size(), $undefined, _depth + 1, message.decide);
                        message.act = "decide";
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        message.undo = reader.uint64();
                        message.act = "undo";
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        message.pin = reader.uint64();
                        message.act = "pin";
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        message.announce = reader.stringVerify();
                        message.act = "announce";
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.setFilters = reader.bytes();
                        message.act = "setFilters";
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.startEffect = $root.viz.StartEffect.decode(reader, reader.size(), $undefined, _depth + 1, message.startEffect);
                        message.act = "startEffect";
                        continue;
                    }
                case 21: {
                        if (wireType !== 0)
                            break;
                        message.stopEffect = reader.uint64();
                        message.act = "stopEffect";
                        continue;
                    }
                case 22: {
                        if (wireType !== 0)
                            break;
                        message.panic = reader.bool();
                        message.act = "panic";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Moderate;
    })();

    viz.NumberList = (function() {

        const NumberList = function (properties) {
            this.numbers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        NumberList.prototype.numbers = $util.emptyArray;

        NumberList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.numbers != null && message.numbers.length)
                writer.uint32(10).uint64s(message.numbers);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        NumberList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.NumberList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.numbers && message.numbers.length))
                                message.numbers = [];
                            reader.uint64s(message.numbers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.numbers && message.numbers.length))
                            message.numbers = [];
                        message.numbers.push(reader.uint64());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NumberList;
    })();

    viz.PersonTarget = (function() {

        const PersonTarget = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PersonTarget.prototype.person = "";

        PersonTarget.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PersonTarget.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.PersonTarget();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PersonTarget;
    })();

    viz.Sanction = (function() {

        const Sanction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Sanction.prototype.person = "";
        Sanction.prototype.durationS = 0;
        Sanction.prototype.reach = 0;

        Sanction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.durationS != null && $Object.hasOwnProperty.call(message, "durationS") && message.durationS !== 0)
                writer.uint32(16).uint32(message.durationS);
            if (message.reach != null && $Object.hasOwnProperty.call(message, "reach") && message.reach !== 0)
                writer.uint32(24).int32(message.reach);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Sanction.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Sanction();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.durationS = value;
                        else
                            delete message.durationS;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.reach = value;
                        else
                            delete message.reach;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Sanction;
    })();

    viz.Reach = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "REACH_PERSON"] = 0;
        values[valuesById[1] = "REACH_ADDRESS"] = 1;
        values[valuesById[2] = "REACH_BOTH"] = 2;
        return values;
    })();

    viz.Warning = (function() {

        const Warning = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Warning.prototype.person = "";
        Warning.prototype.text = "";

        Warning.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(18).string(message.text);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Warning.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Warning();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Warning;
    })();

    viz.PersonNote = (function() {

        const PersonNote = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PersonNote.prototype.person = "";
        PersonNote.prototype.text = "";

        PersonNote.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(18).string(message.text);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PersonNote.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.PersonNote();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PersonNote;
    })();

    viz.Area = (function() {

        const Area = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Area.prototype.left = 0;
        Area.prototype.top = 0;
        Area.prototype.right = 0;
        Area.prototype.bottom = 0;

        Area.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.left != null && $Object.hasOwnProperty.call(message, "left") && message.left !== 0)
                writer.uint32(8).uint32(message.left);
            if (message.top != null && $Object.hasOwnProperty.call(message, "top") && message.top !== 0)
                writer.uint32(16).uint32(message.top);
            if (message.right != null && $Object.hasOwnProperty.call(message, "right") && message.right !== 0)
                writer.uint32(24).uint32(message.right);
            if (message.bottom != null && $Object.hasOwnProperty.call(message, "bottom") && message.bottom !== 0)
                writer.uint32(32).uint32(message.bottom);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Area.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Area();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.left = value;
                        else
                            delete message.left;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.top = value;
                        else
                            delete message.top;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.right = value;
                        else
                            delete message.right;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.bottom = value;
                        else
                            delete message.bottom;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Area;
    })();

    viz.Freeze = (function() {

        const Freeze = function (properties) {
            this.layers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Freeze.prototype.layers = $util.emptyArray;
        Freeze.prototype.onlyNewFans = false;
        Freeze.prototype.sinceMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Freeze.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.layers != null && message.layers.length)
                writer.uint32(10).int32s(message.layers);
            if (message.onlyNewFans != null && $Object.hasOwnProperty.call(message, "onlyNewFans") && message.onlyNewFans !== false)
                writer.uint32(16).bool(message.onlyNewFans);
            if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs") && (typeof message.sinceMs === "object" ? message.sinceMs.low || message.sinceMs.high : message.sinceMs !== 0))
                writer.uint32(24).uint64(message.sinceMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Freeze.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Freeze();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.layers && message.layers.length))
                                message.layers = [];
                            reader.int32s(message.layers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.layers && message.layers.length))
                            message.layers = [];
                        message.layers.push(reader.int32());
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.onlyNewFans = value;
                        else
                            delete message.onlyNewFans;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sinceMs = value;
                        else
                            delete message.sinceMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Freeze;
    })();

    viz.Layer = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "LAYER_STICKERS"] = 0;
        values[valuesById[1] = "LAYER_TRAILS"] = 1;
        values[valuesById[2] = "LAYER_FIREWORKS"] = 2;
        values[valuesById[3] = "LAYER_CHAT"] = 3;
        return values;
    })();

    viz.HeldDecision = (function() {

        const HeldDecision = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        HeldDecision.prototype.held = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        HeldDecision.prototype.approve = false;

        HeldDecision.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
                writer.uint32(8).uint64(message.held);
            if (message.approve != null && $Object.hasOwnProperty.call(message, "approve") && message.approve !== false)
                writer.uint32(16).bool(message.approve);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        HeldDecision.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.HeldDecision();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.held = value;
                        else
                            delete message.held;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.approve = value;
                        else
                            delete message.approve;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HeldDecision;
    })();

    viz.Ask = (function() {

        const Ask = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Ask.prototype.people = null;
        Ask.prototype.timeline = null;
        Ask.prototype.audit = null;
        Ask.prototype.desk = null;

        let $oneOfFields;

        $Object.defineProperty(Ask.prototype, "question", {
            get: $util.oneOfGetter($oneOfFields = ["people", "timeline", "audit", "desk"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Ask.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                $root.viz.PeopleQuery.encode(message.people, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.timeline != null && $Object.hasOwnProperty.call(message, "timeline"))
                $root.viz.TimelineQuery.encode(message.timeline, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.audit != null && $Object.hasOwnProperty.call(message, "audit"))
                $root.viz.AuditQuery.encode(message.audit, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.desk != null && $Object.hasOwnProperty.call(message, "desk"))
                $root.viz.Nothing.encode(message.desk, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Ask.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Ask();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.people = $root.viz.PeopleQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.people);
                        message.question = "people";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.timeline = $root.viz.TimelineQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.timeline);
                        message.question = "timeline";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.audit = $root.viz.AuditQuery.decode(reader, reader.size(), $undefined, _depth + 1, message.audit);
                        message.question = "audit";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.desk = $root.viz.Nothing.decode(reader, reader.size(), $undefined, _depth + 1, message.desk);
                        message.question = "desk";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Ask;
    })();

    viz.Nothing = (function() {

        const Nothing = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Nothing.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Nothing.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Nothing();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Nothing;
    })();

    viz.PeopleQuery = (function() {

        const PeopleQuery = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PeopleQuery.prototype.search = "";
        PeopleQuery.prototype.page = 0;

        PeopleQuery.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.search != null && $Object.hasOwnProperty.call(message, "search") && message.search !== "")
                writer.uint32(10).string(message.search);
            if (message.page != null && $Object.hasOwnProperty.call(message, "page") && message.page !== 0)
                writer.uint32(16).uint32(message.page);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PeopleQuery.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.PeopleQuery();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.search = value;
                        else
                            delete message.search;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.page = value;
                        else
                            delete message.page;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PeopleQuery;
    })();

    viz.TimelineQuery = (function() {

        const TimelineQuery = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TimelineQuery.prototype.person = "";
        TimelineQuery.prototype.before = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        TimelineQuery.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.before != null && $Object.hasOwnProperty.call(message, "before") && (typeof message.before === "object" ? message.before.low || message.before.high : message.before !== 0))
                writer.uint32(16).uint64(message.before);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TimelineQuery.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.TimelineQuery();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.before = value;
                        else
                            delete message.before;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TimelineQuery;
    })();

    viz.AuditQuery = (function() {

        const AuditQuery = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        AuditQuery.prototype.before = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        AuditQuery.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.before != null && $Object.hasOwnProperty.call(message, "before") && (typeof message.before === "object" ? message.before.low || message.before.high : message.before !== 0))
                writer.uint32(8).uint64(message.before);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        AuditQuery.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.AuditQuery();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.before = value;
                        else
                            delete message.before;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return AuditQuery;
    })();

    viz.ServerMessage = (function() {

        const ServerMessage = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ServerMessage.prototype.welcome = null;
        ServerMessage.prototype.frame = null;
        ServerMessage.prototype.snapshot = null;
        ServerMessage.prototype.backfill = null;
        ServerMessage.prototype.replies = null;
        ServerMessage.prototype.own = null;
        ServerMessage.prototype.answer = null;
        ServerMessage.prototype.staff = null;
        ServerMessage.prototype.notice = null;
        ServerMessage.prototype.friends = null;

        let $oneOfFields;

        $Object.defineProperty(ServerMessage.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["welcome", "frame", "snapshot", "backfill", "replies", "own", "answer", "staff", "notice", "friends"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ServerMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                $root.viz.Welcome.encode(message.welcome, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.frame != null && $Object.hasOwnProperty.call(message, "frame"))
                $root.viz.Frame.encode(message.frame, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                $root.viz.Snapshot.encode(message.snapshot, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.backfill != null && $Object.hasOwnProperty.call(message, "backfill"))
                $root.viz.Backfill.encode(message.backfill, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.replies != null && $Object.hasOwnProperty.call(message, "replies"))
                $root.viz.Replies.encode(message.replies, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.own != null && $Object.hasOwnProperty.call(message, "own"))
                $root.viz.OwnEvents.encode(message.own, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.answer != null && $Object.hasOwnProperty.call(message, "answer"))
                $root.viz.Answer.encode(message.answer, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.staff != null && $Object.hasOwnProperty.call(message, "staff"))
                $root.viz.StaffFrame.encode(message.staff, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.notice != null && $Object.hasOwnProperty.call(message, "notice"))
                $root.viz.Notice.encode(message.notice, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.friends != null && $Object.hasOwnProperty.call(message, "friends"))
                $root.viz.Trails.encode(message.friends, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ServerMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ServerMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.welcome = $root.viz.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                        message.kind = "welcome";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.frame = $root.viz.Frame.decode(reader, reader.size(), $undefined, _depth + 1, message.frame);
                        message.kind = "frame";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.snapshot = $root.viz.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                        message.kind = "snapshot";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.backfill = $root.viz.Backfill.decode(reader, reader.size(), $undefined, _depth + 1, message.backfill);
                        message.kind = "backfill";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.replies = $root.viz.Replies.decode(reader, reader.size(), $undefined, _depth + 1, message.replies);
                        message.kind = "replies";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.own = $root.viz.OwnEvents.decode(reader, reader.size(), $undefined, _depth + 1, message.own);
                        message.kind = "own";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.answer = $root.viz.Answer.decode(reader, reader.size(), $undefined, _depth + 1, message.answer);
                        message.kind = "answer";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.staff = $root.viz.StaffFrame.decode(reader, reader.size(), $undefined, _depth + 1, message.staff);
                        message.kind = "staff";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.notice = $root.viz.Notice.decode(reader, reader.size(), $undefined, _depth + 1, message.notice);
                        message.kind = "notice";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.friends = $root.viz.Trails.decode(reader, reader.size(), $undefined, _depth + 1, message.friends);
                        message.kind = "friends";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ServerMessage;
    })();

    viz.Welcome = (function() {

        const Welcome = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Welcome.prototype.protocolVersion = 0;
        Welcome.prototype.fan = 0;
        Welcome.prototype.name = "";
        Welcome.prototype.role = 0;
        Welcome.prototype.ticket = "";
        Welcome.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Welcome.prototype.tickMs = 0;
        Welcome.prototype.viewers = 0;
        Welcome.prototype.person = "";
        Welcome.prototype.verified = false;
        Welcome.prototype.renamed = false;

        Welcome.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                writer.uint32(8).uint32(message.protocolVersion);
            if (message.fan != null && $Object.hasOwnProperty.call(message, "fan") && message.fan !== 0)
                writer.uint32(16).uint32(message.fan);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(32).int32(message.role);
            if (message.ticket != null && $Object.hasOwnProperty.call(message, "ticket") && message.ticket !== "")
                writer.uint32(42).string(message.ticket);
            if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                writer.uint32(48).uint64(message.timeMs);
            if (message.tickMs != null && $Object.hasOwnProperty.call(message, "tickMs") && message.tickMs !== 0)
                writer.uint32(56).uint32(message.tickMs);
            if (message.viewers != null && $Object.hasOwnProperty.call(message, "viewers") && message.viewers !== 0)
                writer.uint32(64).uint32(message.viewers);
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(74).string(message.person);
            if (message.verified != null && $Object.hasOwnProperty.call(message, "verified") && message.verified !== false)
                writer.uint32(80).bool(message.verified);
            if (message.renamed != null && $Object.hasOwnProperty.call(message, "renamed") && message.renamed !== false)
                writer.uint32(88).bool(message.renamed);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Welcome.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Welcome();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.protocolVersion = value;
                        else
                            delete message.protocolVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.fan = value;
                        else
                            delete message.fan;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ticket = value;
                        else
                            delete message.ticket;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeMs = value;
                        else
                            delete message.timeMs;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.tickMs = value;
                        else
                            delete message.tickMs;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.viewers = value;
                        else
                            delete message.viewers;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.verified = value;
                        else
                            delete message.verified;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.renamed = value;
                        else
                            delete message.renamed;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Welcome;
    })();

    viz.Role = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ROLE_FAN"] = 0;
        values[valuesById[1] = "ROLE_ARTIST"] = 1;
        values[valuesById[2] = "ROLE_MODERATOR"] = 2;
        values[valuesById[3] = "ROLE_ADMIN"] = 3;
        return values;
    })();

    viz.Frame = (function() {

        const Frame = function (properties) {
            this.events = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Frame.prototype.sequence = 0;
        Frame.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Frame.prototype.viewers = 0;
        Frame.prototype.events = $util.emptyArray;
        Frame.prototype.trails = null;
        Frame.prototype.fireworks = null;
        Frame.prototype.reactions = null;
        Frame.prototype.crowdMeter = 0;
        Frame.prototype.tickMs = 0;
        Frame.prototype.eventsAfter = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Frame.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                writer.uint32(8).uint32(message.sequence);
            if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                writer.uint32(16).uint64(message.timeMs);
            if (message.viewers != null && $Object.hasOwnProperty.call(message, "viewers") && message.viewers !== 0)
                writer.uint32(24).uint32(message.viewers);
            if (message.events != null && message.events.length)
                for (let i = 0; i < message.events.length; ++i)
                    $root.viz.Event.encode(message.events[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.trails != null && $Object.hasOwnProperty.call(message, "trails"))
                $root.viz.Trails.encode(message.trails, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.fireworks != null && $Object.hasOwnProperty.call(message, "fireworks"))
                $root.viz.Fireworks.encode(message.fireworks, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.reactions != null && $Object.hasOwnProperty.call(message, "reactions"))
                $root.viz.Reactions.encode(message.reactions, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.crowdMeter != null && $Object.hasOwnProperty.call(message, "crowdMeter") && message.crowdMeter !== 0)
                writer.uint32(64).uint32(message.crowdMeter);
            if (message.tickMs != null && $Object.hasOwnProperty.call(message, "tickMs") && message.tickMs !== 0)
                writer.uint32(72).uint32(message.tickMs);
            if (message.eventsAfter != null && $Object.hasOwnProperty.call(message, "eventsAfter") && (typeof message.eventsAfter === "object" ? message.eventsAfter.low || message.eventsAfter.high : message.eventsAfter !== 0))
                writer.uint32(80).uint64(message.eventsAfter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Frame.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Frame();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.sequence = value;
                        else
                            delete message.sequence;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeMs = value;
                        else
                            delete message.timeMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.viewers = value;
                        else
                            delete message.viewers;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.events && message.events.length))
                            message.events = [];
                        message.events.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.trails = $root.viz.Trails.decode(reader, reader.size(), $undefined, _depth + 1, message.trails);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.fireworks = $root.viz.Fireworks.decode(reader, reader.size(), $undefined, _depth + 1, message.fireworks);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.reactions = $root.viz.Reactions.decode(reader, reader.size(), $undefined, _depth + 1, message.reactions);
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.crowdMeter = value;
                        else
                            delete message.crowdMeter;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.tickMs = value;
                        else
                            delete message.tickMs;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.eventsAfter = value;
                        else
                            delete message.eventsAfter;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Frame;
    })();

    viz.Event = (function() {

        const Event = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Event.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Event.prototype.atMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Event.prototype.stickerPlaced = null;
        Event.prototype.stickersRemoved = null;
        Event.prototype.chatPosted = null;
        Event.prototype.stickersRestored = null;
        Event.prototype.chatRemoved = null;
        Event.prototype.chatRestored = null;
        Event.prototype.chatPinned = null;
        Event.prototype.showChanged = null;
        Event.prototype.rulesChanged = null;
        Event.prototype.effectStarted = null;
        Event.prototype.effectStopped = null;
        Event.prototype.frozen = null;
        Event.prototype.moderationAct = null;
        Event.prototype.lineHeld = null;
        Event.prototype.heldDecided = null;
        Event.prototype.standingChanged = null;
        Event.prototype.filtersChanged = null;
        Event.prototype.nameVerified = null;
        Event.prototype.shadowedLine = null;
        Event.prototype.heldRestored = null;
        Event.prototype.shadowedSticker = null;

        let $oneOfFields;

        $Object.defineProperty(Event.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["stickerPlaced", "stickersRemoved", "chatPosted", "stickersRestored", "chatRemoved", "chatRestored", "chatPinned", "showChanged", "rulesChanged", "effectStarted", "effectStopped", "frozen", "moderationAct", "lineHeld", "heldDecided", "standingChanged", "filtersChanged", "nameVerified", "shadowedLine", "heldRestored", "shadowedSticker"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Event.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                writer.uint32(8).uint64(message.sequence);
            if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && (typeof message.atMs === "object" ? message.atMs.low || message.atMs.high : message.atMs !== 0))
                writer.uint32(16).uint64(message.atMs);
            if (message.stickerPlaced != null && $Object.hasOwnProperty.call(message, "stickerPlaced"))
                $root.viz.StickerPlaced.encode(message.stickerPlaced, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.stickersRemoved != null && $Object.hasOwnProperty.call(message, "stickersRemoved"))
                $root.viz.StickersRemoved.encode(message.stickersRemoved, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.chatPosted != null && $Object.hasOwnProperty.call(message, "chatPosted"))
                $root.viz.ChatPosted.encode(message.chatPosted, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.stickersRestored != null && $Object.hasOwnProperty.call(message, "stickersRestored"))
                $root.viz.StickersRestored.encode(message.stickersRestored, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.chatRemoved != null && $Object.hasOwnProperty.call(message, "chatRemoved"))
                $root.viz.ChatRemoved.encode(message.chatRemoved, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.chatRestored != null && $Object.hasOwnProperty.call(message, "chatRestored"))
                $root.viz.ChatRestored.encode(message.chatRestored, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.chatPinned != null && $Object.hasOwnProperty.call(message, "chatPinned"))
                $root.viz.ChatPinned.encode(message.chatPinned, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.showChanged != null && $Object.hasOwnProperty.call(message, "showChanged"))
                $root.viz.Show.encode(message.showChanged, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.rulesChanged != null && $Object.hasOwnProperty.call(message, "rulesChanged"))
                $root.viz.ChatRules.encode(message.rulesChanged, writer.uint32(90).fork(), _depth + 1).ldelim();
            if (message.effectStarted != null && $Object.hasOwnProperty.call(message, "effectStarted"))
                $root.viz.EffectStarted.encode(message.effectStarted, writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.effectStopped != null && $Object.hasOwnProperty.call(message, "effectStopped"))
                writer.uint32(104).uint64(message.effectStopped);
            if (message.frozen != null && $Object.hasOwnProperty.call(message, "frozen"))
                $root.viz.Freeze.encode(message.frozen, writer.uint32(114).fork(), _depth + 1).ldelim();
            if (message.moderationAct != null && $Object.hasOwnProperty.call(message, "moderationAct"))
                $root.viz.ModerationAct.encode(message.moderationAct, writer.uint32(258).fork(), _depth + 1).ldelim();
            if (message.lineHeld != null && $Object.hasOwnProperty.call(message, "lineHeld"))
                $root.viz.LineHeld.encode(message.lineHeld, writer.uint32(266).fork(), _depth + 1).ldelim();
            if (message.heldDecided != null && $Object.hasOwnProperty.call(message, "heldDecided"))
                $root.viz.HeldDecision.encode(message.heldDecided, writer.uint32(274).fork(), _depth + 1).ldelim();
            if (message.standingChanged != null && $Object.hasOwnProperty.call(message, "standingChanged"))
                $root.viz.StandingChanged.encode(message.standingChanged, writer.uint32(282).fork(), _depth + 1).ldelim();
            if (message.filtersChanged != null && $Object.hasOwnProperty.call(message, "filtersChanged"))
                writer.uint32(290).bytes(message.filtersChanged);
            if (message.nameVerified != null && $Object.hasOwnProperty.call(message, "nameVerified"))
                $root.viz.NameVerified.encode(message.nameVerified, writer.uint32(298).fork(), _depth + 1).ldelim();
            if (message.shadowedLine != null && $Object.hasOwnProperty.call(message, "shadowedLine"))
                $root.viz.ShadowedLine.encode(message.shadowedLine, writer.uint32(306).fork(), _depth + 1).ldelim();
            if (message.heldRestored != null && $Object.hasOwnProperty.call(message, "heldRestored"))
                $root.viz.HeldRestored.encode(message.heldRestored, writer.uint32(314).fork(), _depth + 1).ldelim();
            if (message.shadowedSticker != null && $Object.hasOwnProperty.call(message, "shadowedSticker"))
                $root.viz.StickerPlaced.encode(message.shadowedSticker, writer.uint32(322).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Event.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Event();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sequence = value;
                        else
                            delete message.sequence;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.atMs = value;
                        else
                            delete message.atMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.stickerPlaced = $root.viz.StickerPlaced.decode(reader, reader.size(), $undefined, _depth + 1, message.stickerPlaced);
                        message.kind = "stickerPlaced";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.stickersRemoved = $root.viz.StickersRemoved.decode(reader, reader.size(), $undefined, _depth + 1, message.stickersRemoved);
                        message.kind = "stickersRemoved";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.chatPosted = $root.viz.ChatPosted.decode(reader, reader.size(), $undefined, _depth + 1, message.chatPosted);
                        message.kind = "chatPosted";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.stickersRestored = $root.viz.StickersRestored.decode(reader, reader.size(), $undefined, _depth + 1, message.stickersRestored);
                        message.kind = "stickersRestored";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.chatRemoved = $root.viz.ChatRemoved.decode(reader, reader.size(), $undefined, _depth + 1, message.chatRemoved);
                        message.kind = "chatRemoved";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.chatRestored = $root.viz.ChatRestored.decode(reader, reader.size(), $undefined, _depth + 1, message.chatRestored);
                        message.kind = "chatRestored";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.chatPinned = $root.viz.ChatPinned.decode(reader, reader.size(), $undefined, _depth + 1, message.chatPinned);
                        message.kind = "chatPinned";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.showChanged = $root.viz.Show.decode(reader, reader.size(), $undefined, _depth + 1, message.showChanged);
                        message.kind = "showChanged";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.rulesChanged = $root.viz.ChatRules.decode(reader, reader.size(), $undefined, _depth + 1, message.rulesChanged);
                        message.kind = "rulesChanged";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.effectStarted = $root.viz.EffectStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.effectStarted);
                        message.kind = "effectStarted";
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        message.effectStopped = reader.uint64();
                        message.kind = "effectStopped";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.frozen = $root.viz.Freeze.decode(reader, reader.size(), $undefined, _depth + 1, message.frozen);
                        message.kind = "frozen";
                        continue;
                    }
                case 32: {
                        if (wireType !== 2)
                            break;
                        message.moderationAct = $root.viz.ModerationAct.decode(reader, reader.size(), $undefined, _depth + 1, message.moderationAct);
                        message.kind = "moderationAct";
                        continue;
                    }
                case 33: {
                        if (wireType !== 2)
                            break;
                        message.lineHeld = $root.viz.LineHeld.decode(reader, reader.size(), $undefined, _depth + 1, message.lineHeld);
                        message.kind = "lineHeld";
                        continue;
                    }
                case 34: {
                        if (wireType !== 2)
                            break;
                        message.heldDecided = $root.viz.HeldDecision.decode(reader, reader.size(), $undefined, _depth + 1, message.heldDecided);
                        message.kind = "heldDecided";
                        continue;
                    }
                case 35: {
                        if (wireType !== 2)
                            break;
                        message.standingChanged = $root.viz.StandingChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.standingChanged);
                        message.kind = "standingChanged";
                        continue;
                    }
                case 36: {
                        if (wireType !== 2)
                            break;
                        message.filtersChanged = reader.bytes();
                        message.kind = "filtersChanged";
                        continue;
                    }
                case 37: {
                        if (wireType !== 2)
                            break;
                        message.nameVerified = $root.viz.NameVerified.decode(reader, reader.size(), $undefined, _depth + 1, message.nameVerified);
                        message.kind = "nameVerified";
                        continue;
                    }
                case 38: {
                        if (wireType !== 2)
                            break;
                        message.shadowedLine = $root.viz.ShadowedLine.decode(reader, reader.size(), $undefined, _depth + 1, message.shadowedLine);
                        message.kind = "shadowedLine";
                        continue;
                    }
                case 39: {
                        if (wireType !== 2)
                            break;
                        message.heldRestored = $root.viz.HeldRestored.decode(reader, reader.size(), $undefined, _depth + 1, message.heldRestored);
                        message.kind = "heldRestored";
                        continue;
                    }
                case 40: {
                        if (wireType !== 2)
                            break;
                        message.shadowedSticker = $root.viz.StickerPlaced.decode(reader, reader.size(), $undefined, _depth + 1, message.shadowedSticker);
                        message.kind = "shadowedSticker";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Event;
    })();

    viz.StickerPlaced = (function() {

        const StickerPlaced = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StickerPlaced.prototype.sticker = 0;
        StickerPlaced.prototype.x = 0;
        StickerPlaced.prototype.y = 0;
        StickerPlaced.prototype.rotationDeg = 0;
        StickerPlaced.prototype.scalePct = 0;
        StickerPlaced.prototype.person = "";

        StickerPlaced.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sticker != null && $Object.hasOwnProperty.call(message, "sticker") && message.sticker !== 0)
                writer.uint32(8).uint32(message.sticker);
            if (message.x != null && $Object.hasOwnProperty.call(message, "x") && message.x !== 0)
                writer.uint32(16).uint32(message.x);
            if (message.y != null && $Object.hasOwnProperty.call(message, "y") && message.y !== 0)
                writer.uint32(24).uint32(message.y);
            if (message.rotationDeg != null && $Object.hasOwnProperty.call(message, "rotationDeg") && message.rotationDeg !== 0)
                writer.uint32(32).sint32(message.rotationDeg);
            if (message.scalePct != null && $Object.hasOwnProperty.call(message, "scalePct") && message.scalePct !== 0)
                writer.uint32(40).uint32(message.scalePct);
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(50).string(message.person);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StickerPlaced.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StickerPlaced();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.sticker = value;
                        else
                            delete message.sticker;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.x = value;
                        else
                            delete message.x;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.y = value;
                        else
                            delete message.y;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.sint32())
                            message.rotationDeg = value;
                        else
                            delete message.rotationDeg;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.scalePct = value;
                        else
                            delete message.scalePct;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StickerPlaced;
    })();

    viz.StickersRemoved = (function() {

        const StickersRemoved = function (properties) {
            this.numbers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StickersRemoved.prototype.numbers = $util.emptyArray;
        StickersRemoved.prototype.reason = 0;

        StickersRemoved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.numbers != null && message.numbers.length)
                writer.uint32(10).uint64s(message.numbers);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                writer.uint32(16).int32(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StickersRemoved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StickersRemoved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.numbers && message.numbers.length))
                                message.numbers = [];
                            reader.uint64s(message.numbers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.numbers && message.numbers.length))
                            message.numbers = [];
                        message.numbers.push(reader.uint64());
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StickersRemoved;
    })();

    viz.RemovalReason = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "REMOVAL_ROOM_FULL"] = 0;
        values[valuesById[1] = "REMOVAL_UNDONE"] = 1;
        values[valuesById[2] = "REMOVAL_MODERATED"] = 2;
        values[valuesById[3] = "REMOVAL_EXPIRED"] = 3;
        return values;
    })();

    viz.StickersRestored = (function() {

        const StickersRestored = function (properties) {
            this.persons = [];
            this.atMs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StickersRestored.prototype.stickers = null;
        StickersRestored.prototype.persons = $util.emptyArray;
        StickersRestored.prototype.atMs = $util.emptyArray;

        StickersRestored.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.stickers != null && $Object.hasOwnProperty.call(message, "stickers"))
                $root.viz.StickerColumns.encode(message.stickers, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.persons != null && message.persons.length)
                for (let i = 0; i < message.persons.length; ++i)
                    writer.uint32(18).string(message.persons[i]);
            if (message.atMs != null && message.atMs.length)
                writer.uint32(26).uint64s(message.atMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StickersRestored.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StickersRestored();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.stickers = $root.viz.StickerColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.stickers);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.persons && message.persons.length))
                            message.persons = [];
                        message.persons.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.atMs && message.atMs.length))
                                message.atMs = [];
                            reader.uint64s(message.atMs);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.atMs && message.atMs.length))
                            message.atMs = [];
                        message.atMs.push(reader.uint64());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StickersRestored;
    })();

    viz.ChatPosted = (function() {

        const ChatPosted = function (properties) {
            this.mentions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ChatPosted.prototype.person = "";
        ChatPosted.prototype.name = "";
        ChatPosted.prototype.colour = 0;
        ChatPosted.prototype.text = "";
        ChatPosted.prototype.role = 0;
        ChatPosted.prototype.verified = false;
        ChatPosted.prototype.replyTo = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ChatPosted.prototype.mentions = $util.emptyArray;
        ChatPosted.prototype.announcement = false;
        ChatPosted.prototype.links = false;
        ChatPosted.prototype.heldAs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        ChatPosted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.colour != null && $Object.hasOwnProperty.call(message, "colour") && message.colour !== 0)
                writer.uint32(24).uint32(message.colour);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(34).string(message.text);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(40).int32(message.role);
            if (message.verified != null && $Object.hasOwnProperty.call(message, "verified") && message.verified !== false)
                writer.uint32(48).bool(message.verified);
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo") && (typeof message.replyTo === "object" ? message.replyTo.low || message.replyTo.high : message.replyTo !== 0))
                writer.uint32(56).uint64(message.replyTo);
            if (message.mentions != null && message.mentions.length)
                for (let i = 0; i < message.mentions.length; ++i)
                    writer.uint32(66).string(message.mentions[i]);
            if (message.announcement != null && $Object.hasOwnProperty.call(message, "announcement") && message.announcement !== false)
                writer.uint32(72).bool(message.announcement);
            if (message.links != null && $Object.hasOwnProperty.call(message, "links") && message.links !== false)
                writer.uint32(80).bool(message.links);
            if (message.heldAs != null && $Object.hasOwnProperty.call(message, "heldAs") && (typeof message.heldAs === "object" ? message.heldAs.low || message.heldAs.high : message.heldAs !== 0))
                writer.uint32(88).uint64(message.heldAs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ChatPosted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ChatPosted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.colour = value;
                        else
                            delete message.colour;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.verified = value;
                        else
                            delete message.verified;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.replyTo = value;
                        else
                            delete message.replyTo;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.mentions && message.mentions.length))
                            message.mentions = [];
                        message.mentions.push(reader.stringVerify());
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.announcement = value;
                        else
                            delete message.announcement;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.links = value;
                        else
                            delete message.links;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.heldAs = value;
                        else
                            delete message.heldAs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChatPosted;
    })();

    viz.ChatRemoved = (function() {

        const ChatRemoved = function (properties) {
            this.numbers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ChatRemoved.prototype.numbers = $util.emptyArray;
        ChatRemoved.prototype.byAuthor = false;

        ChatRemoved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.numbers != null && message.numbers.length)
                writer.uint32(10).uint64s(message.numbers);
            if (message.byAuthor != null && $Object.hasOwnProperty.call(message, "byAuthor") && message.byAuthor !== false)
                writer.uint32(16).bool(message.byAuthor);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ChatRemoved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ChatRemoved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.numbers && message.numbers.length))
                                message.numbers = [];
                            reader.uint64s(message.numbers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.numbers && message.numbers.length))
                            message.numbers = [];
                        message.numbers.push(reader.uint64());
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.byAuthor = value;
                        else
                            delete message.byAuthor;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChatRemoved;
    })();

    viz.ChatRestored = (function() {

        const ChatRestored = function (properties) {
            this.lines = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ChatRestored.prototype.lines = $util.emptyArray;

        ChatRestored.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.lines != null && message.lines.length)
                for (let i = 0; i < message.lines.length; ++i)
                    $root.viz.Event.encode(message.lines[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ChatRestored.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ChatRestored();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.lines && message.lines.length))
                            message.lines = [];
                        message.lines.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChatRestored;
    })();

    viz.ChatPinned = (function() {

        const ChatPinned = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ChatPinned.prototype.line = null;

        ChatPinned.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                $root.viz.Event.encode(message.line, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ChatPinned.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ChatPinned();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.line = $root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChatPinned;
    })();

    viz.Show = (function() {

        const Show = function (properties) {
            this.stickerSet = [];
            this.reactions = [];
            this.modes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Show.prototype.title = "";
        Show.prototype.artist = "";
        Show.prototype.theme = null;
        Show.prototype.stickerSet = $util.emptyArray;
        Show.prototype.reactions = $util.emptyArray;
        Show.prototype.modes = $util.emptyArray;
        Show.prototype.stickerLimits = null;
        Show.prototype.countdown = null;
        Show.prototype.program = "";

        Show.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                writer.uint32(10).string(message.title);
            if (message.artist != null && $Object.hasOwnProperty.call(message, "artist") && message.artist !== "")
                writer.uint32(18).string(message.artist);
            if (message.theme != null && $Object.hasOwnProperty.call(message, "theme"))
                $root.viz.Theme.encode(message.theme, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.stickerSet != null && message.stickerSet.length)
                writer.uint32(34).uint32s(message.stickerSet);
            if (message.reactions != null && message.reactions.length)
                for (let i = 0; i < message.reactions.length; ++i)
                    writer.uint32(42).string(message.reactions[i]);
            if (message.modes != null && message.modes.length)
                writer.uint32(50).int32s(message.modes);
            if (message.stickerLimits != null && $Object.hasOwnProperty.call(message, "stickerLimits"))
                $root.viz.StickerLimits.encode(message.stickerLimits, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.countdown != null && $Object.hasOwnProperty.call(message, "countdown"))
                $root.viz.Countdown.encode(message.countdown, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.program != null && $Object.hasOwnProperty.call(message, "program") && message.program !== "")
                writer.uint32(74).string(message.program);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Show.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Show();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.title = value;
                        else
                            delete message.title;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.artist = value;
                        else
                            delete message.artist;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.theme = $root.viz.Theme.decode(reader, reader.size(), $undefined, _depth + 1, message.theme);
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.stickerSet && message.stickerSet.length))
                                message.stickerSet = [];
                            reader.uint32s(message.stickerSet);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.stickerSet && message.stickerSet.length))
                            message.stickerSet = [];
                        message.stickerSet.push(reader.uint32());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.reactions && message.reactions.length))
                            message.reactions = [];
                        message.reactions.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.modes && message.modes.length))
                                message.modes = [];
                            reader.int32s(message.modes);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.modes && message.modes.length))
                            message.modes = [];
                        message.modes.push(reader.int32());
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.stickerLimits = $root.viz.StickerLimits.decode(reader, reader.size(), $undefined, _depth + 1, message.stickerLimits);
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.countdown = $root.viz.Countdown.decode(reader, reader.size(), $undefined, _depth + 1, message.countdown);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.program = value;
                        else
                            delete message.program;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Show;
    })();

    viz.Theme = (function() {

        const Theme = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Theme.prototype.backgroundRgb = 0;
        Theme.prototype.image = "";
        Theme.prototype.accentRgb = 0;

        Theme.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.backgroundRgb != null && $Object.hasOwnProperty.call(message, "backgroundRgb") && message.backgroundRgb !== 0)
                writer.uint32(8).uint32(message.backgroundRgb);
            if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                writer.uint32(18).string(message.image);
            if (message.accentRgb != null && $Object.hasOwnProperty.call(message, "accentRgb") && message.accentRgb !== 0)
                writer.uint32(24).uint32(message.accentRgb);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Theme.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Theme();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.backgroundRgb = value;
                        else
                            delete message.backgroundRgb;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.image = value;
                        else
                            delete message.image;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.accentRgb = value;
                        else
                            delete message.accentRgb;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Theme;
    })();

    viz.LayerMode = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "MODE_ON"] = 0;
        values[valuesById[1] = "MODE_OFF"] = 1;
        values[valuesById[2] = "MODE_VERIFIED_ONLY"] = 2;
        return values;
    })();

    viz.StickerLimits = (function() {

        const StickerLimits = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StickerLimits.prototype.perFan = 0;
        StickerLimits.prototype.perArea = 0;
        StickerLimits.prototype.lifetimeS = 0;
        StickerLimits.prototype.room = 0;
        StickerLimits.prototype.rotationMaxDeg = 0;
        StickerLimits.prototype.scaleMinPct = 0;
        StickerLimits.prototype.scaleMaxPct = 0;

        StickerLimits.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.perFan != null && $Object.hasOwnProperty.call(message, "perFan") && message.perFan !== 0)
                writer.uint32(8).uint32(message.perFan);
            if (message.perArea != null && $Object.hasOwnProperty.call(message, "perArea") && message.perArea !== 0)
                writer.uint32(16).uint32(message.perArea);
            if (message.lifetimeS != null && $Object.hasOwnProperty.call(message, "lifetimeS") && message.lifetimeS !== 0)
                writer.uint32(24).uint32(message.lifetimeS);
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== 0)
                writer.uint32(32).uint32(message.room);
            if (message.rotationMaxDeg != null && $Object.hasOwnProperty.call(message, "rotationMaxDeg") && message.rotationMaxDeg !== 0)
                writer.uint32(40).uint32(message.rotationMaxDeg);
            if (message.scaleMinPct != null && $Object.hasOwnProperty.call(message, "scaleMinPct") && message.scaleMinPct !== 0)
                writer.uint32(48).uint32(message.scaleMinPct);
            if (message.scaleMaxPct != null && $Object.hasOwnProperty.call(message, "scaleMaxPct") && message.scaleMaxPct !== 0)
                writer.uint32(56).uint32(message.scaleMaxPct);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StickerLimits.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StickerLimits();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.perFan = value;
                        else
                            delete message.perFan;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.perArea = value;
                        else
                            delete message.perArea;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.lifetimeS = value;
                        else
                            delete message.lifetimeS;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.rotationMaxDeg = value;
                        else
                            delete message.rotationMaxDeg;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.scaleMinPct = value;
                        else
                            delete message.scaleMinPct;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.scaleMaxPct = value;
                        else
                            delete message.scaleMaxPct;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StickerLimits;
    })();

    viz.Countdown = (function() {

        const Countdown = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Countdown.prototype.toMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Countdown.prototype.label = "";

        Countdown.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && (typeof message.toMs === "object" ? message.toMs.low || message.toMs.high : message.toMs !== 0))
                writer.uint32(8).uint64(message.toMs);
            if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                writer.uint32(18).string(message.label);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Countdown.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Countdown();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.toMs = value;
                        else
                            delete message.toMs;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.label = value;
                        else
                            delete message.label;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Countdown;
    })();

    viz.ChatRules = (function() {

        const ChatRules = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ChatRules.prototype.slowModeS = 0;
        ChatRules.prototype.verifiedOnly = false;
        ChatRules.prototype.delayMs = 0;
        ChatRules.prototype.linksOff = false;
        ChatRules.prototype.linksClickable = false;

        ChatRules.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.slowModeS != null && $Object.hasOwnProperty.call(message, "slowModeS") && message.slowModeS !== 0)
                writer.uint32(8).uint32(message.slowModeS);
            if (message.verifiedOnly != null && $Object.hasOwnProperty.call(message, "verifiedOnly") && message.verifiedOnly !== false)
                writer.uint32(16).bool(message.verifiedOnly);
            if (message.delayMs != null && $Object.hasOwnProperty.call(message, "delayMs") && message.delayMs !== 0)
                writer.uint32(24).uint32(message.delayMs);
            if (message.linksOff != null && $Object.hasOwnProperty.call(message, "linksOff") && message.linksOff !== false)
                writer.uint32(32).bool(message.linksOff);
            if (message.linksClickable != null && $Object.hasOwnProperty.call(message, "linksClickable") && message.linksClickable !== false)
                writer.uint32(40).bool(message.linksClickable);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ChatRules.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ChatRules();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.slowModeS = value;
                        else
                            delete message.slowModeS;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.verifiedOnly = value;
                        else
                            delete message.verifiedOnly;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.delayMs = value;
                        else
                            delete message.delayMs;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.linksOff = value;
                        else
                            delete message.linksOff;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.linksClickable = value;
                        else
                            delete message.linksClickable;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ChatRules;
    })();

    viz.StartEffect = (function() {

        const StartEffect = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StartEffect.prototype.effect = 0;
        StartEffect.prototype.startMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        StartEffect.prototype.durationMs = 0;
        StartEffect.prototype.rgb = 0;
        StartEffect.prototype.strengthPct = 0;
        StartEffect.prototype.text = "";
        StartEffect.prototype.flashesPerSX10 = 0;
        StartEffect.prototype.filter = "";

        StartEffect.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.effect != null && $Object.hasOwnProperty.call(message, "effect") && message.effect !== 0)
                writer.uint32(8).int32(message.effect);
            if (message.startMs != null && $Object.hasOwnProperty.call(message, "startMs") && (typeof message.startMs === "object" ? message.startMs.low || message.startMs.high : message.startMs !== 0))
                writer.uint32(16).uint64(message.startMs);
            if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && message.durationMs !== 0)
                writer.uint32(24).uint32(message.durationMs);
            if (message.rgb != null && $Object.hasOwnProperty.call(message, "rgb") && message.rgb !== 0)
                writer.uint32(32).uint32(message.rgb);
            if (message.strengthPct != null && $Object.hasOwnProperty.call(message, "strengthPct") && message.strengthPct !== 0)
                writer.uint32(40).uint32(message.strengthPct);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(50).string(message.text);
            if (message.flashesPerSX10 != null && $Object.hasOwnProperty.call(message, "flashesPerSX10") && message.flashesPerSX10 !== 0)
                writer.uint32(56).uint32(message.flashesPerSX10);
            if (message.filter != null && $Object.hasOwnProperty.call(message, "filter") && message.filter !== "")
                writer.uint32(66).string(message.filter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StartEffect.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StartEffect();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.effect = value;
                        else
                            delete message.effect;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.startMs = value;
                        else
                            delete message.startMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.durationMs = value;
                        else
                            delete message.durationMs;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.rgb = value;
                        else
                            delete message.rgb;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.strengthPct = value;
                        else
                            delete message.strengthPct;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.flashesPerSX10 = value;
                        else
                            delete message.flashesPerSX10;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.filter = value;
                        else
                            delete message.filter;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StartEffect;
    })();

    viz.EffectKind = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "EFFECT_WASH"] = 0;
        values[valuesById[1] = "EFFECT_FLASH"] = 1;
        values[valuesById[2] = "EFFECT_FILTER"] = 2;
        values[valuesById[3] = "EFFECT_CONFETTI"] = 3;
        values[valuesById[4] = "EFFECT_SHAKE"] = 4;
        values[valuesById[5] = "EFFECT_TEXT"] = 5;
        return values;
    })();

    viz.EffectStarted = (function() {

        const EffectStarted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EffectStarted.prototype.effect = null;
        EffectStarted.prototype.reduced = 0;

        EffectStarted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                $root.viz.StartEffect.encode(message.effect, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.reduced != null && $Object.hasOwnProperty.call(message, "reduced") && message.reduced !== 0)
                writer.uint32(16).int32(message.reduced);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EffectStarted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.EffectStarted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.effect = $root.viz.StartEffect.decode(reader, reader.size(), $undefined, _depth + 1, message.effect);
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.reduced = value;
                        else
                            delete message.reduced;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EffectStarted;
    })();

    viz.ModerationAct = (function() {

        const ModerationAct = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ModerationAct.prototype.moderator = "";
        ModerationAct.prototype.moderatorName = "";
        ModerationAct.prototype.person = "";
        ModerationAct.prototype.personName = "";
        ModerationAct.prototype.act = null;
        ModerationAct.prototype.before = null;
        ModerationAct.prototype.undoes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        ModerationAct.prototype.moderatorRole = 0;
        ModerationAct.prototype.after = null;

        ModerationAct.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.moderator != null && $Object.hasOwnProperty.call(message, "moderator") && message.moderator !== "")
                writer.uint32(10).string(message.moderator);
            if (message.moderatorName != null && $Object.hasOwnProperty.call(message, "moderatorName") && message.moderatorName !== "")
                writer.uint32(18).string(message.moderatorName);
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(26).string(message.person);
            if (message.personName != null && $Object.hasOwnProperty.call(message, "personName") && message.personName !== "")
                writer.uint32(34).string(message.personName);
            if (message.act != null && $Object.hasOwnProperty.call(message, "act"))
                $root.viz.Moderate.encode(message.act, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
                $root.viz.Before.encode(message.before, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.undoes != null && $Object.hasOwnProperty.call(message, "undoes") && (typeof message.undoes === "object" ? message.undoes.low || message.undoes.high : message.undoes !== 0))
                writer.uint32(56).uint64(message.undoes);
            if (message.moderatorRole != null && $Object.hasOwnProperty.call(message, "moderatorRole") && message.moderatorRole !== 0)
                writer.uint32(64).int32(message.moderatorRole);
            if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                $root.viz.Before.encode(message.after, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ModerationAct.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ModerationAct();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.moderator = value;
                        else
                            delete message.moderator;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.moderatorName = value;
                        else
                            delete message.moderatorName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.personName = value;
                        else
                            delete message.personName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.act = $root.viz.Moderate.decode(reader, reader.size(), $undefined, _depth + 1, message.act);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.before = $root.viz.Before.decode(reader, reader.size(), $undefined, _depth + 1, message.before);
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.undoes = value;
                        else
                            delete message.undoes;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.moderatorRole = value;
                        else
                            delete message.moderatorRole;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.after = $root.viz.Before.decode(reader, reader.size(), $undefined, _depth + 1, message.after);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ModerationAct;
    })();

    viz.Before = (function() {

        const Before = function (properties) {
            this.lines = [];
            this.held = [];
            this.effects = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Before.prototype.standing = null;
        Before.prototype.addressStanding = null;
        Before.prototype.address = "";
        Before.prototype.lines = $util.emptyArray;
        Before.prototype.stickers = null;
        Before.prototype.rules = null;
        Before.prototype.frozen = null;
        Before.prototype.pinned = null;
        Before.prototype.filters = $util.newBuffer([]);
        Before.prototype.wasPanic = false;
        Before.prototype.held = $util.emptyArray;
        Before.prototype.effects = $util.emptyArray;

        Before.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                $root.viz.Standing.encode(message.standing, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.addressStanding != null && $Object.hasOwnProperty.call(message, "addressStanding"))
                $root.viz.Standing.encode(message.addressStanding, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(26).string(message.address);
            if (message.lines != null && message.lines.length)
                for (let i = 0; i < message.lines.length; ++i)
                    $root.viz.Event.encode(message.lines[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.stickers != null && $Object.hasOwnProperty.call(message, "stickers"))
                $root.viz.StickersRestored.encode(message.stickers, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.rules != null && $Object.hasOwnProperty.call(message, "rules"))
                $root.viz.ChatRules.encode(message.rules, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.frozen != null && $Object.hasOwnProperty.call(message, "frozen"))
                $root.viz.Freeze.encode(message.frozen, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned"))
                $root.viz.Event.encode(message.pinned, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.filters != null && $Object.hasOwnProperty.call(message, "filters") && message.filters.length)
                writer.uint32(74).bytes(message.filters);
            if (message.wasPanic != null && $Object.hasOwnProperty.call(message, "wasPanic") && message.wasPanic !== false)
                writer.uint32(80).bool(message.wasPanic);
            if (message.held != null && message.held.length)
                for (let i = 0; i < message.held.length; ++i)
                    $root.viz.Event.encode(message.held[i], writer.uint32(90).fork(), _depth + 1).ldelim();
            if (message.effects != null && message.effects.length)
                for (let i = 0; i < message.effects.length; ++i)
                    $root.viz.Event.encode(message.effects[i], writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Before.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Before();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.standing = $root.viz.Standing.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.addressStanding = $root.viz.Standing.decode(reader, reader.size(), $undefined, _depth + 1, message.addressStanding);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.lines && message.lines.length))
                            message.lines = [];
                        message.lines.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.stickers = $root.viz.StickersRestored.decode(reader, reader.size(), $undefined, _depth + 1, message.stickers);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.rules = $root.viz.ChatRules.decode(reader, reader.size(), $undefined, _depth + 1, message.rules);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.frozen = $root.viz.Freeze.decode(reader, reader.size(), $undefined, _depth + 1, message.frozen);
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.pinned = $root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1, message.pinned);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.filters = value;
                        else
                            delete message.filters;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.wasPanic = value;
                        else
                            delete message.wasPanic;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if (!(message.held && message.held.length))
                            message.held = [];
                        message.held.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        if (!(message.effects && message.effects.length))
                            message.effects = [];
                        message.effects.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Before;
    })();

    viz.Standing = (function() {

        const Standing = function (properties) {
            this.notes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Standing.prototype.timeoutUntilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Standing.prototype.banUntilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Standing.prototype.shadow = false;
        Standing.prototype.shadowUntilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Standing.prototype.notes = $util.emptyArray;
        Standing.prototype.warnings = 0;
        Standing.prototype.name = "";
        Standing.prototype.address = "";

        Standing.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.timeoutUntilMs != null && $Object.hasOwnProperty.call(message, "timeoutUntilMs") && (typeof message.timeoutUntilMs === "object" ? message.timeoutUntilMs.low || message.timeoutUntilMs.high : message.timeoutUntilMs !== 0))
                writer.uint32(8).uint64(message.timeoutUntilMs);
            if (message.banUntilMs != null && $Object.hasOwnProperty.call(message, "banUntilMs") && (typeof message.banUntilMs === "object" ? message.banUntilMs.low || message.banUntilMs.high : message.banUntilMs !== 0))
                writer.uint32(16).uint64(message.banUntilMs);
            if (message.shadow != null && $Object.hasOwnProperty.call(message, "shadow") && message.shadow !== false)
                writer.uint32(24).bool(message.shadow);
            if (message.shadowUntilMs != null && $Object.hasOwnProperty.call(message, "shadowUntilMs") && (typeof message.shadowUntilMs === "object" ? message.shadowUntilMs.low || message.shadowUntilMs.high : message.shadowUntilMs !== 0))
                writer.uint32(32).uint64(message.shadowUntilMs);
            if (message.notes != null && message.notes.length)
                for (let i = 0; i < message.notes.length; ++i)
                    writer.uint32(42).string(message.notes[i]);
            if (message.warnings != null && $Object.hasOwnProperty.call(message, "warnings") && message.warnings !== 0)
                writer.uint32(48).uint32(message.warnings);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(58).string(message.name);
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(66).string(message.address);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Standing.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Standing();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeoutUntilMs = value;
                        else
                            delete message.timeoutUntilMs;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.banUntilMs = value;
                        else
                            delete message.banUntilMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.shadow = value;
                        else
                            delete message.shadow;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.shadowUntilMs = value;
                        else
                            delete message.shadowUntilMs;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.notes && message.notes.length))
                            message.notes = [];
                        message.notes.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.warnings = value;
                        else
                            delete message.warnings;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Standing;
    })();

    viz.StandingChanged = (function() {

        const StandingChanged = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StandingChanged.prototype.person = "";
        StandingChanged.prototype.standing = null;
        StandingChanged.prototype.act = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        StandingChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                $root.viz.Standing.encode(message.standing, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.act != null && $Object.hasOwnProperty.call(message, "act") && (typeof message.act === "object" ? message.act.low || message.act.high : message.act !== 0))
                writer.uint32(24).uint64(message.act);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StandingChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StandingChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.standing = $root.viz.Standing.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.act = value;
                        else
                            delete message.act;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StandingChanged;
    })();

    viz.LineHeld = (function() {

        const LineHeld = function (properties) {
            this.filters = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LineHeld.prototype.line = null;
        LineHeld.prototype.filters = $util.emptyArray;
        LineHeld.prototype.dueMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        LineHeld.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                $root.viz.ChatPosted.encode(message.line, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.filters != null && message.filters.length)
                for (let i = 0; i < message.filters.length; ++i)
                    writer.uint32(18).string(message.filters[i]);
            if (message.dueMs != null && $Object.hasOwnProperty.call(message, "dueMs") && (typeof message.dueMs === "object" ? message.dueMs.low || message.dueMs.high : message.dueMs !== 0))
                writer.uint32(24).uint64(message.dueMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LineHeld.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.LineHeld();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.line = $root.viz.ChatPosted.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.filters && message.filters.length))
                            message.filters = [];
                        message.filters.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.dueMs = value;
                        else
                            delete message.dueMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return LineHeld;
    })();

    viz.NameVerified = (function() {

        const NameVerified = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        NameVerified.prototype.person = "";
        NameVerified.prototype.name = "";
        NameVerified.prototype.role = 0;

        NameVerified.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(24).int32(message.role);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        NameVerified.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.NameVerified();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NameVerified;
    })();

    viz.HeldRestored = (function() {

        const HeldRestored = function (properties) {
            this.lines = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        HeldRestored.prototype.lines = $util.emptyArray;

        HeldRestored.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.lines != null && message.lines.length)
                for (let i = 0; i < message.lines.length; ++i)
                    $root.viz.Event.encode(message.lines[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        HeldRestored.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.HeldRestored();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.lines && message.lines.length))
                            message.lines = [];
                        message.lines.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HeldRestored;
    })();

    viz.ShadowedLine = (function() {

        const ShadowedLine = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ShadowedLine.prototype.line = null;

        ShadowedLine.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                $root.viz.ChatPosted.encode(message.line, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ShadowedLine.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.ShadowedLine();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.line = $root.viz.ChatPosted.decode(reader, reader.size(), $undefined, _depth + 1, message.line);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ShadowedLine;
    })();

    viz.OwnEvents = (function() {

        const OwnEvents = function (properties) {
            this.events = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        OwnEvents.prototype.events = $util.emptyArray;

        OwnEvents.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.events != null && message.events.length)
                for (let i = 0; i < message.events.length; ++i)
                    $root.viz.Event.encode(message.events[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        OwnEvents.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.OwnEvents();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.events && message.events.length))
                            message.events = [];
                        message.events.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return OwnEvents;
    })();

    viz.StaffFrame = (function() {

        const StaffFrame = function (properties) {
            this.events = [];
            this.filterCounts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StaffFrame.prototype.events = $util.emptyArray;
        StaffFrame.prototype.filterCounts = $util.emptyArray;

        StaffFrame.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.events != null && message.events.length)
                for (let i = 0; i < message.events.length; ++i)
                    $root.viz.Event.encode(message.events[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.filterCounts != null && message.filterCounts.length)
                for (let i = 0; i < message.filterCounts.length; ++i)
                    $root.viz.FilterCount.encode(message.filterCounts[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StaffFrame.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StaffFrame();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.events && message.events.length))
                            message.events = [];
                        message.events.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.filterCounts && message.filterCounts.length))
                            message.filterCounts = [];
                        message.filterCounts.push($root.viz.FilterCount.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StaffFrame;
    })();

    viz.FilterCount = (function() {

        const FilterCount = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        FilterCount.prototype.filter = "";
        FilterCount.prototype.refused = 0;
        FilterCount.prototype.held = 0;
        FilterCount.prototype.dry = 0;

        FilterCount.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.filter != null && $Object.hasOwnProperty.call(message, "filter") && message.filter !== "")
                writer.uint32(10).string(message.filter);
            if (message.refused != null && $Object.hasOwnProperty.call(message, "refused") && message.refused !== 0)
                writer.uint32(16).uint32(message.refused);
            if (message.held != null && $Object.hasOwnProperty.call(message, "held") && message.held !== 0)
                writer.uint32(24).uint32(message.held);
            if (message.dry != null && $Object.hasOwnProperty.call(message, "dry") && message.dry !== 0)
                writer.uint32(32).uint32(message.dry);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        FilterCount.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.FilterCount();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.filter = value;
                        else
                            delete message.filter;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.refused = value;
                        else
                            delete message.refused;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.held = value;
                        else
                            delete message.held;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.dry = value;
                        else
                            delete message.dry;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FilterCount;
    })();

    viz.Notice = (function() {

        const Notice = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Notice.prototype.kind = 0;
        Notice.prototype.text = "";
        Notice.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        Notice.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                writer.uint32(8).int32(message.kind);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(18).string(message.text);
            if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                writer.uint32(24).uint64(message.untilMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Notice.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Notice();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.untilMs = value;
                        else
                            delete message.untilMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Notice;
    })();

    viz.NoticeKind = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "NOTICE_WARNING"] = 0;
        values[valuesById[1] = "NOTICE_TIMEOUT"] = 1;
        values[valuesById[2] = "NOTICE_BANNED"] = 2;
        values[valuesById[3] = "NOTICE_LIFTED"] = 3;
        values[valuesById[4] = "NOTICE_LINE_APPROVED"] = 4;
        values[valuesById[5] = "NOTICE_LINE_REJECTED"] = 5;
        values[valuesById[6] = "NOTICE_STICKER_REMOVED"] = 6;
        values[valuesById[7] = "NOTICE_ROOM_AWAY"] = 7;
        values[valuesById[8] = "NOTICE_ROOM_BACK"] = 8;
        return values;
    })();

    viz.Answer = (function() {

        const Answer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Answer.prototype.ref = 0;
        Answer.prototype.people = null;
        Answer.prototype.timeline = null;
        Answer.prototype.audit = null;
        Answer.prototype.desk = null;

        let $oneOfFields;

        $Object.defineProperty(Answer.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["people", "timeline", "audit", "desk"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Answer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                writer.uint32(8).uint32(message.ref);
            if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                $root.viz.People.encode(message.people, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.timeline != null && $Object.hasOwnProperty.call(message, "timeline"))
                $root.viz.Events.encode(message.timeline, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.audit != null && $Object.hasOwnProperty.call(message, "audit"))
                $root.viz.Events.encode(message.audit, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.desk != null && $Object.hasOwnProperty.call(message, "desk"))
                $root.viz.Desk.encode(message.desk, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Answer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Answer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.ref = value;
                        else
                            delete message.ref;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.people = $root.viz.People.decode(reader, reader.size(), $undefined, _depth + 1, message.people);
                        message.kind = "people";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.timeline = $root.viz.Events.decode(reader, reader.size(), $undefined, _depth + 1, message.timeline);
                        message.kind = "timeline";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.audit = $root.viz.Events.decode(reader, reader.size(), $undefined, _depth + 1, message.audit);
                        message.kind = "audit";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.desk = $root.viz.Desk.decode(reader, reader.size(), $undefined, _depth + 1, message.desk);
                        message.kind = "desk";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Answer;
    })();

    viz.People = (function() {

        const People = function (properties) {
            this.rows = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        People.prototype.rows = $util.emptyArray;
        People.prototype.total = 0;
        People.prototype.page = 0;

        People.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.rows != null && message.rows.length)
                for (let i = 0; i < message.rows.length; ++i)
                    $root.viz.PersonRow.encode(message.rows[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.total != null && $Object.hasOwnProperty.call(message, "total") && message.total !== 0)
                writer.uint32(16).uint32(message.total);
            if (message.page != null && $Object.hasOwnProperty.call(message, "page") && message.page !== 0)
                writer.uint32(24).uint32(message.page);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        People.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.People();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.rows && message.rows.length))
                            message.rows = [];
                        message.rows.push($root.viz.PersonRow.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.total = value;
                        else
                            delete message.total;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.page = value;
                        else
                            delete message.page;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return People;
    })();

    viz.PersonRow = (function() {

        const PersonRow = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PersonRow.prototype.person = "";
        PersonRow.prototype.name = "";
        PersonRow.prototype.role = 0;
        PersonRow.prototype.verified = false;
        PersonRow.prototype.colour = 0;

        PersonRow.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(24).int32(message.role);
            if (message.verified != null && $Object.hasOwnProperty.call(message, "verified") && message.verified !== false)
                writer.uint32(32).bool(message.verified);
            if (message.colour != null && $Object.hasOwnProperty.call(message, "colour") && message.colour !== 0)
                writer.uint32(40).uint32(message.colour);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PersonRow.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.PersonRow();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.verified = value;
                        else
                            delete message.verified;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.colour = value;
                        else
                            delete message.colour;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PersonRow;
    })();

    viz.Events = (function() {

        const Events = function (properties) {
            this.events = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Events.prototype.events = $util.emptyArray;
        Events.prototype.more = false;

        Events.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.events != null && message.events.length)
                for (let i = 0; i < message.events.length; ++i)
                    $root.viz.Event.encode(message.events[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                writer.uint32(16).bool(message.more);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Events.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Events();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.events && message.events.length))
                            message.events = [];
                        message.events.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.more = value;
                        else
                            delete message.more;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Events;
    })();

    viz.Desk = (function() {

        const Desk = function (properties) {
            this.held = [];
            this.standings = [];
            this.filterCounts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Desk.prototype.held = $util.emptyArray;
        Desk.prototype.standings = $util.emptyArray;
        Desk.prototype.filters = $util.newBuffer([]);
        Desk.prototype.filterCounts = $util.emptyArray;
        Desk.prototype.panic = false;

        Desk.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.held != null && message.held.length)
                for (let i = 0; i < message.held.length; ++i)
                    $root.viz.Event.encode(message.held[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.standings != null && message.standings.length)
                for (let i = 0; i < message.standings.length; ++i)
                    $root.viz.StandingRow.encode(message.standings[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.filters != null && $Object.hasOwnProperty.call(message, "filters") && message.filters.length)
                writer.uint32(26).bytes(message.filters);
            if (message.filterCounts != null && message.filterCounts.length)
                for (let i = 0; i < message.filterCounts.length; ++i)
                    $root.viz.FilterCount.encode(message.filterCounts[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.panic != null && $Object.hasOwnProperty.call(message, "panic") && message.panic !== false)
                writer.uint32(40).bool(message.panic);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Desk.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Desk();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.held && message.held.length))
                            message.held = [];
                        message.held.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.standings && message.standings.length))
                            message.standings = [];
                        message.standings.push($root.viz.StandingRow.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.filters = value;
                        else
                            delete message.filters;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.filterCounts && message.filterCounts.length))
                            message.filterCounts = [];
                        message.filterCounts.push($root.viz.FilterCount.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.panic = value;
                        else
                            delete message.panic;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Desk;
    })();

    viz.StandingRow = (function() {

        const StandingRow = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StandingRow.prototype.person = "";
        StandingRow.prototype.standing = null;

        StandingRow.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                writer.uint32(10).string(message.person);
            if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                $root.viz.Standing.encode(message.standing, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StandingRow.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StandingRow();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.person = value;
                        else
                            delete message.person;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.standing = $root.viz.Standing.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StandingRow;
    })();

    viz.Trails = (function() {

        const Trails = function (properties) {
            this.keyGaps = [];
            this.keyX = [];
            this.keyY = [];
            this.keyColours = [];
            this.moveGaps = [];
            this.moveDx = [];
            this.moveDy = [];
            this.goneGaps = [];
            this.keyStyles = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Trails.prototype.keyGaps = $util.emptyArray;
        Trails.prototype.keyX = $util.emptyArray;
        Trails.prototype.keyY = $util.emptyArray;
        Trails.prototype.keyColours = $util.emptyArray;
        Trails.prototype.moveGaps = $util.emptyArray;
        Trails.prototype.moveDx = $util.emptyArray;
        Trails.prototype.moveDy = $util.emptyArray;
        Trails.prototype.goneGaps = $util.emptyArray;
        Trails.prototype.keyStyles = $util.emptyArray;

        Trails.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keyGaps != null && message.keyGaps.length)
                writer.uint32(10).uint32s(message.keyGaps);
            if (message.keyX != null && message.keyX.length)
                writer.uint32(18).uint32s(message.keyX);
            if (message.keyY != null && message.keyY.length)
                writer.uint32(26).uint32s(message.keyY);
            if (message.keyColours != null && message.keyColours.length)
                writer.uint32(34).uint32s(message.keyColours);
            if (message.moveGaps != null && message.moveGaps.length)
                writer.uint32(42).uint32s(message.moveGaps);
            if (message.moveDx != null && message.moveDx.length)
                writer.uint32(50).sint32s(message.moveDx);
            if (message.moveDy != null && message.moveDy.length)
                writer.uint32(58).sint32s(message.moveDy);
            if (message.goneGaps != null && message.goneGaps.length)
                writer.uint32(66).uint32s(message.goneGaps);
            if (message.keyStyles != null && message.keyStyles.length)
                writer.uint32(74).uint32s(message.keyStyles);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Trails.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Trails();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.keyGaps && message.keyGaps.length))
                                message.keyGaps = [];
                            reader.uint32s(message.keyGaps);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.keyGaps && message.keyGaps.length))
                            message.keyGaps = [];
                        message.keyGaps.push(reader.uint32());
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.keyX && message.keyX.length))
                                message.keyX = [];
                            reader.uint32s(message.keyX);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.keyX && message.keyX.length))
                            message.keyX = [];
                        message.keyX.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.keyY && message.keyY.length))
                                message.keyY = [];
                            reader.uint32s(message.keyY);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.keyY && message.keyY.length))
                            message.keyY = [];
                        message.keyY.push(reader.uint32());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.keyColours && message.keyColours.length))
                                message.keyColours = [];
                            reader.uint32s(message.keyColours);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.keyColours && message.keyColours.length))
                            message.keyColours = [];
                        message.keyColours.push(reader.uint32());
                        continue;
                    }
                case 5: {
                        if (wireType === 2) {
                            if (!(message.moveGaps && message.moveGaps.length))
                                message.moveGaps = [];
                            reader.uint32s(message.moveGaps);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.moveGaps && message.moveGaps.length))
                            message.moveGaps = [];
                        message.moveGaps.push(reader.uint32());
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.moveDx && message.moveDx.length))
                                message.moveDx = [];
                            reader.sint32s(message.moveDx);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.moveDx && message.moveDx.length))
                            message.moveDx = [];
                        message.moveDx.push(reader.sint32());
                        continue;
                    }
                case 7: {
                        if (wireType === 2) {
                            if (!(message.moveDy && message.moveDy.length))
                                message.moveDy = [];
                            reader.sint32s(message.moveDy);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.moveDy && message.moveDy.length))
                            message.moveDy = [];
                        message.moveDy.push(reader.sint32());
                        continue;
                    }
                case 8: {
                        if (wireType === 2) {
                            if (!(message.goneGaps && message.goneGaps.length))
                                message.goneGaps = [];
                            reader.uint32s(message.goneGaps);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.goneGaps && message.goneGaps.length))
                            message.goneGaps = [];
                        message.goneGaps.push(reader.uint32());
                        continue;
                    }
                case 9: {
                        if (wireType === 2) {
                            if (!(message.keyStyles && message.keyStyles.length))
                                message.keyStyles = [];
                            reader.uint32s(message.keyStyles);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.keyStyles && message.keyStyles.length))
                            message.keyStyles = [];
                        message.keyStyles.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Trails;
    })();

    viz.Reactions = (function() {

        const Reactions = function (properties) {
            this.reactions = [];
            this.counts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Reactions.prototype.reactions = $util.emptyArray;
        Reactions.prototype.counts = $util.emptyArray;

        Reactions.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.reactions != null && message.reactions.length)
                writer.uint32(10).uint32s(message.reactions);
            if (message.counts != null && message.counts.length)
                writer.uint32(18).uint32s(message.counts);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Reactions.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Reactions();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.reactions && message.reactions.length))
                                message.reactions = [];
                            reader.uint32s(message.reactions);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.reactions && message.reactions.length))
                            message.reactions = [];
                        message.reactions.push(reader.uint32());
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.counts && message.counts.length))
                                message.counts = [];
                            reader.uint32s(message.counts);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.counts && message.counts.length))
                            message.counts = [];
                        message.counts.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Reactions;
    })();

    viz.Fireworks = (function() {

        const Fireworks = function (properties) {
            this.x = [];
            this.y = [];
            this.colours = [];
            this.counts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Fireworks.prototype.x = $util.emptyArray;
        Fireworks.prototype.y = $util.emptyArray;
        Fireworks.prototype.colours = $util.emptyArray;
        Fireworks.prototype.counts = $util.emptyArray;

        Fireworks.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.x != null && message.x.length)
                writer.uint32(10).uint32s(message.x);
            if (message.y != null && message.y.length)
                writer.uint32(18).uint32s(message.y);
            if (message.colours != null && message.colours.length)
                writer.uint32(26).uint32s(message.colours);
            if (message.counts != null && message.counts.length)
                writer.uint32(34).uint32s(message.counts);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Fireworks.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Fireworks();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.x && message.x.length))
                                message.x = [];
                            reader.uint32s(message.x);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.x && message.x.length))
                            message.x = [];
                        message.x.push(reader.uint32());
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.y && message.y.length))
                                message.y = [];
                            reader.uint32s(message.y);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.y && message.y.length))
                            message.y = [];
                        message.y.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.colours && message.colours.length))
                                message.colours = [];
                            reader.uint32s(message.colours);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.colours && message.colours.length))
                            message.colours = [];
                        message.colours.push(reader.uint32());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.counts && message.counts.length))
                                message.counts = [];
                            reader.uint32s(message.counts);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.counts && message.counts.length))
                            message.counts = [];
                        message.counts.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Fireworks;
    })();

    viz.Snapshot = (function() {

        const Snapshot = function (properties) {
            this.chat = [];
            this.effects = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Snapshot.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Snapshot.prototype.stickers = null;
        Snapshot.prototype.chat = $util.emptyArray;
        Snapshot.prototype.show = null;
        Snapshot.prototype.rules = null;
        Snapshot.prototype.pinned = null;
        Snapshot.prototype.effects = $util.emptyArray;
        Snapshot.prototype.frozen = null;
        Snapshot.prototype.crowdMeter = 0;

        Snapshot.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                writer.uint32(8).uint64(message.sequence);
            if (message.stickers != null && $Object.hasOwnProperty.call(message, "stickers"))
                $root.viz.StickerColumns.encode(message.stickers, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.chat != null && message.chat.length)
                for (let i = 0; i < message.chat.length; ++i)
                    $root.viz.Event.encode(message.chat[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.show != null && $Object.hasOwnProperty.call(message, "show"))
                $root.viz.Show.encode(message.show, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.rules != null && $Object.hasOwnProperty.call(message, "rules"))
                $root.viz.ChatRules.encode(message.rules, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned"))
                $root.viz.Event.encode(message.pinned, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.effects != null && message.effects.length)
                for (let i = 0; i < message.effects.length; ++i)
                    $root.viz.Event.encode(message.effects[i], writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.frozen != null && $Object.hasOwnProperty.call(message, "frozen"))
                $root.viz.Freeze.encode(message.frozen, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.crowdMeter != null && $Object.hasOwnProperty.call(message, "crowdMeter") && message.crowdMeter !== 0)
                writer.uint32(72).uint32(message.crowdMeter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Snapshot.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Snapshot();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sequence = value;
                        else
                            delete message.sequence;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.stickers = $root.viz.StickerColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.stickers);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.chat && message.chat.length))
                            message.chat = [];
                        message.chat.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.show = $root.viz.Show.decode(reader, reader.size(), $undefined, _depth + 1, message.show);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.rules = $root.viz.ChatRules.decode(reader, reader.size(), $undefined, _depth + 1, message.rules);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.pinned = $root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1, message.pinned);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.effects && message.effects.length))
                            message.effects = [];
                        message.effects.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.frozen = $root.viz.Freeze.decode(reader, reader.size(), $undefined, _depth + 1, message.frozen);
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.crowdMeter = value;
                        else
                            delete message.crowdMeter;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Snapshot;
    })();

    viz.StickerColumns = (function() {

        const StickerColumns = function (properties) {
            this.numberGaps = [];
            this.stickers = [];
            this.x = [];
            this.y = [];
            this.rotationDeg = [];
            this.scalePct = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StickerColumns.prototype.numberGaps = $util.emptyArray;
        StickerColumns.prototype.stickers = $util.emptyArray;
        StickerColumns.prototype.x = $util.emptyArray;
        StickerColumns.prototype.y = $util.emptyArray;
        StickerColumns.prototype.rotationDeg = $util.emptyArray;
        StickerColumns.prototype.scalePct = $util.emptyArray;

        StickerColumns.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.numberGaps != null && message.numberGaps.length)
                writer.uint32(10).uint64s(message.numberGaps);
            if (message.stickers != null && message.stickers.length)
                writer.uint32(18).uint32s(message.stickers);
            if (message.x != null && message.x.length)
                writer.uint32(26).uint32s(message.x);
            if (message.y != null && message.y.length)
                writer.uint32(34).uint32s(message.y);
            if (message.rotationDeg != null && message.rotationDeg.length)
                writer.uint32(42).sint32s(message.rotationDeg);
            if (message.scalePct != null && message.scalePct.length)
                writer.uint32(50).uint32s(message.scalePct);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StickerColumns.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.StickerColumns();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.numberGaps && message.numberGaps.length))
                                message.numberGaps = [];
                            reader.uint64s(message.numberGaps);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.numberGaps && message.numberGaps.length))
                            message.numberGaps = [];
                        message.numberGaps.push(reader.uint64());
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.stickers && message.stickers.length))
                                message.stickers = [];
                            reader.uint32s(message.stickers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.stickers && message.stickers.length))
                            message.stickers = [];
                        message.stickers.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.x && message.x.length))
                                message.x = [];
                            reader.uint32s(message.x);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.x && message.x.length))
                            message.x = [];
                        message.x.push(reader.uint32());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.y && message.y.length))
                                message.y = [];
                            reader.uint32s(message.y);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.y && message.y.length))
                            message.y = [];
                        message.y.push(reader.uint32());
                        continue;
                    }
                case 5: {
                        if (wireType === 2) {
                            if (!(message.rotationDeg && message.rotationDeg.length))
                                message.rotationDeg = [];
                            reader.sint32s(message.rotationDeg);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.rotationDeg && message.rotationDeg.length))
                            message.rotationDeg = [];
                        message.rotationDeg.push(reader.sint32());
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.scalePct && message.scalePct.length))
                                message.scalePct = [];
                            reader.uint32s(message.scalePct);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.scalePct && message.scalePct.length))
                            message.scalePct = [];
                        message.scalePct.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StickerColumns;
    })();

    viz.Backfill = (function() {

        const Backfill = function (properties) {
            this.events = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Backfill.prototype.events = $util.emptyArray;

        Backfill.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.events != null && message.events.length)
                for (let i = 0; i < message.events.length; ++i)
                    $root.viz.Event.encode(message.events[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Backfill.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Backfill();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.events && message.events.length))
                            message.events = [];
                        message.events.push($root.viz.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Backfill;
    })();

    viz.Replies = (function() {

        const Replies = function (properties) {
            this.replies = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Replies.prototype.replies = $util.emptyArray;

        Replies.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.replies != null && message.replies.length)
                for (let i = 0; i < message.replies.length; ++i)
                    $root.viz.Reply.encode(message.replies[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Replies.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Replies();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.replies && message.replies.length))
                            message.replies = [];
                        message.replies.push($root.viz.Reply.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Replies;
    })();

    viz.Reply = (function() {

        const Reply = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Reply.prototype.ref = 0;
        Reply.prototype.refusal = 0;
        Reply.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
        Reply.prototype.retryAfterMs = 0;
        Reply.prototype.held = false;
        Reply.prototype.detail = "";

        Reply.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                writer.uint32(8).uint32(message.ref);
            if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== 0)
                writer.uint32(16).int32(message.refusal);
            if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                writer.uint32(24).uint64(message.sequence);
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs") && message.retryAfterMs !== 0)
                writer.uint32(32).uint32(message.retryAfterMs);
            if (message.held != null && $Object.hasOwnProperty.call(message, "held") && message.held !== false)
                writer.uint32(40).bool(message.held);
            if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                writer.uint32(50).string(message.detail);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Reply.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.viz.Reply();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.ref = value;
                        else
                            delete message.ref;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.refusal = value;
                        else
                            delete message.refusal;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.sequence = value;
                        else
                            delete message.sequence;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.retryAfterMs = value;
                        else
                            delete message.retryAfterMs;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.held = value;
                        else
                            delete message.held;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.detail = value;
                        else
                            delete message.detail;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Reply;
    })();

    viz.Refusal = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "REFUSAL_NONE"] = 0;
        values[valuesById[1] = "REFUSAL_MALFORMED"] = 1;
        values[valuesById[2] = "REFUSAL_UNKNOWN_ACTION"] = 2;
        values[valuesById[3] = "REFUSAL_TOO_OFTEN"] = 3;
        values[valuesById[4] = "REFUSAL_EMPTY"] = 4;
        values[valuesById[5] = "REFUSAL_TOO_LONG"] = 5;
        values[valuesById[6] = "REFUSAL_ILL_FORMED"] = 6;
        values[valuesById[7] = "REFUSAL_UNKNOWN_STICKER"] = 7;
        values[valuesById[8] = "REFUSAL_OFF_BACKGROUND"] = 8;
        values[valuesById[9] = "REFUSAL_BAD_VALUE"] = 9;
        values[valuesById[10] = "REFUSAL_BUSY"] = 10;
        values[valuesById[11] = "REFUSAL_NAME_EMPTY"] = 11;
        values[valuesById[12] = "REFUSAL_NAME_TOO_LONG"] = 12;
        values[valuesById[13] = "REFUSAL_NAME_ILL_FORMED"] = 13;
        values[valuesById[14] = "REFUSAL_NAME_RESERVED"] = 14;
        values[valuesById[15] = "REFUSAL_NAME_TOO_SOON"] = 15;
        values[valuesById[16] = "REFUSAL_LAYER_OFF"] = 16;
        values[valuesById[17] = "REFUSAL_VERIFIED_ONLY"] = 17;
        values[valuesById[18] = "REFUSAL_FROZEN"] = 18;
        values[valuesById[19] = "REFUSAL_TIMED_OUT"] = 19;
        values[valuesById[20] = "REFUSAL_BANNED"] = 20;
        values[valuesById[21] = "REFUSAL_SLOW_MODE"] = 21;
        values[valuesById[22] = "REFUSAL_LINKS_OFF"] = 22;
        values[valuesById[23] = "REFUSAL_FILTERED"] = 23;
        values[valuesById[24] = "REFUSAL_REPEATED"] = 24;
        values[valuesById[25] = "REFUSAL_NOT_ALLOWED"] = 25;
        values[valuesById[26] = "REFUSAL_OUTRANKED"] = 26;
        values[valuesById[27] = "REFUSAL_NOT_FOUND"] = 27;
        values[valuesById[28] = "REFUSAL_CONFLICT"] = 28;
        values[valuesById[29] = "REFUSAL_TOO_LATE"] = 29;
        values[valuesById[30] = "REFUSAL_NOT_YOURS"] = 30;
        values[valuesById[31] = "REFUSAL_FAN_FULL"] = 31;
        values[valuesById[32] = "REFUSAL_AREA_FULL"] = 32;
        values[valuesById[33] = "REFUSAL_UNKNOWN_REACTION"] = 33;
        values[valuesById[34] = "REFUSAL_NOT_IN_SET"] = 34;
        values[valuesById[35] = "REFUSAL_ADDRESS_FULL"] = 35;
        values[valuesById[36] = "REFUSAL_PERSON_FULL"] = 36;
        values[valuesById[37] = "REFUSAL_ROOM_CLOSED"] = 37;
        return values;
    })();

    return viz;
})();

export {
  $root as default
};
