import { describe, expect, it } from 'vitest';
import { createRetention } from './retention.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KEEP_MS = 2 * DAY_MS;

/** A process whose clock can be set; each minute one more event. Gives what was asked to be forgotten, newest last. */
const run = (firstSequence: number) => {
  const asked: { beforeMs: number; upTo: number }[] = [];
  const retention = createRetention(KEEP_MS, (beforeMs, upTo) => asked.push({ beforeMs, upTo }));
  let wallMs = 1_000_000_000_000;
  let steadyMs = 5000;
  let sequence = firstSequence;
  return {
    asked,
    setClock: (byMs: number): void => {
      wallMs += byMs;
    },
    pass: (ms: number): void => {
      for (let passed = 0; passed < ms; passed += MINUTE_MS) {
        retention.tend({ wallMs, steadyMs }, sequence);
        wallMs += MINUTE_MS;
        steadyMs += MINUTE_MS;
        sequence += 1;
      }
    },
    now: () => wallMs - MINUTE_MS,
  };
};

describe('retention', () => {
  it('JR6 goes by the date for what was there at the start, by the steady clock for what came after', () => {
    const { asked, pass, now } = run(5000);
    pass(3 * HOUR_MS);
    expect(asked).toHaveLength(2 * 60);
    expect(asked.at(-1)).toEqual({ beforeMs: now() - KEEP_MS, upTo: 5000 });
    pass(3 * DAY_MS);
    // Three days and three hours in, all of the first day and two hours, by the hour.
    expect(asked.at(-1)?.upTo).toBe(5000 + (24 + 2) * 60);
  });

  it('JR6 a clock that jumps ahead a year costs nothing of what this process wrote', () => {
    const { asked, pass, setClock } = run(5000);
    pass(5 * HOUR_MS);
    setClock(365 * DAY_MS);
    pass(20 * HOUR_MS);
    expect(asked.at(-1)?.upTo).toBe(5000);
  });

  it('JR6 after a step of the clock, ahead or back, nothing is deleted for an hour', () => {
    for (const stepMs of [365 * DAY_MS, -2 * HOUR_MS]) {
      const { asked, pass, setClock } = run(0);
      pass(2 * HOUR_MS);
      expect(asked.length).toBeGreaterThan(0);
      asked.length = 0;
      setClock(stepMs);
      pass(HOUR_MS);
      expect(asked).toEqual([]);
      pass(2 * MINUTE_MS);
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  it('JR6 a clock that is wrong at the start and set right soon deletes nothing in between', () => {
    const { asked, pass, setClock, now } = run(9000);
    setClock(400 * DAY_MS);
    pass(30 * MINUTE_MS);
    setClock(-400 * DAY_MS);
    pass(2 * HOUR_MS);
    expect(asked.length).toBeGreaterThan(0);
    for (const { beforeMs } of asked) expect(beforeMs).toBeLessThanOrEqual(now() - KEEP_MS);
  });
});
