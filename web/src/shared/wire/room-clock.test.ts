import { describe, expect, it } from 'vitest';
import { createRoomClock } from './room-clock.ts';

describe('the room’s clock', () => {
  it('WS16 goes by the message that was under way the shortest time', () => {
    let nowMs = 1_000;
    const clock = createRoomClock(() => nowMs);
    expect(clock.now()).toBe(1_000);
    clock.said(6_000 - 400);
    clock.said(6_000 - 20);
    expect(clock.now()).toBe(5_980);
    nowMs = 2_000;
    clock.said(7_000 - 900);
    expect(clock.now()).toBeGreaterThan(6_950);
    expect(clock.now()).toBeLessThanOrEqual(6_980);
  });

  it('WS16 comes to follow a clock that was set back', () => {
    const clock = createRoomClock(() => 0);
    clock.said(60_000);
    for (let message = 0; message < 400; message += 1) clock.said(1_000);
    expect(clock.now()).toBeLessThan(1_100);
  });
});
