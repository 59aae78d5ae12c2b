import type { bus } from '../../proto/gen/bus.js';
import { PALETTE } from '../../proto/palette.ts';
import { isStaff } from './event-audience.ts';
import type { Fan } from './fan.ts';
import { createPeopleIndex, indexPerson, type PeopleIndex } from './people/people-index.ts';

/** Who is in the room. */
export interface Presence {
  /** By gateway, then by session. */
  readonly gateways: Map<string, Map<number, Fan>>;
  /** The sockets of each person. */
  readonly persons: Map<string, Set<Fan>>;
  readonly staff: Set<Fan>;
  readonly people: PeopleIndex;
  viewers: number;
  nextNumber: number;
  readonly freeNumbers: number[];
}

export const createPresence = (): Presence => ({
  gateways: new Map(),
  persons: new Map(),
  staff: new Set(),
  people: createPeopleIndex(),
  viewers: 0,
  nextNumber: 1,
  freeNumbers: [],
});

export const findFan = (presence: Presence, place: { gateway: string; session: number }): Fan | undefined =>
  presence.gateways.get(place.gateway)?.get(place.session);

/** All sockets of a person, none where it is not here. */
export const fansOf = (presence: Presence, person: string): ReadonlySet<Fan> =>
  presence.persons.get(person) ?? NOBODY;

const NOBODY: ReadonlySet<Fan> = new Set();

/** Everybody, socket by socket. */
export function* everyFan(presence: Presence): Generator<Fan> {
  for (const sessions of presence.gateways.values()) yield* sessions.values();
}

/** Takes a fan in. The smallest numbers are used again and again, so that cursor gaps stay one byte long. */
export const enter = (
  presence: Presence,
  join: bus.Join.$Properties,
  place: { gateway: string; nowMs: number; sinceMs?: number },
): Fan => {
  const fan: Fan = {
    number: presence.freeNumbers.pop() ?? presence.nextNumber++,
    person: join.person ?? '',
    role: join.role ?? 0,
    verified: join.verified ?? false,
    address: join.address ?? '',
    gateway: place.gateway,
    session: join.session ?? 0,
    joinedMs: place.nowMs,
    sinceMs: place.sinceMs ?? place.nowMs,
    name: join.name ?? '',
    colour: (join.colour ?? 0) < PALETTE.length ? (join.colour ?? 0) : 0,
    trail: join.trail ?? 0,
  };
  const sessions = presence.gateways.get(fan.gateway) ?? new Map<number, Fan>();
  presence.gateways.set(fan.gateway, sessions.set(fan.session, fan));
  const tabs = presence.persons.get(fan.person) ?? new Set<Fan>();
  presence.persons.set(fan.person, tabs.add(fan));
  indexPerson(presence.people, fan.person, tabs);
  if (isStaff(fan.role)) presence.staff.add(fan);
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
  const tabs = presence.persons.get(fan.person);
  tabs?.delete(fan);
  if (tabs?.size === 0) presence.persons.delete(fan.person);
  indexPerson(presence.people, fan.person, tabs ?? []);
  presence.staff.delete(fan);
  presence.viewers -= 1;
  return fan;
};

export const releaseNumbers = (presence: Presence, numbers: readonly number[]): void => {
  presence.freeNumbers.push(...numbers);
};
