import {
  type JSX,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLogScroll } from '../../shared/use-log-scroll.ts';
import { openSheet, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { giveBreak, removeLine } from './line-acts.ts';
import { ModLine } from './ModLine.tsx';
import { mergeLines, type SeenLine } from './merge-lines.ts';

const words = STRINGS.chat;

const numberOf = (target: EventTarget | null): number =>
  Number(target instanceof Element ? target.closest<HTMLElement>('[data-number]')?.dataset.number : 0) || 0;

const isLine = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset.number !== undefined;

/** What a key does to the line that has the focus itself. */
const actOn = ({ line, isShadowed }: SeenLine, key: string): boolean => {
  if (key === 'Enter') openSheet(line);
  else if (key === 'd' && !isShadowed) void removeLine(line);
  else if (key === 't') void giveBreak(line);
  else return false;
  return true;
};

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey;

/** The chat as staff see it. Only one line at a time has its buttons in the order of the Tab key. */
export const ChatLog = (): JSX.Element => {
  const lines = useModerator((state) => state.lines);
  const shadowed = useModerator((state) => state.staff.shadowed);
  const ownPerson = useModerator((state) => state.me?.person);
  const log = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const seen = useMemo(() => mergeLines(lines, shadowed), [lines, shadowed]);
  const { hasNew, toEnd, scrolled } = useLogScroll(log, { lines: seen, pendingCount: 0 });

  const goTo = (number: number): void =>
    log.current?.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus();
  // The line that had the focus was deleted: its neighbour has it then, not the page.
  useEffect(() => {
    if (active === 0 || document.activeElement !== document.body) return;
    if (seen.some(({ line }) => line.number === active)) return;
    const next = seen.find(({ line }) => line.number > active) ?? seen.at(-1);
    if (next === undefined) log.current?.focus();
    else log.current?.querySelector<HTMLElement>(`[data-number="${next.line.number}"]`)?.focus();
  }, [seen, active]);
  const activate = ({ target }: SyntheticEvent): void => setActive(numberOf(target));

  const move = (at: number, key: string): SeenLine | undefined => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
    // From the log itself the first key goes to the newest line.
    return seen[at < 0 ? seen.length - 1 : at + (key === 'ArrowUp' ? -1 : 1)];
  };
  const key = (event: KeyboardEvent): void => {
    const at = seen.findIndex(({ line }) => line.number === numberOf(event.target));
    const next = move(at, event.key);
    const current = seen[at];
    if (next !== undefined) {
      event.preventDefault();
      goTo(next.line.number);
    } else if (current !== undefined && isLine(event.target) && isPlain(event) && actOn(current, event.key))
      event.preventDefault();
  };

  return (
    <div className="mod-log-frame">
      <div
        ref={log}
        className="mod-log"
        role="log"
        aria-label={words.log}
        aria-describedby="mod-log-keys"
        tabIndex={0}
        data-testid="chat-log"
        onScroll={scrolled}
        onKeyDown={key}
        onFocus={activate}
        onClick={activate}
      >
        <ol>
          {seen.map((one) => (
            <ModLine
              key={one.line.number}
              seen={one}
              isActive={one.line.number === active}
              isOwn={one.line.person === ownPerson}
            />
          ))}
        </ol>
        {seen.length === 0 && <p className="empty">{words.empty}</p>}
      </div>
      <p id="mod-log-keys" className="visually-hidden">
        {words.keys}
      </p>
      {hasNew && (
        <button type="button" className="button button-small button-primary mod-log-new" onClick={toEnd}>
          {words.newMessages}
        </button>
      )}
    </div>
  );
};
