import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endAll } from './support/ffmpeg.ts';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher } from './support/publisher.ts';
import { makeRedAndBlue, type RedAndBlue } from './support/red-and-blue.ts';

const SERVICE_TOKEN = 'a-token-for-this-test-of-stills-only';
let media: MediaUnderTest;
let artists: RedAndBlue;

beforeAll(async () => {
  artists = await makeRedAndBlue('preview');
  media = await startMedia({}, { previewSeconds: 1, serviceToken: SERVICE_TOKEN });
  artists.allow(media);
  media.desk.allow('key-of-dud', 'dud');
});
afterEach(endAll);
afterAll(async () => {
  await media.close();
  artists.remove();
});

const preview = (path: string): Promise<Response | undefined> =>
  media.api('GET', `/api/${path}/preview.jpg`).then((response) => (response.ok ? response : undefined));

const stillOf = async (path: string): Promise<Buffer> => {
  const response = await until(`there is a still of ${path}`, () => preview(path));
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  return Buffer.from(await response.arrayBuffer());
};

const WIDTH_PX = 320;

/** The mean colour of a JPEG's left half, as ffmpeg decodes it. */
const leftHalf = (jpeg: Buffer): { red: number; green: number; blue: number } => {
  const file = join(artists.folder, 'still.jpg');
  writeFileSync(file, jpeg);
  const decode = ['-v', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'];
  const pixels = execFileSync('ffmpeg', decode);
  // Both clips are 16 to 9.
  expect(pixels.length).toBe(WIDTH_PX * 180 * 3);
  const mean = (channel: number): number => {
    const values = pixels.filter((_, i) => i % 3 === channel && Math.floor(i / 3) % WIDTH_PX < WIDTH_PX / 2);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return { red: mean(0), green: mean(1), blue: mean(2) };
};

test('PV1 PV2 a still of a source, of the venue that shows it, and of the placeholder', async () => {
  await artists.publishBoth(media);
  const colour = leftHalf(await stillOf('sources/red'));
  expect(colour.red).toBeGreaterThan(180);
  expect(Math.max(colour.green, colour.blue)).toBeLessThan(60);

  const placeholder = await stillOf('venues/left');
  expect(await stillOf('venues/right')).toEqual(placeholder);
  await media.route('left', 'blue');
  await media.untilOnAir('left', 'blue');
  const other = leftHalf(await stillOf('venues/left'));
  expect(other.blue).toBeGreaterThan(180);
  expect(other.red).toBeLessThan(60);

  const { sources, venues } = await media.state();
  for (const { previewAtMs } of [...sources, ...venues])
    expect(Math.abs(Date.now() - (previewAtMs ?? 0))).toBeLessThan(60_000);
  // Both sources, and one placeholder for all venues.
  expect(await media.metric('media_stills_total')).toBeGreaterThanOrEqual(3);
  await endAll();
  await media.untilOnAir('left', null);
  expect(await stillOf('venues/left')).toEqual(placeholder);
  expect((await media.api('GET', '/api/sources/red/preview.jpg')).status).toBe(404);
});

test('PV2 who has the newest still is told so', async () => {
  const first = await until('there is a still', () => preview('venues/attic'));
  const path = '/api/venues/attic/preview.jpg';
  const ask = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${media.control}${path}`, { headers: { ...headers, authorization: `Bearer ${SERVICE_TOKEN}` } });
  const etag = first.headers.get('etag') ?? '';
  const date = first.headers.get('last-modified') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  for (const headers of [{ 'if-none-match': `"x", W/${etag}` }, { 'if-modified-since': date }]) {
    const answer = await ask(headers);
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 304, body: '' });
  }
  expect((await ask({ 'if-none-match': '"x"', 'if-modified-since': date })).status).toBe(200);
  expect((await ask({ 'if-modified-since': 'yesterday' })).status).toBe(200);
});

test('PV2 without a still the answer says why', async () => {
  for (const path of ['sources/nobody', 'venues/nowhere']) {
    const response = await media.api('GET', `/api/${path}/preview.jpg`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NO_PREVIEW' });
  }
  const open = await fetch(`${media.control}/api/venues/attic/preview.jpg`);
  expect(open.status).toBe(401);
  const described = await (await media.api('GET', '/api/openapi.json')).text();
  expect(described).toContain('"image/jpeg"');
});

test('PV3 a picture that cannot be decoded costs one line and nobody else a still', async () => {
  const peer = await openPublisher(media.rtmpPort, 'key-of-dud');
  await until('it is here', async () => (await media.state()).sources.length === 1);
  const stop = keepPublishing(peer, 1);
  await until('it has failed', async () => (await media.metric('media_still_failures_total')) > 0);
  artists.publish(media, 'red');
  await stillOf('sources/red');
  stop();
  peer.close();
  expect((await media.api('GET', '/api/sources/dud/preview.jpg')).status).toBe(404);
  expect(media.logs.filter((line) => line.includes('a still could not be made'))).toHaveLength(1);
});

test('PV4 IH4 without ffmpeg there are no stills and no loudness; all else is as ever, and the log says it once', async () => {
  const path = process.env.PATH;
  process.env.PATH = artists.folder;
  const bare = await startMedia({}, { previewSeconds: 1 });
  try {
    bare.desk.allow('key-of-red', 'red');
    const peer = await openPublisher(bare.rtmpPort, 'key-of-red');
    await until('it is here', async () => (await bare.state()).sources.length === 1);
    const stop = keepPublishing(peer, 1);
    await bare.route('left', 'red');
    await bare.untilOnAir('left', 'red');
    const source = await until('it is measured', async () => {
      const [found] = (await bare.state()).sources;
      return found?.health != null && found.health.fps > 20 && found;
    });
    expect(source).toMatchObject({ previewAtMs: null, health: { loudnessLufs: null, silentMs: 0 } });
    expect(bare.logs.filter((line) => line.includes('ffmpeg cannot be started'))).toHaveLength(1);
    expect(bare.logs.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(await bare.metric('media_still_failures_total')).toBe(0);
    expect(await bare.metric('media_loudness_failures_total')).toBe(0);
    stop();
    peer.close();
  } finally {
    process.env.PATH = path;
    await bare.close();
  }
});

test('PV4 with HL_PREVIEW_SECONDS=0 no stills are made', async () => {
  const off = await startMedia({}, { previewSeconds: 0 });
  const response = await off.api('GET', '/api/venues/main/preview.jpg');
  expect(await response.json()).toMatchObject({ code: 'NO_PREVIEW' });
  expect((await off.venue('main')).previewAtMs).toBeNull();
  await off.close();
});
