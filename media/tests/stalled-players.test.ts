import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher } from './support/publisher.ts';
import { connectTo, heardFrom, openPeer, type RtmpPeer } from './support/rtmp-peer.ts';

const STALLED = 10;
/** 12 Mbit/s: what the system keeps for a socket is full within seconds. */
const PAD_BYTES = 60_000;

let media: MediaUnderTest;
let artist: RtmpPeer;
let stop: () => void;

beforeAll(async () => {
  media = await startMedia();
  media.desk.allow('good', 'ana');
  await media.route('main', 'ana');
  artist = await openPublisher(media.rtmpPort, 'good');
  expect(await heardFrom(artist, 'NetStream.Publish.Start')).toBe(true);
  stop = keepPublishing(artist, 0x61, { padBytes: PAD_BYTES });
  await media.untilOnAir('main', 'ana');
});
afterAll(async () => {
  stop();
  artist.close();
  await media.close();
});

const stallByHttp = (): Socket => {
  const { hostname, port } = new URL(media.playback);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.pause();
  socket.write('GET /venue/main.flv HTTP/1.1\r\nhost: x\r\n\r\n');
  return socket;
};

const stallByRtmp = async (): Promise<Socket> => {
  const peer = await openPeer(media.rtmpPort);
  await connectTo(peer, 'venue');
  peer.command('play', 3, null, 'main');
  peer.socket.pause();
  return peer.socket;
};

test('L6 L5 PL5 players that do not read are dropped, and one that does misses not one picture meanwhile', {
  timeout: 90_000,
}, async () => {
  const stalled = Array.from({ length: STALLED }, stallByHttp);
  for (let i = 0; i < STALLED; i += 1) stalled.push(await stallByRtmp());
  await until('they are all there', async () => (await media.venue('main')).players === 2 * STALLED);
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  const dropped = async () => (await media.metric('media_dropped_players_total')) === 2 * STALLED;
  await until('those who do not read are dropped', dropped, 60_000);
  const pictures = viewer.tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');
  expect(pictures.length).toBeGreaterThan(250);
  const steps = pictures.slice(1).map((tag, i) => tag.timestampMs - (pictures[i]?.timestampMs ?? 0));
  expect(new Set(steps)).toEqual(new Set([40]));
  expect((await media.venue('main')).players).toBe(1);
  viewer.close();
  for (const socket of stalled) socket.destroy();
});
