import { type JSX, type SubmitEvent, useState } from 'react';
import { REASON_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { TextField } from '../../admin/parts/TextField.tsx';

export interface TextActProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly testId: string;
  /** False where it was refused: the text stays then. */
  act(text: string): Promise<boolean>;
}

/** A text that an act is about. */
export const TextAct = ({ label, hint, button, testId, act }: TextActProps): JSX.Element => {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (await act(text.trim())) setText('');
    setBusy(false);
  };
  return (
    <form className="mod-text-act" onSubmit={(event) => void submit(event)}>
      <TextField
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        autoComplete="off"
        maxLength={REASON_MAX_GRAPHEMES}
        testId={testId}
      />
      <button
        type="submit"
        className="button button-small"
        disabled={isBusy || text.trim() === ''}
        data-testid={`${testId}-submit`}
      >
        {button}
      </button>
    </form>
  );
};
