import type { JSX } from 'react';
import type { PlaceholderJob } from '../../../../proto/contracts/placeholders.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Subjects } from '../desk/subjects.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { isUnderWay, jobWords, ownerName } from './placeholder-words.ts';

export interface JobRowProps {
  readonly job: PlaceholderJob;
  readonly nameOf: Subjects['nameOf'];
  readonly lookNow: () => Promise<void>;
}

const { placeholders: words } = STRINGS;

/** An upload that is being made into a placeholder, or could not be. */
export const JobRow = ({ job, nameOf, lookNow }: JobRowProps): JSX.Element => {
  const { api, canChange } = useDesk();
  const { isBusy, run } = useAction();
  const owner = ownerName(job, nameOf);
  const failed = job.state === 'failed';
  return (
    <li className="line" data-testid={`placeholder-job-${job.id}`}>
      <div className="line-head">
        <h3>{owner}</h3>
        <span className={failed ? 'badge badge-bad' : 'badge badge-warn'}>
          {failed ? words.failedShort : words.working}
        </span>
        {canChange && isUnderWay(job) && (
          <button
            type="button"
            className="button button-small line-end"
            disabled={isBusy}
            aria-label={words.cancelAloud(owner)}
            onClick={() =>
              void run({
                act: () => api.cancelPlaceholder(job.id),
                done: words.uploadCancelled,
                after: lookNow,
              })
            }
          >
            {words.cancel}
          </button>
        )}
      </div>
      <p className={failed ? 'warning' : 'line-note'}>
        <strong>{job.name}</strong> {jobWords(job)}
      </p>
      {!failed && <ProgressBar share={job.progress} label={words.progressOf(job.name)} />}
    </li>
  );
};
