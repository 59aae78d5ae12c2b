import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readCpuMs, readHelpersCpuMs, readMachineCpuMs, readResidentKb } from './process-facts.ts';

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

it.runIf(process.platform === 'linux')('BN3 knows what programs that a process has started have used', () => {
  const before = { helpers: readHelpersCpuMs(process.pid), machine: readMachineCpuMs() };
  const busy = 'const end = process.cpuUsage(); while (process.cpuUsage(end).user < 100_000);';
  spawnSync(process.execPath, ['-e', busy]);
  expect(readHelpersCpuMs(process.pid) - before.helpers).toBeGreaterThan(60);
  expect(readMachineCpuMs() - before.machine).toBeGreaterThan(60);
});
