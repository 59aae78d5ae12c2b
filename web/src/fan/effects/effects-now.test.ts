import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, EffectKind } from '../../shared/wire/room-facts.ts';
import { effectsNow, nextChangeMs, pictureFilter } from './effects-now.ts';
import { createFlashGate, untilNextFlashMs } from './flash-gate.ts';

const KINDS: readonly EffectKind[] = ['wash', 'flash', 'filter', 'confetti', 'shake', 'text'];
const effect = (given: Partial<Effect> = {}): Effect => ({
  ...{ number: 1, kind: 'wash', reduced: 'wash', startMs: 1_000, durationMs: 500, rgb: 0 },
  ...{ strength: 1, text: '', flashesPerS: 3, filter: '' },
  ...given,
});
const shown = (effects: readonly Effect[], nowMs: number, isMotionReduced = false) =>
  effectsNow(effects, { nowMs, isMotionReduced }).map((one) => one.shown);

describe('choreography', () => {
  it('CH1 shows an effect from its start to its end by the room’s clock, and joins in the middle', () => {
    expect(shown([effect()], 999)).toEqual([]);
    expect(shown([effect()], 1_000)).toEqual(['wash']);
    expect(shown([effect()], 1_499)).toEqual(['wash']);
    expect(shown([effect()], 1_500)).toEqual([]);
  });

  it('CH1 knows when something changes next', () => {
    const effects = [effect(), effect({ startMs: 1_200, durationMs: 5_000 })];
    expect([0, 1_000, 1_200, 1_500, 7_000].map((nowMs) => nextChangeMs(effects, nowMs))).toEqual([
      1_000,
      1_200,
      1_500,
      6_200,
      undefined,
    ]);
  });

  it('S12 CH4 with reduced motion shows the alternative, and never a flash, confetti or a shake', () => {
    expect(shown([effect({ kind: 'shake', reduced: 'text' })], 1_000, true)).toEqual(['text']);
    for (const kind of KINDS)
      for (const reduced of KINDS) {
        const [one] = shown([effect({ kind, reduced })], 1_000, true);
        expect(['flash', 'confetti', 'shake']).not.toContain(one);
      }
  });

  it('CH2 puts only the known filters over the picture', () => {
    const filter = (name: string, strength = 0.5) =>
      pictureFilter(
        effectsNow([effect({ kind: 'filter', filter: name, strength })], {
          nowMs: 1_000,
          isMotionReduced: false,
        }),
      );
    expect(filter('sepia')).toBe('sepia(50%)');
    expect(filter('blur')).toBe('blur(7.0px)');
    expect(filter('hue', 1)).toBe('hue-rotate(180deg)');
    expect(filter('url(https://evil.example)')).toBe('none');
  });
});

/** When flashes begin, with effects that ask for these rates and starts, through one gate. */
const flashTimes = (effects: readonly { startMs: number; flashesPerS: number }[]) => {
  const gate = createFlashGate();
  const dueMs = effects.map((one) => Math.max(0, one.startMs));
  const times: number[] = [];
  for (let nowMs = 0; nowMs < 10_000; nowMs += 1) {
    effects.forEach((one, index) => {
      if (nowMs < (dueMs[index] ?? 0)) return;
      dueMs[index] = nowMs + untilNextFlashMs(one, nowMs);
      if (gate.pass(nowMs)) times.push(nowMs);
    });
  }
  return times;
};

describe('flashes', () => {
  it('S12 CH4 never begins more than three in any second, whatever the messages say', () => {
    const one = fc.record({
      startMs: fc.nat(3_000),
      flashesPerS: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (effects) => {
        const times = flashTimes(effects);
        for (const from of times)
          expect(times.filter((ms) => ms >= from && ms < from + 1_000).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });

  it('S12 CH1 keep to the effect’s start, so that all pages flash together', () => {
    const flashing = { startMs: 1_000, flashesPerS: 2 };
    expect(untilNextFlashMs(flashing, 400)).toBe(600);
    expect(untilNextFlashMs(flashing, 1_600)).toBe(400);
    expect(flashTimes([flashing]).slice(1, 4)).toEqual([1_500, 2_000, 2_500]);
  });
});
