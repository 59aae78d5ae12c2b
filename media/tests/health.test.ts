import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { HealthWarningCode, IngestHealth } from '../../proto/contracts/ingest-health.ts';
import { endAll, ffmpeg, publish } from './support/ffmpeg.ts';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';
import { openPublisher } from './support/publisher.ts';
import { AAC_HEADER, AVC_HEADER, interFrame, keyFrame, message } from './support/rtmp-peer.ts';

let media: MediaUnderTest;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-health-'));
  media = await startMedia({}, { previewSeconds: 0 });
  for (const artist of ['ada', 'bob', 'cleo', 'dan', 'eve']) media.desk.allow(`key-of-${artist}`, artist);
});
afterEach(endAll);
afterAll(async () => {
  await media.close();
  rmSync(folder, { recursive: true });
});

/** A small clip with sound made from this filter (or none), and a key frame each so many seconds. */
const clip = async (name: string, options: { sound: string | null; gopSeconds: number }): Promise<string> => {
  const file = join(folder, `${name}.flv`);
  const { sound, gopSeconds } = options;
  const seconds = Math.max(gopSeconds * 2, 6);
  const gop = `${gopSeconds * 15}`;
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `testsrc2=s=320x180:r=15:d=${seconds}`],
    ...(sound === null ? [] : ['-f', 'lavfi', '-i', `${sound}:d=${seconds}`]),
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', gop, '-keyint_min', gop, '-sc_threshold', '0'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-ac', '2', '-b:a', '96k', '-f', 'flv', file],
  );
  return file;
};

const healthOf = async (artistId: string): Promise<IngestHealth | undefined> =>
  (await media.state()).sources.find((source) => source.artistId === artistId)?.health ?? undefined;

const untilWarned = (artistId: string, code: HealthWarningCode): Promise<IngestHealth> =>
  until(
    `${artistId} is warned of ${code}`,
    async () => {
      const health = await healthOf(artistId);
      return health?.warnings.some((warning) => warning.code === code) === true ? health : undefined;
    },
    60_000,
  );

/** A tone of 1 kHz at so many dB of full scale, the same in both channels. */
const tone = (decibels: number): string => {
  const wave = `${10 ** (decibels / 20)}*sin(2*PI*1000*t)`;
  return `aevalsrc=${wave}|${wave}:s=48000`;
};

test('IH1 IH4 a tone of -23 dB is heard as -23 LUFS, and a source that is well has no warning', async () => {
  // EBU Tech 3341, test 1: a stereo sine of 1 kHz at -23.0 dBFS reads -23.0 LUFS.
  const file = await clip('tone', { sound: tone(-23), gopSeconds: 2 });
  publish(file, `${media.rtmpHost}/live/key-of-ada`);
  const health = await until('it has been measured for a while', async () => {
    const now = await healthOf('ada');
    return now?.loudnessLufs != null && now.longestKeyFrameIntervalMs !== null && now.fps > 14 && now;
  });
  expect(Math.abs((health.loudnessLufs ?? 0) + 23)).toBeLessThan(1);
  expect(Math.abs((health.peakDbfs ?? 0) + 23)).toBeLessThan(1.5);
  expect(health).toMatchObject({ silentMs: 0, warnings: [], missingFrames: 0, audioProfile: 'LC' });
  expect(Math.abs((health.keyFrameIntervalMs ?? 0) - 2000)).toBeLessThanOrEqual(70);
  expect(Math.abs(health.fps - 15)).toBeLessThan(2);
  expect(health.kbitPerSecond).toBeCloseTo(health.videoKbitPerSecond + health.audioKbitPerSecond, 0);
  expect(Math.abs(Date.now() - health.atMs)).toBeLessThan(10_000);
});

