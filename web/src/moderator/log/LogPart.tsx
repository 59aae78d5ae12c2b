import { type JSX, useMemo, useState } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { useRoomNow } from '../parts/use-room-now.ts';
import { actState, undoneByOf, undoRoot } from '../room/act-row.ts';
import { askRoom } from '../room/ask-room.ts';
import { withActs } from '../room/staff-book.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { ActEntry, UndoEntry } from './ActEntry.tsx';

const words = STRINGS.log;
const MINUTE_MS = 60_000;

/** What staff did, newest first, each act with a way to take it back and to do it again. */
export const LogPart = (): JSX.Element => {
  const acts = useModerator((state) => state.staff.acts);
  const isKnown = useModerator((state) => state.isStaffKnown);
  const byNumber = useMemo(() => new Map(acts.map((row) => [row.number, row])), [acts]);
  const undoneBy = useMemo(() => undoneByOf(acts), [acts]);
  // Times need no more; a list of hundreds is not drawn anew each second.
  const minuteMs = Math.floor(useRoomNow() / MINUTE_MS) * MINUTE_MS;
  return (
    <Panel title={words.title} name="log">
      {acts.length === 0 && <p className="empty">{isKnown ? words.empty : STRINGS.loading}</p>}
      <ol className="mod-acts" data-testid="audit">
        {acts.map((row) => {
          const { root, isUndo, isRedo } = undoRoot(row, byNumber);
          return isUndo ? (
            <UndoEntry key={row.number} row={row} nowMs={minuteMs} root={root} isRedo={isRedo} />
          ) : (
            <ActEntry key={row.number} row={row} nowMs={minuteMs} {...actState(row.number, undoneBy)} />
          );
        })}
      </ol>
      <Older />
    </Panel>
  );
};

const Older = (): JSX.Element | null => {
  const acts = useModerator((state) => state.staff.acts);
  const hasMore = useModerator((state) => state.staff.hasMoreActs);
  const [isUnanswered, setUnanswered] = useState(false);
  const older = async (): Promise<void> => {
    const audit = (await askRoom({ audit: { before: acts.at(-1)?.number ?? 0 } }))?.audit;
    setUnanswered(!audit);
    if (!audit) return;
    const page = { events: audit.events ?? [], hasMore: audit.more ?? false, isNewest: false };
    useModerator.setState(({ staff }) => ({ staff: withActs(staff, page) }));
  };
  if (!hasMore) return null;
  return (
    <div className="row">
      <button
        type="button"
        className="button button-small"
        data-testid="audit-older"
        onClick={() => void older()}
      >
        {words.older}
      </button>
      {isUnanswered && <span role="alert">{STRINGS.unanswered}</span>}
    </div>
  );
};
