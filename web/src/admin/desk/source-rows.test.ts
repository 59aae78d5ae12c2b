import { expect, test } from 'vitest';
import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { sourceRows } from './source-rows.ts';

const source: SourceFacts = {
  artistId: 'a',
  artistName: 'Mira',
  sinceMs: 500,
  kbitPerSecond: 2500,
  keyFrameIntervalMs: 2000,
  stalled: false,
  video: { codec: 'h264', widthPx: 1280, heightPx: 720, fps: 30 },
  audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
  health: null,
  previewAtMs: null,
};
const on = (name: string, route: string | null) => ({
  name,
  route,
  onAir: null,
  onAirSinceMs: 0,
  players: 0,
  cuts: 0,
  removable: false,
  previewAtMs: null,
});

test('DP12 a row says everything that is known, and where the source is routed', () => {
  const [row] = sourceRows([source], [on('main', 'a'), on('left', null), on('right', 'a')]);
  expect(row).toMatchObject({
    venues: ['main', 'right'],
    warnings: [],
    stillAtMs: null,
  });
  expect(row?.facts.map(({ value }) => value)).toEqual([
    'H.264 · 1280×720 · 30 fps',
    'AAC · 48 kHz · stereo',
    '2,500 kbit/s',
    'every 2 s',
    'not seen yet',
    'not seen yet',
    'not seen yet',
  ]);
});

test('DP12 what is not known is said in words, and who came first stands first', () => {
  const late = { ...source, artistId: 'b', sinceMs: 900, video: null, audio: null, keyFrameIntervalMs: null };
  const rows = sourceRows([late, source], []);
  expect(rows.map(({ artistId }) => artistId)).toEqual(['a', 'b']);
  expect(rows[1]?.facts.slice(0, 2).map(({ value }) => value)).toEqual(['no picture', 'no sound']);
  expect(rows[1]?.facts[3]?.value).toBe('not seen yet');
});

test('DP13 a slow key frame is warned about with what to set', () => {
  const [row] = sourceRows([{ ...source, keyFrameIntervalMs: 10_000, stalled: true }], []);
  expect(row?.warnings[0]?.message).toContain('Key frame every 10 s: set Keyframe Interval to 2 in OBS');
  expect(row?.isStalled).toBe(true);
});
