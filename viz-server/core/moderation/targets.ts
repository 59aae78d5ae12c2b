import type { viz } from '../../../proto/gen/viz.js';
import type { Fan } from '../fan.ts';
import { fansOf } from '../presence.ts';
import { Refusal } from '../refusal.ts';
import { type PlainStanding, plainStanding } from '../standings/standing.ts';
import { addressOfKey, addressPerson } from '../standings/standings-state.ts';
import { isWellFormed } from '../text/well-formed.ts';
import type { ActContext, RefusedAct } from './act-rule.ts';
import { isOutranked } from './ranks.ts';

/** Whom an act is about, as far as the room knows it. */
export interface Target {
  readonly person: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly address: string;
  readonly standing: PlainStanding;
  readonly addressStanding: PlainStanding;
}

/** Longest id of a person, UTF-16 units. */
const PERSON_MAX_LENGTH = 200;

/** Finds somebody whom a moderator may act on, here or not. A key of an address is somebody too, without a name. */
export const findTarget = (
  asked: string | null | undefined,
  context: ActContext,
): { readonly target: Target } | RefusedAct => {
  const person = asked ?? '';
  if (person === '' || person.length > PERSON_MAX_LENGTH || !isWellFormed(person))
    return { refusal: Refusal.REFUSAL_BAD_VALUE };
  if (isOutranked(person, context)) return { refusal: Refusal.REFUSAL_OUTRANKED };
  const { byPerson } = context.parts.standings;
  const standing = plainStanding(byPerson.get(person));
  const known = newestFan(person, context);
  const address = addressOfKey(person) ?? addressOf(person, context);
  return {
    target: {
      person,
      name: known?.name || nameOf(person, context) || standing.name,
      address,
      standing,
      addressStanding: plainStanding(address === '' ? undefined : byPerson.get(addressPerson(address))),
    },
  };
};

const newestFan = (person: string, { presence }: ActContext): Fan | undefined =>
  [...fansOf(presence, person)].toSorted((one, other) => other.joinedMs - one.joinedMs)[0];

const addressOf = (person: string, context: ActContext): string => {
  const { addresses, byPerson } = context.parts.standings;
  return (
    newestFan(person, context)?.address || addresses.get(person) || (byPerson.get(person)?.address ?? '')
  );
};

const nameOf = (person: string, { parts }: ActContext): string =>
  parts.names.verified.get(person) ?? parts.names.guests.get(person)?.name ?? '';

/** A change of what is kept of a target's standing; the name and the address as they are known now are kept with it. */
export const standingChange = (
  { person, name, address, standing }: Target,
  changed: Partial<PlainStanding>,
): { readonly before: viz.Before.$Properties; readonly after: viz.Before.$Properties } => {
  const facts = addressOfKey(person) === undefined ? { name, address } : {};
  return { before: { standing }, after: { standing: { ...standing, ...facts, ...changed } } };
};
