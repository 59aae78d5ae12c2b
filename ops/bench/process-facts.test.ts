import { expect, it } from 'vitest';
import { readCpuMs, readResidentKb } from './process-facts.ts';

it.runIf(process.platform === 'linux')(
  'BN3 reads the CPU of a process from outside, in fine steps',
  { timeout: 30_000 },
  () => {
    const before = readCpuMs(process.pid);
    const own = process.cpuUsage();
    let sum = 0;
    while (process.cpuUsage(own).user < 40_000) sum += Math.sqrt(sum + 1);
    const used = readCpuMs(process.pid) - before;
    const { user, system } = process.cpuUsage(own);
    expect(sum).toBeGreaterThan(0);
    expect(used).toBeGreaterThan(((user + system) / 1000) * 0.7);
    expect(readResidentKb(process.pid)).toBeGreaterThan(10_000);
  },
);
