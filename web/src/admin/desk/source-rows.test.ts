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
};
const on = (name: string, route: string | null) => ({
  name,
  route,
  onAir: null,
  onAirSinceMs: 0,
  players: 0,
  cuts: 0,
  removable: false,
});

test('DP12 a row says everything that is known, and where the source is routed', () => {
  const [row] = sourceRows([source], [on('main', 'a'), on('left', null), on('right', 'a')]);
  expect(row).toMatchObject({
    video: 'H.264 · 1280×720 · 30 fps',
    audio: 'AAC · 48 kHz · stereo',
    bitrate: '2,500 kbit/s',
    keyFrames: 'every 2 s',
    venues: ['main', 'right'],
    warning: null,
  });
});

test('DP12 what is not known is said in words, and who came first stands first', () => {
  const late = { ...source, artistId: 'b', sinceMs: 900, video: null, audio: null, keyFrameIntervalMs: null };
  const rows = sourceRows([late, source], []);
  expect(rows.map(({ artistId }) => artistId)).toEqual(['a', 'b']);
  expect(rows[1]).toMatchObject({ video: 'no picture', audio: 'no sound', keyFrames: 'not seen yet' });
});

test('DP13 a slow key frame is warned about with what to set', () => {
  const [row] = sourceRows([{ ...source, keyFrameIntervalMs: 10_000, stalled: true }], []);
  expect(row?.warning).toContain('Key frame every 10 s: set Keyframe Interval to 2 in OBS');
  expect(row?.isStalled).toBe(true);
});
