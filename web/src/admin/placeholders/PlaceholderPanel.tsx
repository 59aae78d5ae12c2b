import { type JSX, useState } from 'react';
import type { PlaceholderList } from '../../../../proto/contracts/placeholders.ts';
import { useDesk } from '../desk/desk-context.ts';
import { POLL_MS, SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import type { Subjects } from '../desk/subjects.ts';
import { usePolling } from '../desk/use-polling.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { JobRow } from './JobRow.tsx';
import { PlaceholderRow } from './PlaceholderRow.tsx';
import { isUnderWay, shownJobs } from './placeholder-words.ts';
import { UploadForm } from './UploadForm.tsx';

/** What venues show when nobody is on air. */
export const PlaceholderPanel = ({ subjects }: { subjects: Subjects }): JSX.Element => {
  const { api } = useDesk();
  const [isClose, setClose] = useState(false);
  // Closer looks while something is being made: its progress is watched.
  const { value: list, failures, lookNow } = usePolling(api.placeholders, isClose ? POLL_MS : SLOW_POLL_MS);
  const isBusy = list?.jobs.some(isUnderWay) ?? false;
  if (isBusy !== isClose) setClose(isBusy);
  return (
    <Panel title={STRINGS.placeholders.title} name="placeholders">
      {list === undefined ? (
        <p className="empty">{failures > 0 ? STRINGS.placeholders.away : STRINGS.loading}</p>
      ) : (
        <Placeholders list={list} subjects={subjects} lookNow={lookNow} />
      )}
    </Panel>
  );
};

interface PlaceholdersProps {
  readonly list: PlaceholderList;
  readonly subjects: Subjects;
  readonly lookNow: () => Promise<void>;
}

const Placeholders = ({ list, subjects, lookNow }: PlaceholdersProps): JSX.Element => {
  const { canChange } = useDesk();
  const jobs = shownJobs(list.jobs);
  const isEmpty = list.placeholders.length === 0 && jobs.length === 0;
  return (
    <div className="card list-card">
      {list.problem !== null && <p className="warning">{list.problem}</p>}
      {canChange && list.problem === null && (
        <UploadForm subjects={subjects} maxBytes={list.maxUploadBytes} lookNow={lookNow} />
      )}
      {isEmpty && <p className="empty">{STRINGS.placeholders.none}</p>}
      <ul className="rows">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} nameOf={subjects.nameOf} lookNow={lookNow} />
        ))}
        {list.placeholders.map((facts) => (
          <PlaceholderRow
            key={`${facts.scope}:${facts.subject}`}
            facts={facts}
            nameOf={subjects.nameOf}
            lookNow={lookNow}
          />
        ))}
      </ul>
    </div>
  );
};
