import { type KeyboardEvent, useEffect, useRef } from 'react';
import { CloseIcon, SendIcon } from '../components/icons.tsx';
import { useSecondsLeft } from '../components/use-seconds-left.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { begunName, completeName, namesLike } from './complete-name.ts';
import { QuoteWords } from './Quote.tsx';
import { useChatEntry } from './use-chat-entry.ts';

/** The counter appears when this many are left. */
const COUNT_FROM_LEFT = 40;

const ReplyBar = () => {
  const replyTo = useFan((state) => state.replyTo);
  if (replyTo === undefined) return null;
  return (
    <div className="reply-bar" data-testid="reply-bar">
      <p className="quote">
        <span className="visually-hidden">{STRINGS.chat.replyingTo(replyTo.name)}: </span>
        <span className="quote-words">
          <QuoteWords quoted={replyTo} />
        </span>
      </p>
      <button
        type="button"
        className="line-action"
        aria-label={STRINGS.chat.cancelReply}
        onClick={() => useFan.setState({ replyTo: undefined })}
      >
        <CloseIcon />
      </button>
    </div>
  );
};

const useNamesLike = (text: string): readonly string[] => {
  const lines = useFan((state) => state.chat);
  const ownPerson = useFan((state) => state.me?.person ?? '');
  const begun = begunName(text);
  return begun === undefined ? [] : namesLike(begun, { lines, ownPerson });
};

interface NamesProps {
  readonly names: readonly string[];
  take(name: string): void;
}

const Names = ({ names, take }: NamesProps) =>
  names.length === 0 ? null : (
    <ul className="say-names" aria-label={STRINGS.chat.people} data-testid="say-names">
      {names.map((name) => (
        <li key={name}>
          <button type="button" className="button button-small" onClick={() => take(name)}>
            <bdi>@{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );

interface NotesProps {
  readonly problem: string;
  readonly left: number;
  readonly hint: string | undefined;
}

const Notes = ({ problem, left, hint }: NotesProps) => (
  <p id="say-notes" className="say-notes" role="status">
    {problem !== '' && <span className="field-problem">{problem}</span>}
    {/* It stands in the empty field already. */}
    {problem === '' && hint !== undefined && <span className="visually-hidden">{hint}</span>}
    {left <= COUNT_FROM_LEFT && (
      <span className={left < 0 ? 'field-problem' : 'field-hint'}>{STRINGS.chat.left(left)}</span>
    )}
  </p>
);

/** `hint`: a word on how the chat stands, undefined for none. */
export const ChatForm = ({ hint: layerHint }: { hint: string | undefined }) => {
  const input = useRef<HTMLInputElement>(null);
  const isOpen = useFan((state) => state.connection.kind === 'open');
  const replyTo = useFan((state) => state.replyTo);
  const waitS = useSecondsLeft(useFan((state) => state.sayAgainAtMs));
  const { slowModeS } = useFan((state) => state.rules);
  const hint = layerHint ?? (slowModeS > 0 ? STRINGS.chat.slow(slowModeS) : undefined);
  const { text, problem, left, write, send } = useChatEntry(input, waitS);
  const names = useNamesLike(text);

  useEffect(() => {
    if (replyTo !== undefined) input.current?.focus();
  }, [replyTo]);

  const take = (name: string) => {
    write(completeName(text, name));
    input.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') useFan.setState({ replyTo: undefined });
    const [first] = names;
    // Once the name is whole there is none to offer, and Tab goes on as ever.
    if (event.key !== 'Tab' || event.shiftKey || first === undefined) return;
    event.preventDefault();
    take(first);
  };

  return (
    <form className="say-form" onSubmit={(event) => void send(event)}>
      <ReplyBar />
      <Names names={names} take={take} />
      <div className="say-row">
        <input
          ref={input}
          className="input say-input"
          data-testid="chat-input"
          aria-label={STRINGS.chat.input}
          aria-describedby="say-notes"
          aria-invalid={problem !== '' || left < 0}
          placeholder={hint ?? STRINGS.chat.placeholder}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={key}
          autoComplete="off"
          enterKeyHint="send"
          dir="auto"
        />
        <button
          type="submit"
          className="button button-icon button-primary"
          data-testid="chat-send"
          aria-label={waitS > 0 ? STRINGS.chat.wait(waitS) : STRINGS.chat.send}
          disabled={!isOpen || waitS > 0 || text.trim() === ''}
        >
          {waitS > 0 ? <span className="say-wait">{waitS}</span> : <SendIcon />}
        </button>
      </div>
      <Notes problem={problem} left={left} hint={hint} />
    </form>
  );
};
