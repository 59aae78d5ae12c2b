import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endAll, makeClip, publish, RED } from './support/ffmpeg.ts';
import { type FlvViewer, watchVenue } from './support/flv-reader.ts';
import { hashOf, type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher, sendPicture } from './support/publisher.ts';
import { connectTo, heardFrom, keyFrame, message, openPeer } from './support/rtmp-peer.ts';

const KEY = 'sk-live-7Qh2xV0pTz';
const folder = mkdtempSync(join(tmpdir(), 'houselights-keys-'));
let media: MediaUnderTest;

beforeEach(async () => {
  media = await startMedia();
});
afterEach(async () => {
  await endAll();
  await media.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A viewer of a venue that is routed to the artist: what the artist sends would be seen here. */
const watchRouted = async (artistId: string): Promise<FlvViewer> => {
  await media.route('main', artistId);
  return watchVenue(`${media.playback}/venue/main.flv`);
};
const saw = (viewer: FlvViewer, mark: number): boolean =>
  viewer.tags.some((tag) => tag.role === 'key' && tag.data.at(-1) === mark);

describe('a key that is not good', () => {
  test('S6 IN3 a wrong key is refused to a real ffmpeg before a packet reaches anyone', async () => {
    const clip = await makeClip(join(folder, 'clip.flv'), RED);
    const viewer = await watchRouted('ana');
    const artist = publish(clip, `${media.rtmpHost}/live/wrong-key`);
    expect(await artist.ended).not.toBe(0);
    expect(await media.metric('media_refused_publishes_total')).toBe(1);
    const [placeholder, ...others] = viewer.tags.filter((tag) => tag.role === 'videoHeader');
    for (const other of others) expect(other.data).toEqual(placeholder?.data);
    expect((await media.state()).sources).toEqual([]);
    expect((await media.venue('main')).cuts).toBe(0);
    viewer.close();
  });

  test('S6 IN3 a revoked key is refused, with a status that says so', async () => {
    media.desk.allow(KEY, 'ana');
    media.desk.revoke(KEY);
    const viewer = await watchRouted('ana');
    const peer = await openPublisher(media.rtmpPort, KEY);
    sendPicture(peer, 0x77);
    expect(await heardFrom(peer, 'NetStream.Publish.Denied')).toBe(true);
    sendPicture(peer, 0x77);
    await peer.closed;
    expect(peer.heard()).not.toContain('NetStream.Publish.Start');
    await sleep(200);
    expect(saw(viewer, 0x77)).toBe(false);
    viewer.close();
  });

  test('S6 IN2 nothing reaches anyone while the key is being checked, whatever the answer', async () => {
    let answer = (): void => undefined;
    media.desk.holdUntil = new Promise((resolve) => {
      answer = resolve;
    });
    media.desk.allow(KEY, 'ana');
    const viewer = await watchRouted('ana');
    const good = await openPublisher(media.rtmpPort, KEY, { isEager: true });
    const bad = await openPublisher(media.rtmpPort, 'other', { isEager: true });
    await until('both are asked about', () => media.desk.asked.length === 2);
    sendPicture(bad, 0x66);
    sendPicture(good, 0x55);
    await sleep(300);
    expect((await media.state()).sources).toEqual([]);
    expect(saw(viewer, 0x55) || saw(viewer, 0x66)).toBe(false);
    answer();
    await until('the good one is seen', () => saw(viewer, 0x55));
    await bad.closed;
    expect(saw(viewer, 0x66)).toBe(false);
    viewer.close();
    good.close();
  });

  test('S6 a refused publisher that keeps its side open is destroyed', async () => {
    const peer = await openPublisher(media.rtmpPort, 'wrong');
    peer.socket.allowHalfOpen = true;
    expect(await heardFrom(peer, 'NetStream.Publish.Denied')).toBe(true);
    await until('its place is free', async () => (await media.metric('media_rtmp_connections')) === 0);
    peer.close();
  });
});

test('S6 IN1 the key leaves only as a hash, and stands in no log, state or metric', async () => {
  media.desk.allow(KEY, 'ana');
  const peer = await openPublisher(media.rtmpPort, KEY);
  expect(await heardFrom(peer, 'NetStream.Publish.Start')).toBe(true);
  sendPicture(peer, 1);
  const intruder = await openPeer(media.rtmpPort);
  intruder.command('connect', 1, { app: `live/${KEY}` });
  await intruder.closed;
  const wrongPlace = await openPeer(media.rtmpPort);
  await connectTo(wrongPlace, 'venue');
  wrongPlace.command('publish', 3, null, KEY, 'live');
  await wrongPlace.closed;
  const [asked] = media.desk.asked;
  expect(asked?.path).toBe('/internal/publish-check');
  expect(JSON.parse(asked?.body ?? '')).toEqual({ keyHash: hashOf(KEY) });
  expect(asked?.authorization).toMatch(/^Bearer .{20,}$/);
  const metrics = await (await fetch(`${media.control}/metrics`)).text();
  const everything = [...media.logs, JSON.stringify(await media.state()), metrics].join('\n');
  expect(everything).toContain('ana');
  expect(everything).not.toContain(KEY);
  expect(peer.heard() + wrongPlace.heard()).not.toContain(KEY);
  peer.close();
});

test('IN4 a key approved before is good while admin-api is gone, another is not', async () => {
  media.desk.allow(KEY, 'ana');
  const first = await openPublisher(media.rtmpPort, KEY);
  expect(await heardFrom(first, 'NetStream.Publish.Start')).toBe(true);
  first.close();
  await until('she is gone', async () => (await media.state()).sources.length === 0);
  await media.desk.close();
  const again = await openPublisher(media.rtmpPort, KEY);
  expect(await heardFrom(again, 'NetStream.Publish.Start')).toBe(true);
  const stranger = await openPublisher(media.rtmpPort, 'never-seen');
  expect(await heardFrom(stranger, 'NetStream.Publish.Failed')).toBe(true);
  again.close();
});

describe('one artist, one publisher', () => {
  test('IN5 a live one keeps its place', async () => {
    media.desk.allow(KEY, 'ana');
    const first = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(first, 'NetStream.Publish.Start')).toBe(true);
    sendPicture(first, 1);
    const second = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(second, 'NetStream.Publish.BadName')).toBe(true);
    await second.closed;
    expect(first.isClosed()).toBe(false);
    first.close();
  });

  test('IN5 a live one gives way where the artist may take over, and is told why', async () => {
    media.desk.allow(KEY, 'ana', { mayTakeOver: true });
    const viewer = await watchRouted('ana');
    const first = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(first, 'NetStream.Publish.Start')).toBe(true);
    const stopFirst = keepPublishing(first, 1);
    await until('the first is seen', () => saw(viewer, 1));
    const second = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(second, 'NetStream.Publish.Start')).toBe(true);
    expect(await heardFrom(first, 'Another connection publishes with this stream key now.')).toBe(true);
    await first.closed;
    stopFirst();
    sendPicture(second, 2);
    await until('the second is seen', () => saw(viewer, 2));
    expect((await media.state()).sources).toHaveLength(1);
    viewer.close();
    second.close();
  });

  test('IN5 a stalled one makes room at once', async () => {
    media.desk.allow(KEY, 'ana');
    const viewer = await watchRouted('ana');
    const first = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(first, 'NetStream.Publish.Start')).toBe(true);
    sendPicture(first, 1);
    await until('it counts as stalled', async () => (await media.state()).sources[0]?.stalled === true);
    const second = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(second, 'NetStream.Publish.Start')).toBe(true);
    await first.closed;
    sendPicture(second, 2);
    await until('the second is seen', () => saw(viewer, 2));
    expect((await media.state()).sources).toHaveLength(1);
    viewer.close();
    second.close();
  });
});

