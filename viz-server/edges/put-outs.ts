import { bus } from '../../proto/gen/bus.js';
import type { Bus } from './bus.ts';
import { GATEWAY_BEAT_SUBJECT, PUT_OUT_SUBJECT } from './subjects.ts';

/** Most that are said again to a gateway that comes to the bus. */
const MOST_REMEMBERED = 1000;

/** Puts people out on all gateways: on those that are on the bus at once, on the others as soon as they come to it. */
export interface PutOuts {
  /** False where the gateways cannot be told now: it has not happened. */
  say(person: string, code: number, reason: string): boolean;
  close(): void;
}

/** `now`: Unix milliseconds, as in tickets. */
export const createPutOuts = (options: { bus: Bus; now: () => number }): PutOuts => {
  /** By person, the latest last. */
  const said = new Map<string, bus.PutOut.$Properties>();
  const publish = (putOut: bus.PutOut.$Properties): boolean =>
    options.bus.publish(PUT_OUT_SUBJECT, bus.PutOut.encode(putOut).finish());
  const sayAgain = (): void => {
    for (const putOut of said.values()) publish({ ...putOut, again: true });
  };
  const remember = (person: string, putOut: bus.PutOut.$Properties): void => {
    said.delete(person);
    said.set(person, putOut);
    const [oldest] = said.keys();
    if (said.size > MOST_REMEMBERED && oldest !== undefined) said.delete(oldest);
  };
  const ends = [
    options.bus.subscribe(GATEWAY_BEAT_SUBJECT, (bytes) => {
      if (bus.GatewayBeat.decode(bytes).asks) sayAgain();
    }),
    // Who asked while this process was away was not heard.
    options.bus.onState((state) => {
      if (state === 'back') sayAgain();
    }),
  ];
  return {
    say: (person, code, reason) => {
      const putOut = { person, code, reason, atMs: options.now() };
      if (!publish(putOut)) return false;
      remember(person, putOut);
      return true;
    },
    close: () => {
      for (const end of ends) end();
    },
  };
};
