import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ChatEntry } from './ChatEntry.tsx';

/** This near to the end counts as reading along, pixels. */
const NEAR_END_PX = 48;
/** Lines of one person within this time stand under one name, milliseconds. */
const GROUP_MS = 180_000;

export const ChatLog = () => {
  const lines = useFan((state) => state.chat);
  const pending = useFan((state) => state.pendingChat);
  const me = useFan((state) => state.me);
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [hasNew, setHasNew] = useState(false);

  const toEnd = useCallback(() => log.current?.scrollTo({ top: log.current.scrollHeight }), []);

  useLayoutEffect(() => {
    if (lines.length + pending.length === 0) return;
    if (isAtEnd.current || pending.length > 0) toEnd();
    else setHasNew(true);
  }, [lines, pending, toEnd]);

  // The log's height changes with the window and the on-screen keyboard.
  useEffect(() => {
    if (log.current === null) return;
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [toEnd]);

  const scrolled = () => {
    const element = log.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    if (isAtEnd.current) setHasNew(false);
  };

  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        data-testid="chat-log"
        role="log"
        aria-label={STRINGS.chat.log}
        tabIndex={0}
        onScroll={scrolled}
      >
        <ol>
          {lines.map((line, index) => {
            const before = lines[index - 1];
            const isFirst = before?.person !== line.person || line.atMs - before.atMs > GROUP_MS;
            return (
              <ChatEntry key={line.number} line={line} isOwn={line.person === me?.person} isFirst={isFirst} />
            );
          })}
          {pending.map((line) => (
            <li key={`pending-${line.id}`} className="line line-own line-pending">
              <p className="line-text" dir="auto">
                {line.text} <span className="line-note">{STRINGS.chat.sending}</span>
              </p>
            </li>
          ))}
        </ol>
      </div>
      {lines.length + pending.length === 0 && <p className="log-empty">{STRINGS.chat.empty}</p>}
      {hasNew && (
        <button type="button" className="button button-small button-primary log-new" onClick={toEnd}>
          {STRINGS.chat.newMessages}
        </button>
      )}
    </div>
  );
};
