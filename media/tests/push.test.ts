import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../../ops/free-ports.ts';
import { expectWhole } from './support/expect-whole.ts';
import { endAll, ffmpeg, packetsOf, probe, record } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import {
  addTarget,
  answerPublisher,
  endChild,
  endServers,
  hasFailedWith,
  hasNginx,
  isSending,
  PUBLISH_START,
  startFfmpegServer,
  startNginx,
  startReceiver,
  targetsOf,
  targetWhen,
} from './support/push-targets.ts';
import { makeRedAndBlue, type RedAndBlue } from './support/red-and-blue.ts';

const KEY = 'sk-push-8Kd3nLw0Yq';
let house: MediaUnderTest;
let other: MediaUnderTest;
let artists: RedAndBlue;
let dataDir: string;

const startHouse = async (): Promise<void> => {
  house = await startMedia({}, { dataDir, pushPrivate: 'allow' });
  artists.allow(house);
};

beforeAll(async () => {
  artists = await makeRedAndBlue('push');
  dataDir = join(artists.folder, 'data');
  await startHouse();
  other = await startMedia();
  other.desk.allow(KEY, 'far-house');
  await other.route('main', 'far-house');
});
afterEach(async () => {
  await endAll();
  await endServers();
  for (const { id } of await targetsOf(house)) await house.api('DELETE', `/api/push-targets/${id}`);
});
afterAll(async () => {
  await house.close();
  await other.close();
  artists.remove();
});

const toOther = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ name: 'the other house', url: `${other.rtmpHost}/live`, key: KEY },
  ...more,
});
/** Fewest pictures that a target has of six cuts. */
const PICTURES = 80;
const expectWholeFromStart = async (file: string): Promise<void> => {
  await expectWhole(file, PICTURES);
  expect(Math.min(...(await packetsOf(file)).map((packet) => packet.dts)), file).toBeLessThan(1);
};

test('PT2 PT3 a venue goes on to another house, to ffmpeg and to nginx, over six cuts without a step back', async () => {
  await artists.publishBoth(house);
  const [ffmpegPort = 0, nginxPort = 0] = await freePorts(2);
  const heardByFfmpeg = join(artists.folder, 'ffmpeg.flv');
  const server = startFfmpegServer(ffmpegPort, KEY, heardByFfmpeg);
  const nginxFolder = join(artists.folder, 'nginx');
  mkdirSync(nginxFolder);
  const nginx = hasNginx ? await startNginx(nginxFolder, nginxPort) : null;
  const urls = [
    `rtmp://127.0.0.1:${ffmpegPort}/live`,
    ...(nginx === null ? [] : [`rtmp://127.0.0.1:${nginxPort}/live`]),
  ];
  const targets = [await addTarget(house, toOther())];
  for (const url of urls) targets.push(await addTarget(house, { name: url, url, key: KEY }));
  for (const target of targets) await targetWhen(house, target, isSending);
  await other.untilOnAir('main', 'far-house');
  const viewer = await watchVenue(`${other.playback}/venue/main.flv`);
  const file = join(artists.folder, 'other.flv');
  const recorder = record(`${other.playback}/venue/main.flv`, file);
  await until('the recorder watches', async () => (await other.venue('main')).players >= 2);
  for (const artistId of ['red', 'blue', null, 'blue', 'red', null]) {
    await house.route('main', artistId);
    await house.untilOnAir('main', artistId);
    await sleep(1500);
  }
  const seen = await probe(`${other.playback}/venue/main.flv`);
  expect(seen).toEqual(
    expect.arrayContaining([{ codec: 'h264', width: 640, height: 360 }, { codec: 'aac' }]),
  );
  await recorder.kill('SIGINT');
  expect(recorder.stderr()).toBe('');
  expect(viewer.isOpen()).toBe(true);
  viewer.close();
  const atTheEnd = await targetsOf(house);
  for (const { status } of atTheEnd) {
    expect(status).toMatchObject({ state: 'sending', skippedPictures: 0 });
    expect(status.bytesSent).toBeGreaterThan(100_000);
    expect(status.kbitPerSecond).toBeGreaterThan(50);
  }
  expect(atTheEnd[0]?.status).toMatchObject({ lastError: null, attempts: 1 });
  // One unbroken stream: the other house has cut to it once and never away.
  expect((await other.venue('main')).cuts).toBe(1);
  expect(await house.metric('media_push_targets', 'sending')).toBe(targets.length);
  expect(await house.metric('media_push_sent_bytes_total')).toBeGreaterThan(300_000);
  for (const { id } of atTheEnd) await house.api('DELETE', `/api/push-targets/${id}`);
  await until('the other house has lost it', async () => (await other.state()).sources.length === 0);
  await until('ffmpeg has ended', () => server.exitCode !== null);
  await expectWholeFromStart(file);
  await expectWholeFromStart(heardByFfmpeg);
  expect(
    await ffmpeg('-i', heardByFfmpeg, '-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'),
  ).toBe('');
  if (nginx === null) return;
  await endChild(nginx, 'SIGTERM');
  await expectWholeFromStart(join(nginxFolder, `${KEY}.flv`));
});

