import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFlvFile } from '../core/flv-file.ts';
import { readPlaceholder } from '../core/placeholder.ts';
import { ffmpeg, packetsOf } from './support/ffmpeg.ts';
import { type PlaceholderHouse, startPlaceholderHouse } from './support/placeholder-uploads.ts';

let folder: string;
let house: PlaceholderHouse;
const at = (name: string): string => join(folder, name);
const words = (text: string): string[] => text.split(' ');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-placeholder-kinds-'));
  house = await startPlaceholderHouse(at('data'));
  const still = (size: string): string[] =>
    words(`-f lavfi -i testsrc2,scale=${size},setsar=1,format=rgb24 -frames:v 1`);
  await ffmpeg(...still('641:361'), at('odd.png'));
  await ffmpeg(...still('300:500'), at('tall.jpg'));
  await ffmpeg(...still('2000:1500'), at('large.webp'));
  await ffmpeg(...words('-f lavfi -i color=red@0.0:s=320x180,format=rgba -frames:v 1'), at('clear.png'));
  await ffmpeg(...words('-f lavfi -i testsrc2=s=100x80:r=10:d=1'), at('moving.gif'));
  await ffmpeg(...words('-f lavfi -i testsrc2=s=100x80 -frames:v 1'), at('still.gif'));
  const film = words('-f lavfi -i testsrc2=r=24:d=10,format=yuv444p,scale=481:271,setsar=1');
  await ffmpeg(...film, ...words('-c:v libx264 -preset ultrafast'), at('silent.mp4'));
  const four = 'aevalsrc=0.3*sin(440*2*PI*t)|0.1*sin(550*2*PI*t)|0|0:s=22050:c=quad:d=10';
  await ffmpeg(
    ...film,
    '-f',
    'lavfi',
    '-i',
    four,
    ...words('-c:v libx264 -preset ultrafast'),
    at('heard.mp4'),
  );
  const vp9 = words('-f lavfi -i testsrc2=s=320x180:r=60:d=1 -f lavfi -i sine=d=0.4');
  await ffmpeg(
    ...vp9,
    ...words('-c:v libvpx-vp9 -cpu-used 8 -deadline realtime -c:a libopus'),
    at('short.webm'),
  );
  await ffmpeg('-i', at('silent.mp4'), ...words('-c copy -metadata:s:v rotate=90'), at('turned.mp4'));
  await ffmpeg('-i', at('silent.mp4'), ...words('-c copy -aspect 3:1'), at('wide-pixels.mp4'));
  writeFileSync(at('phone.jpg'), turnedByExif(readFileSync(at('tall.jpg'))));
}, 120_000);
afterAll(async () => {
  await house.media.close();
  rmSync(folder, { recursive: true });
});

/** A JPEG with the note of a camera that was held sideways (EXIF orientation 6). */
const turnedByExif = (jpeg: Buffer): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const mark = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), mark, body, jpeg.subarray(2)]);
};

interface Stream {
  readonly codec_name: string;
  readonly profile: string;
  readonly width?: number;
  readonly height?: number;
  readonly pix_fmt?: string;
  readonly has_b_frames?: number;
  readonly sample_rate?: string;
  readonly channels?: number;
}

const streamsOf = async (file: string): Promise<Stream[]> => {
  const args = words('-v error -show_streams -of json');
  const { stdout } = await promisify(execFile)('ffprobe', [...args, file]);
  return (JSON.parse(stdout) as { streams: Stream[] }).streams;
};

