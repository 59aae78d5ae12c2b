import { FOR_GOOD_MS } from '../../../../proto/limits.ts';
import { roomClock } from '../live.ts';
import { dismissNotice } from '../notices.ts';
import { type ShownNotice, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { clockWords } from './Countdown.tsx';
import { CloseIcon } from './icons.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

const Left = ({ untilMs }: { untilMs: number }) => {
  const seconds = useSecondsLeft(untilMs, roomClock.now);
  if (seconds === 0) return null;
  return (
    // It would be read out each second.
    <span className="room-notice-left" aria-hidden="true">
      {STRINGS.notices.left(clockWords(seconds))}
    </span>
  );
};

const Notice = ({ notice }: { notice: ShownNotice }) => (
  <div className="room-notice" role="alert" data-testid="room-notice" data-kind={notice.kind}>
    <p dir="auto">
      {STRINGS.notices.words(notice)}{' '}
      {notice.untilMs > 0 && notice.untilMs < FOR_GOOD_MS && <Left untilMs={notice.untilMs} />}
    </p>
    <button
      type="button"
      className="toast-close"
      aria-label={STRINGS.dismiss}
      onClick={() => dismissNotice(notice.id)}
    >
      <CloseIcon />
    </button>
  </div>
);

/** What the moderators say to this fan; it stays until it is dismissed. */
export const Notices = () => {
  const notices = useFan((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className="room-notices" aria-label={STRINGS.notices.label}>
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </section>
  );
};
