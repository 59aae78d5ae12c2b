import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';
import { lookAlikeKeys } from '../text/skeleton.ts';

/** The names of verified people, which nobody else may look like. */
export interface NamesState {
  /** By person. */
  readonly verified: Map<string, string>;
  /** The persons of `verified` by each key of their names. */
  readonly byKey: Map<string, Set<string>>;
  /** When each of `verified` was first noted, Unix milliseconds; 0: before that was kept. */
  readonly firstNotedMs: Map<string, number>;
  /** The roles of those who came in as staff or artists, or once did; who is neither is not in it. */
  readonly ranks: Map<string, viz.Role>;
  /** What guests are called, also those who have just left. Lives as long as the process. */
  readonly guests: Map<string, GuestName>;
}

/** A guest's name, and when it may be changed again. */
export interface GuestName {
  readonly name: string;
  /** What its last Hello asked for: the same again, as a gateway sends it after losing the room, is no new wish. */
  readonly asked: string;
  /** When it was last changed, Unix milliseconds; 0 where it never was. */
  readonly renamedMs: number;
}

const setVerified = ({ verified, byKey }: NamesState, person: string, name: string): void => {
  const old = verified.get(person);
  for (const key of old === undefined ? [] : lookAlikeKeys(old)) {
    const persons = byKey.get(key);
    persons?.delete(person);
    if (persons?.size === 0) byKey.delete(key);
  }
  verified.set(person, name);
  for (const key of lookAlikeKeys(name)) byKey.set(key, (byKey.get(key) ?? new Set()).add(person));
};

export const names: RoomPart<NamesState> = {
  create: () => ({
    verified: new Map(),
    byKey: new Map(),
    firstNotedMs: new Map(),
    ranks: new Map(),
    guests: new Map(),
  }),
  apply: (state, event) => {
    const { person, name, role } = event.nameVerified ?? {};
    if (!person || !name) return;
    if (!state.verified.has(person)) state.firstNotedMs.set(person, event.atMs ?? 0);
    setVerified(state, person, name);
    if (role) state.ranks.set(person, role);
    else state.ranks.delete(person);
  },
  save: (state): viz.Event.$Properties[] =>
    [...state.verified].map(([person, name]) => ({
      atMs: state.firstNotedMs.get(person) ?? 0,
      nameVerified: { person, name, role: state.ranks.get(person) ?? 0 },
    })),
};