/** What every loop must be, whatever it was made of. */
const expectLoop = async (file: string): Promise<{ durationMs: number; bytes: Buffer }> => {
  const streams = await streamsOf(file);
  expect(streams).toHaveLength(2);
  expect(streams).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ codec_name: 'h264', pix_fmt: 'yuv420p', has_b_frames: 0 }),
      expect.objectContaining({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 }),
    ]),
  );
  const bytes = readFileSync(file);
  const result = readPlaceholder(bytes);
  if (!result.ok) throw new Error(result.reason);
  const { tags, durationMs } = result.placeholder;
  expect(tags[0]).toMatchObject({ role: 'key', timestampMs: 0 });
  const keys = tags.filter((tag) => tag.role === 'key').map((tag) => tag.timestampMs);
  for (const [index, key] of [...keys, durationMs].entries())
    expect(key - (keys[index - 1] ?? 0), 'from key frame to key frame').toBeLessThanOrEqual(2040);
  // Without a seam: whole AAC frames on whole milliseconds, and the last picture lasts as long as any.
  const sound = tags.filter((tag) => tag.role === 'audio');
  const pictures = tags.filter((tag) => tag.role !== 'audio');
  expect(sound.length * 64).toBe(durationMs * 3);
  expect(durationMs - (sound.at(-1)?.timestampMs ?? 0)).toBeLessThanOrEqual(22);
  expect(durationMs - (pictures.at(-1)?.timestampMs ?? 0)).toBeLessThanOrEqual(35);
  expect(await ffmpeg('-i', file, '-f', 'null', '-'), 'a decoder finds nothing wrong').toBe('');
  return { durationMs, bytes };
};

/** The colour at a point of a file's first picture, as [r, g, b]. */
const colorAt = async (file: string, x: number, y: number): Promise<number[]> => {
  const filter = `crop=2:2:${x}:${y},format=rgb24`;
  await ffmpeg('-i', file, '-frames:v', '1', '-vf', filter, '-f', 'rawvideo', at('pixel.raw'));
  return [...readFileSync(at('pixel.raw')).subarray(0, 3)];
};

describe('what can be a placeholder', () => {
  test.each([
    ['odd.png', { widthPx: 672, heightPx: 378, durationMs: 8000, hasSound: false }],
    ['tall.jpg', { widthPx: 896, heightPx: 504, durationMs: 8000, hasSound: false }],
    ['phone.jpg', { widthPx: 640, heightPx: 360, durationMs: 8000, hasSound: false }],
    ['large.webp', { widthPx: 1280, heightPx: 720, durationMs: 8000, hasSound: false }],
    ['clear.png', { widthPx: 640, heightPx: 360, durationMs: 8000, hasSound: false }],
    ['moving.gif', { widthPx: 640, heightPx: 360, durationMs: 8000, hasSound: false }],
    ['still.gif', { widthPx: 640, heightPx: 360, durationMs: 8000, hasSound: false }],
    ['silent.mp4', { widthPx: 640, heightPx: 360, durationMs: 9984, hasSound: false }],
    ['heard.mp4', { widthPx: 640, heightPx: 360, durationMs: 9984, hasSound: true }],
    ['short.webm', { widthPx: 640, heightPx: 360, durationMs: 8000, hasSound: true }],
    ['turned.mp4', { widthPx: 864, heightPx: 486, durationMs: 9984, hasSound: false }],
    ['wide-pixels.mp4', { widthPx: 832, heightPx: 468, durationMs: 9984, hasSound: false }],
  ])('PH2 %s becomes a loop', async (name, expected) => {
    const job = await house.upload('artist/ana', at(name), { query: `?name=${name}` });
    expect(job).toMatchObject({ state: 'done', error: null, progress: 1, notes: [] });
    const { live } = await house.facts('artist/ana');
    expect(live).toMatchObject({ name, ...expected });
    const { durationMs, bytes } = await expectLoop(await house.liveFile('artist/ana'));
    expect({ durationMs, bytes: bytes.length }).toEqual({ durationMs: live?.durationMs, bytes: live?.bytes });
  });

  test('PH2 what is not 16:9 stands on black, turned as the camera was held; what is transparent is black', async () => {
    await house.upload('artist/ana', at('tall.jpg'));
    const tall = await house.liveFile('artist/ana');
    for (const channel of await colorAt(tall, 100, 250)) expect(channel).toBeLessThan(12);
    expect(Math.max(...(await colorAt(tall, 448, 250)))).toBeGreaterThan(60);
    await house.upload('artist/ana', at('phone.jpg'));
    // 500×300 in 640×360: 20 pixels of black left and right.
    const phone = await house.liveFile('artist/ana');
    for (const channel of await colorAt(phone, 8, 180)) expect(channel).toBeLessThan(12);
    expect(Math.max(...(await colorAt(phone, 60, 180)))).toBeGreaterThan(60);
    await house.upload('artist/ana', at('clear.png'));
    for (const channel of await colorAt(await house.liveFile('artist/ana'), 320, 180))
      expect(channel).toBeLessThan(12);
  });
});

