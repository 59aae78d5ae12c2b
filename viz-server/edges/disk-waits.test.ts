import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDiskWaits } from './disk-waits.ts';

/** Time and computing as the test says. */
const fakeMachine = () => {
  let nowMs = 1000;
  let cpuMs = 0;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: cpuMs * 1000 - (before?.user ?? 0),
    system: 0,
  }));
  return (spent: { computingMs?: number; waitingMs?: number }) => {
    nowMs += (spent.computingMs ?? 0) + (spent.waitingMs ?? 0);
    cpuMs += spent.computingMs ?? 0;
  };
};

describe('disk waits', () => {
  it('L8 a wait is what was not computing, and is told once', () => {
    const spend = fakeMachine();
    const waits = createDiskWaits();
    expect(waits.during(() => spend({ computingMs: 5, waitingMs: 30 }))).toBe(35);
    waits.during(() => spend({ waitingMs: 10 }));
    spend({ waitingMs: 70 });
    waits.during(() => spend({ computingMs: 50 }));
    expect(waits.take()).toBe(40);
    expect(waits.take()).toBe(0);
  });

  it('L8 what fails has waited all the same', () => {
    const spend = fakeMachine();
    const waits = createDiskWaits();
    const fail = (): never => {
      spend({ waitingMs: 90 });
      throw new Error('refused by the test');
    };
    expect(() => waits.during(fail)).toThrow('refused by the test');
    expect(waits.take()).toBe(90);
  });
});
