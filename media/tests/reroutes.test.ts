import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import {
  type ClipOptions,
  endAll,
  longestHole,
  makeClip,
  type Packet,
  type Process,
  packetsOf,
  play,
  publish,
  record,
  stepsBack,
} from './support/ffmpeg.ts';
import { type HlsReader, readHls } from './support/hls-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';

/** Four streams with nothing in common but that a festival has such: size, rate, B-frames, sound. */
const CLIPS: Readonly<Record<string, ClipOptions>> = {
  red: { color: 'red', size: '320x180', fps: 30, rateHz: 44_100, channels: 2, bFrames: 2 },
  blue: { color: 'blue', size: '256x144', fps: 25, rateHz: 48_000, channels: 1, bFrames: 0 },
  green: { color: 'green', size: '426x240', fps: 50, rateHz: 48_000, channels: 2, bFrames: 3 },
  white: { color: 'white', size: '240x240', fps: 30, rateHz: 32_000, channels: 2, bFrames: 0 },
};
const RE_ROUTES = Number(process.env['REROUTES'] ?? 100);
const SEED = Number(process.env['FUZZ_SEED'] ?? 4);

let media: MediaUnderTest;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-reroutes-'));
  media = await startMedia();
  for (const [name, clip] of Object.entries(CLIPS)) {
    media.desk.allow(`key-of-${name}`, name);
    const file = await makeClip(join(folder, `${name}.flv`), { ...clip, keyFrameSeconds: 0.5 });
    publish(file, `${media.rtmpHost}/live/key-of-${name}`);
  }
  await until('all are here', async () => (await media.state()).sources.length === 4);
});
afterAll(async () => {
  await endAll();
  await media.close();
  rmSync(folder, { recursive: true });
});

const reRoute = async (artistId: string, mode: 'keyFrame' | 'instant'): Promise<void> => {
  const response = await media.api('PUT', '/api/venues/main/route', { artistId, mode });
  expect(response.status).toBe(200);
  await media.untilOnAir('main', artistId);
};

const holesMs = (packets: readonly Packet[]): Record<'video' | 'audio', number> => ({
  video: Math.round(longestHole(packets, 'video') * 1000),
  audio: Math.round(longestHole(packets, 'audio') * 1000),
});

/** An HLS reader found every segment, in order, with a mark for each cut, and decode times that always grow. */
const expectWholeHls = (hls: HlsReader): void => {
  expect(hls.problems, `HLS, seed ${SEED}`).toEqual([]);
  const segments = [...hls.segments.values()].toSorted((a, b) => a.sequence - b.sequence);
  const first = segments[0]?.sequence ?? 0;
  expect(segments.map(({ sequence }) => sequence)).toEqual(segments.map((_, i) => first + i));
  expect(segments.filter(({ isMarked }) => isMarked).length).toBeGreaterThanOrEqual(RE_ROUTES);
};

test(`C4 RT2 RT14 ${RE_ROUTES} re-routes among four unlike sources: no reader is cut off, no time runs back, no hole`, async () => {
  const random = createRandom(SEED);
  const files = { rtmp: join(folder, 'rtmp.flv'), http: join(folder, 'http.flv') };
  const readers: Readonly<Record<string, Process>> = {
    rtmp: record(`${media.rtmpHost}/venue/main`, files.rtmp),
    http: record(`${media.playback}/venue/main.flv`, files.http),
    mpv: play(`${media.rtmpHost}/venue/main`),
  };
  await reRoute('red', 'keyFrame');
  const hls = readHls(`${media.playback}/hls/main`);
  await until('all readers watch', async () => (await media.venue('main')).players === 3);
  await sleep(1500);
  const names = Object.keys(CLIPS);
  let at = 0;
  for (let i = 0; i < RE_ROUTES; i += 1) {
    // Always to another one of the four.
    at = (at + 1 + Math.floor(random() * (names.length - 1))) % names.length;
    await reRoute(names[at] ?? '', random() < 0.3 ? 'instant' : 'keyFrame');
    await sleep(100 + random() * 300);
    expect((await media.venue('main')).players, `players after re-route ${i + 1}, seed ${SEED}`).toBe(3);
  }
  expect((await media.venue('main')).cuts).toBe(RE_ROUTES + 1);
  await sleep(1000);
  for (const reader of Object.values(readers)) await reader.kill('SIGINT');
  await hls.stop();
  expectWholeHls(hls);
  expect(await media.metric('media_dropped_players_total')).toBe(0);
  for (const [name, file] of Object.entries(files)) {
    expect(readers[name]?.stderr(), `${name}'s complaints, seed ${SEED}`).toBe('');
    const packets = await packetsOf(file);
    expect(stepsBack(packets, 'video'), `${name} video runs back`).toBe(0);
    expect(stepsBack(packets, 'audio'), `${name} audio runs back`).toBe(0);
    const holes = holesMs(packets);
    process.stdout.write(`longest holes by ${name}: ${JSON.stringify(holes)} ms\n`);
    expect(Math.max(holes.video, holes.audio), `longest hole by ${name}`).toBeLessThanOrEqual(60);
  }
}, 400_000);
