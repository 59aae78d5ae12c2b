/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "./minimal.js";

const $Reader = $protobuf.Reader, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["fan-hear"] || ($protobuf.roots["fan-hear"] = {});

export const viz = $root.viz = (() => {

    const viz = {};

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
        ServerMessage.prototype.notice = null;
        ServerMessage.prototype.friends = null;

        let $oneOfFields;

        $Object.defineProperty(ServerMessage.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["welcome", "frame", "snapshot", "backfill", "replies", "own", "answer", "notice", "friends"]),
            set: $util.oneOfSetter($oneOfFields)
        });

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
        Event.prototype.lineHeld = null;
        Event.prototype.heldDecided = null;

        let $oneOfFields;

        $Object.defineProperty(Event.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["stickerPlaced", "stickersRemoved", "chatPosted", "stickersRestored", "chatRemoved", "chatRestored", "chatPinned", "showChanged", "rulesChanged", "effectStarted", "effectStopped", "frozen", "lineHeld", "heldDecided"]),
            set: $util.oneOfSetter($oneOfFields)
        });

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

    viz.OwnEvents = (function() {

        const OwnEvents = function (properties) {
            this.events = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        OwnEvents.prototype.events = $util.emptyArray;

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

        let $oneOfFields;

        $Object.defineProperty(Answer.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["people"]),
            set: $util.oneOfSetter($oneOfFields)
        });

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
