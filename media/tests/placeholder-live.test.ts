import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService } from '../../ops/tests/service-process.ts';
import type { PlaceholderFacts, PlaceholderJob } from '../../proto/contracts/placeholders.ts';
import { readPlaceholder } from '../core/placeholder.ts';
import { BLUE, endAll, ffmpeg, makeClip, packetsOf, publish, record, stepsBack } from './support/ffmpeg.ts';
import { type FlvViewer, watchVenue } from './support/flv-reader.ts';
import { sleep, until } from './support/media-under-test.ts';
import { type PlaceholderHouse, startPlaceholderHouse } from './support/placeholder-uploads.ts';

const words = (text: string): string[] => text.split(' ');
let folder: string;
let house: PlaceholderHouse;
const at = (name: string): string => join(folder, name);
const image = (color: string): string => at(`${color}.png`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-placeholder-live-'));
  house = await startPlaceholderHouse(at('data'));
  // Each of another size, so that it is known by its header.
  for (const [color, size] of [
    ['red', '640x360'],
    ['green', '704x396'],
    ['blue', '768x432'],
  ])
    await ffmpeg(...words(`-f lavfi -i color=${color}:s=${size} -frames:v 1`), image(color ?? ''));
});
afterAll(async () => {
  await endAll();
  await house.media.close();
  rmSync(folder, { recursive: true });
});

/** The video header of a loop file, as venues send it. */
const headerOf = (file: string): Buffer => {
  const result = readPlaceholder(readFileSync(file));
  if (!result.ok) throw new Error(result.reason);
  return Buffer.from(result.placeholder.videoHeader);
};

const houseLoop = (): Buffer => headerOf(new URL('../assets/placeholder.flv', import.meta.url).pathname);

/** Waits until a viewer has a key frame of the stream with this header. */
const shows = (viewer: FlvViewer, header: Buffer): Promise<boolean> =>
  until('the viewer sees it', () => {
    const last = viewer.tags.findLastIndex((tag) => tag.role === 'videoHeader');
    return (
      viewer.tags[last]?.data.equals(header) === true &&
      viewer.tags.slice(last).some((tag) => tag.role === 'key')
    );
  });

const isGrowing = (viewer: FlvViewer): boolean =>
  [['audio'], ['key', 'inter']].every((roles) => {
    const track = viewer.tags.filter((tag) => roles.includes(tag.role));
    return track.every((tag, i) => i === 0 || tag.timestampMs > (track[i - 1]?.timestampMs ?? 0));
  });

const urlOf = (venue: string): string => `${house.media.playback}/venue/${venue}.flv`;

test('PH8 PL4 a venue goes over to another placeholder by a clean cut; viewers stay', async () => {
  const viewer = await watchVenue(urlOf('main'));
  const recorder = record(urlOf('main'), at('main.flv'));
  await shows(viewer, houseLoop());
  await until('both watch', async () => (await house.media.venue('main')).players === 2);
  await sleep(500);
  expect((await house.upload('venue/main', image('red'), { query: '?name=..%2Fred%00.png' })).state).toBe(
    'done',
  );
  const red = headerOf(await house.liveFile('venue/main'));
  await shows(viewer, red);
  expect(await house.facts('venue/main')).toMatchObject({ live: { name: 'red.png' }, previous: null });

  await house.upload('venue/main', image('green'), { query: '?name=green.png' });
  const green = headerOf(await house.liveFile('venue/main'));
  await shows(viewer, green);
  expect(green.equals(red)).toBe(false);
  expect((await house.facts('venue/main')).previous).toMatchObject({ name: 'red.png' });

  const back = (await (await house.call('POST', '/venue/main/undo')).json()) as PlaceholderFacts;
  expect(back).toMatchObject({ live: { name: 'red.png' }, previous: { name: 'green.png' } });
  await shows(viewer, red);

  const none = (await (await house.call('DELETE', '/venue/main')).json()) as PlaceholderFacts;
  expect(none).toMatchObject({ live: null, previous: { name: 'red.png' } });
  await shows(viewer, houseLoop());
  await sleep(500);
  const venue = await house.media.venue('main');
  expect(venue).toMatchObject({ players: 2, cuts: 4, onAir: null });
  expect(viewer.isOpen()).toBe(true);
  expect(isGrowing(viewer)).toBe(true);
  viewer.close();
  await recorder.kill('SIGINT');
  expect(recorder.stderr()).toBe('');
  const packets = await packetsOf(at('main.flv'));
  for (const kind of ['audio', 'video'] as const) expect(stepsBack(packets, kind)).toBe(0);
}, 120_000);

