import { type JSX, type SubmitEvent, useState } from 'react';
import type { RecordingScope } from '../../../../proto/contracts/recordings.ts';
import { useDesk } from '../desk/desk-context.ts';
import { readSubject, type Subjects, subjectGroups } from '../desk/subjects.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';

export interface RecordFormProps {
  readonly subjects: Subjects;
  readonly lookNow: () => Promise<void>;
}

const { recordings: words } = STRINGS;

/** Records a venue, or an artist who is live, from now on. */
export const RecordForm = ({ subjects, lookNow }: RecordFormProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const [chosen, setChosen] = useState('');
  const live = subjects.artists.filter(({ isLive }) => isLive);
  const groups = subjectGroups({ venues: subjects.venues, artists: live }, 'source');
  const all = groups.flatMap(({ options }) => options);
  // Who was chosen may have left meanwhile.
  const option = all.find(({ value }) => value === chosen) ?? all[0];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (option === undefined) return;
    const { scope, subject } = readSubject(option.value);
    void run({
      act: () => api.record({ scope: scope as RecordingScope, subject }),
      done: words.started(option.label),
      after: lookNow,
    });
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <SelectField
        label={words.what}
        value={option?.value ?? ''}
        groups={groups}
        onChange={setChosen}
        testId="record-subject"
      />
      <button
        type="submit"
        className="button"
        disabled={isBusy || option === undefined}
        data-testid="record-start"
      >
        <span className="dot dot-rec" aria-hidden="true" />
        {words.record}
      </button>
    </form>
  );
};