test('IH5 a real source with a key frame every 10 s, and without sound, is told both', async () => {
  const file = await clip('rare', { sound: null, gopSeconds: 10 });
  publish(file, `${media.rtmpHost}/live/key-of-bob`);
  await untilWarned('bob', 'NO_SOUND');
  const { warnings, loudnessLufs } = await untilWarned('bob', 'KEY_FRAMES_RARE');
  expect(loudnessLufs).toBeNull();
  expect(warnings.map(({ message }) => message)).toEqual([
    'Your stream has no sound track: choose an audio device in OBS, Settings > Audio.',
    'A key frame comes every 10 s: set Keyframe Interval to 2 in OBS.',
  ]);
  expect(await media.metric('media_sources_with_warning', 'code="KEY_FRAMES_RARE"')).toBe(1);
  await endAll();
  await until('it is gone', async () => (await media.state()).sources.length === 0);
  expect(await media.metric('media_sources_with_warning')).toBe(0);
});

test('IH4 IH5 a silent source is silent, and says so after 10 s', async () => {
  const file = await clip('silent', { sound: 'anullsrc=r=44100:cl=stereo', gopSeconds: 2 });
  publish(file, `${media.rtmpHost}/live/key-of-cleo`);
  const { loudnessLufs, silentMs, warnings } = await untilWarned('cleo', 'SILENT');
  expect(loudnessLufs).toBeLessThan(-70);
  expect(silentMs).toBeGreaterThanOrEqual(10_000);
  expect(warnings.map(({ code }) => code)).toEqual(['SILENT']);
});

test('IH4 a source that comes back is measured anew', async () => {
  const address = `${media.rtmpHost}/live/key-of-dan`;
  for (const [name, decibels] of [
    ['quiet', -30],
    ['loud', -12],
  ] as const) {
    publish(await clip(name, { sound: tone(decibels), gopSeconds: 2 }), address);
    await until(`${name} is heard`, async () => {
      const lufs = (await healthOf('dan'))?.loudnessLufs;
      return lufs != null && Math.abs(lufs - decibels) < 1;
    });
    await endAll();
    await until('it is gone', async () => (await media.state()).sources.length === 0);
  }
});

/** The processes that listen to sources now. */
const ears = (): number[] =>
  execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='])
    .toString()
    .split('\n')
    .filter((line) => line.includes('ebur128'))
    .map((line) => Number.parseInt(line, 10));

test('IH4 an ear that dies comes back, and goes with its source', async () => {
  publish(await clip('on', { sound: tone(-20), gopSeconds: 2 }), `${media.rtmpHost}/live/key-of-ada`);
  const isHeard = async (): Promise<boolean> => (await healthOf('ada'))?.loudnessLufs != null;
  await until('it is heard', isHeard);
  const [first = 0] = ears();
  process.kill(first, 'SIGKILL');
  await until('its end is seen', async () => (await media.metric('media_loudness_failures_total')) === 1);
  await until('another one listens', () => ears().some((pid) => pid !== first));
  await until('it is heard again', isHeard);
  await endAll();
  await until('nobody listens any more', () => ears().length === 0);
  expect(media.logs.filter((line) => line.includes('measured the loudness'))).toHaveLength(1);
});

test('IH2 pictures that a source leaves out are counted', async () => {
  const peer = await openPublisher(media.rtmpPort, 'key-of-eve');
  await until('it is here', async () => (await media.state()).sources.length === 1);
  peer.send(message(9, AVC_HEADER, { cid: 6, streamId: 1 }));
  peer.send(message(8, AAC_HEADER, { cid: 4, streamId: 1 }));
  let frame = 0;
  const timer = setInterval(() => {
    frame += 1;
    // After the first second every fifth one is lost on its way.
    if (frame > 25 && frame % 5 === 0) return;
    const picture = frame % 24 === 1 ? keyFrame(1) : interFrame(1);
    peer.send(message(9, picture, { cid: 6, streamId: 1, timestampMs: frame * 40 }));
  }, 40);
  const health = await untilWarned('eve', 'FRAMES_MISSING');
  clearInterval(timer);
  peer.close();
  expect(health.missingFrames).toBeGreaterThanOrEqual(3);
  expect(health.missingFrames).toBeLessThanOrEqual(Math.ceil(frame / 5));
  expect(
    media.logs.filter((line) => line.includes('FRAMES_MISSING') && line.includes('raised')),
  ).toHaveLength(1);
});