test('PH9 undo keeps exactly one; removing a second time forgets that one too', async () => {
  const undo = () => house.call('POST', '/artist/bea/undo');
  expect(await (await undo()).json()).toMatchObject({ code: 'NO_PLACEHOLDER' });
  for (const color of ['red', 'green', 'blue'])
    await house.upload('artist/bea', image(color), { query: `?name=${color}` });
  expect(await house.facts('artist/bea')).toMatchObject({
    live: { name: 'blue' },
    previous: { name: 'green' },
  });
  expect(await (await undo()).json()).toMatchObject({ live: { name: 'green' }, previous: { name: 'blue' } });
  expect(await (await undo()).json()).toMatchObject({ live: { name: 'blue' }, previous: { name: 'green' } });
  await house.call('DELETE', '/artist/bea');
  expect(await (await undo()).json()).toMatchObject({ live: { name: 'blue' }, previous: null });
  await house.call('DELETE', '/artist/bea');
  const { previous } = await house.facts('artist/bea');
  expect(house.files()).toContain(`${previous?.id}.flv`);
  expect(await (await house.call('DELETE', '/artist/bea')).json()).toMatchObject({
    live: null,
    previous: null,
  });
  expect(house.files().join()).not.toContain(previous?.id);
  expect(await (await house.call('DELETE', '/artist/bea')).json()).toMatchObject({ code: 'NO_PLACEHOLDER' });
}, 120_000);

test('PH8 an artist’s goes before the venue’s, also while the artist is not there', async () => {
  await house.upload('venue/left', image('green'));
  await house.upload('artist/ana', image('blue'));
  const [green, blue] = [await house.liveFile('venue/left'), await house.liveFile('artist/ana')].map(
    headerOf,
  );
  const viewer = await watchVenue(urlOf('left'));
  await shows(viewer, green ?? Buffer.alloc(0));
  await house.media.route('left', 'ana');
  await shows(viewer, blue ?? Buffer.alloc(0));
  house.media.desk.allow('key-of-ana', 'ana');
  const clip = await makeClip(at('ana.flv'), BLUE);
  const artist = publish(clip, `${house.media.rtmpHost}/live/key-of-ana`);
  await house.media.untilOnAir('left', 'ana');
  await artist.kill();
  await shows(viewer, blue ?? Buffer.alloc(0));
  await house.call('DELETE', '/artist/ana');
  await shows(viewer, green ?? Buffer.alloc(0));
  await house.media.route('left', null);
  expect(viewer.isOpen()).toBe(true);
  expect(isGrowing(viewer)).toBe(true);
  viewer.close();
}, 120_000);

