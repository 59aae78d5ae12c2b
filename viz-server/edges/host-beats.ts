import { bus } from '../../proto/gen/bus.js';
import type { Pressure } from '../core/load-gauge.ts';
import type { Bus } from './bus.ts';
import type { HostVoice } from './host-voice.ts';
import { BEAT_SUBJECT, directSubject, GATEWAY_BEAT_SUBJECT } from './subjects.ts';

/** How often the gateways are told that the room is there, milliseconds. */
const BEAT_INTERVAL_MS = 1000;
/** A gateway that has not been heard for this long is gone, and its fans with it, milliseconds. */
const GATEWAY_SILENT_MS = 5000;
/** Ticks that lie further apart mean that this process was held up: what was said meanwhile is still to be read, milliseconds. */
const ASLEEP_MS = 2000;

export interface HostBeatsOptions {
  readonly room: string;
  readonly bus: Bus;
  readonly voice: HostVoice;
  /** Milliseconds of a clock that only goes forward. */
  readonly steadyNow: () => number;
  /** The gateway is gone: its fans have left. */
  readonly onGatewayGone: (gateway: string) => void;
}

/** Room host and gateways tell each other that they are there. */
export interface HostBeats {
  /** Called once a tick. */
  tend(): void;
  /** A gateway sent something: it is there, and watched from then on, whether it lives to beat or not. */
  heardFrom(gateway: string): void;
  /** That of the hardest-pressed gateway. */
  pressure(): Pressure;
  /** The room has closed for good. */
  sayClosed(): void;
  close(): void;
}

export const createHostBeats = (options: HostBeatsOptions): HostBeats => {
  const { room, voice, steadyNow } = options;
  const heardMs = new Map<string, number>();
  const pressures = new Map<string, Pressure>();
  const gone = new Set<string>();
  let beatMs = Number.NEGATIVE_INFINITY;
  let toldStretch = 0;
  let tendedMs = steadyNow();

  const beat = (closed = false): void => {
    beatMs = steadyNow();
    const stretch = voice.stretch();
    const isTold = voice.say(BEAT_SUBJECT, (stamp) =>
      bus.HostBeat.encode({ ...stamp, room, closed }).finish(),
    );
    if (isTold) toldStretch = stretch;
  };
  const hear = ({ gateway, pressure, asks }: bus.GatewayBeat): void => {
    pressures.set(gateway, toPressure(pressure));
    const isNew = !heardMs.has(gateway);
    heardMs.set(gateway, steadyNow());
    if (isNew || asks) beat();
    // Who asks has its sessions join again by itself.
    if (!gone.delete(gateway) || asks) return;
    voice.say(directSubject(room, gateway), (stamp) =>
      bus.Direct.encode({ ...stamp, rejoin: true }).finish(),
    );
  };
  const unsubscribe = options.bus.subscribe(GATEWAY_BEAT_SUBJECT, (bytes) =>
    hear(bus.GatewayBeat.decode(bytes)),
  );
  const unwatch = options.bus.onState((state) => {
    if (state === 'back') beat();
  });
  beat();
  return {
    tend: () => {
      const nowMs = steadyNow();
      const { isConnected } = options.bus;
      const isLossUntold = isConnected && voice.stretch() !== toldStretch;
      if (nowMs - beatMs >= BEAT_INTERVAL_MS || isLossUntold) beat();
      // While the bus is lost, or this process slept, nobody can be heard: that is nobody's silence.
      const isDeaf = !isConnected || nowMs - tendedMs > ASLEEP_MS;
      tendedMs = nowMs;
      if (isDeaf) for (const gateway of heardMs.keys()) heardMs.set(gateway, nowMs);
      for (const [gateway, lastMs] of heardMs) {
        if (nowMs - lastMs <= GATEWAY_SILENT_MS) continue;
        heardMs.delete(gateway);
        pressures.delete(gateway);
        gone.add(gateway);
        options.onGatewayGone(gateway);
      }
    },
    heardFrom: (gateway) => void heardMs.set(gateway, steadyNow()),
    pressure: () => toPressure(Math.max(0, ...pressures.values())),
    sayClosed: () => beat(true),
    close: () => {
      unsubscribe();
      unwatch();
    },
  };
};

const toPressure = (value: number): Pressure => (value >= 3 ? 3 : value === 2 ? 2 : value === 1 ? 1 : 0);
