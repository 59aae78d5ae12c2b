import type { FanKind } from '../load/behaviour.ts';
import { guestName } from '../load/chat-lines.ts';
import { SimulatedFan } from '../load/simulated-fan.ts';
import { type HouseConfig, urlHost } from '../service/config.ts';

/** Who comes to the demo: enough to fill the room with life, few enough to leave room for the newcomer. */
const CROWD: Readonly<Record<Exclude<FanKind, 'watcher'>, number>> = {
  mover: 6,
  stickerer: 3,
  launcher: 3,
  chatter: 5,
  reactor: 3,
};

const SEED = 20_26;
/** They come one after another, as people do. */
const ENTER_EVERY_MS = 150;

export interface Crowd {
  readonly size: number;
  leave(): Promise<void>;
}

/** Lets the simulated fans in, one by one. */
export const enterCrowd = (config: HouseConfig): Crowd => {
  const host = urlHost(config.host);
  const kinds = Object.entries(CROWD).flatMap(([kind, count]) => Array<FanKind>(count).fill(kind as FanKind));
  const fans = kinds.map(
    (kind, index) =>
      new SimulatedFan({
        host,
        port: config.vizPort,
        path: '/room',
        origin: config.allowedOrigins[0] ?? `http://${host}:${config.httpPort}`,
        room: config.room,
        // 37 shares no factor with 100: neighbours have different first names.
        name: guestName((index * 37) % 100),
        kind,
        seed: SEED + index,
      }),
  );
  const timers = fans.map((fan, index) => setTimeout(() => fan.enter(), index * ENTER_EVERY_MS));
  return {
    size: fans.length,
    leave: async () => {
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(fans.map((fan) => fan.leave()));
    },
  };
};