describe('dropping a source', () => {
  test('S6 closes the publisher at once', async () => {
    media.desk.allow(KEY, 'ana');
    const peer = await openPublisher(media.rtmpPort, KEY);
    expect(await heardFrom(peer, 'NetStream.Publish.Start')).toBe(true);
    expect((await media.api('DELETE', '/api/sources/ana')).status).toBe(204);
    expect(await heardFrom(peer, 'The house has ended this stream.')).toBe(true);
    await peer.closed;
    expect((await media.state()).sources).toEqual([]);
    expect((await media.api('DELETE', '/api/sources/nobody')).status).toBe(204);
  });

  test('CT2 beats a check that is still under way', async () => {
    let answer = (): void => undefined;
    media.desk.holdUntil = new Promise((resolve) => {
      answer = resolve;
    });
    media.desk.allow(KEY, 'ana');
    const peer = await openPublisher(media.rtmpPort, KEY);
    await until('it is asked about', () => media.desk.asked.length === 1);
    await media.api('DELETE', '/api/sources/ana');
    answer();
    expect(await heardFrom(peer, 'NetStream.Publish.BadName')).toBe(true);
    await peer.closed;
  });
});

test('IN6 nobody publishes to a venue', async () => {
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  const peer = await openPeer(media.rtmpPort);
  await connectTo(peer, 'venue');
  peer.command('publish', 3, null, 'main', 'live');
  peer.send(message(9, keyFrame(0x44), { cid: 6, streamId: 1 }));
  expect(await heardFrom(peer, 'NetStream.Publish.BadName')).toBe(true);
  await peer.closed;
  expect(saw(viewer, 0x44)).toBe(false);
  viewer.close();
});

test('IN11 an address that tries key after key is not asked about any more', async () => {
  for (let i = 0; i < 14; i += 1) (await openPublisher(media.rtmpPort, `guess-${i}`)).close();
  await until('the rest is refused', async () => {
    const refused = await media.metric('media_refused_publishes_total', 'too-many');
    return refused >= 1 ? refused : undefined;
  });
  expect(media.desk.asked.length).toBeLessThan(14);
});
