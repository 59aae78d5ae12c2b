import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endAll, ffmpeg, packetsOf, record, stepsBack } from './support/ffmpeg.ts';
import { fetchPlaylist, type HlsReader, readHls, segmentFacts } from './support/hls-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { makeRedAndBlue, type RedAndBlue } from './support/red-and-blue.ts';

let media: MediaUnderTest;
let artists: RedAndBlue;
let hls: string;

beforeAll(async () => {
  artists = await makeRedAndBlue('hls');
  media = await startMedia({}, { hlsVenues: ['main', 'pop-up'], hlsWindow: 6 });
  hls = `${media.playback}/hls/main`;
  artists.allow(media);
  await artists.publishBoth(media);
  await until('there is a playlist', () => fetchPlaylist(`${hls}/live.m3u8`));
});
afterAll(async () => {
  await endAll();
  await media.close();
  artists.remove();
});

/** Every run of segments between two discontinuities, as one file that begins with its init segment. */
const runsOf = (reader: HlsReader): { discontinuity: number; file: Buffer }[] => {
  const runs = new Map<number, Buffer[]>();
  for (const { discontinuity, init, bytes } of reader.segments.values()) {
    const pieces = runs.get(discontinuity) ?? [reader.inits.get(init) ?? Buffer.alloc(0)];
    runs.set(discontinuity, [...pieces, bytes]);
  }
  return [...runs].map(([discontinuity, pieces]) => ({ discontinuity, file: Buffer.concat(pieces) }));
};

test('HL1 HL3 HL5 C4 readers go through six cuts between unlike streams', { timeout: 90_000 }, async () => {
  const reader = readHls(hls);
  const file = join(artists.folder, 'copied.ts');
  const copier = record(`${hls}/live.m3u8`, file);
  const route = ['red', 'blue', 'red', null, 'blue', null];
  const cutsBefore = (await media.venue('main')).cuts;
  await sleep(1500);
  for (const artistId of route) {
    await media.route('main', artistId);
    await media.untilOnAir('main', artistId);
    await sleep(2200);
  }
  await sleep(3000);
  await copier.kill('SIGINT');
  await reader.stop();

  expect(reader.problems).toEqual([]);
  // ffmpeg reads the first init segment only and says so at each cut.
  const itsOwn = /^$|duplicated MOOV|Last message repeated/;
  expect(
    copier
      .stderr()
      .split('\n')
      .filter((line) => !itsOwn.test(line)),
  ).toEqual([]);
  const packets = await packetsOf(file);
  expect(packets.filter(({ kind }) => kind === 'video').length).toBeGreaterThan(150);
  for (const kind of ['audio', 'video'] as const) expect(stepsBack(packets, kind), kind).toBe(0);

  const segments = [...reader.segments.values()].toSorted((a, b) => a.sequence - b.sequence);
  expect(segments.map(({ sequence }) => sequence)).toEqual(
    segments.map((_, i) => (segments[0]?.sequence ?? 0) + i),
  );
  expect(segments.filter(({ isMarked }) => isMarked)).toHaveLength(
    (await media.venue('main')).cuts - cutsBefore,
  );
  let lastDts = -1;
  for (const segment of segments) {
    const facts = await segmentFacts(artists.folder, {
      init: reader.inits.get(segment.init) ?? Buffer.alloc(0),
      bytes: segment.bytes,
    });
    expect(facts.firstPictureIsKey, segment.name).toBe(true);
    expect(facts.firstDts).toBeGreaterThan(lastDts);
    ({ lastDts } = facts);
    const artist = route[segment.discontinuity - (segments[0]?.discontinuity ?? 0) - 1] ?? null;
    const widths = { red: 320, blue: 256, placeholder: 640 };
    expect(facts.width, segment.name).toBe(widths[(artist ?? 'placeholder') as keyof typeof widths]);
    expect(facts.sampleRateHz).toBe(artist === 'red' ? 44_100 : 48_000);
  }
  expect(reader.playlists.every(({ isIndependent }) => isIndependent)).toBe(true);
  for (const { discontinuity, file: bytes } of runsOf(reader)) {
    const run = join(artists.folder, 'run.mp4');
    writeFileSync(run, bytes);
    const decoded = await ffmpeg(
      '-i',
      run,
      '-fps_mode',
      'passthrough',
      '-enc_time_base',
      '-1',
      '-f',
      'null',
      '-',
    );
    expect(decoded, `decoding run ${discontinuity}`).toBe('');
  }
});

