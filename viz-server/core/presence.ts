import type { bus } from '../../proto/gen/bus.js';
import { PALETTE } from '../../proto/palette.ts';
import type { Fan } from './fan.ts';

/** Who is in the room. */
export interface Presence {
  /** By gateway, then by session. */
  readonly gateways: Map<string, Map<number, Fan>>;
  viewers: number;
  nextNumber: number;
  readonly freeNumbers: number[];
}

export const createPresence = (): Presence => ({
  gateways: new Map(),
  viewers: 0,
  nextNumber: 1,
  freeNumbers: [],
});

export const findFan = (presence: Presence, place: { gateway: string; session: number }): Fan | undefined =>
  presence.gateways.get(place.gateway)?.get(place.session);

/** Takes a fan in. The smallest numbers are used again and again, so that cursor gaps stay one byte long. */
export const enter = (presence: Presence, gateway: string, join: bus.Join.$Properties): Fan => {
  const fan: Fan = {
    number: presence.freeNumbers.pop() ?? presence.nextNumber++,
    person: join.person ?? '',
    role: join.role ?? 0,
    gateway,
    session: join.session ?? 0,
    name: join.name ?? '',
    colour: (join.colour ?? 0) < PALETTE.length ? (join.colour ?? 0) : 0,
  };
  const sessions = presence.gateways.get(gateway) ?? new Map<number, Fan>();
  presence.gateways.set(gateway, sessions);
  sessions.set(fan.session, fan);
  presence.viewers += 1;
  return fan;
};

/** Lets a fan go. The number is free again only when `releaseNumbers` says so: readers must first drop its cursor. */
export const leave = (presence: Presence, place: { gateway: string; session: number }): Fan | undefined => {
  const sessions = presence.gateways.get(place.gateway);
  const fan = sessions?.get(place.session);
  if (sessions === undefined || fan === undefined) return undefined;
  sessions.delete(place.session);
  if (sessions.size === 0) presence.gateways.delete(place.gateway);
  presence.viewers -= 1;
  return fan;
};

export const releaseNumbers = (presence: Presence, numbers: readonly number[]): void => {
  presence.freeNumbers.push(...numbers);
};
