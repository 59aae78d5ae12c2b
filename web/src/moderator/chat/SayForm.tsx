import { type JSX, type SubmitEvent, useState } from 'react';
import { CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { doAct, say } from '../acts.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.chat;

/** A line of one's own, or one for everybody to see. What was refused stays. */
export const SayForm = (): JSX.Element => {
  const isOpen = useModerator((state) => state.connection.kind === 'open');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isEmpty = text.trim() === '';
  const send = async (act: (text: string) => Promise<boolean>): Promise<void> => {
    if (isEmpty || isBusy) return;
    setBusy(true);
    if (await act(text)) setText('');
    setBusy(false);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send(say);
  };
  return (
    <form className="mod-say" onSubmit={submit}>
      <input
        className="input"
        aria-label={words.say}
        placeholder={words.say}
        value={text}
        maxLength={CHAT_MAX_GRAPHEMES}
        autoComplete="off"
        dir="auto"
        data-testid="say-text"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={!isOpen || isEmpty} data-testid="say-send">
        {words.send}
      </button>
      <button
        type="button"
        className="button"
        disabled={!isOpen || isEmpty}
        data-testid="say-announce"
        onClick={() => void send((said) => doAct({ announce: said }, words.announced))}
      >
        {words.announce}
      </button>
    </form>
  );
};
