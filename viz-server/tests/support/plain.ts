import type { viz } from '../../../proto/gen/viz.js';
import { effectEndMs } from '../../core/choreography/choreography-state.ts';
import type { Room } from '../../core/room.ts';

/** A message without what the wire leaves out, whether it was decoded or never encoded: two that mean the same are equal. */
export const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  // What is beyond what a number holds whole is nothing that is there; it does not survive being written again.
  if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) return 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, plain(inner)] as const)
      .filter(([, inner]) => !isDefault(inner))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
};

const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === 0 ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** The effects that are on or to come. */
export const livingEffects = (effects: ReadonlyMap<number, viz.Event.$Properties>, nowMs: number): number[] =>
  [...effects].flatMap(([number, event]) => (effectEndMs(event) > nowMs ? [number] : []));

/** All that a room must come back with, in a form that can be compared. */
export const durable = ({ sequence, parts }: Room, nowMs: number): unknown => ({
  sequence,
  stickers: plain([...parts.stickers.placed]),
  perPerson: [...parts.stickers.perPerson].toSorted(byKey),
  perArea: parts.stickers.perArea,
  bounds: parts.stickers.bounds,
  chat: plain(parts.chat.log),
  pinned: plain(parts.chat.pinned),
  held: plain([...parts.chat.held]),
  rules: plain(parts.rules.chat),
  frozen: plain(parts.rules.frozen),
  frozenAtMs: parts.rules.frozenAtMs,
  filters: plain(parts.rules.filters),
  standings: plain([...parts.standings.byPerson]),
  verified: [...parts.names.verified],
  nameKeys: [...parts.names.byKey]
    .map(([key, persons]) => [key, [...persons].toSorted()] as const)
    .toSorted(byKey),
  ranks: [...parts.names.ranks].toSorted(byKey),
  show: plain(parts.show.show),
  effects: livingEffects(parts.choreography.running, nowMs),
  acts: plain([...parts.moderation.acts]),
  weight: parts.moderation.weight,
  lines: plain([...parts.moderation.lines]),
  panicAct: parts.moderation.panicAct,
});

const byKey = (one: readonly [string, unknown], other: readonly [string, unknown]): number =>
  one[0] < other[0] ? -1 : 1;
