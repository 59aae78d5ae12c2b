import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { MediaTag } from '../core/media-tag.ts';
import { endAll, type Packet, packetsOf, record } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher } from './support/publisher.ts';
import { heardFrom } from './support/rtmp-peer.ts';

const MARK = 0x51;
const folder = mkdtempSync(join(tmpdir(), 'houselights-clocks-'));
let media: MediaUnderTest;
afterEach(async () => {
  await endAll();
  await media.close();
});

/** Publishes for three seconds, the clock beginning a second before `roundMs`; gives what a viewer of `main` saw. */
const watchOver = async (roundMs: number): Promise<readonly MediaTag[]> => {
  media.desk.allow('good', 'ana');
  await media.route('main', 'ana');
  const artist = await openPublisher(media.rtmpPort, 'good');
  expect(await heardFrom(artist, 'NetStream.Publish.Start')).toBe(true);
  const stop = keepPublishing(artist, MARK, { fromMs: roundMs - 1000 });
  await media.untilOnAir('main', 'ana');
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  await sleep(3000);
  expect(artist.isClosed()).toBe(false);
  expect(viewer.isOpen()).toBe(true);
  expect((await media.venue('main')).cuts).toBe(1);
  stop();
  viewer.close();
  artist.close();
  return viewer.tags;
};

const steps = (tags: readonly MediaTag[]): number[] =>
  tags.slice(1).map((tag, i) => (tag.timestampMs - (tags[i]?.timestampMs ?? 0)) | 0);

afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['2^24 ms, 4.66 h', 2 ** 24],
  ['2^32 ms, 49.7 days', 2 ** 32],
])('a clock that passes %s', (_name, roundMs) => {
  test('RT11 of a source: the venue’s goes on, over RTMP’s longer timestamps', async () => {
    media = await startMedia();
    const tags = await watchOver(roundMs);
    for (const role of ['picture', 'audio']) {
      const track = tags.filter((tag) => (tag.role === 'audio') === (role === 'audio') && tag.data[1] === 1);
      expect(track.length).toBeGreaterThan(40);
      expect(steps(track).every((ms) => ms === 40)).toBe(true);
    }
  });

  test('PL8 of a venue: players by HTTP-FLV and by RTMP go on', async () => {
    media = await startMedia({ originMs: roundMs - 2500 });
    const file = join(folder, `${roundMs}.flv`);
    const recorder = record(`${media.rtmpHost}/venue/left`, file);
    const viewer = await watchVenue(`${media.playback}/venue/left.flv`);
    await until('it has passed', () =>
      viewer.tags.some(({ timestampMs }) => Math.abs(((timestampMs - roundMs) | 0) - 2500) < 100),
    );
    expect(viewer.isOpen()).toBe(true);
    const pictures = viewer.tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');
    expect(steps(pictures).every((ms) => ms === 40)).toBe(true);
    viewer.close();
    expect((await media.venue('left')).players).toBeGreaterThan(0);
    await recorder.kill('SIGINT');
    expect(recorder.stderr()).toBe('');
    const seen: Packet[] = await packetsOf(file);
    expect(seen.filter((packet) => packet.kind === 'video').length).toBeGreaterThan(80);
  });
});
