import type { JSX } from 'react';
import type { RuleKind } from '../../../../proto/contracts/recordings.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import type { RuleRowView } from './rule-rows.ts';

const { recordings: words } = STRINGS;

const CHOICES = [
  {
    label: '',
    options: (Object.keys(words.rule) as RuleKind[]).map((kind) => ({
      value: kind,
      label: words.rule[kind],
    })),
  },
];

/** When one venue or artist is recorded by itself. */
export const RuleRow = ({
  row,
  lookNow,
}: {
  row: RuleRowView;
  lookNow: () => Promise<void>;
}): JSX.Element => {
  const { api, canChange } = useDesk();
  const { isBusy, run } = useAction();
  const { scope, subject, name } = row;
  const change = (rule: RuleKind): Promise<boolean> =>
    run({
      act: () => api.setRecordingRule({ scope, subject }, rule),
      done: words.ruleSet(name, words.rule[rule]),
      after: lookNow,
    });
  const remove = (): Promise<boolean> =>
    run({
      act: () => api.removeRecordingRule({ scope, subject }),
      done: words.ruleRemoved(name),
      after: lookNow,
    });
  return (
    <li className="rule">
      <span className="rule-name">{name}</span>
      {canChange ? (
        <SelectField
          label={words.ruleOf(name)}
          hidesLabel
          value={row.rule}
          groups={CHOICES}
          isBusy={isBusy}
          onChange={(value) => void change(value as RuleKind)}
          testId={`rule-${scope}-${subject}`}
        />
      ) : (
        <span className="muted">{words.rule[row.rule]}</span>
      )}
      {canChange && row.isRemovable && (
        <button
          type="button"
          className="button button-small button-quiet"
          disabled={isBusy}
          aria-label={words.removeRuleAloud(name)}
          onClick={() => void remove()}
        >
          {words.removeRule}
        </button>
      )}
    </li>
  );
};
