import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { useRoomNow } from '../parts/use-room-now.ts';
import type { HeldLine } from '../room/staff-book.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { decide, HeldRow } from './HeldRow.tsx';
import { heldLists, neighbour, successor } from './held-lists.ts';

const words = STRINGS.held;

const numberOf = (target: EventTarget | null): number =>
  Number(target instanceof Element ? target.closest<HTMLElement>('[data-held]')?.dataset.held : 0) || 0;

/** Lines that wait: for a decision, and for the chat's delay. */
export const HeldPart = (): JSX.Element => {
  const held = useModerator((state) => state.staff.held);
  const { waiting, delayed } = heldLists(held);
  return (
    <>
      <Panel
        title={words.title}
        name="held"
        aside={waiting.length > 0 && <span className="badge badge-warn">{words.badge(waiting.length)}</span>}
      >
        {waiting.length === 0 && <p className="empty">{words.empty}</p>}
        <Queue waiting={waiting} />
      </Panel>
      {delayed.length > 0 && (
        <Panel title={words.delayed} name="delayed">
          <p className="field-hint">{words.delayedHint}</p>
          <DelayedList delayed={delayed} />
        </Panel>
      )}
    </>
  );
};

const DelayedList = ({ delayed }: { delayed: readonly HeldLine[] }): JSX.Element => {
  const nowMs = useRoomNow();
  return (
    <ul className="mod-held-list">
      {delayed.map((one) => (
        <HeldRow
          key={one.line.number}
          held={one}
          note={words.due(Math.ceil(Math.max(0, one.dueMs - nowMs) / 1000))}
        />
      ))}
    </ul>
  );
};

/** Keys act on the line that has the focus, and only while the focus is in the list. */
const Queue = ({ waiting }: { waiting: readonly HeldLine[] }): JSX.Element => {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef(0);
  const focus = (one: HeldLine | undefined): void =>
    list.current?.querySelector<HTMLElement>(`[data-held="${one?.line.number ?? 0}"]`)?.focus();

  // The line that had the focus is decided: the next one has it, so that a night's queue is one key after the other.
  useEffect(() => {
    const number = focused.current;
    if (number === 0 || document.activeElement !== document.body) return;
    if (waiting.some(({ line }) => line.number === number)) return;
    const next = successor(waiting, number);
    if (next === undefined) list.current?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-held="${next.line.number}"]`)?.focus();
  }, [waiting]);

  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const number = numberOf(event.target);
    const one = waiting.find(({ line }) => line.number === number);
    const pressed = event.key.toLowerCase();
    if (pressed === 'j' || event.key === 'ArrowDown') focus(neighbour(waiting, number, 1));
    else if (pressed === 'k' || event.key === 'ArrowUp') focus(neighbour(waiting, number, -1));
    else if (pressed === 'a' && one) void decide(one, true);
    else if (pressed === 'r' && one) void decide(one, false);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <ul
        ref={list}
        className="mod-held-list"
        tabIndex={0}
        aria-label={words.list}
        aria-describedby="mod-held-keys"
        data-testid="held-list"
        onKeyDown={key}
        onFocus={({ target }) => {
          focused.current = numberOf(target);
        }}
      >
        {waiting.map((one) => (
          <HeldRow key={one.line.number} held={one} note={words.by(one.filters)} />
        ))}
      </ul>
      <p id="mod-held-keys" className={waiting.length > 0 ? 'field-hint mod-keys' : 'visually-hidden'}>
        {words.keys}
      </p>
    </>
  );
};