test('PH10 a restart brings placeholders back; one that is damaged is told of, and the next in line shows', async () => {
  const dataDir = at('again');
  const first = await startPlaceholderHouse(dataDir);
  for (const owner of ['venue/main', 'venue/left']) await first.upload(owner, image('red'));
  await first.upload('venue/main', image('green'));
  const [good, bad] = [await first.liveFile('venue/main'), await first.liveFile('venue/left')];
  await first.media.close();
  truncateSync(bad, 5000);
  writeFileSync(join(dataDir, 'placeholders', '00000000-0000-4000-8000-000000000000.flv'), 'left over');

  const again = await startPlaceholderHouse(dataDir);
  try {
    const viewers = await Promise.all(
      ['main', 'left'].map((venue) => watchVenue(`${again.media.playback}/venue/${venue}.flv`)),
    );
    for (const [viewer, header] of [
      [viewers[0], headerOf(good)],
      [viewers[1], houseLoop()],
    ] as const)
      if (viewer !== undefined) await shows(viewer, header);
    for (const viewer of viewers) viewer.close();
    expect((await again.facts('venue/left')).problem).toMatch(/cut off/);
    expect(again.media.logs.filter((line) => line.includes('cannot be shown'))).toHaveLength(1);
    expect(again.files().join()).not.toContain('00000000');
    expect((await again.facts('venue/main')).previous).not.toBeNull();
    expect((await (await again.call('POST', '/venue/main/undo')).json()) as object).toMatchObject({
      problem: null,
    });
    await again.upload('venue/left', image('blue'));
    expect((await again.facts('venue/left')).problem).toBeNull();
    expect(await again.media.metric('media_placeholder_jobs_total', 'done')).toBe(1);
    expect(await again.media.metric('media_placeholder_bytes')).toBeGreaterThan(1000);
  } finally {
    await again.media.close();
  }
}, 120_000);

/** The ids of processes that run in a folder. */
const processesIn = (root: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(root);
      } catch {
        return false;
      }
    });

test('PH10 killed half-way: what was live is back, what was being made is gone, and no ffmpeg stays behind', async () => {
  const dataDir = at('killed');
  const settings = { HL_SERVICE_TOKEN: 'token-of-this-test', HL_PREVIEW_SECONDS: '0', HL_DATA_DIR: dataDir };
  await promisify(execFile)('mkdir', ['-p', dataDir]);
  const headers = { authorization: 'Bearer token-of-this-test' };
  const send = async (control: string, file: string): Promise<PlaceholderJob> => {
    const init = { method: 'PUT', headers: { ...headers, 'content-type': 'video/mp4' } };
    const body = new Uint8Array(readFileSync(file));
    const response = await fetch(`${control}/api/placeholders/venue/main`, { ...init, body });
    return (await response.json()) as PlaceholderJob;
  };
  const ask = async <Body>(control: string, path: string): Promise<Body> =>
    (await (await fetch(`${control}/api/placeholders${path}`, { headers })).json()) as Body;
  const film = at('film.mkv');
  const noise = '-f lavfi -i mandelbrot=s=1280x720:r=30 -t 2 -c:v libx264 -preset ultrafast -crf 40 -g 60';
  await ffmpeg(...words(noise), at('once.mp4'));
  await ffmpeg(...words('-stream_loop 29 -i'), at('once.mp4'), ...words('-c copy'), film);

  const first = await startService('media', dataDir, settings);
  const { control = '' } = first.addresses;
  const live = await send(control, image('red'));
  await until(
    'it is live',
    async () => (await ask<PlaceholderJob>(control, `/jobs/${live.id}`)).state === 'done',
  );
  const half = await send(control, film);
  await until('it is half-way', async () => {
    const { progress } = await ask<PlaceholderJob>(control, `/jobs/${half.id}`);
    return progress > 0.02;
  });
  const work = join(dataDir, 'placeholders', 'work');
  expect(processesIn(work).length).toBeGreaterThan(0);
  await first.kill('SIGKILL');
  await until('ffmpeg has noticed', () => processesIn(work).length === 0);
  expect(readdirSync(work)).toHaveLength(1);

  const again = await startService('media', dataDir, settings);
  try {
    expect(readdirSync(work)).toEqual([]);
    const facts = await ask<PlaceholderFacts>(again.addresses['control'] ?? '', '/venue/main');
    expect(facts).toMatchObject({ live: { durationMs: 8000 }, previous: null, problem: null });
    const viewer = await watchVenue(`${again.addresses['playback']}/venue/main.flv`);
    await shows(viewer, headerOf(join(dataDir, 'placeholders', `${facts.live?.id}.flv`)));
    viewer.close();
  } finally {
    expect(await again.kill('SIGTERM')).toBe(0);
  }
}, 120_000);
