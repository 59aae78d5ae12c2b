import type { JSX } from 'react';
import type { Recording } from '../../../../proto/contracts/recordings.ts';
import { recordingFilePath } from '../api/media-api.ts';
import { useDesk } from '../desk/desk-context.ts';
import { formatDay } from '../format/day.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { recordingFacts, stateBadge } from './recording-words.ts';

export interface RecordingRowProps {
  readonly recording: Recording;
  readonly lookNow: () => Promise<void>;
}

const { recordings: words } = STRINGS;

/** One file: whose it is, from when, how long, and what can be done with it. */
export const RecordingRow = ({ recording, lookNow }: RecordingRowProps): JSX.Element => {
  const { canChange } = useDesk();
  const { id, subjectName, scope, state } = recording;
  const badge = stateBadge(state);
  const when = formatDay(recording.startedMs);
  return (
    <li className="line line-wide" data-testid={`recording-${id}`}>
      <div className="line-body">
        <div className="line-head">
          <h3>{subjectName}</h3>
          <span className="badge">{words[scope]}</span>
          <span className={badge.className}>{badge.words}</span>
        </div>
        <p className="line-note">
          <strong>{when}</strong> {recordingFacts(recording)}
        </p>
      </div>
      <div className="row line-end">
        <a
          className="button button-small"
          href={recordingFilePath(id)}
          download
          aria-label={words.downloadAloud(subjectName, when)}
          data-testid={`recording-download-${id}`}
        >
          {words.download}
        </a>
        {canChange && <Actions recording={recording} when={when} lookNow={lookNow} />}
      </div>
    </li>
  );
};

const Actions = ({
  recording,
  when,
  lookNow,
}: RecordingRowProps & { readonly when: string }): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const { id, subjectName: name } = recording;
  if (recording.state === 'recording') {
    return (
      <button
        type="button"
        className="button button-small"
        disabled={isBusy}
        aria-label={words.stopAloud(name)}
        data-testid={`recording-stop-${id}`}
        onClick={() =>
          void run({ act: () => api.stopRecording(id), done: words.stopped(name), after: lookNow })
        }
      >
        {words.stop}
      </button>
    );
  }
  return (
    <ConfirmButton
      label={words.remove}
      describe={words.removeAloud(name, when)}
      question={words.removeAsk(name, when)}
      yes={words.removeYes}
      isBusy={isBusy}
      testId={`recording-delete-${id}`}
      onYes={() =>
        void run({ act: () => api.deleteRecording(id), done: words.removed(name), after: lookNow })
      }
    />
  );
};
