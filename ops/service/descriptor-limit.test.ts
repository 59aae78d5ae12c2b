import { describe, expect, it } from 'vitest';
import { parseDescriptorLimit, planDescriptors, readDescriptorLimit } from './descriptor-limit.ts';
import { StartError } from './errors.ts';

const plan = (limit: number | undefined, capacity = 5000) =>
  planDescriptors({ limit, capacity, setting: 'HL_MAX_FANS', reserve: 128, turnedAway: 400 });

describe('L1 descriptor limit', () => {
  it('L1 is read from what the system says of this process', () => {
    const text =
      'Limit                     Soft Limit           Hard Limit           Units     \nMax open files            1024                 524288               files     \n';
    expect(parseDescriptorLimit(text)).toBe(1024);
    expect(parseDescriptorLimit(text.replace('1024  ', 'unlimited'))).toBe(Number.POSITIVE_INFINITY);
    expect(parseDescriptorLimit('Max processes 1 1')).toBeUndefined();
    if (process.platform === 'linux') expect(readDescriptorLimit()).toBeGreaterThan(0);
  });

  it('L1 with enough of them the capacity is as wished', () => {
    expect(plan(5528)).toEqual({ capacity: 5000, sockets: 5400 });
    expect(plan(Number.POSITIVE_INFINITY).warning).toBeUndefined();
    expect(plan(undefined).capacity).toBe(5000);
  });

  it('L1 with fewer the capacity is what there is room for, and the warning says the figures', () => {
    const { capacity, sockets, warning } = plan(5527);
    expect([capacity, sockets]).toEqual([4999, 5399]);
    expect(warning).toMatch(/HL_MAX_FANS is 5000.* open 5527 .*room for 4999.* limit to 5528/);
    expect(plan(1024)).toMatchObject({ capacity: 496, sockets: 896 });
  });

  it('L1 below 1,024 a start is refused with what to do', () => {
    expect(() => plan(1023, 10)).toThrow(StartError);
    expect(() => plan(1023, 10)).toThrow(/open 1023 files.*1024 are needed.*ulimit -n/);
  });
});
