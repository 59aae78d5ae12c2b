import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const quickRun = (only: string): Record<string, unknown> => {
  const bench = join(root, 'ops', 'bench.mjs');
  const result = spawnSync(process.execPath, [bench, 'crowd', '--quick', '--only', only], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status: result.status, stderr: result.stderr }).toMatchObject({ status: 0 });
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
};

const NUMBER = expect.any(Number) as number;

it('BN1 BN4 BN13 a quick run beside the peers ends with one JSON object of the promised shape', {
  timeout: 180_000,
}, () => {
  const report = quickRun('fanout,inbound,idle');
  const ratios = { vsSocketIo: NUMBER, vsWs: NUMBER };
  expect(report).toMatchObject({
    fanout: ratios,
    inbound: ratios,
    idleKb: NUMBER,
    idleVsSocketIo: NUMBER,
    deliveredShare: NUMBER,
    warnings: expect.any(Array),
  });
  expect(report).not.toHaveProperty('viewerBytesPerSecond');
  const { medians } = report as { medians: { fanout: Record<string, { frameBytes: number }> } };
  const ours = medians.fanout.houselights?.frameBytes ?? 0;
  expect(ours).toBeGreaterThan(500);
  expect(medians.fanout.ws?.frameBytes).toBeCloseTo(ours, -1);
  expect(medians.fanout['socket.io']?.frameBytes).toBeCloseTo(ours, -1);
});

it('BN1 BN13 BN14 BN16 so does a quick run of ours alone', { timeout: 240_000 }, () => {
  expect(quickRun('bytes,latency,scale,gateways')).toMatchObject({
    viewerBytesPerSecond: { 100: NUMBER, 600: NUMBER },
    trailP99Ms: NUMBER,
    cpuPerViewer: { 50: NUMBER, 100: NUMBER },
    gatewaysSpeedup: NUMBER,
  });
});
