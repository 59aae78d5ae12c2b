import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { type FlvViewer, watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher } from './support/publisher.ts';
import {
  AAC_HEADER,
  AVC_HEADER,
  amf,
  command,
  handshake,
  heardFrom,
  interFrame,
  keyFrame,
  message,
  openPeer,
  type RtmpPeer,
} from './support/rtmp-peer.ts';

const SESSIONS = Number(process.env.FUZZ_SESSIONS ?? 1500);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const AT_ONCE = 24;
/** Most that the memory of the process may have grown by, bytes: the test's own peers live in it too. */
const MAX_GROWTH_BYTES = 200 * 1024 * 1024;
const MARK = 0x21;

/** What honest peers say, as the stuff that mutations are made of. */
const honest = (key: string): Buffer[][] => [
  [
    command('connect', 1, { app: 'live', tcUrl: 'rtmp://x/live', flashVer: 'FMLE/3.0', type: 'nonprivate' }),
    command('releaseStream', 2, null, key),
    command('createStream', 4, null),
    command('publish', 5, null, key, 'live'),
    message(1, Buffer.from('00001000', 'hex'), { cid: 2 }),
    message(18, Buffer.concat([amf('@setDataFrame'), amf('onMetaData'), amf({ width: 320, height: 180 })]), {
      cid: 4,
    }),
    message(9, AVC_HEADER, { cid: 6, streamId: 1 }),
    message(8, AAC_HEADER, { cid: 4, streamId: 1 }),
    message(9, keyFrame(1), { cid: 6, streamId: 1, timestampMs: 40 }),
    message(8, Buffer.from('af01211004608c1c', 'hex'), { cid: 4, streamId: 1, timestampMs: 40 }),
    message(9, Buffer.concat([interFrame(2), Buffer.alloc(700)]), { cid: 6, streamId: 1, timestampMs: 80 }),
    message(9, Buffer.from('906876633100', 'hex'), { cid: 6, streamId: 1, timestampMs: 90 }),
    command('FCUnpublish', 6, null, key),
  ],
  [
    command('connect', 1, { app: 'venue', tcUrl: 'rtmp://x/venue' }),
    command('createStream', 2, null),
    command('getStreamLength', 3, null, 'main'),
    command('play', 4, null, 'main', -2000),
    message(4, Buffer.from('00030000000100000bb8', 'hex'), { cid: 2 }),
    message(3, Buffer.from('00001000', 'hex'), { cid: 2 }),
    message(17, Buffer.concat([Buffer.from([0]), amf('pause'), amf(5), amf(null), amf(true)])),
  ],
];

const mutate = (bytes: Buffer, random: () => number): Buffer => {
  const at = Math.floor(random() * bytes.length);
  const copy = Buffer.from(bytes);
  const kind = Math.floor(random() * 6);
  if (kind === 0) copy[at] = Math.floor(random() * 256);
  if (kind === 1) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  if (kind === 2) return copy.subarray(0, at);
  if (kind === 3)
    return Buffer.concat([copy.subarray(0, at), Buffer.from([random() * 256, 0]), copy.subarray(at)]);
  if (kind === 4)
    return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + Math.floor(random() * 8))]);
  if (kind === 5)
    copy.fill([0, 0xff, 0x7f][Math.floor(random() * 3)] ?? 0, at, Math.min(at + 6, copy.length));
  return copy;
};

const dialogue = (random: () => number): Buffer[] => {
  const talks = honest(random() < 0.5 ? 'fuzzed' : 'wrong');
  const talk = [...(talks[Math.floor(random() * talks.length)] ?? [])];
  const changes = 1 + Math.floor(random() * 4);
  for (let i = 0; i < changes; i += 1) {
    const at = Math.floor(random() * talk.length);
    const part = talk[at] ?? Buffer.alloc(0);
    const kind = random();
    if (kind < 0.7) talk[at] = mutate(part, random);
    else if (kind < 0.8) talk.splice(at, 1);
    else if (kind < 0.9) talk.splice(at, 0, part);
    else talk.splice(at, 0, talk[Math.floor(random() * talk.length)] ?? part);
  }
  const start = random() < 0.1 ? mutate(handshake(), random) : handshake();
  return [start, ...talk];
};

const runSession = async (port: number, random: () => number): Promise<void> => {
  const peer = await openPeer(port, { isBare: true });
  const inOneWrite = random() < 0.5;
  const talk = dialogue(random);
  for (const part of inOneWrite ? [Buffer.concat(talk)] : talk) {
    peer.send(part);
    if (!inOneWrite) await sleep(random() * 4);
  }
  await Promise.race([peer.closed, sleep(60)]);
  peer.close();
  await peer.closed;
};

let media: MediaUnderTest;
let artist: RtmpPeer;
let viewer: FlvViewer;
let stop: () => void;

beforeAll(async () => {
  media = await startMedia({ rtmpPerAddress: 1000, publishesPerSecond: 10_000 });
  media.desk.allow('good', 'ana');
  media.desk.allow('fuzzed', 'bo');
  await media.route('main', 'ana');
  await media.route('left', 'bo');
  artist = await openPublisher(media.rtmpPort, 'good');
  await heardFrom(artist, 'NetStream.Publish.Start');
  stop = keepPublishing(artist, MARK);
  viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  await until('the artist is seen', () => viewer.tags.some((tag) => tag.data.at(-1) === MARK));
});
afterAll(async () => {
  stop();
  viewer.close();
  await media.close();
});

test(`P1 ${SESSIONS} mutated sessions disturb nobody (FUZZ_SEED=${SEED})`, {
  timeout: 1_800_000,
}, async () => {
  const broken: unknown[] = [];
  const note = (error: unknown): void => {
    broken.push(error);
  };
  process.on('uncaughtException', note);
  const random = createRandom(SEED);
  const before = process.memoryUsage.rss();
  const bystander = await watchVenue(`${media.playback}/venue/left.flv`);
  for (let done = 0; done < SESSIONS; done += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        runSession(media.rtmpPort, createRandom(Math.floor(random() * 2 ** 31))),
      ),
    );
  }
  process.off('uncaughtException', note);
  expect(broken).toEqual([]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MAX_GROWTH_BYTES);
  expect(artist.isClosed()).toBe(false);
  expect(viewer.isOpen()).toBe(true);
  expect(bystander.isOpen()).toBe(true);
  expect((await media.venue('main')).cuts).toBe(1);
  for (const kind of [true, false]) {
    const track = viewer.tags.filter((tag) =>
      kind ? tag.role === 'audio' : tag.role === 'key' || tag.role === 'inter',
    );
    const back = track.filter((tag, i) => i > 0 && tag.timestampMs <= (track[i - 1]?.timestampMs ?? -1));
    expect(back).toEqual([]);
  }
  await until('only the artist is left', async () => (await media.metric('media_rtmp_connections')) === 1);
  bystander.close();
});
