import { type JSX, useId } from 'react';

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly SelectGroup[];
  readonly onChange: (value: string) => void;
  readonly isBusy?: boolean;
  /** The label is read out, but not shown. */
  readonly hidesLabel?: boolean;
  readonly testId: string;
}

/** A labelled choice; a group without a label stands by itself, and one without options is left out. */
export const SelectField = (props: SelectFieldProps): JSX.Element => {
  const id = useId();
  const { label, value, groups, onChange, isBusy = false, hidesLabel = false, testId } = props;
  return (
    <div className="field">
      <label className={hidesLabel ? 'visually-hidden' : ''} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        aria-busy={isBusy}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value)}
      >
        {groups
          .filter(({ options }) => options.length > 0)
          .map((group) =>
            group.label === '' ? (
              <Options key="" options={group.options} />
            ) : (
              <optgroup key={group.label} label={group.label}>
                <Options options={group.options} />
              </optgroup>
            ),
          )}
      </select>
    </div>
  );
};

const Options = ({ options }: Pick<SelectGroup, 'options'>): JSX.Element => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </>
);
