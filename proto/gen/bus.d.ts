import * as $protobuf from "protobufjs";
import Long = require("long");

export namespace bus {

    interface IGatewayBatch extends bus.GatewayBatch.$Properties {
    }

    class GatewayBatch {
        constructor(properties?: bus.GatewayBatch.$Properties);
        $unknowns?: Uint8Array[];
        gateway: string;
        joins: bus.Join.$Properties[];
        moves?: (bus.Moves.$Properties|null);
        actions: bus.FanActions.$Properties[];
        leaves: number[];
        fresh: boolean;
        round: number;
        static encode(message: bus.GatewayBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.GatewayBatch & bus.GatewayBatch.$Shape;
    }

    namespace GatewayBatch {
        interface $Properties {
            gateway?: (string|null);
            joins?: (bus.Join.$Properties[]|null);
            moves?: (bus.Moves.$Properties|null);
            actions?: (bus.FanActions.$Properties[]|null);
            leaves?: (number[]|null);
            fresh?: (boolean|null);
            round?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.GatewayBatch.$Properties;
    }

    interface IJoin extends bus.Join.$Properties {
    }

    class Join {
        constructor(properties?: bus.Join.$Properties);
        $unknowns?: Uint8Array[];
        session: number;
        person: string;
        name: string;
        role: number;
        colour: number;
        lastSequence: number;
        verified: boolean;
        address: string;
        trail: number;
        nameAsked: boolean;
        sinceMs: number;
        hereMs: number;
        static encode(message: bus.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.Join & bus.Join.$Shape;
    }

    namespace Join {
        interface $Properties {
            session?: (number|null);
            person?: (string|null);
            name?: (string|null);
            role?: (number|null);
            colour?: (number|null);
            lastSequence?: (number|null);
            verified?: (boolean|null);
            address?: (string|null);
            trail?: (number|null);
            nameAsked?: (boolean|null);
            sinceMs?: (number|null);
            hereMs?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.Join.$Properties;
    }

    interface IMoves extends bus.Moves.$Properties {
    }

    class Moves {
        constructor(properties?: bus.Moves.$Properties);
        $unknowns?: Uint8Array[];
        sessions: number[];
        x: number[];
        y: number[];
        hidden: boolean[];
        static encode(message: bus.Moves.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.Moves & bus.Moves.$Shape;
    }

    namespace Moves {
        interface $Properties {
            sessions?: (number[]|null);
            x?: (number[]|null);
            y?: (number[]|null);
            hidden?: (boolean[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.Moves.$Properties;
    }

    interface IFanActions extends bus.FanActions.$Properties {
    }

    class FanActions {
        constructor(properties?: bus.FanActions.$Properties);
        $unknowns?: Uint8Array[];
        session: number;
        actions: Uint8Array[];
        static encode(message: bus.FanActions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.FanActions & bus.FanActions.$Shape;
    }

    namespace FanActions {
        interface $Properties {
            session?: (number|null);
            actions?: (Uint8Array[]|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.FanActions.$Properties;
    }

    interface IDirect extends bus.Direct.$Properties {
    }

    class Direct {
        constructor(properties?: bus.Direct.$Properties);
        $unknowns?: Uint8Array[];
        messages: bus.DirectMessage.$Properties[];
        rejoin: boolean;
        epoch: number;
        stretch: number;
        round: number;
        static encode(message: bus.Direct.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.Direct & bus.Direct.$Shape;
    }

    namespace Direct {
        interface $Properties {
            messages?: (bus.DirectMessage.$Properties[]|null);
            rejoin?: (boolean|null);
            epoch?: (number|null);
            stretch?: (number|null);
            round?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.Direct.$Properties;
    }

    interface IDirectMessage extends bus.DirectMessage.$Properties {
    }

    class DirectMessage {
        constructor(properties?: bus.DirectMessage.$Properties);
        $unknowns?: Uint8Array[];
        session: number;
        payload: Uint8Array;
        closeCode: number;
        live: boolean;
        closeReason: string;
        lastSequence: number;
        static encode(message: bus.DirectMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.DirectMessage & bus.DirectMessage.$Shape;
    }

    namespace DirectMessage {
        interface $Properties {
            session?: (number|null);
            payload?: (Uint8Array|null);
            closeCode?: (number|null);
            live?: (boolean|null);
            closeReason?: (string|null);
            lastSequence?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.DirectMessage.$Properties;
    }

    interface IRoomFrame extends bus.RoomFrame.$Properties {
    }

    class RoomFrame {
        constructor(properties?: bus.RoomFrame.$Properties);
        $unknowns?: Uint8Array[];
        payload: Uint8Array;
        lastSequence: number;
        epoch: number;
        stretch: number;
        static encode(message: bus.RoomFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.RoomFrame & bus.RoomFrame.$Shape;
    }

    namespace RoomFrame {
        interface $Properties {
            payload?: (Uint8Array|null);
            lastSequence?: (number|null);
            epoch?: (number|null);
            stretch?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.RoomFrame.$Properties;
    }

    interface IHostBeat extends bus.HostBeat.$Properties {
    }

    class HostBeat {
        constructor(properties?: bus.HostBeat.$Properties);
        $unknowns?: Uint8Array[];
        room: string;
        epoch: number;
        closed: boolean;
        stretch: number;
        static encode(message: bus.HostBeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.HostBeat & bus.HostBeat.$Shape;
    }

    namespace HostBeat {
        interface $Properties {
            room?: (string|null);
            epoch?: (number|null);
            closed?: (boolean|null);
            stretch?: (number|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.HostBeat.$Properties;
    }

    interface IPutOut extends bus.PutOut.$Properties {
    }

    class PutOut {
        constructor(properties?: bus.PutOut.$Properties);
        $unknowns?: Uint8Array[];
        person: string;
        code: number;
        reason: string;
        atMs: number;
        again: boolean;
        static encode(message: bus.PutOut.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.PutOut & bus.PutOut.$Shape;
    }

    namespace PutOut {
        interface $Properties {
            person?: (string|null);
            code?: (number|null);
            reason?: (string|null);
            atMs?: (number|null);
            again?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.PutOut.$Properties;
    }

    interface IGatewayBeat extends bus.GatewayBeat.$Properties {
    }

    class GatewayBeat {
        constructor(properties?: bus.GatewayBeat.$Properties);
        $unknowns?: Uint8Array[];
        gateway: string;
        sessions: number;
        pressure: number;
        asks: boolean;
        static encode(message: bus.GatewayBeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.GatewayBeat & bus.GatewayBeat.$Shape;
    }

    namespace GatewayBeat {
        interface $Properties {
            gateway?: (string|null);
            sessions?: (number|null);
            pressure?: (number|null);
            asks?: (boolean|null);
            $unknowns?: Uint8Array[];
        }
        type $Shape = bus.GatewayBeat.$Properties;
    }
}