test('PT4 PT8 a wrong key is told in the target’s own words, and a right one given later is used at once', async () => {
  const target = await addTarget(house, toOther({ key: 'sk-push-wrong-Zz9' }));
  const failed = await targetWhen(house, target, hasFailedWith('PUSH_REFUSED'));
  expect(failed.status.lastError?.message).toBe(
    'The target refused: NetStream.Publish.Denied: This stream key is not valid.',
  );
  expect(Math.abs(Date.now() - (failed.status.lastError?.atMs ?? 0))).toBeLessThan(60_000);
  const changed = await house.api('PATCH', `/api/push-targets/${target.id}`, { key: KEY });
  expect(await changed.json()).toMatchObject({ keyHint: KEY.slice(-4) });
  await targetWhen(house, target, isSending);
});

test('PT10 targets outlive a restart; one that is off stays off until it is switched on', async () => {
  const on = await addTarget(house, toOther());
  const off = await addTarget(house, toOther({ name: 'later', enabled: false }));
  await targetWhen(house, on, isSending);
  expect(off.status).toMatchObject({ state: 'off', attempts: 0 });
  await house.close();
  await until('it is gone there', async () => (await other.state()).sources.length === 0);
  await startHouse();
  const { status, ...kept } = await targetWhen(house, on, isSending);
  const { status: _, ...asAdded } = on;
  expect(kept).toEqual(asAdded);
  expect(status.attempts).toBe(1);
  expect((await targetsOf(house)).find(({ id }) => id === off.id)?.status.state).toBe('off');
  await house.api('PATCH', `/api/push-targets/${on.id}`, { enabled: false });
  await until('it has ended there', async () => (await other.state()).sources.length === 0);
  await house.api('PATCH', `/api/push-targets/${off.id}`, { enabled: true });
  await targetWhen(house, off, isSending);
});

test('PT6 with other secrets a sealed key does not open: its target says so, and works with a key given anew', async () => {
  const folderOfIts = join(artists.folder, 'moved');
  const first = await startMedia({}, { dataDir: folderOfIts, pushPrivate: 'allow' });
  const target = await addTarget(first, toOther());
  await first.close();
  rmSync(join(folderOfIts, 'secrets.json'));
  const moved = await startMedia({}, { dataDir: folderOfIts, pushPrivate: 'allow' });
  const [kept] = await targetsOf(moved);
  expect(kept).toMatchObject({ id: target.id, keyHint: '' });
  expect(kept?.status).toMatchObject({ state: 'waiting', lastError: { code: 'PUSH_KEY_UNREADABLE' } });
  await moved.api('PATCH', `/api/push-targets/${target.id}`, { name: 'still without a key' });
  await moved.api('PATCH', `/api/push-targets/${target.id}`, { key: KEY });
  await targetWhen(moved, target, isSending);
  await moved.close();
  await until('it has ended there', async () => (await other.state()).sources.length === 0);
});

test('PT11 a venue that is removed stops its targets with a reason; added again, it is sent again', async () => {
  await house.api('POST', '/api/venues', { name: 'tent' });
  const target = await addTarget(house, toOther({ venue: 'tent' }));
  await targetWhen(house, target, isSending);
  await house.api('DELETE', '/api/venues/tent');
  const stopped = await targetWhen(house, target, hasFailedWith('UNKNOWN_VENUE'));
  expect(stopped.status.lastError?.message).toContain('"tent"');
  await until('it has ended there', async () => (await other.state()).sources.length === 0);
  await house.api('POST', '/api/venues', { name: 'tent' });
  await targetWhen(house, target, isSending);
  expect(await house.metric('media_push_reconnects_total')).toBeGreaterThan(0);
  await house.api('DELETE', '/api/venues/tent');
});

