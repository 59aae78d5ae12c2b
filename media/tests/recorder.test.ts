import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAll } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { readFlv, recordingsOf } from './support/recordings.ts';
import { makeRedAndBlue, type RedAndBlue } from './support/red-and-blue.ts';

const TOKEN = 'service-token-of-a-test-that-is-long-enough';
let artists: RedAndBlue;
let dataDir: string;
let media: MediaUnderTest;
let recordings: ReturnType<typeof recordingsOf>;

beforeAll(async () => {
  artists = await makeRedAndBlue('recorder');
});
beforeEach(async () => {
  dataDir = mkdtempSync(join(artists.folder, 'data-'));
  media = await startMedia({}, { serviceToken: TOKEN, dataDir });
  recordings = recordingsOf(media.api);
  artists.allow(media);
});
afterEach(async () => {
  await endAll();
  await media.close();
});
afterAll(() => artists.remove());

const isHere = (artistId: string) =>
  until(`${artistId} is here`, async () =>
    (await media.state()).sources.some((source) => source.artistId === artistId && source.video !== null),
  );
const only = async (query: string) => {
  const [one, ...others] = await recordings.list(query);
  expect(others).toEqual([]);
  return one;
};

describe('recording', () => {
  test('RC1 RC2 RC3 a venue over unlike cuts and a source beside it: whole files that begin at 0 with a key frame', async () => {
    const venue = await recordings.start('venue', 'main');
    expect(venue).toMatchObject({ scope: 'venue', subject: 'main', state: 'recording', startedBy: 'api' });
    artists.publish(media, 'red');
    artists.publish(media, 'blue');
    await isHere('red');
    await isHere('blue');
    const source = await recordings.start('source', 'red');
    expect(source.subjectName).toBe('Artist red');
    for (const artistId of ['red', 'blue', null]) {
      await media.route('main', artistId);
      await media.untilOnAir('main', artistId);
      await sleep(1500);
    }
    for (const [id, name] of [
      [venue.id, 'venue'],
      [source.id, 'source'],
    ] as const) {
      const ended = await recordings.stop(id);
      expect(ended).toMatchObject({ state: 'complete', reason: 'stopped' });
      const bytes = await recordings.bytes(`/api/recordings/${id}/file`);
      expect(bytes.length).toBe(ended.bytes);
      const tags = await readFlv(bytes, join(artists.folder, `${name}.flv`));
      expect(tags.slice(0, 4).map(({ role, timestampMs }) => `${role} ${timestampMs}`)).toEqual([
        'meta 0',
        'videoHeader 0',
        'audioHeader 0',
        'key 0',
      ]);
      expect(Math.max(...tags.map((tag) => tag.timestampMs))).toBe(ended.durationMs);
      expect(Math.abs(ended.durationMs - ((ended.endedMs ?? 0) - ended.startedMs))).toBeLessThan(2500);
    }
    const { onAir: marks } = await recordings.details(venue.id);
    expect(marks.map((mark) => [mark.artistId, mark.artistName])).toEqual([
      [null, null],
      ['red', 'Artist red'],
      ['blue', 'Artist blue'],
      [null, null],
    ]);
    expect(await media.metric('media_recordings_running')).toBe(0);
    expect(await media.metric('media_recorded_bytes_total')).toBeGreaterThan(50_000);
  });

  test('RC1 while-routed begins a venue with the artist’s key frame, ends it at the placeholder, and follows a source by its route', async () => {
    await recordings.rule('venue', 'left', 'while-routed');
    await recordings.rule('source', '*', 'while-routed');
    artists.publish(media, 'blue');
    await isHere('blue');
    await sleep(600);
    expect(await recordings.list()).toEqual([]);
    await media.route('left', 'blue');
    await media.untilOnAir('left', 'blue');
    const venue = await until('the venue is recorded', () => only('?scope=venue'));
    const source = await until('the source is recorded', () => only('?scope=source'));
    expect([venue.startedBy, venue.subject, source.subject]).toEqual(['rule', 'left', 'blue']);
    await recordings.lasts(venue.id, 1500);
    await media.route('left', null);
    await until('both have ended', async () => (await recordings.list('?state=complete')).length === 2);
    expect(await recordings.one(venue.id)).toMatchObject({ reason: 'unrouted' });
    expect(await recordings.one(source.id)).toMatchObject({ reason: 'unrouted' });
    const tags = await readFlv(
      await recordings.bytes(`/api/recordings/${venue.id}/file`),
      join(artists.folder, 'routed.flv'),
    );
    // Nothing of the placeholder is in it: one stream, one set of headers.
    expect(tags.filter((tag) => tag.role === 'videoHeader')).toHaveLength(1);
    expect((await recordings.details(venue.id)).onAir.map((mark) => mark.artistId)).toEqual(['blue']);
  });

  test('RC1 always: ends with the source, begins with the next one; stopped by hand it stays so until the rule is set again', async () => {
    await recordings.rule('source', 'red', 'always');
    const artist = artists.publish(media, 'red');
    const first = await until('it is recorded', () => only('?scope=source'));
    await recordings.lasts(first.id, 1000);
    await artist.kill();
    await until('it has ended', async () => (await recordings.one(first.id)).reason === 'ended');
    artists.publish(media, 'red');
    const second = await until(
      'the next is recorded',
      async () => (await recordings.list('?state=recording'))[0],
    );
    await recordings.lasts(second.id, 500);
    await recordings.stop(second.id);
    await sleep(2500);
    expect(await recordings.list('?state=recording')).toEqual([]);
    await recordings.rule('source', 'red', 'always');
    await until('a third is recorded', async () => (await recordings.list('?state=recording')).length === 1);
    await recordings.json('DELETE', '/api/recordings/rules/source/red');
    await until('it has ended', async () => (await recordings.list('?state=recording')).length === 0);
    expect((await recordings.list()).map((one) => one.reason)).toEqual(['rule', 'stopped', 'ended']);
  });

  test('RC10 refusals are coded', async () => {
    const refused = async (method: string, path: string, body?: unknown) => {
      const response = await media.api(method, path, body);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const unknown = '1700000000000-0123abcd';
    const start = (scope: string, subject: string) => refused('POST', '/api/recordings', { scope, subject });
    expect(await start('venue', 'nowhere')).toEqual([404, 'UNKNOWN_VENUE']);
    expect(await start('source', 'ana')).toEqual([409, 'SOURCE_NOT_HERE']);
    expect(await start('room', 'main')).toEqual([400, 'BAD_REQUEST']);
    for (const path of ['', '/file', '/clip?fromMs=0&untilMs=5'])
      expect(await refused('GET', `/api/recordings/${unknown}${path}`)).toEqual([404, 'UNKNOWN_RECORDING']);
    expect(await refused('GET', '/api/recordings/..%2Fmedia.sqlite/file')).toEqual([400, 'BAD_REQUEST']);
    expect(await refused('POST', `/api/recordings/${unknown}/stop`)).toEqual([404, 'UNKNOWN_RECORDING']);
    expect(await refused('DELETE', `/api/recordings/${unknown}`)).toEqual([404, 'UNKNOWN_RECORDING']);
    const find = '/api/recordings/find?scope=venue&subject=main';
    expect(await refused('GET', find)).toEqual([400, 'BAD_REQUEST']);
    expect(await refused('GET', `${find}&fromMs=9&untilMs=3`)).toEqual([400, 'BAD_REQUEST']);
    expect(await refused('PUT', '/api/recordings/rules/venue/main', { rule: 'often' })).toEqual([
      400,
      'BAD_REQUEST',
    ]);
    const bare = await fetch(`${media.control}/api/recordings`);
    expect(bare.status).toBe(401);
    const { id } = await recordings.start('venue', 'main');
    await recordings.lasts(id, 300);
    await recordings.stop(id);
    expect(await refused('POST', `/api/recordings/${id}/stop`)).toEqual([409, 'NOT_RECORDING']);
    expect(await refused('GET', `/api/recordings/${id}/clip?fromMs=900000&untilMs=900001`)).toEqual([
      416,
      'BAD_RANGE',
    ]);
    rmSync(join(dataDir, 'recordings', `${id}.flv`));
    for (const path of ['file', 'clip?fromMs=0&untilMs=5'])
      expect(await refused('GET', `/api/recordings/${id}/${path}`)).toEqual([404, 'FILE_GONE']);
  });
});

test('RC7 downloads: whole, in ranges, HEAD, 416, and of one that runs what is written by now', async () => {
  const { id } = await recordings.start('venue', 'main');
  expect((await recordings.start('venue', 'main')).id).toBe(id);
  const running = await recordings.lasts(id, 1500);
  const path = `/api/recordings/${id}/file`;
  const get = (headers: Record<string, string>, method = 'GET') =>
    fetch(`${media.control}${path}`, { method, headers: { ...headers, authorization: `Bearer ${TOKEN}` } });
  const early = await recordings.bytes(path);
  expect(early.length).toBeGreaterThanOrEqual(running.bytes);
  await readFlv(early, join(artists.folder, 'early.flv'));
  const grown = await get({ range: 'bytes=0-99', 'if-range': `"${id}"` });
  expect([grown.status, grown.headers.get('etag')]).toEqual([200, null]);
  await grown.arrayBuffer();
  await recordings.stop(id);
  const response = await get({});
  const whole = Buffer.from(await response.arrayBuffer());
  expect(whole.subarray(0, early.length).equals(early)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'video/x-flv',
    'accept-ranges': 'bytes',
    'content-length': String(whole.length),
    'content-disposition': `attachment; filename="recording-${id}.flv"`,
    etag: `"${id}"`,
  });
  const part = await get({ range: 'bytes=100-199', 'if-range': `"${id}"` });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${whole.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true);
  const tail = await get({ range: 'bytes=-10' });
  expect(Buffer.from(await tail.arrayBuffer()).equals(whole.subarray(-10))).toBe(true);
  const other = await get({ range: 'bytes=100-199', 'if-range': '"another"' });
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
  const head = await get({}, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
  expect((await head.arrayBuffer()).byteLength).toBe(0);
  const beyond = await get({ range: `bytes=${whole.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
  expect(((await beyond.json()) as { code: string }).code).toBe('BAD_RANGE');
  await recordings.json('DELETE', `/api/recordings/${id}`);
  expect((await get({})).status).toBe(404);
});

test('RC6 RC7 five seconds are found by program and by wall, and the clip is those pictures', async () => {
  artists.publish(media, 'blue');
  await isHere('blue');
  await media.route('main', 'blue');
  await media.untilOnAir('main', 'blue');
  const { id } = await recordings.start('venue', 'main');
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  await recordings.lasts(id, 9000);
  viewer.close();
  const keys = viewer.tags.filter((tag) => tag.role === 'key');
  const key = keys[2];
  if (key === undefined) throw new Error('the viewer saw no third key frame');
  const fromProgram = key.timestampMs + 120;
  const query = `scope=venue&subject=main&programFromMs=${fromProgram}&programUntilMs=${fromProgram + 5000}`;
  const [piece, ...others] = await recordings.find(query);
  expect(others).toEqual([]);
  if (piece === undefined) throw new Error('nothing was found');
  expect(piece).toMatchObject({ recordingId: id, fromProgramMs: fromProgram });
  expect(piece.untilMs - piece.fromMs).toBe(5000);
  expect(piece.onAir).toMatchObject([{ artistId: 'blue', artistName: 'Artist blue' }]);
  const byWall = `scope=venue&subject=main&fromMs=${piece.fromUnixMs}&untilMs=${piece.untilUnixMs}`;
  const [again] = await recordings.find(byWall);
  expect(again).toMatchObject({ fromByte: piece.fromByte, fromMs: piece.fromMs });
  const file = await recordings.bytes(`/api/recordings/${id}/file`);
  expect(
    file
      .subarray(piece.fromByte + 11)
      .subarray(0, key.data.length)
      .equals(key.data),
  ).toBe(true);
  const clip = await recordings.bytes(
    `/api/recordings/${id}/clip?fromMs=${piece.fromMs}&untilMs=${piece.untilMs}`,
  );
  const tags = await readFlv(clip, join(artists.folder, 'clip.flv'));
  const pictures = tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');
  const seen = viewer.tags.filter(
    (tag) =>
      (tag.role === 'key' || tag.role === 'inter') &&
      tag.timestampMs >= key.timestampMs &&
      tag.timestampMs < fromProgram + 5000,
  );
  expect(pictures.map((tag) => tag.timestampMs)).toEqual(
    seen.map((tag) => tag.timestampMs - key.timestampMs),
  );
  expect(pictures.every((tag, i) => Buffer.from(tag.data).equals(seen[i]?.data ?? Buffer.alloc(0)))).toBe(
    true,
  );
  expect(tags.slice(0, 3).map((tag) => tag.role)).toEqual(['meta', 'videoHeader', 'audioHeader']);
  const sound = tags.filter((tag) => tag.role === 'audio');
  expect(sound[0]?.timestampMs).toBeLessThan(60);
  expect((sound.at(-1)?.timestampMs ?? 0) > 5000).toBe(true);
});
