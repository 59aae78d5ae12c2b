/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "./minimal.js";

const $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error;

const $root = $protobuf.roots["fan-say"] || ($protobuf.roots["fan-say"] = {});

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
        Action.prototype.ask = null;
        Action.prototype.setFriends = null;

        let $oneOfFields;

        $Object.defineProperty(Action.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["placeSticker", "launchFirework", "sayChat", "setLook", "undoSticker", "react", "ask", "setFriends"]),
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
            if (message.ask != null && $Object.hasOwnProperty.call(message, "ask"))
                $root.viz.Ask.encode(message.ask, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.setFriends != null && $Object.hasOwnProperty.call(message, "setFriends"))
                $root.viz.SetFriends.encode(message.setFriends, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
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

        return SetFriends;
    })();

    viz.Ask = (function() {

        const Ask = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Ask.prototype.people = null;

        let $oneOfFields;

        $Object.defineProperty(Ask.prototype, "question", {
            get: $util.oneOfGetter($oneOfFields = ["people"]),
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
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        return Ask;
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

        return PeopleQuery;
    })();

    return viz;
})();

export {
  $root as default
};