test('PH3 sound goes on over the seam as if the loop had no end', async () => {
  // 441 Hz: whole waves in 10 s. What is heard round the seam must be the same wave, without a click.
  const tone = 'aevalsrc=0.5*sin(441*2*PI*t)|0.5*sin(441*2*PI*t):s=48000:d=10';
  const film = words('-f lavfi -i testsrc2=s=160x90:r=30:d=10');
  await ffmpeg(...film, '-f', 'lavfi', '-i', tone, ...words('-c:a pcm_s16le -c:v mpeg4'), at('tone.mov'));
  await house.upload('artist/ana', at('tone.mov'));
  const parsed = parseFlvFile(readFileSync(await house.liveFile('artist/ana')));
  if (!parsed.ok) throw new Error(parsed.reason);
  const frames = parsed.tags.filter((tag) => tag.role === 'audio').map((tag) => tag.data.subarray(2));
  const adts = [...frames, ...frames, ...frames].flatMap((frame) => [adtsHeader(frame.length), frame]);
  writeFileSync(at('thrice.aac'), Buffer.concat(adts));
  await ffmpeg('-i', at('thrice.aac'), ...words('-ac 1 -f s16le'), at('thrice.raw'));
  const raw = readFileSync(at('thrice.raw'));
  const samples = Array.from({ length: raw.length / 2 }, (_, i) => raw.readInt16LE(2 * i));
  const loop = frames.length * 1024;
  const steepest = (from: number, to: number): number =>
    Math.max(...samples.slice(from, to).map((value, i, part) => Math.abs(value - (part[i - 1] ?? value))));
  // A wave of this height and pitch never rises faster than this between two samples.
  const usual = steepest(loop + 20_000, loop + 40_000);
  expect(usual).toBeGreaterThan(500);
  expect(steepest(loop - 4096, loop + 4096)).toBeLessThan(usual * 1.25);
});

const adtsHeader = (bytes: number): Buffer => {
  const size = bytes + 7;
  return Buffer.from([
    ...[0xff, 0xf1, 0x4c, 0x80 | (size >> 11), (size >> 3) & 0xff, ((size & 7) << 5) | 0x1f, 0xfc],
  ]);
};

test('PH2 a film of more than a minute is cut, and the job says so', async () => {
  const film = words('-f lavfi -i color=blue:s=64x36:r=5:d=75 -f lavfi -i sine=d=75');
  await ffmpeg(...film, ...words('-c:v libx264 -preset ultrafast -c:a libmp3lame'), at('long.mkv'));
  const job = await house.upload('venue/main', at('long.mkv'));
  expect(job).toMatchObject({ state: 'done', notes: ['cut to 60 s of 75 s'] });
  expect((await house.facts('venue/main')).live).toMatchObject({ durationMs: 60_032, hasSound: true });
  const packets = await packetsOf(await house.liveFile('venue/main'));
  expect(packets.filter((packet) => packet.kind === 'video')).toHaveLength(1800);
});

test('PH2 a film that ends too early gives what can be read of it, and the job says so', async () => {
  await ffmpeg('-i', at('heard.mp4'), ...words('-c copy -movflags +faststart'), at('whole.mp4'));
  const whole = readFileSync(at('whole.mp4'));
  const job = await house.upload('venue/main', whole.subarray(0, Math.round(whole.length / 2)));
  expect(job.state).toBe('done');
  expect(job.notes).toEqual([expect.stringMatching(/^only \d\.\d s of 10\.0 s could be read/)]);
  await expectLoop(await house.liveFile('venue/main'));
});

test('PH6 there is a still of what is live', async () => {
  await house.upload('venue/left', at('large.webp'));
  const response = await house.call('GET', '/venue/left/preview.jpg');
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  writeFileSync(at('still.jpg'), Buffer.from(await response.arrayBuffer()));
  expect((await streamsOf(at('still.jpg')))[0]).toMatchObject({
    codec_name: 'mjpeg',
    width: 640,
    height: 360,
  });
  expect((await house.call('GET', '/artist/nobody/preview.jpg')).status).toBe(404);
});
