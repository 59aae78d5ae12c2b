import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectWhole } from './support/expect-whole.ts';
import { endAll, ffmpeg, makeClip, probe, publish, RED, record } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { makeRedAndBlue, type RedAndBlue } from './support/red-and-blue.ts';

let media: MediaUnderTest;
let artists: RedAndBlue;

/** Fewest pictures that a recorder has, whatever it went through. */
const PICTURES = 100;

beforeAll(async () => {
  artists = await makeRedAndBlue('cuts');
  media = await startMedia();
  artists.allow(media);
});
afterEach(endAll);
afterAll(async () => {
  await media.close();
  artists.remove();
});

test('PL1 RT1 all eight venues show the placeholder, over HTTP-FLV and RTMP', async () => {
  const { venues } = await media.state();
  expect(venues).toHaveLength(8);
  for (const { name, onAir, route } of venues) {
    expect({ onAir, route }).toEqual({ onAir: null, route: null });
    const viewer = await watchVenue(`${media.playback}/venue/${name}.flv`);
    await until('a key frame arrives', () => viewer.tags.some((tag) => tag.role === 'key'));
    viewer.close();
  }
  const seen = [{ codec: 'h264', width: 640, height: 360 }, { codec: 'aac' }];
  expect(await probe(`${media.playback}/venue/attic.flv`)).toEqual(expect.arrayContaining(seen));
  expect(await probe(`${media.rtmpHost}/venue/attic`)).toEqual(expect.arrayContaining(seen));
});

test('RT4 PL4 C4 recorders go through six cuts among unlike streams and notice nothing', async () => {
  await artists.publishBoth(media);
  const files = { http: join(artists.folder, 'http.flv'), rtmp: join(artists.folder, 'rtmp.ts') };
  const recorders = {
    http: record(`${media.playback}/venue/main.flv`, files.http),
    rtmp: record(`${media.rtmpHost}/venue/main`, files.rtmp),
  };
  await until('both recorders watch', async () => (await media.venue('main')).players >= 2);
  await sleep(2000);
  for (const artistId of ['red', 'blue', null, 'blue', 'red', null]) {
    await media.route('main', artistId);
    await media.untilOnAir('main', artistId);
    await sleep(1200);
  }
  expect(await media.venue('main')).toMatchObject({ players: 2, cuts: 6, route: null });
  for (const kind of ['http', 'rtmp'] as const) {
    await recorders[kind].kill('SIGINT');
    expect(recorders[kind].stderr()).toBe('');
    await expectWhole(files[kind], PICTURES);
    // Decoded in the file's own time base: the streams have unlike frame rates.
    const asTheyAre = ['-fps_mode', 'passthrough', '-enc_time_base', '-1'];
    const complaints = await ffmpeg('-i', files[kind], ...asTheyAre, '-f', 'null', '-');
    expect(complaints, `decoding ${kind}`).toBe('');
  }
});

test('IN12 the facts of a source are what ffmpeg sends', async () => {
  artists.publish(media, 'red');
  const facts = await until('the facts have settled', async () => {
    const source = (await media.state()).sources[0];
    return source?.keyFrameIntervalMs !== null && Math.abs((source?.video?.fps ?? 0) - 15) < 1.5
      ? source
      : undefined;
  });
  expect(facts).toMatchObject({
    artistId: 'red',
    artistName: 'Artist red',
    stalled: false,
    video: { codec: 'h264', widthPx: 320, heightPx: 180 },
    audio: { codec: 'aac', sampleRateHz: 44_100, channels: 2 },
  });
  expect(Math.abs((facts.keyFrameIntervalMs ?? 0) - 1000)).toBeLessThanOrEqual(70);
  expect(facts.kbitPerSecond).toBeGreaterThan(50);
  expect(Math.abs(Date.now() - facts.sinceMs)).toBeLessThan(60_000);
});

test('RT8 RT10 a publisher killed with -9 gives way to the placeholder and cuts in again by itself', async () => {
  await media.route('left', 'red');
  const viewer = await watchVenue(`${media.playback}/venue/left.flv`);
  const file = join(artists.folder, 'killed.flv');
  const recorder = record(`${media.playback}/venue/left.flv`, file);
  for (let round = 0; round < 2; round += 1) {
    const artist = artists.publish(media, 'red');
    await media.untilOnAir('left', 'red');
    await sleep(1500);
    await artist.kill('SIGKILL');
    await media.untilOnAir('left', null);
    await sleep(1000);
  }
  expect(viewer.isOpen()).toBe(true);
  viewer.close();
  await recorder.kill('SIGINT');
  expect(recorder.stderr()).toBe('');
  await expectWhole(file, PICTURES);
});

test('RT9 a publisher that hangs is stalled, gives way, and is back when it goes on', async () => {
  await media.route('right', 'blue');
  const artist = artists.publish(media, 'blue');
  await media.untilOnAir('right', 'blue');
  process.kill(artist.pid, 'SIGSTOP');
  await media.untilOnAir('right', null);
  expect((await media.state()).sources.find((source) => source.artistId === 'blue')?.stalled).toBe(true);
  process.kill(artist.pid, 'SIGCONT');
  await media.untilOnAir('right', 'blue');
});

test('RT14 a cut at once shows an artist whose key frames are ten seconds apart, and a decoder finds it whole', async () => {
  const slow = await makeClip(join(artists.folder, 'slow.flv'), { ...RED, seconds: 20, keyFrameSeconds: 10 });
  media.desk.allow('key-of-slow', 'slow');
  publish(slow, `${media.rtmpHost}/live/key-of-slow`);
  await until('the artist is here', async () => (await media.state()).sources.length === 1);
  await sleep(1500);
  const file = join(artists.folder, 'at-once.flv');
  const recorder = record(`${media.playback}/venue/north.flv`, file);
  await until('the recorder watches', async () => (await media.venue('north')).players === 1);
  await sleep(1000);
  const response = await media.api('PUT', '/api/venues/north/route', { artistId: 'slow', mode: 'instant' });
  // In the answer itself: with a key frame only, it would come seconds later.
  expect(await response.json()).toMatchObject({ name: 'north', onAir: 'slow', cuts: 1 });
  await sleep(2000);
  await recorder.kill('SIGINT');
  expect(recorder.stderr()).toBe('');
  await expectWhole(file, PICTURES);
  const asTheyAre = ['-fps_mode', 'passthrough', '-enc_time_base', '-1'];
  expect(await ffmpeg('-i', file, ...asTheyAre, '-f', 'null', '-')).toBe('');
});
