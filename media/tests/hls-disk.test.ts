import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchVenue } from './support/flv-reader.ts';
import { fetchPlaylist, type HlsReader, type Playlist, readHls, segmentFacts } from './support/hls-reader.ts';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';

let dataDir: string;
let media: MediaUnderTest;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'houselights-hls-disk-'));
});
afterEach(async () => {
  await media.close();
  rmSync(dataDir, { recursive: true });
});

const start = async (settings: { hlsWindow?: number; hlsDvrSeconds?: number } = {}): Promise<void> => {
  media = await startMedia({}, { dataDir, hlsWindow: 3, ...settings });
};
const folder = (): string => join(dataDir, 'hls', 'main');
const fetchLive = (): Promise<Playlist | undefined> => fetchPlaylist(`${media.playback}/hls/main/live.m3u8`);
const newest = async (): Promise<number> => (await fetchLive())?.segments.at(-1)?.sequence ?? -1;

test('HL8 over a restart the numbers go on, with a discontinuity, and litter is cleaned', async () => {
  await start({ hlsDvrSeconds: 600 });
  await until('there are segments', async () => (await newest()) >= 3);
  const before = await fetchLive();
  await media.close();
  // What kill -9 may leave behind, and what is nobody's.
  const litter = ['99-0-1-1-ck-i1.m4s.aside', 'i1x0.mp4', 'core.1234'];
  for (const name of litter) writeFileSync(join(folder(), name), 'x');
  const elsewhere = join(dataDir, 'hls', 'gone');
  renameSync(folder(), elsewhere);
  await start({ hlsDvrSeconds: 600 });
  // Another house's folder keeps only what says how far its numbers have come.
  expect(readdirSync(elsewhere).filter((name) => litter.includes(name))).toEqual([]);
  await media.close();
  rmSync(folder(), { recursive: true });
  renameSync(elsewhere, folder());

  await start({ hlsDvrSeconds: 600 });
  const atOnce = await fetchLive();
  expect(atOnce?.segments.at(-1)?.sequence).toBeGreaterThanOrEqual(before?.segments.at(-1)?.sequence ?? 0);
  const reader: HlsReader = readHls(`${media.playback}/hls/main`);
  const last = atOnce?.segments.at(-1)?.sequence ?? 0;
  await until('it goes on', async () => (await newest()) > last + 1);
  await reader.stop();
  expect(reader.problems).toEqual([]);
  expect(
    [...reader.segments.values()].filter(({ isMarked }) => isMarked).map(({ sequence }) => sequence),
  ).toEqual([last + 1]);
  for (const { init, bytes } of reader.segments.values()) {
    const facts = await segmentFacts(dataDir, { init: reader.inits.get(init) ?? Buffer.alloc(0), bytes });
    expect(facts.firstPictureIsKey).toBe(true);
  }
  const dvr = await fetchPlaylist(`${media.playback}/hls/main/dvr.m3u8`);
  expect(dvr?.mediaSequence).toBe(0);
  expect(dvr?.segments.length).toBeGreaterThan(5);
}, 120_000);

test('HL6 segments vanish from the disk when no playlist can name them any more', {
  timeout: 120_000,
}, async () => {
  await start();
  const first = await until('there is a first one', async () => (await fetchLive())?.segments[0]);
  await until('it is gone', async () => !existsSync(join(folder(), first.name)), 60_000);
  expect((await fetch(`${media.playback}/hls/main/${first.name}`)).status).toBe(404);
  const files = readdirSync(folder());
  expect(files.filter((name) => name.endsWith('.m4s')).length).toBeLessThanOrEqual(3 * 2 + 5);
  expect(files.filter((name) => name.endsWith('.mp4'))).toHaveLength(1);
});

test('HL9 a disk that takes nothing costs HLS its segments and nobody else anything', async () => {
  await start();
  await until('there are segments', async () => (await newest()) >= 2);
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  const last = await newest();
  // The folder is no folder any more: whoever writes there gets an error, also as root.
  renameSync(folder(), `${folder()}-aside`);
  writeFileSync(folder(), '');
  await until('segments are lost', async () => (await media.metric('media_hls_failures_total')) >= 2);
  const seen = viewer.tags.length;
  await until('the viewer goes on', () => viewer.tags.length > seen + 30);
  expect(viewer.isOpen()).toBe(true);
  expect((await fetch(`${media.playback}/hls/main/live.m3u8`)).status).toBe(200);
  rmSync(folder());
  renameSync(`${folder()}-aside`, folder());
  const next = await until('it is written again', async () => {
    const segment = (await fetchLive())?.segments.at(-1);
    return segment !== undefined && segment.sequence > last ? segment : undefined;
  });
  expect(next.isMarked || (await fetchLive())?.segments.some(({ isMarked }) => isMarked)).toBe(true);
  const lines = media.logs.filter((line) => line.includes('HLS'));
  expect(lines.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('written again'))).toHaveLength(1);
  viewer.close();
});

test('HL9 a folder that cannot be used turns HLS off, and media plays', async () => {
  writeFileSync(join(dataDir, 'hls'), '');
  await start();
  expect(await (await fetch(`${media.playback}/hls/main/live.m3u8`)).json()).toMatchObject({
    code: 'HLS_OFF',
  });
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  await until('a picture comes', () => viewer.tags.some((tag) => tag.role === 'key'));
  viewer.close();
  expect(media.logs.filter((line) => line.includes('HLS cannot use its folder')).length).toBeGreaterThan(0);
});