test('PT8 a target that goes away is come back to', async () => {
  const leaves = await startReceiver((socket) =>
    answerPublisher(socket, (say) => {
      say('onStatus', 0, null, PUBLISH_START);
      if (leaves.connections() === 1) setTimeout(() => socket.destroy(), 300);
    }),
  );
  const target = await addTarget(house, { url: leaves.url, key: KEY });
  const back = await targetWhen(
    house,
    target,
    ({ status }) => status.state === 'sending' && status.attempts === 2,
  );
  expect(back.status.lastError).toMatchObject({
    code: 'PUSH_CLOSED',
    message: 'The target closed the connection.',
  });
  await leaves.close();
});

test('S6 PT6 the key stands in no answer, log line, metric or file', async () => {
  const full = await addTarget(house, toOther({ url: `${other.rtmpHost}/live/${KEY}`, key: '' }));
  expect(full).toMatchObject({ url: `${other.rtmpHost}/live`, keyHint: KEY.slice(-4) });
  await targetWhen(house, full, isSending);
  const refusals = await Promise.all(
    [
      { url: `http://h.example/live/${KEY}`, key: '' },
      { url: `rtmp://u:${KEY}@h.example/live`, key: KEY },
      { url: 'rtmp://h.example/live', key: `${KEY} ${KEY}` },
      { url: 'rtmp://h.example/live', key: [KEY] },
    ].map(async (given) => {
      const response = await house.api('POST', '/api/push-targets', { ...toOther(), ...given });
      expect(response.status).toBe(400);
      return response.text();
    }),
  );
  await house.api('PATCH', `/api/push-targets/${full.id}`, { name: 'renamed' });
  const metrics = await (await fetch(`${house.control}/metrics`)).text();
  const said = [...refusals, JSON.stringify(await targetsOf(house)), metrics, ...house.logs].join('\n');
  expect(said).toContain('a push target is sent to');
  expect(said).not.toContain(KEY);
  const files = readdirSync(dataDir).filter((name) => name.startsWith('media.sqlite'));
  expect(existsSync(join(dataDir, 'media.sqlite'))).toBe(true);
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(dataDir, name))));
  expect(bytes.includes('the other house')).toBe(true);
  expect(bytes.includes(KEY)).toBe(false);
  for (const { name, status } of await targetsOf(house))
    expect({ name, state: status.state }).toEqual({ name: 'renamed', state: 'sending' });
});

test('PT1 PT9 refusals are coded', async () => {
  const strict = await startMedia();
  const code = async (method: string, path: string, body: unknown): Promise<string> => {
    const response = await strict.api(method, path, body);
    const answer = (await response.json()) as { code: string };
    return `${response.status} ${answer.code}`;
  };
  const add = (more: Record<string, unknown>): Promise<string> =>
    code('POST', '/api/push-targets', {
      ...{ name: 'x', venue: 'main', url: 'rtmp://live.example/app', key: KEY },
      ...more,
    });
  expect(await add({ venue: 'nowhere' })).toBe('404 UNKNOWN_VENUE');
  expect(await add({ url: 'https://live.example/app' })).toBe('400 BAD_PUSH_URL');
  expect(await add({ key: '' })).toBe('400 PUSH_KEY_NEEDED');
  expect(await add({ key: 'two words' })).toBe('400 BAD_PUSH_KEY');
  expect(await add({ name: '' })).toBe('400 BAD_REQUEST');
  expect(await add({ more: 1 })).toBe('400 BAD_REQUEST');
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '10.1.2.3',
    '169.254.169.254',
    '[::ffff:127.0.0.1]',
    '2130706433',
  ])
    expect(await add({ url: `rtmp://${host}/live` }), host).toBe('400 PUSH_PRIVATE_ADDRESS');
  expect(await code('PATCH', '/api/push-targets/none', { name: 'y' })).toBe('404 UNKNOWN_PUSH_TARGET');
  expect((await strict.api('DELETE', '/api/push-targets/none')).status).toBe(404);
  const kept = await addTarget(strict, { url: 'rtmp://live.example/app', key: KEY, enabled: false });
  // Who may change a target must not learn its key by sending it elsewhere.
  expect(await code('PATCH', `/api/push-targets/${kept.id}`, { url: 'rtmp://thief.example/app' })).toBe(
    '400 PUSH_KEY_NEEDED',
  );
  for (let i = 1; i < 32; i += 1)
    await addTarget(strict, { url: 'rtmp://live.example/app', key: KEY, enabled: false });
  expect(await add({ enabled: false })).toBe('409 TOO_MANY_PUSH_TARGETS');
  expect(await strict.metric('media_push_targets', 'off')).toBe(32);
  await strict.close();
});
