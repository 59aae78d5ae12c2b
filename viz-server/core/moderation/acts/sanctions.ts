import type { viz } from '../../../../proto/gen/viz.js';
import { FOR_GOOD_MS, TIMEOUT_MAX_S } from '../../../../proto/limits.ts';
import { Refusal } from '../../refusal.ts';
import type { PlainStanding } from '../../standings/standing.ts';
import { addressOfKey } from '../../standings/standings-state.ts';
import type { ActContext, ActPlan, ActRule, RefusedAct } from '../act-rule.ts';
import { findTarget, standingChange, type Target } from '../targets.ts';

const REACH_PERSON: viz.Reach = 0;
const REACH_ADDRESS: viz.Reach = 1;
const REACH_BOTH: viz.Reach = 2;

/** When a sanction of some seconds from now ends, Unix milliseconds. */
const endMs = (durationS: number, { env }: ActContext): number =>
  durationS === 0 ? FOR_GOOD_MS : Math.min(FOR_GOOD_MS, env.now + durationS * 1000);

/** May watch, may not do anything. */
export const timeout: ActRule<'timeout'> = {
  role: 2,
  plan: (asked, context) => {
    const durationS = asked.durationS ?? 0;
    if (durationS === 0 || durationS > TIMEOUT_MAX_S) return { refusal: Refusal.REFUSAL_BAD_VALUE };
    return sanction(asked, context, { timeoutUntilMs: endMs(durationS, context) });
  },
};

/** Put out, and kept out. */
export const ban: ActRule<'ban'> = {
  role: 2,
  plan: (asked, context) => sanction(asked, context, { banUntilMs: endMs(asked.durationS ?? 0, context) }),
};

/** Nobody else sees what the person does; it is told nothing of it. */
export const shadowBan: ActRule<'shadowBan'> = {
  role: 2,
  plan: (asked, context) => {
    const durationS = asked.durationS ?? 0;
    const shadowUntilMs = durationS === 0 ? 0 : endMs(durationS, context);
    return sanction(asked, context, { shadow: true, shadowUntilMs });
  },
};

const sanction = (
  { person, reach }: viz.Sanction.$Properties,
  context: ActContext,
  changed: Partial<PlainStanding>,
): ActPlan | RefusedAct => {
  const held = reach ?? REACH_PERSON;
  if (held > REACH_BOTH) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  const found = findTarget(person, context);
  if ('refusal' in found) return found;
  const { target } = found;
  if (addressOfKey(target.person) !== undefined) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  if (held !== REACH_PERSON && target.address === '') return { refusal: Refusal.REFUSAL_NOT_FOUND };
  return planFor(target, {
    ...(held === REACH_ADDRESS ? {} : { person: changed }),
    ...(held === REACH_PERSON ? {} : { address: changed }),
  });
};

const planFor = (
  target: Target,
  changed: { readonly person?: Partial<PlainStanding>; readonly address?: Partial<PlainStanding> },
): ActPlan => {
  const { address, addressStanding } = target;
  // Where somebody comes from is kept even where only the address is held on to: lifting it must find it.
  const own = standingChange(target, changed.person ?? {});
  const before: viz.Before.$Properties = { ...own.before };
  const after: viz.Before.$Properties = { ...own.after };
  if (changed.address !== undefined) {
    Object.assign(before, { address, addressStanding });
    Object.assign(after, {
      address,
      addressStanding: { ...addressStanding, name: target.name, ...changed.address },
    });
  }
  return { before, after, person: target.person, personName: target.name };
};

const LIFTED: Partial<PlainStanding> = {
  timeoutUntilMs: 0,
  banUntilMs: 0,
  shadow: false,
  shadowUntilMs: 0,
};

/** Ends all sanctions of a person and of its address, or of an address alone. */
export const lift: ActRule<'lift'> = {
  role: 2,
  plan: ({ person }, context) => {
    const found = findTarget(person, context);
    if ('refusal' in found) return found;
    const { target } = found;
    const isUnder = ({ timeoutUntilMs, banUntilMs, shadow }: PlainStanding): boolean =>
      timeoutUntilMs > 0 || banUntilMs > 0 || shadow;
    const isByAddress = isUnder(target.addressStanding);
    if (!isByAddress && !isUnder(target.standing)) return { refusal: Refusal.REFUSAL_NOT_FOUND };
    if (addressOfKey(target.person) !== undefined) return liftAddress(target);
    return planFor(target, { person: LIFTED, ...(isByAddress ? { address: LIFTED } : {}) });
  },
};

const liftAddress = ({ person, address, addressStanding }: Target): ActPlan => ({
  before: { address, addressStanding },
  after: { address, addressStanding: { ...addressStanding, ...LIFTED } },
  person,
  personName: addressStanding.name,
});
