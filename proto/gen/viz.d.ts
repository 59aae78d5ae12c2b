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
        kind?: ("placeSticker"|"launchFirework"|"sayChat"|"setLook");
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
            kind?: ("placeSticker"|"launchFirework"|"sayChat"|"setLook");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          ref?: number|null;
          placeSticker?: viz.PlaceSticker.$Shape|null;
          launchFirework?: viz.LaunchFirework.$Shape|null;
          sayChat?: viz.SayChat.$Shape|null;
          setLook?: viz.SetLook.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook?: null }|{ kind?: "placeSticker"; placeSticker: viz.PlaceSticker.$Shape; launchFirework?: null; sayChat?: null; setLook?: null }|{ kind?: "launchFirework"; placeSticker?: null; launchFirework: viz.LaunchFirework.$Shape; sayChat?: null; setLook?: null }|{ kind?: "sayChat"; placeSticker?: null; launchFirework?: null; sayChat: viz.SayChat.$Shape; setLook?: null }|{ kind?: "setLook"; placeSticker?: null; launchFirework?: null; sayChat?: null; setLook: viz.SetLook.$Shape })
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
        static encode(message: viz.SayChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.SayChat & viz.SayChat.$Shape;
    }

    namespace SayChat {
        interface $Properties {
            text?: (string|null);
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
        static encode(message: viz.SetLook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.SetLook & viz.SetLook.$Shape;
    }

    namespace SetLook {
        interface $Properties {
            colour?: (number|null);
            name?: (string|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.SetLook.$Properties;
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
        kind?: ("welcome"|"frame"|"snapshot"|"backfill"|"replies");
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
            kind?: ("welcome"|"frame"|"snapshot"|"backfill"|"replies");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          welcome?: viz.Welcome.$Shape|null;
          frame?: viz.Frame.$Shape|null;
          snapshot?: viz.Snapshot.$Shape|null;
          backfill?: viz.Backfill.$Shape|null;
          replies?: viz.Replies.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies?: null }|{ kind?: "welcome"; welcome: viz.Welcome.$Shape; frame?: null; snapshot?: null; backfill?: null; replies?: null }|{ kind?: "frame"; welcome?: null; frame: viz.Frame.$Shape; snapshot?: null; backfill?: null; replies?: null }|{ kind?: "snapshot"; welcome?: null; frame?: null; snapshot: viz.Snapshot.$Shape; backfill?: null; replies?: null }|{ kind?: "backfill"; welcome?: null; frame?: null; snapshot?: null; backfill: viz.Backfill.$Shape; replies?: null }|{ kind?: "replies"; welcome?: null; frame?: null; snapshot?: null; backfill?: null; replies: viz.Replies.$Shape })
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
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          timeMs?: number|null;
          viewers?: number|null;
          events?: viz.Event.$Shape[]|null;
          trails?: viz.Trails.$Shape|null;
          fireworks?: viz.Fireworks.$Shape|null;
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
        kind?: ("stickerPlaced"|"stickersRemoved"|"chatPosted");
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
            kind?: ("stickerPlaced"|"stickersRemoved"|"chatPosted");
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          atMs?: number|null;
          stickerPlaced?: viz.StickerPlaced.$Shape|null;
          stickersRemoved?: viz.StickersRemoved.$Shape|null;
          chatPosted?: viz.ChatPosted.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; stickerPlaced?: null; stickersRemoved?: null; chatPosted?: null }|{ kind?: "stickerPlaced"; stickerPlaced: viz.StickerPlaced.$Shape; stickersRemoved?: null; chatPosted?: null }|{ kind?: "stickersRemoved"; stickerPlaced?: null; stickersRemoved: viz.StickersRemoved.$Shape; chatPosted?: null }|{ kind?: "chatPosted"; stickerPlaced?: null; stickersRemoved?: null; chatPosted: viz.ChatPosted.$Shape })
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
        REMOVAL_ROOM_FULL = 0
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
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.ChatPosted.$Properties;
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
            $unknowns?: Uint8Array[];
        }
        type $Shape = viz.Trails.$Properties;
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
        static encode(message: viz.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Snapshot & viz.Snapshot.$Shape;
    }

    namespace Snapshot {
        interface $Properties {
            sequence?: (number|null);
            stickers?: (viz.StickerColumns.$Properties|null);
            chat?: (viz.Event.$Properties[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = {
          sequence?: number|null;
          stickers?: viz.StickerColumns.$Shape|null;
          chat?: viz.Event.$Shape[]|null;
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
        static encode(message: viz.Reply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): viz.Reply & viz.Reply.$Shape;
    }

    namespace Reply {
        interface $Properties {
            ref?: (number|null);
            refusal?: (viz.Refusal|null);
            sequence?: (number|null);
            retryAfterMs?: (number|null);
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
        REFUSAL_NAME_ILL_FORMED = 13
    }
}
