import { befriend, unfriend } from '../actions/friends.ts';
import { mute, unmute } from '../actions/mute.ts';
import type { KeptPerson } from '../kept-persons.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

export const useIsFriend = (person: string): boolean =>
  useFan((state) => state.friends.some((one) => one.person === person));

export const FriendButton = ({ person, name }: KeptPerson) => {
  const isFriend = useIsFriend(person);
  return (
    <button
      type="button"
      className="button button-small button-quiet"
      aria-label={isFriend ? STRINGS.people.unfriend(name) : STRINGS.people.befriend(name)}
      onClick={() => (isFriend ? unfriend : befriend)({ person, name })}
    >
      {isFriend ? STRINGS.people.unfriendShort : STRINGS.people.befriendShort}
    </button>
  );
};

export const MuteButton = ({ person, name }: KeptPerson) => {
  const isMuted = useFan((state) => state.muted.some((one) => one.person === person));
  return (
    <button
      type="button"
      className="button button-small button-quiet"
      aria-label={isMuted ? STRINGS.people.unmute(name) : STRINGS.people.mute(name)}
      onClick={() => (isMuted ? unmute : mute)({ person, name })}
    >
      {isMuted ? STRINGS.people.unmuteShort : STRINGS.people.muteShort}
    </button>
  );
};
