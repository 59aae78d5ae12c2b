import type { viz } from '../../../../proto/gen/viz.js';
import type { ProposedEvent } from '../../room-part.ts';
import type { Change } from '../act-record.ts';
import type { RefusedAct } from '../act-rule.ts';
import type { Aspect, TakeBack } from './aspect.ts';
import { effects } from './effects.ts';
import { held } from './held.ts';
import { lines } from './lines.ts';
import { pinned } from './pinned.ts';
import { filters, frozen, panic, rules } from './rules.ts';
import { addressStanding, standing } from './standings.ts';
import { stickers } from './stickers.ts';

/**
 * Everything that an act can touch, by its field in viz.Before; an address belongs to its standing. First what an act
 * makes new: its number is that of the act and one.
 */
const ASPECTS: {
  readonly [Field in Exclude<keyof viz.Before.$Properties, 'address' | '$unknowns'>]-?: Aspect;
} = {
  lines,
  effects,
  held,
  pinned,
  stickers,
  standing,
  addressStanding,
  rules,
  frozen,
  filters,
  wasPanic: panic,
};

const aspects = Object.values(ASPECTS);

/** All events that a change comes to, in the order in which they happen. */
export const eventsOf = (change: Change & { readonly person: string }): ProposedEvent[] =>
  aspects.flatMap((aspect) => aspect.events(change));

/** The change that takes an act back, or why it cannot be. Nothing to take back is an empty change. */
export const takeBack = (undo: TakeBack): Change | RefusedAct => {
  let all: Change = { before: {}, after: {} };
  for (const aspect of aspects) {
    const one = aspect.takeBack(undo);
    if (one === undefined) continue;
    if ('refusal' in one) return one;
    all = { before: { ...all.before, ...one.before }, after: { ...all.after, ...one.after } };
  }
  return all;
};
