import { describe, expect, it } from 'vitest';
import { MAX_ACTIONS_PER_MESSAGE } from '../../../../proto/limits.ts';
import { createOutbox } from './outbox.ts';

describe('outbox', () => {
  it('WS1 sends the first thing at once, and then at most one message per window', () => {
    const outbox = createOutbox(50);
    outbox.cursor(10, 20);
    expect(outbox.waitMs(1000)).toBe(0);
    expect(outbox.take(1000)?.cursor).toEqual({ x: 10, y: 20 });
    outbox.cursor(11, 20);
    expect(outbox.take(1049)).toBeUndefined();
    expect(outbox.waitMs(1020)).toBe(30);
    expect(outbox.take(1050)?.cursor).toEqual({ x: 11, y: 20 });
    expect(outbox.waitMs(1051)).toBeUndefined();
  });

  it('WS1 keeps only the last cursor of a window, and none where it did not move', () => {
    const outbox = createOutbox(50);
    for (let x = 0; x < 30; x += 1) outbox.cursor(x, 5);
    expect(outbox.take(0)?.cursor).toEqual({ x: 29, y: 5 });
    outbox.cursor(40, 5);
    outbox.cursor(29, 5);
    expect(outbox.waitMs(100)).toBeUndefined();
  });

  it('WS1 hides a cursor that was shown, and says nothing of one that nobody saw', () => {
    const outbox = createOutbox(50);
    outbox.cursor(1, 1);
    outbox.hideCursor();
    expect(outbox.take(0)).toBeUndefined();
    outbox.cursor(7, 8);
    outbox.take(100);
    outbox.hideCursor();
    expect(outbox.take(200)?.cursor).toEqual({ x: 7, y: 8, hidden: true });
    outbox.cursor(7, 8);
    expect(outbox.take(300)?.cursor).toEqual({ x: 7, y: 8 });
  });

  it('WS1 keeps the order of actions and puts what is too much for one message into the next', () => {
    const outbox = createOutbox(50);
    const count = MAX_ACTIONS_PER_MESSAGE + 3;
    for (let ref = 1; ref <= count; ref += 1) outbox.add(ref, { sayChat: { text: String(ref) } });
    const first = outbox.take(0)?.actions ?? [];
    expect(first).toHaveLength(MAX_ACTIONS_PER_MESSAGE);
    expect(first[0]?.ref).toBe(1);
    expect(outbox.waitMs(0)).toBe(50);
    expect((outbox.take(50)?.actions ?? []).map(({ ref }) => ref)).toEqual([33, 34, 35]);
  });
});
