import { expect, test } from 'vitest';
import type { MediaTag } from '../media-tag.ts';
import { createRecordingClock, nextFileStartMs, placeInRecording } from './recording-clock.ts';

const tag = (role: MediaTag['role'], timestampMs: number): MediaTag => ({
  role,
  timestampMs,
  data: new Uint8Array(1),
});

test('RC3 a recording begins at 0 and leaves out sound from before that', () => {
  const clock = createRecordingClock(90_000, 0);
  expect(placeInRecording(clock, tag('key', 90_000), 0)).toBe(0);
  expect(placeInRecording(clock, tag('audio', 89_980), 0)).toBeNull();
  expect(placeInRecording(clock, tag('audio', 90_010), 10)).toBe(10);
  expect(placeInRecording(clock, tag('inter', 90_040), 40)).toBe(40);
});

test('RC3 every track only goes forward; headers stand where the recording is', () => {
  const clock = createRecordingClock(0, 0);
  placeInRecording(clock, tag('key', 0), 0);
  placeInRecording(clock, tag('inter', 40), 40);
  expect(placeInRecording(clock, tag('inter', 40), 41)).toBe(41);
  expect(placeInRecording(clock, tag('audio', 30), 42)).toBe(30);
  expect(placeInRecording(clock, tag('audio', 30), 43)).toBeNull();
  expect(placeInRecording(clock, tag('meta', 0), 44)).toBe(41);
});

test('RC3 a clock that jumps, forward or back, is put where time is', () => {
  for (const jumpMs of [9_000_000, -9_000_000]) {
    const clock = createRecordingClock(10_000_000, 0);
    placeInRecording(clock, tag('key', 10_000_000), 0);
    expect(placeInRecording(clock, tag('inter', 10_000_040 + jumpMs), 40)).toBe(40);
    expect(placeInRecording(clock, tag('audio', 10_000_060 + jumpMs), 60)).toBe(60);
  }
});

test('RC3 a source that paused its clock for a minute leaves a minute in the recording', () => {
  const clock = createRecordingClock(0, 0);
  placeInRecording(clock, tag('key', 0), 0);
  expect(placeInRecording(clock, tag('key', 40), 60_040)).toBe(60_040);
  expect(placeInRecording(clock, tag('inter', 80), 60_080)).toBe(60_080);
});

test('RC3 the next file begins early enough for the sound that is still to come, by at most half a second', () => {
  const clock = createRecordingClock(1000, 0);
  placeInRecording(clock, tag('key', 1000), 0);
  placeInRecording(clock, tag('audio', 1960), 960);
  expect(nextFileStartMs(clock, tag('key', 2000))).toBe(1961);
  expect(nextFileStartMs(clock, tag('key', 1900))).toBe(1900);
  expect(nextFileStartMs(clock, tag('key', 4000))).toBe(3500);
});
