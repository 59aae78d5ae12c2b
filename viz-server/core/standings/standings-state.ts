import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';
import { followClock } from './set-back.ts';

/** Where people stand with the moderators, by person, and by `address:<key>` for addresses. Who never stood out is not in it. */
export interface StandingsState {
  /** The one that changed last comes last. */
  readonly byPerson: Map<string, viz.Standing.$Properties>;
  /** When each of `byPerson` last changed, Unix milliseconds, and the latest of these. */
  readonly setMs: Map<string, number>;
  newestMs: number;
  /** From where those who did something last came: who has left can still be kept out. Lives as long as the process. */
  readonly addresses: Map<string, string>;
  /** The last stickers that only their authors see, by number. Lives as long as the process. */
  readonly shadowedStickers: Map<number, ShadowedSticker>;
}

export interface ShadowedSticker {
  readonly person: string;
  /** Unix milliseconds. */
  readonly atMs: number;
}

/** Most persons whose address is remembered; those who did something least lately are forgotten first. */
const ADDRESSES_MAX = 20_000;
const SHADOWED_MAX = 1000;
/** Beyond this, standings in which all sanctions have run out and nothing else is kept are forgotten. */
const STANDINGS_KEPT = 5000;

const ADDRESS = 'address:';

/** Under which key an address stands. */
export const addressPerson = (address: string): string => `${ADDRESS}${address}`;

/** The address that a key of `byPerson` is about; undefined where it is a person's. */
export const addressOfKey = (key: string): string | undefined =>
  key.startsWith(ADDRESS) ? key.slice(ADDRESS.length) : undefined;

/** Notes from where somebody comes. */
export const rememberAddress = (
  { addresses }: StandingsState,
  { person, address }: { readonly person: string; readonly address: string },
): void => {
  if (address === '' || addresses.get(person) === address) return;
  addresses.delete(person);
  addresses.set(person, address);
  forgetOldest(addresses, ADDRESSES_MAX);
};

const forgetOldest = <Key>(map: Map<Key, unknown>, most: number): void => {
  if (map.size <= most) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
};

const isClean = (
  { timeoutUntilMs, banUntilMs, shadow, shadowUntilMs, notes, warnings }: viz.Standing.$Properties,
  nowMs: number,
): boolean => {
  const isRunning = [timeoutUntilMs, banUntilMs].some((untilMs) => (untilMs ?? 0) > nowMs);
  const isShadowed = shadow === true && (!shadowUntilMs || shadowUntilMs > nowMs);
  return !isRunning && !isShadowed && !warnings && (notes ?? []).length === 0;
};

const change = (state: StandingsState, event: viz.Event.$Properties): void => {
  const { person, standing } = event.standingChanged ?? {};
  if (!person || !standing) return;
  const { byPerson } = state;
  forget(state, person);
  if (!isClean(standing, 0)) remember(state, person, { standing, atMs: event.atMs ?? 0 });
  if (byPerson.size <= STANDINGS_KEPT) return;
  for (const [key, other] of byPerson) if (isClean(other, event.atMs ?? 0)) forget(state, key);
};

const remember = (
  state: StandingsState,
  person: string,
  { standing, atMs }: { standing: viz.Standing.$Properties; atMs: number },
): void => {
  state.byPerson.set(person, standing);
  state.setMs.set(person, atMs);
  state.newestMs = Math.max(state.newestMs, atMs);
};

const forget = ({ byPerson, setMs }: StandingsState, person: string): void => {
  byPerson.delete(person);
  setMs.delete(person);
};

export const standings: RoomPart<StandingsState> = {
  create: () => ({
    byPerson: new Map(),
    setMs: new Map(),
    newestMs: 0,
    addresses: new Map(),
    shadowedStickers: new Map(),
  }),
  apply: (state, event) => {
    if (event.standingChanged) change(state, event);
    if (!event.shadowedSticker) return;
    const { person } = event.shadowedSticker;
    state.shadowedStickers.set(event.sequence ?? 0, { person: person ?? '', atMs: event.atMs ?? 0 });
    forgetOldest(state.shadowedStickers, SHADOWED_MAX);
  },
  follow: followClock,
  save: (state): viz.Event.$Properties[] =>
    [...state.byPerson].map(([person, standing]) => ({
      atMs: state.setMs.get(person) ?? 0,
      standingChanged: { person, standing },
    })),
};
