import { FRIENDS_MAX } from '../../../proto/limits.ts';
import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';
import { type FriendsState, markFriends } from './friends-state.ts';

/** Longest id of a person, UTF-16 code units: those of the house are shorter. */
const PERSON_MAX = 64;

/** Whose cursors a fan wants to see in any case. Whether they are here is not said. */
export const setFriends: ActionRule<'setFriends', { readonly friends: FriendsState }> = (
  request,
  { fan, parts },
) => {
  const persons = request.persons ?? [];
  const isId = (person: string): boolean => person !== '' && person.length <= PERSON_MAX;
  if (persons.length > FRIENDS_MAX || !persons.every(isId)) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  const others = [...new Set(persons)].filter((person) => person !== fan.person);
  markFriends(parts.friends, fan, others);
  return {};
};
