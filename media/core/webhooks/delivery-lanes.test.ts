import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDelivery,
  createLanes,
  type Delivery,
  failuresOf,
  nextDueMs,
  settle,
  takeDue,
} from './delivery-lanes.ts';

const event = (subject: string, id: string): Delivery => ({ id: `${subject}${id}`, subject, body: '{}' });
const lanesOf = (...deliveries: Delivery[]) => {
  const lanes = createLanes(100);
  for (const delivery of deliveries) addDelivery(lanes, delivery);
  return lanes;
};
const DONE = { kind: 'done' } as const;

describe('delivery lanes', () => {
  it('WH3 a later event of a subject waits for the earlier one, others do not', () => {
    const [a1, a2, b1] = [event('a', '1'), event('a', '2'), event('b', '1')];
    const lanes = lanesOf(a1, a2, b1);
    expect(takeDue(lanes, 0)).toBe(a1);
    expect(takeDue(lanes, 0)).toBe(b1);
    expect(takeDue(lanes, 0)).toBeUndefined();
    settle(lanes, b1, DONE);
    expect(takeDue(lanes, 0)).toBeUndefined();
    settle(lanes, a1, DONE);
    expect(takeDue(lanes, 0)).toBe(a2);
    settle(lanes, a2, DONE);
    expect([lanes.count, lanes.bySubject.size]).toEqual([0, 0]);
  });

  it('WH3 WH4 one that failed is tried again at its time, before those behind it', () => {
    const [a1, a2, b1] = [event('a', '1'), event('a', '2'), event('b', '1')];
    const lanes = lanesOf(a1, a2, b1);
    takeDue(lanes, 0);
    settle(lanes, a1, { kind: 'retry', dueMs: 50 });
    expect([failuresOf(lanes, 'a'), failuresOf(lanes, 'b')]).toEqual([1, 0]);
    expect(takeDue(lanes, 0)).toBe(b1);
    expect(nextDueMs(lanes)).toBe(50);
    expect(takeDue(lanes, 49)).toBeUndefined();
    expect(takeDue(lanes, 50)).toBe(a1);
    settle(lanes, a1, DONE);
    expect(failuresOf(lanes, 'a')).toBe(0);
    expect(takeDue(lanes, 50)).toBe(a2);
  });

  it('WH5 over the limit the oldest of all goes, also while it is under way', () => {
    const lanes = createLanes(2);
    const [a1, b1, a2, c1] = [event('a', '1'), event('b', '1'), event('a', '2'), event('c', '1')];
    expect(addDelivery(lanes, a1)).toBeUndefined();
    expect(addDelivery(lanes, b1)).toBeUndefined();
    expect(takeDue(lanes, 0)).toBe(a1);
    expect(addDelivery(lanes, a2)).toBe(a1);
    expect(addDelivery(lanes, c1)).toBe(b1);
    expect(takeDue(lanes, 0)).toBe(c1);
    // The dropped one has not been answered yet: until then nothing else of its subject leaves.
    expect(takeDue(lanes, 0)).toBeUndefined();
    settle(lanes, a1, DONE);
    expect(takeDue(lanes, 0)).toBe(a2);
    expect(lanes.count).toBe(2);
  });

  it('WH3 WH5 whatever fails when: nothing twice at once, nothing out of order, nothing lost within the limit', () => {
    const actions = fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 200 });
    fc.assert(
      fc.property(actions, (steps) => {
        const lanes = createLanes(1000);
        const underWay: Delivery[] = [];
        const done: Delivery[] = [];
        const added: Delivery[] = [];
        let nowMs = 0;
        const endOne = (isGood: boolean): void => {
          const delivery = underWay.shift();
          if (delivery === undefined) return;
          if (isGood) done.push(delivery);
          settle(lanes, delivery, isGood ? DONE : { kind: 'retry', dueMs: nowMs + 3 });
        };
        const take = (): boolean => {
          const delivery = takeDue(lanes, nowMs);
          if (delivery === undefined) return false;
          expect(underWay.some(({ subject }) => subject === delivery.subject)).toBe(false);
          underWay.push(delivery);
          return true;
        };
        for (const [action, subject] of steps) {
          nowMs += 1;
          if (action <= 1) {
            const delivery = event(`s${subject}/`, String(added.length));
            added.push(delivery);
            addDelivery(lanes, delivery);
          } else if (action <= 3) take();
          else endOne(action === 5);
        }
        for (nowMs += 10; take() || underWay.length > 0; ) endOne(true);
        expect([lanes.count, lanes.bySubject.size]).toEqual([0, 0]);
        for (const subject of new Set(added.map((delivery) => delivery.subject))) {
          const of = (list: Delivery[]) => list.filter((delivery) => delivery.subject === subject);
          expect(of(done)).toEqual(of(added));
        }
      }),
    );
  });
});
