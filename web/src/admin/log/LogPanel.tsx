import { type JSX, useCallback } from 'react';
import type { MediaEventEntry, MediaEventPage } from '../../../../proto/contracts/media-events.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import { usePolling } from '../desk/use-polling.ts';
import { formatTime } from '../format/day.ts';
import { Pager, type Pages, usePages } from '../parts/Pager.tsx';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { eventWords } from './event-words.ts';

const { log: words } = STRINGS;

/** What happened in media, newest first. */
export const LogPanel = (): JSX.Element => {
  const { api } = useDesk();
  const pages = usePages<number>();
  const look = useCallback(() => api.mediaEvents(pages.cursor), [api, pages.cursor]);
  const { value: page, failures } = usePolling(look, SLOW_POLL_MS);
  return (
    <Panel title={words.title} name="log">
      {page === undefined ? (
        <p className="empty">{failures > 0 ? words.away : STRINGS.loading}</p>
      ) : (
        <Log page={page} pages={pages} />
      )}
    </Panel>
  );
};

const Log = ({ page, pages }: { page: MediaEventPage; pages: Pages<number> }): JSX.Element => {
  if (page.events.length === 0 && pages.isFirst) return <p className="empty">{words.none}</p>;
  return (
    <div className="card list-card">
      <ol className="log">
        {page.events.map((entry) => (
          <LogLine key={entry.number} entry={entry} />
        ))}
      </ol>
      <Pager pages={pages} next={page.before} />
    </div>
  );
};

const LogLine = ({ entry }: { entry: MediaEventEntry }): JSX.Element => {
  const { words: sentence, tone } = eventWords(entry);
  const { atMs } = entry.event;
  return (
    <li className={`log-line log-${tone}`}>
      <time dateTime={new Date(atMs).toISOString()}>{formatTime(atMs)}</time>
      <span>{sentence}</span>
    </li>
  );
};
