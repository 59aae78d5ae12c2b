import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const bench = (name: string): { lines: string[]; report: Record<string, unknown> } => {
  const result = spawnSync(process.execPath, [join(root, 'ops', 'bench.mjs'), name, '--quick'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status: result.status, stderr: result.stderr }).toMatchObject({ status: 0 });
  const lines = result.stdout.trim().split('\n');
  return { lines, report: JSON.parse(lines.at(-1) ?? '') as Record<string, unknown> };
};

it('BN6 a quick run of the media bench shows the targets and ends with one JSON object', {
  timeout: 300_000,
}, () => {
  const { lines, report } = bench('media');
  const number = expect.any(Number);
  expect(report).toMatchObject({
    cpuVsNginx: { 4: number, 12: number },
    flvCpuVsNginx: number,
    rssKbPerPlayer: number,
    addedLatencyP99Ms: number,
    routedVsDirect: number,
  });
  expect(lines.filter((line) => /≤ [\d.]+ +(met|missed)$/.test(line))).toHaveLength(4);
});

it('BN11 a quick run of the latency bench reads the clock on the venue page', { timeout: 300_000 }, () => {
  const { report } = bench('latency');
  expect(report).toMatchObject({ glassToGlassMs: expect.any(Number), p95Ms: expect.any(Number) });
  expect(report.glassToGlassMs).toBeGreaterThan(0);
});
