import { type JSX, useCallback } from 'react';
import type { RecordingList } from '../../../../proto/contracts/recordings.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import type { Subjects } from '../desk/subjects.ts';
import { usePolling } from '../desk/use-polling.ts';
import { formatBytes } from '../format/bytes.ts';
import { Pager, type Pages, usePages } from '../parts/Pager.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { STRINGS } from '../strings.ts';
import { RecordForm } from './RecordForm.tsx';
import { RecordingRow } from './RecordingRow.tsx';
import { RecordingRules } from './RecordingRules.tsx';

const { recordings: words } = STRINGS;

/** What was recorded and what is being recorded, the files, and the rules. */
export const RecordingPanel = ({ subjects }: { subjects: Subjects }): JSX.Element => {
  const { api } = useDesk();
  const pages = usePages<string>();
  const look = useCallback(() => api.recordings(pages.cursor), [api, pages.cursor]);
  const { value: list, failures, lookNow } = usePolling(look, SLOW_POLL_MS);
  return (
    <Panel
      title={words.title}
      name="recordings"
      aside={list && <DiskUse usedBytes={list.usedBytes} maxBytes={list.maxBytes} />}
    >
      {list === undefined ? (
        <p className="empty">{failures > 0 ? words.away : STRINGS.loading}</p>
      ) : (
        <Recordings list={list} pages={pages} subjects={subjects} lookNow={lookNow} />
      )}
    </Panel>
  );
};

interface RecordingsProps {
  readonly list: RecordingList;
  readonly pages: Pages<string>;
  readonly subjects: Subjects;
  readonly lookNow: () => Promise<void>;
}

const Recordings = ({ list, pages, subjects, lookNow }: RecordingsProps): JSX.Element => {
  const { canChange } = useDesk();
  return (
    <div className="card list-card">
      {canChange && <RecordForm subjects={subjects} lookNow={lookNow} />}
      {list.recordings.length === 0 && pages.isFirst && <p className="empty">{words.none}</p>}
      <ul className="rows">
        {list.recordings.map((recording) => (
          <RecordingRow key={recording.id} recording={recording} lookNow={lookNow} />
        ))}
      </ul>
      <Pager pages={pages} next={list.next} />
      <RecordingRules subjects={subjects} />
    </div>
  );
};

const DiskUse = ({ usedBytes, maxBytes }: Pick<RecordingList, 'usedBytes' | 'maxBytes'>): JSX.Element => (
  <div className="disk-use">
    <ProgressBar share={usedBytes / maxBytes} label={words.usedLabel} />
    <span>{words.used(formatBytes(usedBytes), formatBytes(maxBytes))}</span>
  </div>
);
