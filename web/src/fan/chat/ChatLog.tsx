import { type KeyboardEvent, type SyntheticEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useLogScroll } from '../../shared/use-log-scroll.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { unmutedLines } from '../muted.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ChatEntry } from './ChatEntry.tsx';
import type { QuotedLine } from './Quote.tsx';

/** Lines of one person within this time stand under one name, milliseconds. */
const GROUP_MS = 180_000;

const isFirstOfGroup = (line: ChatLine, before: ChatLine | undefined): boolean =>
  before?.person !== line.person ||
  before.isAnnouncement !== line.isAnnouncement ||
  line.atMs - before.atMs > GROUP_MS;

const numberOf = (target: EventTarget | null): number =>
  Number(target instanceof Element ? target.closest<HTMLElement>('[data-number]')?.dataset.number : 0) || 0;

export const ChatLog = () => {
  const all = useFan((state) => state.chat);
  const muted = useFan((state) => state.muted);
  const pending = useFan((state) => state.pendingChat);
  const me = useFan((state) => state.me);
  const { stickerSet } = useFan((state) => state.show);
  const log = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const lines = useMemo(() => unmutedLines(all, muted), [all, muted]);
  const byNumber = useMemo(() => new Map(lines.map((line) => [line.number, line])), [lines]);
  const { hasNew, toEnd, scrolled } = useLogScroll(log, { lines, pendingCount: pending.length });

  const goTo = useCallback((number: number) => {
    log.current?.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus();
  }, []);
  const activate = ({ target }: SyntheticEvent) => setActive(numberOf(target));

  const key = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const at = lines.findIndex(({ number }) => number === numberOf(event.target));
    // From the log itself the first key goes to the newest line.
    const next = at < 0 ? lines.length - 1 : at + (event.key === 'ArrowUp' ? -1 : 1);
    const line = lines[next];
    if (line === undefined) return;
    event.preventDefault();
    goTo(line.number);
  };

  const quotedBy = (line: ChatLine): QuotedLine | undefined => {
    if (line.replyTo === 0) return undefined;
    const quoted = byNumber.get(line.replyTo);
    return quoted ?? (all.some(({ number }) => number === line.replyTo) ? 'muted' : 'gone');
  };

  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        data-testid="chat-log"
        role="log"
        aria-label={STRINGS.chat.log}
        aria-describedby="log-keys"
        tabIndex={0}
        onScroll={scrolled}
        onKeyDown={key}
        onFocus={activate}
        onClick={activate}
      >
        <ol>
          {lines.map((line, index) => (
            <ChatEntry
              key={line.number}
              line={line}
              isOwn={line.person === me?.person}
              isFirst={isFirstOfGroup(line, lines[index - 1])}
              isActive={line.number === active}
              ownName={me !== undefined && line.mentions.includes(me.person) ? me.name : undefined}
              stickerSet={stickerSet}
              quoted={quotedBy(line)}
              onGoTo={goTo}
            />
          ))}
          {pending.map((line) => (
            <li key={`pending-${line.id}`} className="line line-own line-pending">
              <p className="line-text" dir="auto">
                {line.text} <span className="line-note">{STRINGS.chat.sending}</span>
              </p>
            </li>
          ))}
        </ol>
      </div>
      <p id="log-keys" className="visually-hidden">
        {STRINGS.chat.lineKeys}
      </p>
      {lines.length + pending.length === 0 && <p className="log-empty">{STRINGS.chat.empty}</p>}
      {hasNew && (
        <button type="button" className="button button-small button-primary log-new" onClick={toEnd}>
          {STRINGS.chat.newMessages}
        </button>
      )}
    </div>
  );
};
