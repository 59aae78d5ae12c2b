import { type JSX, type SubmitEvent, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { checkTarget, newTarget, type TargetFields } from './check-target.ts';

export interface NewTargetFormProps {
  readonly venues: readonly string[];
  readonly lookNow: () => Promise<void>;
}

const { push: words } = STRINGS;
const NOTHING: TargetFields = { name: '', venue: '', url: '', key: '' };

/** Adds a target. The stream key leaves this form with the request and is kept nowhere else in the page. */
export const NewTargetForm = ({ venues, lookNow }: NewTargetFormProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const [fields, setFields] = useState(NOTHING);
  const [wasTried, setTried] = useState(false);
  const problems = wasTried ? checkTarget(fields) : {};
  const venue = venues.includes(fields.venue) ? fields.venue : (venues[0] ?? '');
  const set = (field: keyof TargetFields) => (value: string) => setFields({ ...fields, [field]: value });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(checkTarget(fields)).length > 0 || venue === '') return;
    const wanted = newTarget({ ...fields, venue });
    void run({
      act: () => api.addPushTarget(wanted),
      done: words.added(wanted.name),
      after: async () => {
        setFields(NOTHING);
        setTried(false);
        await lookNow();
      },
    });
  };
  return (
    <details className="rules">
      <summary data-testid="push-open">{words.addSummary}</summary>
      <form className="form-grid" noValidate autoComplete="off" onSubmit={submit}>
        <TextField
          label={words.name}
          value={fields.name}
          onChange={set('name')}
          placeholder={words.nameExample}
          problem={problems.name}
          autoComplete="off"
          maxLength={80}
          testId="push-name"
        />
        <SelectField
          label={words.venue}
          value={venue}
          groups={[{ label: '', options: venues.map((name) => ({ value: name, label: name })) }]}
          onChange={set('venue')}
          testId="push-venue"
        />
        <TextField
          label={words.url}
          value={fields.url}
          onChange={set('url')}
          placeholder={words.urlExample}
          problem={problems.url}
          autoComplete="off"
          maxLength={1024}
          testId="push-url"
        />
        <TextField
          label={words.key}
          value={fields.key}
          onChange={set('key')}
          type="password"
          hint={words.keyHint}
          autoComplete="new-password"
          maxLength={1024}
          testId="push-key"
        />
        <button type="submit" className="button" disabled={isBusy} data-testid="push-add">
          {words.add}
        </button>
      </form>
    </details>
  );
};
