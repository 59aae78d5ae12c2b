import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { FRIENDS_MAX, RATE_LIMITS } from '../../../proto/limits.ts';
import { createTalkingRoom } from '../../tests/support/talking-room.ts';
import { saveRoom } from '../room.ts';

const { REFUSAL_NONE, REFUSAL_BAD_VALUE, REFUSAL_TOO_OFTEN } = viz.Refusal;

describe('marking friends', () => {
  const many = Array.from({ length: FRIENDS_MAX + 1 }, (_, index) => `fan${index}`);
  const requests: [string, string[], viz.Refusal][] = [
    ['nobody', [], REFUSAL_NONE],
    ['persons who are not here', many.slice(1), REFUSAL_NONE],
    ['the same person twice', ['p2', 'p2'], REFUSAL_NONE],
    ['one too many', many, REFUSAL_BAD_VALUE],
    ['an empty id', ['p2', ''], REFUSAL_BAD_VALUE],
    ['an id that is none', ['p'.repeat(65)], REFUSAL_BAD_VALUE],
  ];
  it.each(requests)('TR11 %s', (_what, persons, refusal) => {
    const room = createTalkingRoom();
    room.come(1);
    room.act(1, { setFriends: { persons: ['before'] } });
    expect(room.act(1, { setFriends: { persons } }).reply?.refusal).toBe(refusal);
    const [viewer] = room.room.parts.friends.viewers.values();
    const kept = refusal === REFUSAL_NONE ? [...new Set(persons)] : ['before'];
    expect(viewer?.persons ?? []).toEqual(kept);
  });

  it('TR11 it is told to nobody, is no event, and ends with the socket', () => {
    const room = createTalkingRoom();
    for (const session of [1, 2, 3]) room.come(session, session === 3 ? { role: 2 } : {});
    const before = room.room.sequence;
    const { reply, effects, events } = room.act(1, { setFriends: { persons: ['p2', 'p1'] } });
    expect(reply).toMatchObject({ refusal: REFUSAL_NONE, sequence: 0 });
    expect(events).toEqual([]);
    expect(effects.filter(({ kind }) => kind === 'send')).toHaveLength(1);
    expect(room.room.sequence).toBe(before);
    expect([...saveRoom(room.room)].flatMap((event) => Object.keys(event))).not.toContain('setFriends');
    // Oneself is seen anyway.
    expect([...room.room.parts.friends.viewers.values()][0]?.persons).toEqual(['p2']);
    room.go(1);
    expect(room.room.parts.friends.viewers.size).toBe(0);
  });

  it('TR11 it has a rate of its own', () => {
    const room = createTalkingRoom();
    room.come(1);
    const again = () => room.act(1, { setFriends: { persons: ['p2'] } }).reply;
    for (let count = 0; count < RATE_LIMITS.setFriends.burst; count += 1)
      expect(again()?.refusal).toBe(REFUSAL_NONE);
    expect(again()).toMatchObject({ refusal: REFUSAL_TOO_OFTEN });
    expect(again()?.retryAfterMs).toBeGreaterThan(0);
  });
});
