import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from '../../refusal.ts';
import { type PlainStanding, plainStanding, revertStanding } from '../../standings/standing.ts';
import { addressPerson } from '../../standings/standings-state.ts';
import type { Aspect, TakeBack } from './aspect.ts';

/** How a person stands. */
export const standing: Aspect = {
  events: ({ before, after, person }) =>
    before.standing && after.standing ? [{ standingChanged: { person, standing: after.standing } }] : [],
  takeBack: ({ record, context }) => {
    const { before, after } = record;
    if (!before.standing || !after.standing) return undefined;
    const person = record.event.moderationAct?.person ?? '';
    const reverted = revert(context, person, { before: before.standing, after: after.standing });
    if (reverted === undefined) return { refusal: Refusal.REFUSAL_CONFLICT };
    return { before: { standing: reverted.now }, after: { standing: reverted.was } };
  },
};

/** How everybody who comes from an address stands. */
export const addressStanding: Aspect = {
  events: ({ before, after }) =>
    before.addressStanding && after.addressStanding
      ? [
          {
            standingChanged: {
              person: addressPerson(after.address ?? ''),
              standing: after.addressStanding,
            },
          },
        ]
      : [],
  takeBack: ({ record: { before, after }, context }) => {
    if (!before.addressStanding || !after.addressStanding) return undefined;
    const address = after.address ?? '';
    const reverted = revert(context, addressPerson(address), {
      before: before.addressStanding,
      after: after.addressStanding,
    });
    if (reverted === undefined) return { refusal: Refusal.REFUSAL_CONFLICT };
    return {
      before: { address, addressStanding: reverted.now },
      after: { address, addressStanding: reverted.was },
    };
  },
};

const revert = (
  { parts }: TakeBack['context'],
  key: string,
  { before, after }: { before: viz.Standing.$Properties; after: viz.Standing.$Properties },
): { now: PlainStanding; was: PlainStanding } | undefined => {
  const now = plainStanding(parts.standings.byPerson.get(key));
  const was = revertStanding(now, { before: plainStanding(before), after: plainStanding(after) });
  return was === undefined ? undefined : { now, was };
};
