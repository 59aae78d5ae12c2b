import { type JSX, type KeyboardEvent, useRef, useState } from 'react';
import { STRINGS } from '../strings.ts';
import { useFirstFocus } from './use-first-focus.ts';

export interface ConfirmButtonProps {
  readonly label: string;
  /** What the label means to somebody who hears it alone. */
  readonly describe?: string;
  readonly question: string;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly testId?: string;
}

/** A button that asks once more. Focus goes to the harmless answer; Escape keeps things as they are. */
export const ConfirmButton = (props: ConfirmButtonProps): JSX.Element => {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isAsking) return <Question {...props} onClose={close} />;
  return (
    <button
      ref={opener}
      type="button"
      className="button button-small button-danger"
      aria-label={props.describe}
      data-testid={props.testId}
      disabled={props.isBusy}
      onClick={() => setAsking(true)}
    >
      {props.label}
    </button>
  );
};

const Question = (props: ConfirmButtonProps & { onClose: () => void }): JSX.Element => {
  const { question, yes, isBusy, onYes, onClose, testId } = props;
  const keep = useFirstFocus<HTMLButtonElement>(true);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <fieldset className="confirm" aria-label={question}>
      <p>{question}</p>
      <div className="row">
        <button
          type="button"
          className="button button-small button-danger"
          data-testid={testId && `${testId}-yes`}
          disabled={isBusy}
          onKeyDown={onKeyDown}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </button>
        <button
          ref={keep}
          type="button"
          className="button button-small"
          onKeyDown={onKeyDown}
          onClick={onClose}
        >
          {STRINGS.cancel}
        </button>
      </div>
    </fieldset>
  );
};
