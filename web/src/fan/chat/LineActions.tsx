import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { mute } from '../actions/mute.ts';
import { MuteIcon, ReplyIcon } from '../components/icons.tsx';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

interface LineActionsProps {
  readonly line: ChatLine;
  readonly isOwn: boolean;
  readonly isActive: boolean;
}

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
        <button
          type="button"
          className="line-action"
          tabIndex={tabIndex}
          aria-label={STRINGS.chat.mute(line.name)}
          title={STRINGS.people.muteShort}
          onClick={() => mute(line)}
        >
          <MuteIcon />
        </button>
      )}
    </div>
  );
};
