import { describe, expect, it } from 'vitest';
import type { viz } from '../../../../proto/gen/viz.js';
import { EMPTY_BOOK, withActs, withDesk, withEvents } from './staff-book.ts';

type Event = viz.Event.$Properties;

const held = (sequence: number, dueMs = 0): Event => ({
  sequence,
  lineHeld: { line: { person: 'p', name: 'Nova', text: `line ${sequence}` }, filters: ['caps'], dueMs },
});
const act = (sequence: number, more: viz.ModerationAct.$Properties = {}): Event => ({
  sequence,
  moderationAct: { moderator: 'm', act: { panic: true }, ...more },
});
const numbers = (book: typeof EMPTY_BOOK) => ({
  held: [...book.held.keys()],
  acts: book.acts.map(({ number }) => number),
});

describe('staff book', () => {
  it('MP2 a held line waits until it is decided, posted after the delay, and again when that is taken back', () => {
    const waiting = withEvents(EMPTY_BOOK, [held(7), held(5), held(9, 1000)]);
    expect(numbers(waiting).held).toEqual([5, 7, 9]);
    const decided = withEvents(waiting, [
      { sequence: 10, heldDecided: { held: 7, approve: true } },
      { sequence: 11, chatPosted: { text: 'line 9', heldAs: 9 } },
    ]);
    expect(numbers(decided).held).toEqual([5]);
    const back = withEvents(decided, [{ sequence: 12, heldRestored: { lines: [held(7)] } }]);
    expect(numbers(back).held).toEqual([5, 7]);
    expect(back.held.get(7)).toMatchObject({ filters: ['caps'], line: { text: 'line 7', isHeld: true } });
  });

  it('MP2 what is heard while the desk is asked is not lost in its answer, and not doubled', () => {
    const asked = { held: [held(5), held(7)], panic: false, standings: [] };
    const heard: Event[] = [
      { sequence: 20, heldDecided: { held: 5 } },
      held(21),
      act(22, { before: {}, after: { wasPanic: true } }),
      { sequence: 23, standingChanged: { person: 'p', standing: { warnings: 2, banUntilMs: 9 } } },
    ];
    const book = withDesk(withEvents(EMPTY_BOOK, heard), asked, heard);
    expect(numbers(book)).toEqual({ held: [7, 21], acts: [22] });
    expect(book.isPanic).toBe(true);
    expect(book.standings.get('p')).toMatchObject({ warnings: 2, banUntilMs: 9, notes: [] });
  });

  it('MP9 only an act that changes panic changes it', () => {
    const on = withEvents(EMPTY_BOOK, [act(1, { before: {}, after: { wasPanic: true } })]);
    expect(withEvents(on, [act(2, { before: {}, after: {} })]).isPanic).toBe(true);
    expect(withEvents(on, [act(3, { before: { wasPanic: true }, after: {} })]).isPanic).toBe(false);
  });

  it('MP2 lines under a shadow ban are kept beside the chat, the last hundred', () => {
    const shadowed = Array.from({ length: 120 }, (_, index) => ({
      sequence: index + 1,
      shadowedLine: { line: { person: 'p', name: 'Nova', text: `${index}` } },
    }));
    const book = withEvents(withEvents(EMPTY_BOOK, shadowed), shadowed.slice(-1));
    expect([book.shadowed.length, book.shadowed[0]?.number, book.shadowed.at(-1)?.text]).toEqual([
      100,
      21,
      '119',
    ]);
  });

  it('MP8 the filters are as the room says, and none where that is unreadable', () => {
    const filters = new TextEncoder().encode('{"caps":{"mode":"hold","minLetters":12},"odd":{"mode":"no"}}');
    const book = withDesk(EMPTY_BOOK, { filters, filterCounts: [{ filter: 'caps', held: 3, dry: 1 }] });
    expect(book.filters).toEqual({ caps: { mode: 'hold', minLetters: 12 } });
    expect(book.counts.get('caps')).toEqual({ refused: 0, held: 3, dry: 1 });
    expect(withEvents(book, [{ sequence: 1, filtersChanged: new Uint8Array([1, 2]) }]).filters).toEqual({});
  });

  it('MP11 pages of the log are joined, each act once, newest first', () => {
    const first = withActs(withEvents(EMPTY_BOOK, [act(9)]), {
      events: [act(9), act(8), act(7)],
      hasMore: true,
      isNewest: true,
    });
    expect([numbers(first).acts, first.hasMoreActs]).toEqual([[9, 8, 7], true]);
    const second = withActs(first, { events: [act(6)], hasMore: false, isNewest: false });
    expect([numbers(second).acts, second.hasMoreActs]).toEqual([[9, 8, 7, 6], false]);
    const again = withActs(second, { events: [act(10), act(9), act(8)], hasMore: true, isNewest: true });
    expect([numbers(again).acts, again.hasMoreActs]).toEqual([[10, 9, 8, 7, 6], false]);
  });

  it('MP11 a log that came back with a gap forgets what was before the gap', () => {
    const old = withActs(EMPTY_BOOK, { events: [act(3), act(2)], hasMore: false, isNewest: true });
    const book = withActs(old, { events: [act(30), act(29)], hasMore: true, isNewest: true });
    expect([numbers(book).acts, book.hasMoreActs]).toEqual([[30, 29], true]);
  });
});
