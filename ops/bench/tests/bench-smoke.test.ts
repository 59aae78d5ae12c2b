import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('BN1 BN4 a quick run ends with one JSON object of the promised shape', { timeout: 120_000 }, () => {
  const result = spawnSync(process.execPath, [join(root, 'ops', 'bench.mjs'), 'crowd', '--quick'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status: result.status, stderr: result.stderr }).toMatchObject({ status: 0 });
  const report = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  const ratios = { vsSocketIo: expect.any(Number), vsWs: expect.any(Number) };
  expect(report).toMatchObject({
    fanout: ratios,
    inbound: ratios,
    idleKb: expect.any(Number),
    deliveredShare: expect.any(Number),
    warnings: expect.any(Array),
  });
  const { medians } = report as { medians: { fanout: Record<string, { frameBytes: number }> } };
  const ours = medians.fanout.houselights?.frameBytes ?? 0;
  expect(ours).toBeGreaterThan(500);
  expect(medians.fanout.ws?.frameBytes).toBeCloseTo(ours, -1);
  expect(medians.fanout['socket.io']?.frameBytes).toBeCloseTo(ours, -1);
});
