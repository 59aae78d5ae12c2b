import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { befriend, unfriend } from '../actions/friends.ts';
import { mute } from '../actions/mute.ts';
import { FriendIcon, MuteIcon, ReplyIcon } from '../components/icons.tsx';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

interface LineActionsProps {
  readonly line: ChatLine;
  readonly isOwn: boolean;
  readonly isActive: boolean;
}

interface PersonActionsProps extends Pick<ChatLine, 'person' | 'name'> {
  readonly tabIndex: number;
}

/** What can be done with who wrote it. */
const PersonActions = ({ person, name, tabIndex }: PersonActionsProps) => {
  const isFriend = useFan((state) => state.friends.some((one) => one.person === person));
  const words = isFriend ? STRINGS.people.unfriend(name) : STRINGS.people.befriend(name);
  return (
    <>
      <button
        type="button"
        className={isFriend ? 'line-action is-friend' : 'line-action'}
        tabIndex={tabIndex}
        aria-label={words}
        title={isFriend ? STRINGS.people.unfriendShort : STRINGS.people.befriendShort}
        onClick={() => (isFriend ? unfriend : befriend)({ person, name })}
      >
        <FriendIcon />
      </button>
      <button
        type="button"
        className="line-action"
        tabIndex={tabIndex}
        aria-label={STRINGS.chat.mute(name)}
        title={STRINGS.people.muteShort}
        onClick={() => mute({ person, name })}
      >
        <MuteIcon />
      </button>
    </>
  );
};

/** What can be done with a line. Only one line at a time has its buttons in the order of the Tab key. */
export const LineActions = ({ line, isOwn, isActive }: LineActionsProps) => {
  const tabIndex = isActive ? 0 : -1;
  return (
    <div className="line-actions">
      <button
        type="button"
        className="line-action"
        tabIndex={tabIndex}
        aria-label={STRINGS.chat.reply(line.name)}
        title={STRINGS.chat.replyShort}
        onClick={() => useFan.setState({ replyTo: line })}
      >
        <ReplyIcon />
      </button>
      {!isOwn && !line.isAnnouncement && (
        <PersonActions person={line.person} name={line.name} tabIndex={tabIndex} />
      )}
    </div>
  );
};
