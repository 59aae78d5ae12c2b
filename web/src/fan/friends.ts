import { FRIENDS_MAX } from '../../../proto/limits.ts';
import { type KeptPerson, keepPersons, readPersons } from './kept-persons.ts';

/** Those marked as friends on this browser, as many as a room takes. */
export const readFriends = (): readonly KeptPerson[] => readPersons('friends').slice(0, FRIENDS_MAX);

/** Undefined where there are as many as there may be. */
export const withFriend = (
  friends: readonly KeptPerson[],
  one: KeptPerson,
): readonly KeptPerson[] | undefined => {
  const others = friends.filter(({ person }) => person !== one.person);
  return others.length < FRIENDS_MAX ? keepPersons('friends', [...others, one]) : undefined;
};

export const withoutFriend = (friends: readonly KeptPerson[], person: string): readonly KeptPerson[] =>
  keepPersons(
    'friends',
    friends.filter((one) => one.person !== person),
  );
