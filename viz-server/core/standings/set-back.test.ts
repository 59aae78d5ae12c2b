import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { FOR_GOOD_MS } from '../../../proto/limits.ts';
import { createTalkingRoom, type TalkingRoom } from '../../tests/support/talking-room.ts';
import { restoreRoom, saveRoom } from '../room.ts';

const MODERATOR = 9;
const HOURS_MS = 5 * 3_600_000;

/** A room whose clock is five hours ahead. */
const openRoom = (): TalkingRoom => {
  const room = createTalkingRoom();
  room.nowMs += HOURS_MS;
  room.come(1);
  room.come(MODERATOR, { role: 2 });
  return room;
};

const moderate = (room: TalkingRoom, act: viz.Moderate.$Properties): void =>
  expect(room.act(MODERATOR, { moderate: act }).reply?.refusal).toBe(0);

const standing = ({ room }: TalkingRoom, person = 'p1'): viz.Standing.$Properties | undefined =>
  room.parts.standings.byPerson.get(person);

/** The same room after a restart. */
const restarted = ({ room, nowMs }: TalkingRoom): TalkingRoom => {
  const after = createTalkingRoom();
  const saved = [...saveRoom(room)].map((event) => viz.Event.decode(viz.Event.encode(event).finish()));
  restoreRoom(after.room, { saved, sequence: room.sequence, recent: [] });
  after.nowMs = nowMs;
  return after;
};

describe('a clock that is set back', () => {
  it('MD4 makes no sanction last for hours', () => {
    const room = openRoom();
    moderate(room, { timeout: { person: 'p1', durationS: 600 } });
    moderate(room, { shadowBan: { person: 'p1', durationS: 1200 } });
    room.nowMs -= HOURS_MS;
    const told = room.wait(50);
    expect(told.events).toEqual([]);
    expect(told.staff).toMatchObject([{ standingChanged: { person: 'p1', standing: { shadow: true } } }]);
    expect((standing(room)?.timeoutUntilMs ?? 0) - room.nowMs).toBeGreaterThan(590_000);
    expect((standing(room)?.timeoutUntilMs ?? 0) - room.nowMs).toBeLessThanOrEqual(600_000);
    expect(room.say(1, 'not yet').reply?.refusal).toBe(viz.Refusal.REFUSAL_TIMED_OUT);
    room.wait(600_000);
    expect(room.say(1, 'alone').reply?.refusal).toBe(0);
    room.wait(600_000);
    expect(room.say(1, 'back').events).toHaveLength(1);
    expect(room.wait(50).staff).toEqual([]);
  });

  it('MD4 so it is where the room was restarted meanwhile', () => {
    const before = openRoom();
    moderate(before, { ban: { person: 'p1', durationS: 600 } });
    const room = restarted(before);
    room.nowMs -= HOURS_MS;
    room.wait(50);
    expect((standing(room)?.banUntilMs ?? 0) - room.nowMs).toBeLessThanOrEqual(600_000);
  });

  it('MD4 what is for good stays so, and so do warnings and notes', () => {
    const room = openRoom();
    moderate(room, { ban: { person: 'p1' } });
    moderate(room, { warn: { person: 'p2', text: 'mind' } });
    room.nowMs -= HOURS_MS;
    expect(room.wait(50).staff).toEqual([]);
    expect([standing(room)?.banUntilMs, standing(room, 'p2')?.warnings]).toEqual([FOR_GOOD_MS, 1]);
  });

  it('MD4 many are put right bit by bit, each once', () => {
    const room = openRoom();
    for (let person = 0; person < 120; person += 1)
      room.happen({
        standingChanged: { person: `q${person}`, standing: { banUntilMs: room.nowMs + 60_000 } },
      });
    room.nowMs -= HOURS_MS;
    const ticks = [1, 2, 3, 4, 5].map(() => room.wait(50).staff.length);
    expect(ticks).toEqual([50, 50, 20, 0, 0]);
  });

  it('MD4 a clock that goes back by a little changes nothing', () => {
    const room = openRoom();
    moderate(room, { timeout: { person: 'p1', durationS: 600 } });
    const untilMs = standing(room)?.timeoutUntilMs;
    room.nowMs -= 30_000;
    expect(room.wait(50).staff).toEqual([]);
    expect(standing(room)?.timeoutUntilMs).toBe(untilMs);
  });
});
