import { type FormEvent, useRef, useState } from 'react';
import { CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { countGraphemes } from '../../shared/graphemes.ts';
import { say } from '../session.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { SendIcon } from './icons.tsx';

/** The counter appears when this many are left. */
const COUNT_FROM_LEFT = 40;

export const ChatForm = () => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isOpen = useFan((state) => state.connection.kind === 'open');
  const left = CHAT_MAX_GRAPHEMES - countGraphemes(text.trim());

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    if (line === '') return;
    if (left < 0) return setProblem(STRINGS.chat.tooLong);
    setText('');
    setProblem('');
    const why = await say(line);
    if (why === undefined) return;
    setProblem(why);
    // Nobody should have to type it again, unless something new is being typed already.
    setText((typed) => (typed === '' ? line : typed));
    input.current?.focus();
  };

  return (
    <form className="say-form" onSubmit={(event) => void send(event)}>
      <div className="say-row">
        <input
          ref={input}
          className="input say-input"
          data-testid="chat-input"
          aria-label={STRINGS.chat.input}
          aria-describedby="say-notes"
          aria-invalid={problem !== '' || left < 0}
          placeholder={STRINGS.chat.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setProblem('');
          }}
          autoComplete="off"
          enterKeyHint="send"
          dir="auto"
        />
        <button
          type="submit"
          className="button button-icon button-primary"
          aria-label={STRINGS.chat.send}
          disabled={!isOpen || text.trim() === ''}
        >
          <SendIcon />
        </button>
      </div>
      <p id="say-notes" className="say-notes" role="status">
        {problem !== '' && <span className="field-problem">{problem}</span>}
        {left <= COUNT_FROM_LEFT && (
          <span className={left < 0 ? 'field-problem' : 'field-hint'}>{STRINGS.chat.left(left)}</span>
        )}
      </p>
    </form>
  );
};
