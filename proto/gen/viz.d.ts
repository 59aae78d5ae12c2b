import * as $protobuf from "protobufjs";
import Long = require("long");

export namespace viz {

    interface IClientMessage extends viz.ClientMessage.$Properties {
    }

    class ClientMessage {
        constructor(properties?: viz.ClientMessage.$Properties);
        $unknowns?: Uint8Array[];
        hello?: (viz.Hello.$Properties|null);
        cursor?: (viz.Cursor.$Properties|null);
        actions: viz.Action.$Properties[];
        static encode(message: viz.ClientMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ClientMessage & viz.ClientMessage.$Shape;
    }

    namespace ClientMessage {
        interface $Properties {
            hello?: (viz.Hello.$Properties|null);
            cursor?: (viz.Cursor.$Properties|null);
            actions?: (viz.Action.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          hello?: viz.Hello.$Shape|null;
          cursor?: viz.Cursor.$Shape|null;
          actions?: viz.Action.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IHello extends viz.Hello.$Properties {
    }

    class Hello {
        constructor(properties?: viz.Hello.$Properties);
        $unknowns?: Uint8Array[];
        protocolVersion: number;
        room: string;
        ticket: string;
        guestName: string;
        lastSequence: number;
        colour: number;
        static encode(message: viz.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Hello & viz.Hello.$Shape;
    }

    namespace Hello {
        interface $Properties {
            protocolVersion?: (number|null);
            room?: (string|null);
            ticket?: (string|null);
            guestName?: (string|null);
            lastSequence?: (number|null);
            colour?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Hello.$Properties;
    }

    interface ICursor extends viz.Cursor.$Properties {
    }

    class Cursor {
        constructor(properties?: viz.Cursor.$Properties);
        $unknowns?: Uint8Array[];
        x: number;
        y: number;
        hidden: boolean;
        static encode(message: viz.Cursor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Cursor & viz.Cursor.$Shape;
    }

    namespace Cursor {
        interface $Properties {
            x?: (number|null);
            y?: (number|null);
            hidden?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Cursor.$Properties;
    }

    interface IAction extends viz.Action.$Properties {
    }

    class Action {
        constructor(properties?: viz.Action.$Properties);
        $unknowns?: Uint8Array[];
        ref: number;
        placeSticker?: (viz.PlaceSticker.$Properties|null);
        launchFirework?: (viz.LaunchFirework.$Properties|null);
        sayChat?: (viz.SayChat.$Properties|null);
        setLook?: (viz.SetLook.$Properties|null);
        undoSticker?: (viz.UndoSticker.$Properties|null);
        react?: (viz.React.$Properties|null);
        moderate?: (viz.Moderate.$Properties|null);
        ask?: (viz.Ask.$Properties|null);
        setFriends?: (viz.SetFriends.$Properties|null);
        kind?: ("placeSticker"|"launchFirework"|"sayChat"|"setLook"|"undoSticker"|"react"|"moderate"|"ask"|"setFriends");
        static encode(message: viz.Action.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Action & viz.Action.$Shape;
    }

    namespace Action {
        interface $Properties {
            ref?: (number|null);
            placeSticker?: (viz.PlaceSticker.$Properties|null);
            launchFirework?: (viz.LaunchFirework.$Properties|null);
            sayChat?: (viz.SayChat.$Properties|null);
            setLook?: (viz.SetLook.$Properties|null);
            undoSticker?: (viz.UndoSticker.$Properties|null);
            react?: (viz.React.$Properties|null);
            moderate?: (viz.Moderate.$Properties|null);
            ask?: (viz.Ask.$Properties|null);
            setFriends?: (viz.SetFriends.$Properties|null);
            kind?: ("placeSticker"|"launchFirework"|"sayChat"|"setLook"|"undoSticker"|"react"|"moderate"|"ask"|"setFriends");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          ref?: number|null;
          placeSticker?: viz.PlaceSticker.$Shape|null;
          launchFirework?: viz.LaunchFirework.$Shape|null;
          sayChat?: viz.SayChat.$Shape|null;
          setLook?: viz.SetLook.$Shape|null;
          undoSticker?: viz.UndoSticker.$Shape|null;
          react?: viz.React.$Shape|null;
          moderate?: viz.Moderate.$Shape|null;
          ask?: viz.Ask.$Shape|null;
          setFriends?: viz.SetFriends.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "placeSticker"; placeSticker: viz.PlaceSticker.$Shape; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "launchFirework"; placeSticker?: null; launchFirework: viz.LaunchFirework.$Shape; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "sayChat"; placeSticker?: null; launchFirework?: null; sayChat: viz.SayChat.$Shape; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "setLook"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook: viz.SetLook.$Shape; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "undoSticker"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker: viz.UndoSticker.$Shape; react?: null; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "react"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react: viz.React.$Shape; moderate?: null; ask?: null; setFriends?: null }|{ kind?: "moderate"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate: viz.Moderate.$Shape; ask?: null; setFriends?: null }|{ kind?: "ask"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask: viz.Ask.$Shape; setFriends?: null }|{ kind?: "setFriends"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null; undoSticker?: null; react?: null; moderate?: null; ask?: null; setFriends: viz.SetFriends.$Shape })
        );
    }

    interface IPlaceSticker extends viz.PlaceSticker.$Properties {
    }

    class PlaceSticker {
        constructor(properties?: viz.PlaceSticker.$Properties);
        $unknowns?: Uint8Array[];
        sticker: number;
        x: number;
        y: number;
        rotationDeg: number;
        scalePct: number;
        static encode(message: viz.PlaceSticker.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.PlaceSticker & viz.PlaceSticker.$Shape;
    }

    namespace PlaceSticker {
        interface $Properties {
            sticker?: (number|null);
            x?: (number|null);
            y?: (number|null);
            rotationDeg?: (number|null);
            scalePct?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.PlaceSticker.$Properties;
    }

    interface ILaunchFirework extends viz.LaunchFirework.$Properties {
    }

    class LaunchFirework {
        constructor(properties?: viz.LaunchFirework.$Properties);
        $unknowns?: Uint8Array[];
        x: number;
        y: number;
        colour: number;
        static encode(message: viz.LaunchFirework.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.LaunchFirework & viz.LaunchFirework.$Shape;
    }

    namespace LaunchFirework {
        interface $Properties {
            x?: (number|null);
            y?: (number|null);
            colour?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.LaunchFirework.$Properties;
    }

    interface ISayChat extends viz.SayChat.$Properties {
    }

    class SayChat {
        constructor(properties?: viz.SayChat.$Properties);
        $unknowns?: Uint8Array[];
        text: string;
        replyTo: number;
        static encode(message: viz.SayChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.SayChat & viz.SayChat.$Shape;
    }

    namespace SayChat {
        interface $Properties {
            text?: (string|null);
            replyTo?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.SayChat.$Properties;
    }

    interface ISetLook extends viz.SetLook.$Properties {
    }

    class SetLook {
        constructor(properties?: viz.SetLook.$Properties);
        $unknowns?: Uint8Array[];
        colour: number;
        name: string;
        trail: viz.Trail;
        static encode(message: viz.SetLook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.SetLook & viz.SetLook.$Shape;
    }

    namespace SetLook {
        interface $Properties {
            colour?: (number|null);
            name?: (string|null);
            trail?: (viz.Trail|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.SetLook.$Properties;
    }

    enum Trail {
        TRAIL_AS_IT_WAS = 0,
        TRAIL_PLAIN = 1,
        TRAIL_GLOW = 2,
        TRAIL_HIDDEN = 3
    }

    interface IUndoSticker extends viz.UndoSticker.$Properties {
    }

    class UndoSticker {
        constructor(properties?: viz.UndoSticker.$Properties);
        $unknowns?: Uint8Array[];
        number: number;
        static encode(message: viz.UndoSticker.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.UndoSticker & viz.UndoSticker.$Shape;
    }

    namespace UndoSticker {
        interface $Properties {
            number?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.UndoSticker.$Properties;
    }

    interface IReact extends viz.React.$Properties {
    }

    class React {
        constructor(properties?: viz.React.$Properties);
        $unknowns?: Uint8Array[];
        reaction: number;
        count: number;
        static encode(message: viz.React.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.React & viz.React.$Shape;
    }

    namespace React {
        interface $Properties {
            reaction?: (number|null);
            count?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.React.$Properties;
    }

    interface ISetFriends extends viz.SetFriends.$Properties {
    }

    class SetFriends {
        constructor(properties?: viz.SetFriends.$Properties);
        $unknowns?: Uint8Array[];
        persons: string[];
        static encode(message: viz.SetFriends.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.SetFriends & viz.SetFriends.$Shape;
    }

    namespace SetFriends {
        interface $Properties {
            persons?: (string[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.SetFriends.$Properties;
    }

    interface IModerate extends viz.Moderate.$Properties {
    }

    class Moderate {
        constructor(properties?: viz.Moderate.$Properties);
        $unknowns?: Uint8Array[];
        reason: string;
        removeLines?: (viz.NumberList.$Properties|null);
        purge?: (viz.PersonTarget.$Properties|null);
        timeout?: (viz.Sanction.$Properties|null);
        ban?: (viz.Sanction.$Properties|null);
        shadowBan?: (viz.Sanction.$Properties|null);
        lift?: (viz.PersonTarget.$Properties|null);
        warn?: (viz.Warning.$Properties|null);
        note?: (viz.PersonNote.$Properties|null);
        removeStickers?: (viz.NumberList.$Properties|null);
        removeStickersOf?: (viz.PersonTarget.$Properties|null);
        removeStickersIn?: (viz.Area.$Properties|null);
        setRules?: (viz.ChatRules.$Properties|null);
        freeze?: (viz.Freeze.$Properties|null);
        decide?: (viz.HeldDecision.$Properties|null);
        undo?: (number|null);
        pin?: (number|null);
        announce?: (string|null);
        setFilters?: (Uint8Array|null);
        startEffect?: (viz.StartEffect.$Properties|null);
        stopEffect?: (number|null);
        panic?: (boolean|null);
        act?: ("removeLines"|"purge"|"timeout"|"ban"|"shadowBan"|"lift"|"warn"|"note"|"removeStickers"|"removeStickersOf"|"removeStickersIn"|"setRules"|"freeze"|"decide"|"undo"|"pin"|"announce"|"setFilters"|"startEffect"|"stopEffect"|"panic");
        static encode(message: viz.Moderate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Moderate & viz.Moderate.$Shape;
    }

    namespace Moderate {
        interface $Properties {
            reason?: (string|null);
            removeLines?: (viz.NumberList.$Properties|null);
            purge?: (viz.PersonTarget.$Properties|null);
            timeout?: (viz.Sanction.$Properties|null);
            ban?: (viz.Sanction.$Properties|null);
            shadowBan?: (viz.Sanction.$Properties|null);
            lift?: (viz.PersonTarget.$Properties|null);
            warn?: (viz.Warning.$Properties|null);
            note?: (viz.PersonNote.$Properties|null);
            removeStickers?: (viz.NumberList.$Properties|null);
            removeStickersOf?: (viz.PersonTarget.$Properties|null);
            removeStickersIn?: (viz.Area.$Properties|null);
            setRules?: (viz.ChatRules.$Properties|null);
            freeze?: (viz.Freeze.$Properties|null);
            decide?: (viz.HeldDecision.$Properties|null);
            undo?: (number|null);
            pin?: (number|null);
            announce?: (string|null);
            setFilters?: (Uint8Array|null);
            startEffect?: (viz.StartEffect.$Properties|null);
            stopEffect?: (number|null);
            panic?: (boolean|null);
            act?: ("removeLines"|"purge"|"timeout"|"ban"|"shadowBan"|"lift"|"warn"|"note"|"removeStickers"|"removeStickersOf"|"removeStickersIn"|"setRules"|"freeze"|"decide"|"undo"|"pin"|"announce"|"setFilters"|"startEffect"|"stopEffect"|"panic");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          reason?: string|null;
          removeLines?: viz.NumberList.$Shape|null;
          purge?: viz.PersonTarget.$Shape|null;
          timeout?: viz.Sanction.$Shape|null;
          ban?: viz.Sanction.$Shape|null;
          shadowBan?: viz.Sanction.$Shape|null;
          lift?: viz.PersonTarget.$Shape|null;
          warn?: viz.Warning.$Shape|null;
          note?: viz.PersonNote.$Shape|null;
          removeStickers?: viz.NumberList.$Shape|null;
          removeStickersOf?: viz.PersonTarget.$Shape|null;
          removeStickersIn?: viz.Area.$Shape|null;
          setRules?: viz.ChatRules.$Shape|null;
          freeze?: viz.Freeze.$Shape|null;
          decide?: viz.HeldDecision.$Shape|null;
          undo?: number|null;
          pin?: number|null;
          announce?: string|null;
          setFilters?: Uint8Array|null;
          startEffect?: viz.StartEffect.$Shape|null;
          stopEffect?: number|null;
          panic?: boolean|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ act?: undefined; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "removeLines"; removeLines: viz.NumberList.$Shape; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "purge"; removeLines?: null; purge: viz.PersonTarget.$Shape; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "timeout"; removeLines?: null; purge?: null; timeout: viz.Sanction.$Shape; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "ban"; removeLines?: null; purge?: null; timeout?: null; ban: viz.Sanction.$Shape; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "shadowBan"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan: viz.Sanction.$Shape; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "lift"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift: viz.PersonTarget.$Shape; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "warn"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn: viz.Warning.$Shape; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "note"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note: viz.PersonNote.$Shape; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "removeStickers"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers: viz.NumberList.$Shape; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "removeStickersOf"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf: viz.PersonTarget.$Shape; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "removeStickersIn"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn: viz.Area.$Shape; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "setRules"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules: viz.ChatRules.$Shape; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "freeze"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze: viz.Freeze.$Shape; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "decide"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide: viz.HeldDecision.$Shape; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "undo"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo: number; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "pin"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin: number; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "announce"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce: string; setFilters?: null; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "setFilters"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters: Uint8Array; startEffect?: null; stopEffect?: null; panic?: null }|{ act?: "startEffect"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect: viz.StartEffect.$Shape; stopEffect?: null; panic?: null }|{ act?: "stopEffect"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect: number; panic?: null }|{ act?: "panic"; removeLines?: null; purge?: null; timeout?: null; ban?: null; shadowBan?: null; lift?: null; warn?: null; note?: null; removeStickers?: null; removeStickersOf?: null; removeStickersIn?: null; setRules?: null; freeze?: null; decide?: null; undo?: null; pin?: null; announce?: null; setFilters?: null; startEffect?: null; stopEffect?: null; panic: boolean })
        );
    }

    interface INumberList extends viz.NumberList.$Properties {
    }

    class NumberList {
        constructor(properties?: viz.NumberList.$Properties);
        $unknowns?: Uint8Array[];
        numbers: number[];
        static encode(message: viz.NumberList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.NumberList & viz.NumberList.$Shape;
    }

    namespace NumberList {
        interface $Properties {
            numbers?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.NumberList.$Properties;
    }

    interface IPersonTarget extends viz.PersonTarget.$Properties {
    }

    class PersonTarget {
        constructor(properties?: viz.PersonTarget.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        static encode(message: viz.PersonTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.PersonTarget & viz.PersonTarget.$Shape;
    }

    namespace PersonTarget {
        interface $Properties {
            person?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.PersonTarget.$Properties;
    }

    interface ISanction extends viz.Sanction.$Properties {
    }

    class Sanction {
        constructor(properties?: viz.Sanction.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        durationS: number;
        reach: viz.Reach;
        static encode(message: viz.Sanction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Sanction & viz.Sanction.$Shape;
    }

    namespace Sanction {
        interface $Properties {
            person?: (string|null);
            durationS?: (number|null);
            reach?: (viz.Reach|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Sanction.$Properties;
    }

    enum Reach {
        REACH_PERSON = 0,
        REACH_ADDRESS = 1,
        REACH_BOTH = 2
    }

    interface IWarning extends viz.Warning.$Properties {
    }

    class Warning {
        constructor(properties?: viz.Warning.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        text: string;
        static encode(message: viz.Warning.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Warning & viz.Warning.$Shape;
    }

    namespace Warning {
        interface $Properties {
            person?: (string|null);
            text?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Warning.$Properties;
    }

    interface IPersonNote extends viz.PersonNote.$Properties {
    }

    class PersonNote {
        constructor(properties?: viz.PersonNote.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        text: string;
        static encode(message: viz.PersonNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.PersonNote & viz.PersonNote.$Shape;
    }

    namespace PersonNote {
        interface $Properties {
            person?: (string|null);
            text?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.PersonNote.$Properties;
    }

    interface IArea extends viz.Area.$Properties {
    }

    class Area {
        constructor(properties?: viz.Area.$Properties);
        $unknowns?: Uint8Array[];
        left: number;
        top: number;
        right: number;
        bottom: number;
        static encode(message: viz.Area.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Area & viz.Area.$Shape;
    }

    namespace Area {
        interface $Properties {
            left?: (number|null);
            top?: (number|null);
            right?: (number|null);
            bottom?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Area.$Properties;
    }

    interface IFreeze extends viz.Freeze.$Properties {
    }

    class Freeze {
        constructor(properties?: viz.Freeze.$Properties);
        $unknowns?: Uint8Array[];
        layers: viz.Layer[];
        onlyNewFans: boolean;
        sinceMs: number;
        static encode(message: viz.Freeze.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Freeze & viz.Freeze.$Shape;
    }

    namespace Freeze {
        interface $Properties {
            layers?: (viz.Layer[]|null);
            onlyNewFans?: (boolean|null);
            sinceMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Freeze.$Properties;
    }

    enum Layer {
        LAYER_STICKERS = 0,
        LAYER_TRAILS = 1,
        LAYER_FIREWORKS = 2,
        LAYER_CHAT = 3
    }

    interface IHeldDecision extends viz.HeldDecision.$Properties {
    }

    class HeldDecision {
        constructor(properties?: viz.HeldDecision.$Properties);
        $unknowns?: Uint8Array[];
        held: number;
        approve: boolean;
        static encode(message: viz.HeldDecision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.HeldDecision & viz.HeldDecision.$Shape;
    }

    namespace HeldDecision {
        interface $Properties {
            held?: (number|null);
            approve?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.HeldDecision.$Properties;
    }

    interface IAsk extends viz.Ask.$Properties {
    }

    class Ask {
        constructor(properties?: viz.Ask.$Properties);
        $unknowns?: Uint8Array[];
        people?: (viz.PeopleQuery.$Properties|null);
        timeline?: (viz.TimelineQuery.$Properties|null);
        audit?: (viz.AuditQuery.$Properties|null);
        desk?: (viz.Nothing.$Properties|null);
        question?: ("people"|"timeline"|"audit"|"desk");
        static encode(message: viz.Ask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Ask & viz.Ask.$Shape;
    }

    namespace Ask {
        interface $Properties {
            people?: (viz.PeopleQuery.$Properties|null);
            timeline?: (viz.TimelineQuery.$Properties|null);
            audit?: (viz.AuditQuery.$Properties|null);
            desk?: (viz.Nothing.$Properties|null);
            question?: ("people"|"timeline"|"audit"|"desk");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          people?: viz.PeopleQuery.$Shape|null;
          timeline?: viz.TimelineQuery.$Shape|null;
          audit?: viz.AuditQuery.$Shape|null;
          desk?: viz.Nothing.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ question?: undefined; people?: null; timeline?: null; audit?: null; desk?: null }|{ question?: "people"; people: viz.PeopleQuery.$Shape; timeline?: null; audit?: null; desk?: null }|{ question?: "timeline"; people?: null; timeline: viz.TimelineQuery.$Shape; audit?: null; desk?: null }|{ question?: "audit"; people?: null; timeline?: null; audit: viz.AuditQuery.$Shape; desk?: null }|{ question?: "desk"; people?: null; timeline?: null; audit?: null; desk: viz.Nothing.$Shape })
        );
    }

    interface INothing extends viz.Nothing.$Properties {
    }

    class Nothing {
        constructor(properties?: viz.Nothing.$Properties);
        $unknowns?: Uint8Array[];
        static encode(message: viz.Nothing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Nothing & viz.Nothing.$Shape;
    }

    namespace Nothing {
        interface $Properties {
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Nothing.$Properties;
    }

    interface IPeopleQuery extends viz.PeopleQuery.$Properties {
    }

    class PeopleQuery {
        constructor(properties?: viz.PeopleQuery.$Properties);
        $unknowns?: Uint8Array[];
        search: string;
        page: number;
        static encode(message: viz.PeopleQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.PeopleQuery & viz.PeopleQuery.$Shape;
    }

    namespace PeopleQuery {
        interface $Properties {
            search?: (string|null);
            page?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.PeopleQuery.$Properties;
    }

    interface ITimelineQuery extends viz.TimelineQuery.$Properties {
    }

    class TimelineQuery {
        constructor(properties?: viz.TimelineQuery.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        before: number;
        static encode(message: viz.TimelineQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.TimelineQuery & viz.TimelineQuery.$Shape;
    }

    namespace TimelineQuery {
        interface $Properties {
            person?: (string|null);
            before?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.TimelineQuery.$Properties;
    }

    interface IAuditQuery extends viz.AuditQuery.$Properties {
    }

    class AuditQuery {
        constructor(properties?: viz.AuditQuery.$Properties);
        $unknowns?: Uint8Array[];
        before: number;
        static encode(message: viz.AuditQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.AuditQuery & viz.AuditQuery.$Shape;
    }

    namespace AuditQuery {
        interface $Properties {
            before?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.AuditQuery.$Properties;
    }

    interface IServerMessage extends viz.ServerMessage.$Properties {
    }

    class ServerMessage {
        constructor(properties?: viz.ServerMessage.$Properties);
        $unknowns?: Uint8Array[];
        welcome?: (viz.Welcome.$Properties|null);
        frame?: (viz.Frame.$Properties|null);
        snapshot?: (viz.Snapshot.$Properties|null);
        backfill?: (viz.Backfill.$Properties|null);
        replies?: (viz.Replies.$Properties|null);
        own?: (viz.OwnEvents.$Properties|null);
        answer?: (viz.Answer.$Properties|null);
        staff?: (viz.StaffFrame.$Properties|null);
        notice?: (viz.Notice.$Properties|null);
        friends?: (viz.Trails.$Properties|null);
        kind?: ("welcome"|"frame"|"snapshot"|"backfill"|"replies"|"own"|"answer"|"staff"|"notice"|"friends");
        static encode(message: viz.ServerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ServerMessage & viz.ServerMessage.$Shape;
    }

    namespace ServerMessage {
        interface $Properties {
            welcome?: (viz.Welcome.$Properties|null);
            frame?: (viz.Frame.$Properties|null);
            snapshot?: (viz.Snapshot.$Properties|null);
            backfill?: (viz.Backfill.$Properties|null);
            replies?: (viz.Replies.$Properties|null);
            own?: (viz.OwnEvents.$Properties|null);
            answer?: (viz.Answer.$Properties|null);
            staff?: (viz.StaffFrame.$Properties|null);
            notice?: (viz.Notice.$Properties|null);
            friends?: (viz.Trails.$Properties|null);
            kind?: ("welcome"|"frame"|"snapshot"|"backfill"|"replies"|"own"|"answer"|"staff"|"notice"|"friends");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          welcome?: viz.Welcome.$Shape|null;
          frame?: viz.Frame.$Shape|null;
          snapshot?: viz.Snapshot.$Shape|null;
          backfill?: viz.Backfill.$Shape|null;
          replies?: viz.Replies.$Shape|null;
          own?: viz.OwnEvents.$Shape|null;
          answer?: viz.Answer.$Shape|null;
          staff?: viz.StaffFrame.$Shape|null;
          notice?: viz.Notice.$Shape|null;
          friends?: viz.Trails.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "welcome"; welcome: viz.Welcome.$Shape; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "frame"; welcome?: null; frame: viz.Frame.$Shape; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "snapshot"; welcome?: null; frame?: null; snapshot: viz.Snapshot.$Shape; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "backfill"; welcome?: null; frame?: null; snapshot?: null; backfill: viz.Backfill.$Shape; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "replies"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies: viz.Replies.$Shape; own?: null; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "own"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own: viz.OwnEvents.$Shape; answer?: null; staff?: null; notice?: null; friends?: null }|{ kind?: "answer"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer: viz.Answer.$Shape; staff?: null; notice?: null; friends?: null }|{ kind?: "staff"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff: viz.StaffFrame.$Shape; notice?: null; friends?: null }|{ kind?: "notice"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice: viz.Notice.$Shape; friends?: null }|{ kind?: "friends"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null; own?: null; answer?: null; staff?: null; notice?: null; friends: viz.Trails.$Shape })
        );
    }

    interface IWelcome extends viz.Welcome.$Properties {
    }

    class Welcome {
        constructor(properties?: viz.Welcome.$Properties);
        $unknowns?: Uint8Array[];
        protocolVersion: number;
        fan: number;
        name: string;
        role: viz.Role;
        ticket: string;
        timeMs: number;
        tickMs: number;
        viewers: number;
        person: string;
        verified: boolean;
        renamed: boolean;
        static encode(message: viz.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Welcome & viz.Welcome.$Shape;
    }

    namespace Welcome {
        interface $Properties {
            protocolVersion?: (number|null);
            fan?: (number|null);
            name?: (string|null);
            role?: (viz.Role|null);
            ticket?: (string|null);
            timeMs?: (number|null);
            tickMs?: (number|null);
            viewers?: (number|null);
            person?: (string|null);
            verified?: (boolean|null);
            renamed?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Welcome.$Properties;
    }

    enum Role {
        ROLE_FAN = 0,
        ROLE_ARTIST = 1,
        ROLE_MODERATOR = 2,
        ROLE_ADMIN = 3
    }

    interface IFrame extends viz.Frame.$Properties {
    }

    class Frame {
        constructor(properties?: viz.Frame.$Properties);
        $unknowns?: Uint8Array[];
        sequence: number;
        timeMs: number;
        viewers: number;
        events: viz.Event.$Properties[];
        trails?: (viz.Trails.$Properties|null);
        fireworks?: (viz.Fireworks.$Properties|null);
        reactions?: (viz.Reactions.$Properties|null);
        crowdMeter: number;
        tickMs: number;
        eventsAfter: number;
        static encode(message: viz.Frame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Frame & viz.Frame.$Shape;
    }

    namespace Frame {
        interface $Properties {
            sequence?: (number|null);
            timeMs?: (number|null);
            viewers?: (number|null);
            events?: (viz.Event.$Properties[]|null);
            trails?: (viz.Trails.$Properties|null);
            fireworks?: (viz.Fireworks.$Properties|null);
            reactions?: (viz.Reactions.$Properties|null);
            crowdMeter?: (number|null);
            tickMs?: (number|null);
            eventsAfter?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          timeMs?: number|null;
          viewers?: number|null;
          events?: viz.Event.$Shape[]|null;
          trails?: viz.Trails.$Shape|null;
          fireworks?: viz.Fireworks.$Shape|null;
          reactions?: viz.Reactions.$Shape|null;
          crowdMeter?: number|null;
          tickMs?: number|null;
          eventsAfter?: number|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IEvent extends viz.Event.$Properties {
    }

    class Event {
        constructor(properties?: viz.Event.$Properties);
        $unknowns?: Uint8Array[];
        sequence: number;
        atMs: number;
        stickerPlaced?: (viz.StickerPlaced.$Properties|null);
        stickersRemoved?: (viz.StickersRemoved.$Properties|null);
        chatPosted?: (viz.ChatPosted.$Properties|null);
        stickersRestored?: (viz.StickersRestored.$Properties|null);
        chatRemoved?: (viz.ChatRemoved.$Properties|null);
        chatRestored?: (viz.ChatRestored.$Properties|null);
        chatPinned?: (viz.ChatPinned.$Properties|null);
        showChanged?: (viz.Show.$Properties|null);
        rulesChanged?: (viz.ChatRules.$Properties|null);
        effectStarted?: (viz.EffectStarted.$Properties|null);
        effectStopped?: (number|null);
        frozen?: (viz.Freeze.$Properties|null);
        moderationAct?: (viz.ModerationAct.$Properties|null);
        lineHeld?: (viz.LineHeld.$Properties|null);
        heldDecided?: (viz.HeldDecision.$Properties|null);
        standingChanged?: (viz.StandingChanged.$Properties|null);
        filtersChanged?: (Uint8Array|null);
        nameVerified?: (viz.NameVerified.$Properties|null);
        shadowedLine?: (viz.ShadowedLine.$Properties|null);
        heldRestored?: (viz.HeldRestored.$Properties|null);
        shadowedSticker?: (viz.StickerPlaced.$Properties|null);
        kind?: ("stickerPlaced"|"stickersRemoved"|"chatPosted"|"stickersRestored"|"chatRemoved"|"chatRestored"|"chatPinned"|"showChanged"|"rulesChanged"|"effectStarted"|"effectStopped"|"frozen"|"moderationAct"|"lineHeld"|"heldDecided"|"standingChanged"|"filtersChanged"|"nameVerified"|"shadowedLine"|"heldRestored"|"shadowedSticker");
        static encode(message: viz.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Event & viz.Event.$Shape;
    }

    namespace Event {
        interface $Properties {
            sequence?: (number|null);
            atMs?: (number|null);
            stickerPlaced?: (viz.StickerPlaced.$Properties|null);
            stickersRemoved?: (viz.StickersRemoved.$Properties|null);
            chatPosted?: (viz.ChatPosted.$Properties|null);
            stickersRestored?: (viz.StickersRestored.$Properties|null);
            chatRemoved?: (viz.ChatRemoved.$Properties|null);
            chatRestored?: (viz.ChatRestored.$Properties|null);
            chatPinned?: (viz.ChatPinned.$Properties|null);
            showChanged?: (viz.Show.$Properties|null);
            rulesChanged?: (viz.ChatRules.$Properties|null);
            effectStarted?: (viz.EffectStarted.$Properties|null);
            effectStopped?: (number|null);
            frozen?: (viz.Freeze.$Properties|null);
            moderationAct?: (viz.ModerationAct.$Properties|null);
            lineHeld?: (viz.LineHeld.$Properties|null);
            heldDecided?: (viz.HeldDecision.$Properties|null);
            standingChanged?: (viz.StandingChanged.$Properties|null);
            filtersChanged?: (Uint8Array|null);
            nameVerified?: (viz.NameVerified.$Properties|null);
            shadowedLine?: (viz.ShadowedLine.$Properties|null);
            heldRestored?: (viz.HeldRestored.$Properties|null);
            shadowedSticker?: (viz.StickerPlaced.$Properties|null);
            kind?: ("stickerPlaced"|"stickersRemoved"|"chatPosted"|"stickersRestored"|"chatRemoved"|"chatRestored"|"chatPinned"|"showChanged"|"rulesChanged"|"effectStarted"|"effectStopped"|"frozen"|"moderationAct"|"lineHeld"|"heldDecided"|"standingChanged"|"filtersChanged"|"nameVerified"|"shadowedLine"|"heldRestored"|"shadowedSticker");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          atMs?: number|null;
          stickerPlaced?: viz.StickerPlaced.$Shape|null;
          stickersRemoved?: viz.StickersRemoved.$Shape|null;
          chatPosted?: viz.ChatPosted.$Shape|null;
          stickersRestored?: viz.StickersRestored.$Shape|null;
          chatRemoved?: viz.ChatRemoved.$Shape|null;
          chatRestored?: viz.ChatRestored.$Shape|null;
          chatPinned?: viz.ChatPinned.$Shape|null;
          showChanged?: viz.Show.$Shape|null;
          rulesChanged?: viz.ChatRules.$Shape|null;
          effectStarted?: viz.EffectStarted.$Shape|null;
          effectStopped?: number|null;
          frozen?: viz.Freeze.$Shape|null;
          moderationAct?: viz.ModerationAct.$Shape|null;
          lineHeld?: viz.LineHeld.$Shape|null;
          heldDecided?: viz.HeldDecision.$Shape|null;
          standingChanged?: viz.StandingChanged.$Shape|null;
          filtersChanged?: Uint8Array|null;
          nameVerified?: viz.NameVerified.$Shape|null;
          shadowedLine?: viz.ShadowedLine.$Shape|null;
          heldRestored?: viz.HeldRestored.$Shape|null;
          shadowedSticker?: viz.StickerPlaced.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "stickerPlaced"; stickerPlaced: viz.StickerPlaced.$Shape; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "stickersRemoved"; stickerPlaced?: null; stickersRemoved: viz.StickersRemoved.$Shape; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "chatPosted"; stickerPlaced?: null; stickersRemoved?: null; chatPosted: viz.ChatPosted.$Shape; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "stickersRestored"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored: viz.StickersRestored.$Shape; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "chatRemoved"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved: viz.ChatRemoved.$Shape; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "chatRestored"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored: viz.ChatRestored.$Shape; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "chatPinned"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned: viz.ChatPinned.$Shape; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "showChanged"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged: viz.Show.$Shape; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "rulesChanged"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged: viz.ChatRules.$Shape; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "effectStarted"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted: viz.EffectStarted.$Shape; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "effectStopped"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped: number; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "frozen"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen: viz.Freeze.$Shape; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "moderationAct"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct: viz.ModerationAct.$Shape; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "lineHeld"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld: viz.LineHeld.$Shape; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "heldDecided"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided: viz.HeldDecision.$Shape; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "standingChanged"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged: viz.StandingChanged.$Shape; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "filtersChanged"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged: Uint8Array; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "nameVerified"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified: viz.NameVerified.$Shape; shadowedLine?: null; heldRestored?: null; shadowedSticker?: null }|{ kind?: "shadowedLine"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine: viz.ShadowedLine.$Shape; heldRestored?: null; shadowedSticker?: null }|{ kind?: "heldRestored"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored: viz.HeldRestored.$Shape; shadowedSticker?: null }|{ kind?: "shadowedSticker"; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null; stickersRestored?: null; chatRemoved?: null; chatRestored?: null; chatPinned?: null; showChanged?: null; rulesChanged?: null; effectStarted?: null; effectStopped?: null; frozen?: null; moderationAct?: null; lineHeld?: null; heldDecided?: null; standingChanged?: null; filtersChanged?: null; nameVerified?: null; shadowedLine?: null; heldRestored?: null; shadowedSticker: viz.StickerPlaced.$Shape })
        );
    }

    interface IStickerPlaced extends viz.StickerPlaced.$Properties {
    }

    class StickerPlaced {
        constructor(properties?: viz.StickerPlaced.$Properties);
        $unknowns?: Uint8Array[];
        sticker: number;
        x: number;
        y: number;
        rotationDeg: number;
        scalePct: number;
        person: string;
        static encode(message: viz.StickerPlaced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StickerPlaced & viz.StickerPlaced.$Shape;
    }

    namespace StickerPlaced {
        interface $Properties {
            sticker?: (number|null);
            x?: (number|null);
            y?: (number|null);
            rotationDeg?: (number|null);
            scalePct?: (number|null);
            person?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StickerPlaced.$Properties;
    }

    interface IStickersRemoved extends viz.StickersRemoved.$Properties {
    }

    class StickersRemoved {
        constructor(properties?: viz.StickersRemoved.$Properties);
        $unknowns?: Uint8Array[];
        numbers: number[];
        reason: viz.RemovalReason;
        static encode(message: viz.StickersRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StickersRemoved & viz.StickersRemoved.$Shape;
    }

    namespace StickersRemoved {
        interface $Properties {
            numbers?: (number[]|null);
            reason?: (viz.RemovalReason|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StickersRemoved.$Properties;
    }

    enum RemovalReason {
        REMOVAL_ROOM_FULL = 0,
        REMOVAL_UNDONE = 1,
        REMOVAL_MODERATED = 2,
        REMOVAL_EXPIRED = 3
    }

    interface IStickersRestored extends viz.StickersRestored.$Properties {
    }

    class StickersRestored {
        constructor(properties?: viz.StickersRestored.$Properties);
        $unknowns?: Uint8Array[];
        stickers?: (viz.StickerColumns.$Properties|null);
        persons: string[];
        atMs: number[];
        static encode(message: viz.StickersRestored.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StickersRestored & viz.StickersRestored.$Shape;
    }

    namespace StickersRestored {
        interface $Properties {
            stickers?: (viz.StickerColumns.$Properties|null);
            persons?: (string[]|null);
            atMs?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StickersRestored.$Properties;
    }

    interface IChatPosted extends viz.ChatPosted.$Properties {
    }

    class ChatPosted {
        constructor(properties?: viz.ChatPosted.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        name: string;
        colour: number;
        text: string;
        role: viz.Role;
        verified: boolean;
        replyTo: number;
        mentions: string[];
        announcement: boolean;
        links: boolean;
        heldAs: number;
        static encode(message: viz.ChatPosted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ChatPosted & viz.ChatPosted.$Shape;
    }

    namespace ChatPosted {
        interface $Properties {
            person?: (string|null);
            name?: (string|null);
            colour?: (number|null);
            text?: (string|null);
            role?: (viz.Role|null);
            verified?: (boolean|null);
            replyTo?: (number|null);
            mentions?: (string[]|null);
            announcement?: (boolean|null);
            links?: (boolean|null);
            heldAs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.ChatPosted.$Properties;
    }

    interface IChatRemoved extends viz.ChatRemoved.$Properties {
    }

    class ChatRemoved {
        constructor(properties?: viz.ChatRemoved.$Properties);
        $unknowns?: Uint8Array[];
        numbers: number[];
        byAuthor: boolean;
        static encode(message: viz.ChatRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ChatRemoved & viz.ChatRemoved.$Shape;
    }

    namespace ChatRemoved {
        interface $Properties {
            numbers?: (number[]|null);
            byAuthor?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.ChatRemoved.$Properties;
    }

    interface IChatRestored extends viz.ChatRestored.$Properties {
    }

    class ChatRestored {
        constructor(properties?: viz.ChatRestored.$Properties);
        $unknowns?: Uint8Array[];
        lines: viz.Event.$Properties[];
        static encode(message: viz.ChatRestored.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ChatRestored & viz.ChatRestored.$Shape;
    }

    namespace ChatRestored {
        interface $Properties {
            lines?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          lines?: viz.Event.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IChatPinned extends viz.ChatPinned.$Properties {
    }

    class ChatPinned {
        constructor(properties?: viz.ChatPinned.$Properties);
        $unknowns?: Uint8Array[];
        line?: (viz.Event.$Properties|null);
        static encode(message: viz.ChatPinned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ChatPinned & viz.ChatPinned.$Shape;
    }

    namespace ChatPinned {
        interface $Properties {
            line?: (viz.Event.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          line?: viz.Event.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IShow extends viz.Show.$Properties {
    }

    class Show {
        constructor(properties?: viz.Show.$Properties);
        $unknowns?: Uint8Array[];
        title: string;
        artist: string;
        theme?: (viz.Theme.$Properties|null);
        stickerSet: number[];
        reactions: string[];
        modes: viz.LayerMode[];
        stickerLimits?: (viz.StickerLimits.$Properties|null);
        countdown?: (viz.Countdown.$Properties|null);
        program: string;
        static encode(message: viz.Show.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Show & viz.Show.$Shape;
    }

    namespace Show {
        interface $Properties {
            title?: (string|null);
            artist?: (string|null);
            theme?: (viz.Theme.$Properties|null);
            stickerSet?: (number[]|null);
            reactions?: (string[]|null);
            modes?: (viz.LayerMode[]|null);
            stickerLimits?: (viz.StickerLimits.$Properties|null);
            countdown?: (viz.Countdown.$Properties|null);
            program?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Show.$Properties;
    }

    interface ITheme extends viz.Theme.$Properties {
    }

    class Theme {
        constructor(properties?: viz.Theme.$Properties);
        $unknowns?: Uint8Array[];
        backgroundRgb: number;
        image: string;
        accentRgb: number;
        static encode(message: viz.Theme.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Theme & viz.Theme.$Shape;
    }

    namespace Theme {
        interface $Properties {
            backgroundRgb?: (number|null);
            image?: (string|null);
            accentRgb?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Theme.$Properties;
    }

    enum LayerMode {
        MODE_ON = 0,
        MODE_OFF = 1,
        MODE_VERIFIED_ONLY = 2
    }

    interface IStickerLimits extends viz.StickerLimits.$Properties {
    }

    class StickerLimits {
        constructor(properties?: viz.StickerLimits.$Properties);
        $unknowns?: Uint8Array[];
        perFan: number;
        perArea: number;
        lifetimeS: number;
        room: number;
        rotationMaxDeg: number;
        scaleMinPct: number;
        scaleMaxPct: number;
        static encode(message: viz.StickerLimits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StickerLimits & viz.StickerLimits.$Shape;
    }

    namespace StickerLimits {
        interface $Properties {
            perFan?: (number|null);
            perArea?: (number|null);
            lifetimeS?: (number|null);
            room?: (number|null);
            rotationMaxDeg?: (number|null);
            scaleMinPct?: (number|null);
            scaleMaxPct?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StickerLimits.$Properties;
    }

    interface ICountdown extends viz.Countdown.$Properties {
    }

    class Countdown {
        constructor(properties?: viz.Countdown.$Properties);
        $unknowns?: Uint8Array[];
        toMs: number;
        label: string;
        static encode(message: viz.Countdown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Countdown & viz.Countdown.$Shape;
    }

    namespace Countdown {
        interface $Properties {
            toMs?: (number|null);
            label?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Countdown.$Properties;
    }

    interface IChatRules extends viz.ChatRules.$Properties {
    }

    class ChatRules {
        constructor(properties?: viz.ChatRules.$Properties);
        $unknowns?: Uint8Array[];
        slowModeS: number;
        verifiedOnly: boolean;
        delayMs: number;
        linksOff: boolean;
        linksClickable: boolean;
        static encode(message: viz.ChatRules.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ChatRules & viz.ChatRules.$Shape;
    }

    namespace ChatRules {
        interface $Properties {
            slowModeS?: (number|null);
            verifiedOnly?: (boolean|null);
            delayMs?: (number|null);
            linksOff?: (boolean|null);
            linksClickable?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.ChatRules.$Properties;
    }

    interface IStartEffect extends viz.StartEffect.$Properties {
    }

    class StartEffect {
        constructor(properties?: viz.StartEffect.$Properties);
        $unknowns?: Uint8Array[];
        effect: viz.EffectKind;
        startMs: number;
        durationMs: number;
        rgb: number;
        strengthPct: number;
        text: string;
        flashesPerSX10: number;
        filter: string;
        static encode(message: viz.StartEffect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StartEffect & viz.StartEffect.$Shape;
    }

    namespace StartEffect {
        interface $Properties {
            effect?: (viz.EffectKind|null);
            startMs?: (number|null);
            durationMs?: (number|null);
            rgb?: (number|null);
            strengthPct?: (number|null);
            text?: (string|null);
            flashesPerSX10?: (number|null);
            filter?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StartEffect.$Properties;
    }

    enum EffectKind {
        EFFECT_WASH = 0,
        EFFECT_FLASH = 1,
        EFFECT_FILTER = 2,
        EFFECT_CONFETTI = 3,
        EFFECT_SHAKE = 4,
        EFFECT_TEXT = 5
    }

    interface IEffectStarted extends viz.EffectStarted.$Properties {
    }

    class EffectStarted {
        constructor(properties?: viz.EffectStarted.$Properties);
        $unknowns?: Uint8Array[];
        effect?: (viz.StartEffect.$Properties|null);
        reduced: viz.EffectKind;
        static encode(message: viz.EffectStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.EffectStarted & viz.EffectStarted.$Shape;
    }

    namespace EffectStarted {
        interface $Properties {
            effect?: (viz.StartEffect.$Properties|null);
            reduced?: (viz.EffectKind|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.EffectStarted.$Properties;
    }

    interface IModerationAct extends viz.ModerationAct.$Properties {
    }

    class ModerationAct {
        constructor(properties?: viz.ModerationAct.$Properties);
        $unknowns?: Uint8Array[];
        moderator: string;
        moderatorName: string;
        person: string;
        personName: string;
        act?: (viz.Moderate.$Properties|null);
        before?: (viz.Before.$Properties|null);
        undoes: number;
        moderatorRole: viz.Role;
        after?: (viz.Before.$Properties|null);
        static encode(message: viz.ModerationAct.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ModerationAct & viz.ModerationAct.$Shape;
    }

    namespace ModerationAct {
        interface $Properties {
            moderator?: (string|null);
            moderatorName?: (string|null);
            person?: (string|null);
            personName?: (string|null);
            act?: (viz.Moderate.$Properties|null);
            before?: (viz.Before.$Properties|null);
            undoes?: (number|null);
            moderatorRole?: (viz.Role|null);
            after?: (viz.Before.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          moderator?: string|null;
          moderatorName?: string|null;
          person?: string|null;
          personName?: string|null;
          act?: viz.Moderate.$Shape|null;
          before?: viz.Before.$Shape|null;
          undoes?: number|null;
          moderatorRole?: viz.Role|null;
          after?: viz.Before.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IBefore extends viz.Before.$Properties {
    }

    class Before {
        constructor(properties?: viz.Before.$Properties);
        $unknowns?: Uint8Array[];
        standing?: (viz.Standing.$Properties|null);
        addressStanding?: (viz.Standing.$Properties|null);
        address: string;
        lines: viz.Event.$Properties[];
        stickers?: (viz.StickersRestored.$Properties|null);
        rules?: (viz.ChatRules.$Properties|null);
        frozen?: (viz.Freeze.$Properties|null);
        pinned?: (viz.Event.$Properties|null);
        filters: Uint8Array;
        wasPanic: boolean;
        held: viz.Event.$Properties[];
        effects: viz.Event.$Properties[];
        static encode(message: viz.Before.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Before & viz.Before.$Shape;
    }

    namespace Before {
        interface $Properties {
            standing?: (viz.Standing.$Properties|null);
            addressStanding?: (viz.Standing.$Properties|null);
            address?: (string|null);
            lines?: (viz.Event.$Properties[]|null);
            stickers?: (viz.StickersRestored.$Properties|null);
            rules?: (viz.ChatRules.$Properties|null);
            frozen?: (viz.Freeze.$Properties|null);
            pinned?: (viz.Event.$Properties|null);
            filters?: (Uint8Array|null);
            wasPanic?: (boolean|null);
            held?: (viz.Event.$Properties[]|null);
            effects?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          standing?: viz.Standing.$Shape|null;
          addressStanding?: viz.Standing.$Shape|null;
          address?: string|null;
          lines?: viz.Event.$Shape[]|null;
          stickers?: viz.StickersRestored.$Shape|null;
          rules?: viz.ChatRules.$Shape|null;
          frozen?: viz.Freeze.$Shape|null;
          pinned?: viz.Event.$Shape|null;
          filters?: Uint8Array|null;
          wasPanic?: boolean|null;
          held?: viz.Event.$Shape[]|null;
          effects?: viz.Event.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IStanding extends viz.Standing.$Properties {
    }

    class Standing {
        constructor(properties?: viz.Standing.$Properties);
        $unknowns?: Uint8Array[];
        timeoutUntilMs: number;
        banUntilMs: number;
        shadow: boolean;
        shadowUntilMs: number;
        notes: string[];
        warnings: number;
        name: string;
        address: string;
        static encode(message: viz.Standing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Standing & viz.Standing.$Shape;
    }

    namespace Standing {
        interface $Properties {
            timeoutUntilMs?: (number|null);
            banUntilMs?: (number|null);
            shadow?: (boolean|null);
            shadowUntilMs?: (number|null);
            notes?: (string[]|null);
            warnings?: (number|null);
            name?: (string|null);
            address?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Standing.$Properties;
    }

    interface IStandingChanged extends viz.StandingChanged.$Properties {
    }

    class StandingChanged {
        constructor(properties?: viz.StandingChanged.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        standing?: (viz.Standing.$Properties|null);
        act: number;
        static encode(message: viz.StandingChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StandingChanged & viz.StandingChanged.$Shape;
    }

    namespace StandingChanged {
        interface $Properties {
            person?: (string|null);
            standing?: (viz.Standing.$Properties|null);
            act?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StandingChanged.$Properties;
    }

    interface ILineHeld extends viz.LineHeld.$Properties {
    }

    class LineHeld {
        constructor(properties?: viz.LineHeld.$Properties);
        $unknowns?: Uint8Array[];
        line?: (viz.ChatPosted.$Properties|null);
        filters: string[];
        dueMs: number;
        static encode(message: viz.LineHeld.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.LineHeld & viz.LineHeld.$Shape;
    }

    namespace LineHeld {
        interface $Properties {
            line?: (viz.ChatPosted.$Properties|null);
            filters?: (string[]|null);
            dueMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.LineHeld.$Properties;
    }

    interface INameVerified extends viz.NameVerified.$Properties {
    }

    class NameVerified {
        constructor(properties?: viz.NameVerified.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        name: string;
        role: viz.Role;
        static encode(message: viz.NameVerified.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.NameVerified & viz.NameVerified.$Shape;
    }

    namespace NameVerified {
        interface $Properties {
            person?: (string|null);
            name?: (string|null);
            role?: (viz.Role|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.NameVerified.$Properties;
    }

    interface IHeldRestored extends viz.HeldRestored.$Properties {
    }

    class HeldRestored {
        constructor(properties?: viz.HeldRestored.$Properties);
        $unknowns?: Uint8Array[];
        lines: viz.Event.$Properties[];
        static encode(message: viz.HeldRestored.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.HeldRestored & viz.HeldRestored.$Shape;
    }

    namespace HeldRestored {
        interface $Properties {
            lines?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          lines?: viz.Event.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IShadowedLine extends viz.ShadowedLine.$Properties {
    }

    class ShadowedLine {
        constructor(properties?: viz.ShadowedLine.$Properties);
        $unknowns?: Uint8Array[];
        line?: (viz.ChatPosted.$Properties|null);
        static encode(message: viz.ShadowedLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.ShadowedLine & viz.ShadowedLine.$Shape;
    }

    namespace ShadowedLine {
        interface $Properties {
            line?: (viz.ChatPosted.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.ShadowedLine.$Properties;
    }

    interface IOwnEvents extends viz.OwnEvents.$Properties {
    }

    class OwnEvents {
        constructor(properties?: viz.OwnEvents.$Properties);
        $unknowns?: Uint8Array[];
        events: viz.Event.$Properties[];
        static encode(message: viz.OwnEvents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.OwnEvents & viz.OwnEvents.$Shape;
    }

    namespace OwnEvents {
        interface $Properties {
            events?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          events?: viz.Event.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IStaffFrame extends viz.StaffFrame.$Properties {
    }

    class StaffFrame {
        constructor(properties?: viz.StaffFrame.$Properties);
        $unknowns?: Uint8Array[];
        events: viz.Event.$Properties[];
        filterCounts: viz.FilterCount.$Properties[];
        static encode(message: viz.StaffFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StaffFrame & viz.StaffFrame.$Shape;
    }

    namespace StaffFrame {
        interface $Properties {
            events?: (viz.Event.$Properties[]|null);
            filterCounts?: (viz.FilterCount.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          events?: viz.Event.$Shape[]|null;
          filterCounts?: viz.FilterCount.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IFilterCount extends viz.FilterCount.$Properties {
    }

    class FilterCount {
        constructor(properties?: viz.FilterCount.$Properties);
        $unknowns?: Uint8Array[];
        filter: string;
        refused: number;
        held: number;
        dry: number;
        static encode(message: viz.FilterCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.FilterCount & viz.FilterCount.$Shape;
    }

    namespace FilterCount {
        interface $Properties {
            filter?: (string|null);
            refused?: (number|null);
            held?: (number|null);
            dry?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.FilterCount.$Properties;
    }

    interface INotice extends viz.Notice.$Properties {
    }

    class Notice {
        constructor(properties?: viz.Notice.$Properties);
        $unknowns?: Uint8Array[];
        kind: viz.NoticeKind;
        text: string;
        untilMs: number;
        static encode(message: viz.Notice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Notice & viz.Notice.$Shape;
    }

    namespace Notice {
        interface $Properties {
            kind?: (viz.NoticeKind|null);
            text?: (string|null);
            untilMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Notice.$Properties;
    }

    enum NoticeKind {
        NOTICE_WARNING = 0,
        NOTICE_TIMEOUT = 1,
        NOTICE_BANNED = 2,
        NOTICE_LIFTED = 3,
        NOTICE_LINE_APPROVED = 4,
        NOTICE_LINE_REJECTED = 5,
        NOTICE_STICKER_REMOVED = 6,
        NOTICE_ROOM_AWAY = 7,
        NOTICE_ROOM_BACK = 8
    }

    interface IAnswer extends viz.Answer.$Properties {
    }

    class Answer {
        constructor(properties?: viz.Answer.$Properties);
        $unknowns?: Uint8Array[];
        ref: number;
        people?: (viz.People.$Properties|null);
        timeline?: (viz.Events.$Properties|null);
        audit?: (viz.Events.$Properties|null);
        desk?: (viz.Desk.$Properties|null);
        kind?: ("people"|"timeline"|"audit"|"desk");
        static encode(message: viz.Answer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Answer & viz.Answer.$Shape;
    }

    namespace Answer {
        interface $Properties {
            ref?: (number|null);
            people?: (viz.People.$Properties|null);
            timeline?: (viz.Events.$Properties|null);
            audit?: (viz.Events.$Properties|null);
            desk?: (viz.Desk.$Properties|null);
            kind?: ("people"|"timeline"|"audit"|"desk");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          ref?: number|null;
          people?: viz.People.$Shape|null;
          timeline?: viz.Events.$Shape|null;
          audit?: viz.Events.$Shape|null;
          desk?: viz.Desk.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; people?: null; timeline?: null; audit?: null; desk?: null }|{ kind?: "people"; people: viz.People.$Shape; timeline?: null; audit?: null; desk?: null }|{ kind?: "timeline"; people?: null; timeline: viz.Events.$Shape; audit?: null; desk?: null }|{ kind?: "audit"; people?: null; timeline?: null; audit: viz.Events.$Shape; desk?: null }|{ kind?: "desk"; people?: null; timeline?: null; audit?: null; desk: viz.Desk.$Shape })
        );
    }

    interface IPeople extends viz.People.$Properties {
    }

    class People {
        constructor(properties?: viz.People.$Properties);
        $unknowns?: Uint8Array[];
        rows: viz.PersonRow.$Properties[];
        total: number;
        page: number;
        static encode(message: viz.People.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.People & viz.People.$Shape;
    }

    namespace People {
        interface $Properties {
            rows?: (viz.PersonRow.$Properties[]|null);
            total?: (number|null);
            page?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.People.$Properties;
    }

    interface IPersonRow extends viz.PersonRow.$Properties {
    }

    class PersonRow {
        constructor(properties?: viz.PersonRow.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        name: string;
        role: viz.Role;
        verified: boolean;
        colour: number;
        static encode(message: viz.PersonRow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.PersonRow & viz.PersonRow.$Shape;
    }

    namespace PersonRow {
        interface $Properties {
            person?: (string|null);
            name?: (string|null);
            role?: (viz.Role|null);
            verified?: (boolean|null);
            colour?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.PersonRow.$Properties;
    }

    interface IEvents extends viz.Events.$Properties {
    }

    class Events {
        constructor(properties?: viz.Events.$Properties);
        $unknowns?: Uint8Array[];
        events: viz.Event.$Properties[];
        more: boolean;
        static encode(message: viz.Events.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Events & viz.Events.$Shape;
    }

    namespace Events {
        interface $Properties {
            events?: (viz.Event.$Properties[]|null);
            more?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          events?: viz.Event.$Shape[]|null;
          more?: boolean|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IDesk extends viz.Desk.$Properties {
    }

    class Desk {
        constructor(properties?: viz.Desk.$Properties);
        $unknowns?: Uint8Array[];
        held: viz.Event.$Properties[];
        standings: viz.StandingRow.$Properties[];
        filters: Uint8Array;
        filterCounts: viz.FilterCount.$Properties[];
        panic: boolean;
        static encode(message: viz.Desk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Desk & viz.Desk.$Shape;
    }

    namespace Desk {
        interface $Properties {
            held?: (viz.Event.$Properties[]|null);
            standings?: (viz.StandingRow.$Properties[]|null);
            filters?: (Uint8Array|null);
            filterCounts?: (viz.FilterCount.$Properties[]|null);
            panic?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          held?: viz.Event.$Shape[]|null;
          standings?: viz.StandingRow.$Shape[]|null;
          filters?: Uint8Array|null;
          filterCounts?: viz.FilterCount.$Shape[]|null;
          panic?: boolean|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IStandingRow extends viz.StandingRow.$Properties {
    }

    class StandingRow {
        constructor(properties?: viz.StandingRow.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        standing?: (viz.Standing.$Properties|null);
        static encode(message: viz.StandingRow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StandingRow & viz.StandingRow.$Shape;
    }

    namespace StandingRow {
        interface $Properties {
            person?: (string|null);
            standing?: (viz.Standing.$Properties|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StandingRow.$Properties;
    }

    interface ITrails extends viz.Trails.$Properties {
    }

    class Trails {
        constructor(properties?: viz.Trails.$Properties);
        $unknowns?: Uint8Array[];
        keyGaps: number[];
        keyX: number[];
        keyY: number[];
        keyColours: number[];
        moveGaps: number[];
        moveDx: number[];
        moveDy: number[];
        goneGaps: number[];
        keyStyles: number[];
        static encode(message: viz.Trails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Trails & viz.Trails.$Shape;
    }

    namespace Trails {
        interface $Properties {
            keyGaps?: (number[]|null);
            keyX?: (number[]|null);
            keyY?: (number[]|null);
            keyColours?: (number[]|null);
            moveGaps?: (number[]|null);
            moveDx?: (number[]|null);
            moveDy?: (number[]|null);
            goneGaps?: (number[]|null);
            keyStyles?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Trails.$Properties;
    }

    interface IReactions extends viz.Reactions.$Properties {
    }

    class Reactions {
        constructor(properties?: viz.Reactions.$Properties);
        $unknowns?: Uint8Array[];
        reactions: number[];
        counts: number[];
        static encode(message: viz.Reactions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Reactions & viz.Reactions.$Shape;
    }

    namespace Reactions {
        interface $Properties {
            reactions?: (number[]|null);
            counts?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Reactions.$Properties;
    }

    interface IFireworks extends viz.Fireworks.$Properties {
    }

    class Fireworks {
        constructor(properties?: viz.Fireworks.$Properties);
        $unknowns?: Uint8Array[];
        x: number[];
        y: number[];
        colours: number[];
        counts: number[];
        static encode(message: viz.Fireworks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Fireworks & viz.Fireworks.$Shape;
    }

    namespace Fireworks {
        interface $Properties {
            x?: (number[]|null);
            y?: (number[]|null);
            colours?: (number[]|null);
            counts?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Fireworks.$Properties;
    }

    interface ISnapshot extends viz.Snapshot.$Properties {
    }

    class Snapshot {
        constructor(properties?: viz.Snapshot.$Properties);
        $unknowns?: Uint8Array[];
        sequence: number;
        stickers?: (viz.StickerColumns.$Properties|null);
        chat: viz.Event.$Properties[];
        show?: (viz.Show.$Properties|null);
        rules?: (viz.ChatRules.$Properties|null);
        pinned?: (viz.Event.$Properties|null);
        effects: viz.Event.$Properties[];
        frozen?: (viz.Freeze.$Properties|null);
        crowdMeter: number;
        static encode(message: viz.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Snapshot & viz.Snapshot.$Shape;
    }

    namespace Snapshot {
        interface $Properties {
            sequence?: (number|null);
            stickers?: (viz.StickerColumns.$Properties|null);
            chat?: (viz.Event.$Properties[]|null);
            show?: (viz.Show.$Properties|null);
            rules?: (viz.ChatRules.$Properties|null);
            pinned?: (viz.Event.$Properties|null);
            effects?: (viz.Event.$Properties[]|null);
            frozen?: (viz.Freeze.$Properties|null);
            crowdMeter?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          stickers?: viz.StickerColumns.$Shape|null;
          chat?: viz.Event.$Shape[]|null;
          show?: viz.Show.$Shape|null;
          rules?: viz.ChatRules.$Shape|null;
          pinned?: viz.Event.$Shape|null;
          effects?: viz.Event.$Shape[]|null;
          frozen?: viz.Freeze.$Shape|null;
          crowdMeter?: number|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IStickerColumns extends viz.StickerColumns.$Properties {
    }

    class StickerColumns {
        constructor(properties?: viz.StickerColumns.$Properties);
        $unknowns?: Uint8Array[];
        numberGaps: number[];
        stickers: number[];
        x: number[];
        y: number[];
        rotationDeg: number[];
        scalePct: number[];
        static encode(message: viz.StickerColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.StickerColumns & viz.StickerColumns.$Shape;
    }

    namespace StickerColumns {
        interface $Properties {
            numberGaps?: (number[]|null);
            stickers?: (number[]|null);
            x?: (number[]|null);
            y?: (number[]|null);
            rotationDeg?: (number[]|null);
            scalePct?: (number[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.StickerColumns.$Properties;
    }

    interface IBackfill extends viz.Backfill.$Properties {
    }

    class Backfill {
        constructor(properties?: viz.Backfill.$Properties);
        $unknowns?: Uint8Array[];
        events: viz.Event.$Properties[];
        static encode(message: viz.Backfill.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Backfill & viz.Backfill.$Shape;
    }

    namespace Backfill {
        interface $Properties {
            events?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          events?: viz.Event.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    interface IReplies extends viz.Replies.$Properties {
    }

    class Replies {
        constructor(properties?: viz.Replies.$Properties);
        $unknowns?: Uint8Array[];
        replies: viz.Reply.$Properties[];
        static encode(message: viz.Replies.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Replies & viz.Replies.$Shape;
    }

    namespace Replies {
        interface $Properties {
            replies?: (viz.Reply.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Replies.$Properties;
    }

    interface IReply extends viz.Reply.$Properties {
    }

    class Reply {
        constructor(properties?: viz.Reply.$Properties);
        $unknowns?: Uint8Array[];
        ref: number;
        refusal: viz.Refusal;
        sequence: number;
        retryAfterMs: number;
        held: boolean;
        detail: string;
        static encode(message: viz.Reply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Reply & viz.Reply.$Shape;
    }

    namespace Reply {
        interface $Properties {
            ref?: (number|null);
            refusal?: (viz.Refusal|null);
            sequence?: (number|null);
            retryAfterMs?: (number|null);
            held?: (boolean|null);
            detail?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Reply.$Properties;
    }

    enum Refusal {
        REFUSAL_NONE = 0,
        REFUSAL_MALFORMED = 1,
        REFUSAL_UNKNOWN_ACTION = 2,
        REFUSAL_TOO_OFTEN = 3,
        REFUSAL_EMPTY = 4,
        REFUSAL_TOO_LONG = 5,
        REFUSAL_ILL_FORMED = 6,
        REFUSAL_UNKNOWN_STICKER = 7,
        REFUSAL_OFF_BACKGROUND = 8,
        REFUSAL_BAD_VALUE = 9,
        REFUSAL_BUSY = 10,
        REFUSAL_NAME_EMPTY = 11,
        REFUSAL_NAME_TOO_LONG = 12,
        REFUSAL_NAME_ILL_FORMED = 13,
        REFUSAL_NAME_RESERVED = 14,
        REFUSAL_NAME_TOO_SOON = 15,
        REFUSAL_LAYER_OFF = 16,
        REFUSAL_VERIFIED_ONLY = 17,
        REFUSAL_FROZEN = 18,
        REFUSAL_TIMED_OUT = 19,
        REFUSAL_BANNED = 20,
        REFUSAL_SLOW_MODE = 21,
        REFUSAL_LINKS_OFF = 22,
        REFUSAL_FILTERED = 23,
        REFUSAL_REPEATED = 24,
        REFUSAL_NOT_ALLOWED = 25,
        REFUSAL_OUTRANKED = 26,
        REFUSAL_NOT_FOUND = 27,
        REFUSAL_CONFLICT = 28,
        REFUSAL_TOO_LATE = 29,
        REFUSAL_NOT_YOURS = 30,
        REFUSAL_FAN_FULL = 31,
        REFUSAL_AREA_FULL = 32,
        REFUSAL_UNKNOWN_REACTION = 33,
        REFUSAL_NOT_IN_SET = 34,
        REFUSAL_ADDRESS_FULL = 35,
        REFUSAL_PERSON_FULL = 36,
        REFUSAL_ROOM_CLOSED = 37
    }
}