test('HL5 the time of day of a segment is when it was on air', async () => {
  const playlist = await fetchPlaylist(`${hls}/live.m3u8`);
  const [first] = playlist?.segments ?? [];
  const seconds = (playlist?.segments ?? []).reduce((sum, segment) => sum + segment.seconds, 0);
  const endsMs = (first?.timeMs ?? 0) + seconds * 1000;
  expect(Math.abs(Date.now() - endsMs)).toBeLessThan(15_000);
});

test('HL10 playlists and segments carry what players and caches need', async () => {
  const playlist = await fetch(`${hls}/live.m3u8?token=1`);
  expect(Object.fromEntries(playlist.headers)).toMatchObject({
    'content-type': 'application/vnd.apple.mpegurl',
    'cache-control': 'public, max-age=1',
    'access-control-allow-origin': '*',
  });
  const [segment] = (await fetchPlaylist(`${hls}/live.m3u8`))?.segments.slice(-1) ?? [];
  const kinds = { [segment?.name ?? '']: 'video/iso.segment', [segment?.init ?? '']: 'video/mp4' };
  for (const [name, type] of Object.entries(kinds)) {
    const whole = await fetch(`${hls}/${name}`);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
    const head = await fetch(`${hls}/${name}`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  }
});

test.each([
  ['/hls/main', 404, 'NOT_FOUND'],
  ['/hls/main/', 404, 'NOT_FOUND'],
  ['/hls/main/none.m4s', 404, 'NOT_FOUND'],
  ['/hls/main/..%2f..%2fmedia.sqlite', 404, 'NOT_FOUND'],
  ['/hls/main/%2e%2e/main/live.m3u8', 404, 'NOT_FOUND'],
  ['/hls/main/dvr.m3u8', 404, 'HLS_DVR_OFF'],
  ['/hls/nowhere/live.m3u8', 404, 'UNKNOWN_VENUE'],
  ['/hls/left/live.m3u8', 404, 'HLS_OFF'],
])('HL10 %s is refused with a code', async (path, status, code) => {
  const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(media.playback);
    // Not fetch, which would tidy the path first.
    get({ hostname, port, path, agent: false }, (response) => {
      let body = '';
      response
        .on('data', (piece) => (body += piece))
        .on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject);
  });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toMatchObject({ code, message: expect.any(String) });
});

test('HL10 nothing is changed here', async () => {
  expect((await fetch(`${hls}/live.m3u8`, { method: 'PUT' })).status).toBe(405);
});

test('HL11 a venue that is opened later is given out then, and may be closed and opened again', async () => {
  const url = `${media.playback}/hls/pop-up/live.m3u8`;
  expect(await (await fetch(url)).json()).toMatchObject({ code: 'UNKNOWN_VENUE' });
  let sequence = -1;
  for (let round = 0; round < 2; round += 1) {
    expect((await media.api('POST', '/api/venues', { name: 'pop-up' })).status).toBe(201);
    const early = await fetch(url);
    if (round === 0) {
      expect({ status: early.status, body: await early.json() }).toMatchObject({
        status: 503,
        body: { code: 'HLS_NOT_READY' },
      });
      expect(early.headers.get('retry-after')).toBe('1');
    }
    const last = await until('it has gone on', async () => {
      const newest = (await fetchPlaylist(url))?.segments.at(-1);
      return newest !== undefined && newest.sequence > sequence ? newest : undefined;
    });
    expect(last.isMarked).toBe(round === 1);
    ({ sequence } = last);
    expect((await media.api('DELETE', '/api/venues/pop-up')).status).toBe(204);
    expect((await fetch(url)).status).toBe(404);
  }
});

test('HL12 segments are counted, and none is lost', async () => {
  expect(await media.metric('media_hls_segments_total', 'main')).toBeGreaterThan(5);
  expect(await media.metric('media_hls_bytes_total', 'main')).toBeGreaterThan(10_000);
  expect(await media.metric('media_hls_failures_total')).toBe(0);
  expect(media.logs.filter((line) => line.includes('HLS'))).toEqual([]);
});
