import { type JSX, useState } from 'react';
import type { RecordingRule, RecordingScope, RuleKind } from '../../../../proto/contracts/recordings.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import { readSubject, type Subjects, subjectGroups, subjectKey } from '../desk/subjects.ts';
import { usePolling } from '../desk/use-polling.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { RuleRow } from './RuleRow.tsx';
import { ruleRows } from './rule-rows.ts';

const { recordings: words } = STRINGS;

/** What is recorded without anybody pressing a button. Folded away: it is set once. */
export const RecordingRules = ({ subjects }: { subjects: Subjects }): JSX.Element => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="rules" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.rules}</summary>
      {isOpen && <Rules subjects={subjects} />}
    </details>
  );
};

const Rules = ({ subjects }: { subjects: Subjects }): JSX.Element => {
  const { api, canChange } = useDesk();
  const { value, failures, lookNow } = usePolling(api.recordingRules, SLOW_POLL_MS);
  if (value === undefined)
    return <p className="field-hint">{failures > 0 ? words.rulesAway : STRINGS.loading}</p>;
  return (
    <>
      <ul className="rows">
        {ruleRows(value.rules, subjects.nameOf).map((row) => (
          <RuleRow key={subjectKey(row.scope, row.subject)} row={row} lookNow={lookNow} />
        ))}
      </ul>
      {canChange && <AddRule subjects={subjects} rules={value.rules} lookNow={lookNow} />}
    </>
  );
};

interface AddRuleProps {
  readonly subjects: Subjects;
  readonly rules: readonly RecordingRule[];
  readonly lookNow: () => Promise<void>;
}

const FIRST_RULE: RuleKind = 'always';

/** Gives a rule of its own to who has none. */
const AddRule = ({ subjects, rules, lookNow }: AddRuleProps): JSX.Element | null => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const [chosen, setChosen] = useState('');
  const taken = new Set(rules.map(({ scope, subject }) => subjectKey(scope, subject)));
  const groups = subjectGroups(subjects, 'source').map((group) => ({
    ...group,
    options: group.options.filter(({ value }) => !taken.has(value)),
  }));
  const all = groups.flatMap(({ options }) => options);
  const option = all.find(({ value }) => value === chosen) ?? all[0];
  if (option === undefined) return null;
  const { scope, subject } = readSubject(option.value);
  const add = (): Promise<boolean> =>
    run({
      act: () => api.setRecordingRule({ scope: scope as RecordingScope, subject }, FIRST_RULE),
      done: words.ruleSet(option.label, words.rule[FIRST_RULE]),
      after: lookNow,
    });
  return (
    <div className="inline-form">
      <SelectField
        label={words.ruleFor}
        value={option.value}
        groups={groups}
        onChange={setChosen}
        testId="rule-subject"
      />
      <button
        type="button"
        className="button"
        disabled={isBusy}
        data-testid="rule-add"
        onClick={() => void add()}
      >
        {words.addRule}
      </button>
    </div>
  );
};
