import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { createTalkingRoom } from '../../tests/support/talking-room.ts';

const { Refusal } = viz;
const NOW = 1_000_000;

const start = (effect: viz.StartEffect.$Properties, before: readonly viz.StartEffect.$Properties[] = []) => {
  const room = createTalkingRoom();
  room.come(1, { role: 3 });
  const begin = (more: viz.StartEffect.$Properties) =>
    room.act(1, { moderate: { startEffect: { durationMs: 5000, strengthPct: 50, ...more } } });
  for (const other of before) expect(begin(other).reply?.refusal).toBe(0);
  const begun = begin(effect);
  return { refusal: begun.reply?.refusal, started: begun.events[0]?.effectStarted, room, begun };
};

describe('effects', () => {
  const cases: [string, viz.StartEffect.$Properties, viz.Refusal][] = [
    ['a wash', { rgb: 0xff0000 }, 0],
    ['too short', { durationMs: 999 }, 9],
    ['too long', { durationMs: 60_001 }, 9],
    ['no strength', { strengthPct: 0 }, 9],
    ['too strong', { strengthPct: 101 }, 9],
    ['no colour', { rgb: 0x1000000 }, 9],
    ['no such kind', { effect: 6 as viz.EffectKind }, 9],
    ['long ago', { startMs: NOW - 2000 }, 9],
    ['in an hour', { startMs: NOW + 3_600_000 }, 9],
    ['in five minutes', { startMs: NOW + 300_000 }, 0],
    ['a filter', { effect: 2, filter: 'sepia' }, 0],
    ['no such filter', { effect: 2, filter: 'url(x)' }, 9],
    ['a filter of a wash', { filter: 'sepia' }, 9],
    ['a text', { effect: 5, text: ' encore  ! ' }, 0],
    ['no text', { effect: 5 }, Refusal.REFUSAL_EMPTY],
    ['a long text', { effect: 5, text: 'x'.repeat(81) }, Refusal.REFUSAL_TOO_LONG],
  ];
  it.each(cases)('MD11 %s', (_, effect, refusal) => {
    expect(start(effect).refusal).toBe(refusal);
  });

  const flashes: [string, viz.StartEffect.$Properties[], number, viz.Refusal][] = [
    ['three a second', [], 30, 0],
    ['more', [], 31, 9],
    ['none', [], 0, 9],
    ['two of one and a half', [{ effect: 1, flashesPerSX10: 15 }], 15, 0],
    ['two of two', [{ effect: 1, flashesPerSX10: 20 }], 20, 9],
    ['with a wash that begins', [{ rgb: 1 }], 26, 9],
    ['right after another', [{ effect: 1, flashesPerSX10: 30, startMs: NOW - 600, durationMs: 1000 }], 30, 9],
  ];
  it.each(flashes)('S12 flashes, %s', (_, before, flashesPerSX10, refusal) => {
    expect(start({ effect: 1, flashesPerSX10 }, before).refusal).toBe(refusal);
  });

  it('MD11 a clock that was set back keeps no effect on the stage, nor the stage full', () => {
    const { room, refusal } = start({ durationMs: 60_000 }, [{}, {}, {}]);
    expect(refusal).toBe(Refusal.REFUSAL_NONE);
    room.nowMs -= 900_000;
    const numbers = [...room.room.parts.choreography.running.keys()];
    expect(room.wait(50).events.map(({ effectStopped }) => effectStopped)).toEqual(numbers);
    expect(room.wait(50).events).toEqual([]);
    const again = room.act(1, { moderate: { startEffect: { durationMs: 5000, strengthPct: 50 } } });
    expect(again.reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('MD11 each kind has what is shown instead where less motion is preferred', () => {
    const reduced = (effect: viz.StartEffect.$Properties) => start(effect).started?.reduced;
    expect([
      reduced({}),
      reduced({ effect: 1, flashesPerSX10: 10 }),
      reduced({ effect: 1, flashesPerSX10: 10, text: 'bang' }),
      reduced({ effect: 2, filter: 'blur' }),
      reduced({ effect: 3 }),
      reduced({ effect: 4 }),
      reduced({ effect: 5, text: 'hello' }),
    ]).toEqual([0, 0, 5, 2, 0, 0, 5]);
  });

  it('MD11 at most EFFECTS_AT_ONCE, and stopped or undone they make room', () => {
    const confetti = { effect: 3 as const };
    const { refusal, begun, room } = start(confetti, [confetti, confetti, confetti, confetti]);
    expect([refusal, (begun.reply?.retryAfterMs ?? 0) > 0]).toEqual([Refusal.REFUSAL_BUSY, true]);
    const [first] = room.room.parts.choreography.running.keys();
    const stopped = room.act(1, { moderate: { stopEffect: first ?? 0 } });
    expect(stopped.events).toMatchObject([{ effectStopped: first }]);
    const undone = room.act(1, { moderate: { undo: stopped.reply?.sequence ?? 0 } });
    expect(undone.events[0]?.effectStarted?.effect).toMatchObject({ effect: 3, durationMs: 5000 });
    room.wait(6000);
    expect(room.act(1, { moderate: { undo: undone.reply?.sequence ?? 0 } }).reply?.refusal).toBe(
      Refusal.REFUSAL_TOO_LATE,
    );
    room.wait(1000);
    expect(room.room.parts.choreography.running.size).toBe(0);
  });
});
