import type { bus } from '../../../proto/gen/bus.js';
import type { ProposedEvent } from '../room-part.ts';
import { lookAlikeKeys } from '../text/skeleton.ts';
import type { NamesState } from './names-state.ts';
import { isReserved } from './reserved.ts';

/** Where names are looked up: in the state, and in what this tick wants and has not yet. */
export interface NameBook {
  readonly names: NamesState;
  readonly proposed: readonly ProposedEvent[];
}

/** Staff and artists. */
export const isStaffOrArtist = (role: number): boolean => role > 0;

/** Staff, artists and the verified: their ticket says who they are, and their name comes from there alone. */
export const isVouchedFor = (join: Pick<bus.Join.$Properties, 'role' | 'verified'>): boolean =>
  join.verified === true || isStaffOrArtist(join.role ?? 0);

/** Whether a person who is not verified must not be called so. */
export const isKeptBack = (name: string, person: string, { names, proposed }: NameBook): boolean => {
  if (isReserved(name)) return true;
  const keys = lookAlikeKeys(name);
  const isTaken = keys.some((key) => {
    const persons = names.byKey.get(key);
    return persons !== undefined && (persons.size > 1 || !persons.has(person));
  });
  return isTaken || proposed.some((event) => isLikeVerified(keys, person, event));
};

const isLikeVerified = (keys: readonly string[], person: string, { nameVerified }: ProposedEvent): boolean =>
  nameVerified?.name !== undefined &&
  nameVerified.name !== null &&
  nameVerified.person !== person &&
  lookAlikeKeys(nameVerified.name).some((key) => keys.includes(key));

/**
 * Notes the name of somebody verified who comes in under a new one: from then on it is protected, for good. And the role where it is
 * another than before: moderators must know it of those who are not here, too.
 */
export const noteVerified = (
  { person = '', name = '', ...join }: bus.Join.$Properties,
  { names, proposed }: NameBook,
): ProposedEvent | undefined => {
  if (!person || !name) return undefined;
  const role = join.role ?? 0;
  const known = { name: names.verified.get(person), role: names.ranks.get(person) ?? 0 };
  const isDemoted = known.name !== undefined && role < known.role;
  if (!isVouchedFor(join) && !isDemoted) return undefined;
  // A name under which somebody has only come as a guest is not protected.
  const noted = { person, name: isVouchedFor(join) ? name : (known.name ?? name), role };
  if (noted.name === known.name && role === known.role) return undefined;
  const isNoted = proposed.some(
    ({ nameVerified }) =>
      nameVerified?.person === person &&
      nameVerified.name === noted.name &&
      Number(nameVerified.role) === role,
  );
  return isNoted ? undefined : { nameVerified: noted };
};
