import { withFriend, withoutFriend } from '../friends.ts';
import type { KeptPerson } from '../kept-persons.ts';
import { live } from '../live.ts';
import { announce, showToast, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

const state = useFan.getState;

let retry: ReturnType<typeof setTimeout> | undefined;

/** Tells the room whose pointers are to be seen in any case. What it does not take now it is told later. */
export const tellFriends = async (): Promise<void> => {
  clearTimeout(retry);
  // Who comes in tells it then.
  if (state().connection.kind !== 'open' || live.client === undefined) return;
  const persons = state().friends.map(({ person }) => person);
  const outcome = await live.client.act({ setFriends: { persons } });
  if (outcome.ok || outcome.retryAfterMs === 0) return;
  clearTimeout(retry);
  retry = setTimeout(() => void tellFriends(), outcome.retryAfterMs);
};

/** On coming in: who has no friends has nothing to tell. */
export const renewFriends = (): void => {
  if (state().friends.length > 0) void tellFriends();
};

/** Marks somebody as a friend of this page's. */
export const befriend = ({ person, name }: KeptPerson): void => {
  if (person === '' || person === state().me?.person) return;
  const friends = withFriend(state().friends, { person, name });
  if (friends === undefined) {
    showToast(STRINGS.people.friendsFull);
    return;
  }
  useFan.setState({ friends });
  announce(STRINGS.people.friendNow(name));
  void tellFriends();
};

export const unfriend = ({ person, name }: KeptPerson): void => {
  useFan.setState({ friends: withoutFriend(state().friends, person) });
  announce(STRINGS.people.unfriendedNow(name));
  void tellFriends();
};
