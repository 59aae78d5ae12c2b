import { expect, test } from 'vitest';
import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { ingestFacts } from './ingest-facts.ts';
import { sourceRows } from './source-rows.ts';

const health = {
  videoProfile: 'High',
  missingFrames: 1204,
  missingPercent: 0.42,
  latePackets: 3,
  delayMs: 1250,
  avDriftMs: -180,
  loudnessLufs: -18,
  silentMs: 0,
  warnings: [{ code: 'AV_DRIFT', message: 'Sound and picture are apart.', sinceMs: 0 }],
};
const source = (changes: Partial<typeof health>): SourceFacts => ({
  artistId: 'a',
  artistName: 'Mira',
  sinceMs: 0,
  kbitPerSecond: 2500,
  keyFrameIntervalMs: 10_000,
  stalled: false,
  video: { codec: 'h264', widthPx: 1280, heightPx: 720, fps: 30 },
  audio: null,
  health: { ...health, ...changes } as SourceFacts['health'],
  previewAtMs: null,
});
const valuesOf = (changes: Partial<typeof health>) => ingestFacts(source(changes)).map(({ value }) => value);

test('DP26 what is missing, late and out of step is told with how much', () => {
  expect(valuesOf({})).toEqual([
    'H.264 · 1280×720 · 30 fps · High',
    'no sound',
    '2,500 kbit/s',
    'every 10 s',
    '1,204 (0.4 % now)',
    '3 (1,250 ms late now)',
    '180 ms late',
  ]);
  const well = { missingFrames: 0, latePackets: 0, delayMs: 90, avDriftMs: 20 };
  expect(valuesOf(well).slice(4)).toEqual(['none', 'none', 'in step']);
  expect(valuesOf({ avDriftMs: 160 }).at(-1)).toBe('160 ms early');
});

test('DP26 the warnings are media’s own words, as soon as it has looked', () => {
  const [row] = sourceRows([source({})], []);
  expect(row?.warnings).toEqual([{ code: 'AV_DRIFT', message: 'Sound and picture are apart.' }]);
  expect(sourceRows([source({ warnings: [] })], [])[0]?.warnings).toEqual([]);
});
