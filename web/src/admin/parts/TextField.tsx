import { type HTMLInputAutoCompleteAttribute, type JSX, useId } from 'react';
import { useFirstFocus } from './use-first-focus.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly maxLength: number;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  /** Begin typing here. */
  readonly hasFirstFocus?: boolean;
  readonly testId: string;
}

/** A labelled input; its hint and its problem are read out with it. */
export const TextField = (props: TextFieldProps): JSX.Element => {
  const id = useId();
  const { label, value, onChange, type = 'text', hint, problem, testId, hasFirstFocus, ...rest } = props;
  const input = useFirstFocus<HTMLInputElement>(hasFirstFocus === true);
  const described = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        ref={input}
        id={id}
        className="input"
        type={type}
        value={value}
        data-testid={testId}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={described}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && !problem && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
};
