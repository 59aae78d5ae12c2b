import type { JSX } from 'react';
import { Unanswered } from '../parts/Unanswered.tsx';
import { useRoomNow } from '../parts/use-room-now.ts';
import { STRINGS } from '../strings.ts';
import { timeWords } from '../words/times.ts';
import { useTimeline } from './use-timeline.ts';

const words = STRINGS.timeline;

/** One person's timeline, newest first. */
export const TimelineList = ({ person }: { person: string }): JSX.Element => {
  const { entries, hasMore, isUnanswered, older, again } = useTimeline(person);
  const nowMs = useRoomNow();
  return (
    <section className="mod-group" aria-labelledby="mod-timeline">
      <h3 id="mod-timeline">{words.title}</h3>
      {entries === undefined && !isUnanswered && <p className="muted">{STRINGS.loading}</p>}
      {isUnanswered && <Unanswered again={again} />}
      {entries?.length === 0 && <p className="muted">{words.empty}</p>}
      <ol className="mod-timeline" data-testid="timeline">
        {entries?.map((entry) => (
          <li key={entry.number} className={`mod-entry mod-entry-${entry.tone}`}>
            <time dateTime={new Date(entry.atMs).toISOString()}>{timeWords(entry.atMs, nowMs)}</time>
            <span>
              <span className="muted">{entry.words}</span>
              {entry.text !== '' && (
                <q className="mod-entry-text" dir="auto">
                  {entry.text}
                </q>
              )}
            </span>
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" className="button button-small" onClick={older}>
          {words.older}
        </button>
      )}
    </section>
  );
};
