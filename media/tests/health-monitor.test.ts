import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import { parseFlvFile } from '../core/flv-file.ts';
import type { LoudnessReading } from '../core/health/loudness.ts';
import type { MediaTag } from '../core/media-tag.ts';
import { createBackgroundFfmpeg } from '../edges/health/background-ffmpeg.ts';
import { createHealthMonitor, type WarningNews } from '../edges/health/health-monitor.ts';
import { createLoudnessEar } from '../edges/health/loudness-ear.ts';
import { createMediaHub } from '../edges/media-hub.ts';
import { loadPlaceholder } from '../edges/placeholder-file.ts';
import { ffmpeg } from './support/ffmpeg.ts';
import { sleep, until } from './support/media-under-test.ts';
import { AAC_HEADER, interFrame, keyFrame } from './support/rtmp-peer.ts';

let folder: string;
const closers: (() => Promise<void> | void)[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-monitor-'));
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sound tags of three seconds of a tone, in stereo, with their header. */
const toneTags = async (decibels: number, rateHz: number): Promise<MediaTag[]> => {
  const file = join(folder, `${rateHz}.flv`);
  const wave = `${10 ** (decibels / 20)}*sin(2*PI*1000*t)`;
  const source = ['-f', 'lavfi', '-i', `aevalsrc=${wave}|${wave}:s=${rateHz}:d=3`];
  await ffmpeg(...source, '-c:a', 'aac', '-b:a', '64k', file);
  const parsed = parseFlvFile(readFileSync(file));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.tags.filter(({ role }) => role === 'audio' || role === 'audioHeader');
};

const listen = () => {
  const { log, logs } = testContext();
  const background = createBackgroundFfmpeg(log);
  const heard: LoudnessReading[] = [];
  const failed: string[] = [];
  const ear = createLoudnessEar({
    ffmpeg: background,
    onReading: (reading) => heard.push(reading),
    onFailed: (reason) => failed.push(reason),
  });
  closers.push(
    () => background.close(),
    () => ear.close(),
  );
  return { ear, heard, failed, logs };
};

test('IH4 another sound header begins the measuring anew, and jumps of the clock do not matter', async () => {
  const { ear, heard, failed } = listen();
  const first = await toneTags(-30, 44_100);
  const second = await toneTags(-12, 48_000);
  for (const tag of first) ear.hear({ ...tag, timestampMs: tag.timestampMs + 9_000_000 });
  await until('the first is heard', () => heard.some(({ lufs }) => Math.abs(lufs + 30) < 1));
  for (const tag of first.slice(1)) ear.hear({ ...tag, timestampMs: tag.timestampMs + 100 });
  const before = heard.length;
  await until('it is still heard', () => heard.length > before + 10);
  for (const tag of second) ear.hear(tag);
  await until('the second is heard', () => heard.some(({ lufs }) => Math.abs(lufs + 12) < 1));
  expect(failed).toEqual([]);
});

test('IH4 sound that is no sound ends in a pause, not in a storm of processes', async () => {
  const { ear, heard, failed } = listen();
  const noise: MediaTag = { role: 'audio', timestampMs: 0, data: new Uint8Array(300).fill(0xaf) };
  // Legal by its first byte: an AAC header that promises 7350 Hz and no channels, and then nonsense.
  ear.hear({ role: 'audioHeader', timestampMs: 0, data: Uint8Array.from([0xaf, 0, 0x16, 0x00]) });
  for (let i = 0; i < 100; i += 1) {
    ear.hear({ ...noise, timestampMs: i * 20 });
    await sleep(20);
  }
  expect(heard.filter(({ lufs }) => lufs > -70)).toEqual([]);
  expect(failed.length).toBeLessThanOrEqual(2);
});

test('IH6 those who asked are told of a warning, and what they break is theirs', async () => {
  const { log, logs, metrics } = testContext();
  const background = createBackgroundFfmpeg(log);
  const hub = createMediaHub({
    venues: ['main'],
    placeholder: loadPlaceholder(),
    log,
    onCut: () => undefined,
    fanOut: { onSent: () => undefined, onTooSlow: () => undefined },
    originMs: 0,
  });
  const monitor = createHealthMonitor({ hub, ffmpeg: background, log, metrics });
  closers.push(
    () => hub.close(),
    () => background.close(),
    () => monitor.close(),
  );
  const told: WarningNews[] = [];
  monitor.onWarning(() => {
    throw new Error('a clumsy listener');
  });
  monitor.onWarning((news) => told.push(news));
  const send = (role: MediaTag['role'], data: Uint8Array): void =>
    hub.sourceTag('ada', { role, timestampMs: 0, data });
  hub.sourceStarted({ artistId: 'ada', artistName: 'Ada' });
  send('videoHeader', Uint8Array.from([0x90, 0x68, 0x76, 0x63, 0x31, 1, 1, 0]));
  send('audioHeader', AAC_HEADER);
  send('key', keyFrame(1));
  send('inter', interFrame(1));
  await until('the codec is warned of', () => told.length > 0);
  expect(told[0]).toEqual({
    artistId: 'ada',
    artistName: 'Ada',
    code: 'VIDEO_CODEC',
    message: 'The browsers of many fans cannot play HEVC: choose H.264.',
    change: 'raised',
  });
  expect(monitor.healthOf('ada')?.warnings[0]?.code).toBe('VIDEO_CODEC');
  expect(logs.filter((line) => line.includes('a follower failed'))).toHaveLength(1);
  await until('nothing arrives any more', () => told.some(({ code }) => code === 'STALLED'));
  hub.sourceEnded('ada');
  expect(monitor.healthOf('ada')).toBeNull();
  expect(told.map(({ change }) => change)).toEqual(['raised', 'raised']);
});
