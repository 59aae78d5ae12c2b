import { beforeEach, describe, expect, test } from 'vitest';
import {
  aacHeader,
  audio,
  createStage,
  growsAlways,
  header,
  markOf,
  type Stage,
  video,
} from '../tests/support/house-stage.ts';
import { type MediaTag, sameBytes } from './media-tag.ts';
import { SILENCE_HEADER } from './silence.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const expectGrowing = (): void => {
  expect(growsAlways(stage.track(false)) && growsAlways(stage.track(true))).toBe(true);
};
/** A source that sends just what a test gives it. */
const begin = (artistId: string, mark: string) => {
  const send = (tag: MediaTag): void => stage.step({ kind: 'sourceTag', artistId, tag });
  stage.step({ kind: 'sourceStarted', artistId, artistName: artistId });
  send({ role: 'videoHeader', timestampMs: 0, data: header(mark) });
  send({ role: 'audioHeader', timestampMs: 0, data: aacHeader });
  return send;
};
const soundOf = (mark: number): number[] =>
  stage
    .track(true)
    .filter((tag) => markOf(tag) === mark)
    .map((tag) => tag.timestampMs);
const longestStep = (times: readonly number[]): number =>
  Math.max(...times.slice(1).map((ms, i) => ms - (times[i] ?? 0)));

describe('a clock that is set back by less than five seconds', () => {
  test('RT11 costs neither track its sound or its picture, and keeps them in step', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(1000, a.play);
    a.jump(-3000);
    const heard = soundOf(0xaa).length;
    stage.pass(1000, a.play);
    expect(soundOf(0xaa).length - heard).toBeGreaterThan(45);
    expect(longestStep(soundOf(0xaa))).toBeLessThanOrEqual(60);
    expect(longestStep(stage.track(false).map((tag) => tag.timestampMs))).toBeLessThanOrEqual(100);
    const { videoOffsetMs, audioOffsetMs } = stage.house.venues.get('main')?.line ?? {};
    expect(videoOffsetMs).toBe(audioOffsetMs);
    expectGrowing();
  });

  test('RT4 RT14 among the pictures that are kept makes a cut at once wait for a key frame', () => {
    const a = stage.artist('a', { mark: 'aa', gop: 50 });
    a.begin();
    stage.pass(1000, a.play);
    a.jump(-700);
    stage.pass(500, a.play);
    stage.route('a', 'instant');
    expect(stage.onAir()).toBeNull();
    stage.pass(1000, a.play);
    expect(stage.onAir()).toBe('a');
    expectGrowing();
  });

  test('RT3 right before its key frame puts no sound of before into the future', () => {
    const send = begin('a', 'aa');
    stage.pass(1200, () => {
      if (stage.nowMs % 20 === 0) send(audio(stage.nowMs, 'aa'));
      if (stage.nowMs % 40 === 0)
        send(video(stage.nowMs % 400 === 0 ? 'key' : 'inter', stage.nowMs, { mark: 'aa' }));
    });
    stage.route('a');
    send(video('key', stage.nowMs - 4700, { mark: 'aa' }));
    expect(stage.onAir()).toBe('a');
    const { lastVideoMs = 0, lastAudioMs = 0 } = stage.house.venues.get('main')?.line ?? {};
    expect(Math.abs(lastAudioMs - lastVideoMs)).toBeLessThan(100);
  });
});

test('RT11 a source whose clock runs slow stays in step while it is put back', () => {
  const a = stage.artist('a', { mark: 'aa', audioLeadMs: -100 });
  a.begin();
  stage.route('a');
  let outMs = 0;
  // Half as fast as time: after ten seconds it is five behind.
  stage.pass(25_000, () => {
    a.play();
    a.jump(-5);
    const { videoOffsetMs = 0, audioOffsetMs = 0 } = stage.house.venues.get('main')?.line ?? {};
    if (Math.abs(videoOffsetMs - audioOffsetMs) > 40) outMs += 10;
  });
  expect(outMs).toBeLessThan(200);
  expectGrowing();
});

test('RT11 an encoder that counts sound and picture from different origins is smooth in both', () => {
  const a = stage.artist('a', { mark: 'aa', audioLeadMs: -3_600_000, clockMs: 7_200_000 });
  a.begin();
  stage.route('a');
  stage.pass(3000, a.play);
  const pictures = stage.track(false).filter((tag) => markOf(tag) === 0xaa);
  expect(longestStep(pictures.map((tag) => tag.timestampMs))).toBe(40);
  expect(longestStep(soundOf(0xaa).slice(3))).toBe(20);
  expectGrowing();
});

describe('a cut that waits for the last pictures on air', () => {
  /** On air at ten pictures a second: each of them looks as if others were to come before it. */
  const showSlow = () => {
    const send = begin('slow', 'aa');
    return () => {
      if (stage.nowMs % 100 === 0)
        send(video(stage.nowMs % 1000 === 0 ? 'key' : 'inter', stage.nowMs, { mark: 'aa' }));
    };
  };

  test('RT2 does not wait anew at each key frame of a source that has nothing else', () => {
    const slow = showSlow();
    stage.route('slow');
    stage.pass(2000, slow);
    const b = stage.artist('b', { mark: 'bb', gop: 1 });
    b.begin();
    stage.route('b');
    stage.pass(400, () => {
      slow();
      b.play();
    });
    expect(stage.onAir()).toBe('b');
  });

  test('RT2 RT14 is not forgotten when the desk asks for the same route again', () => {
    const slow = showSlow();
    stage.route('slow');
    stage.pass(2000, slow);
    const b = stage.artist('b', { mark: 'bb', gop: 1000 });
    b.begin();
    const both = () => {
      slow();
      b.play();
    };
    stage.pass(1000, both);
    stage.route('b', 'instant');
    stage.pass(30, both);
    expect(stage.onAir()).toBe('slow');
    stage.route('b');
    stage.pass(400, both);
    expect(stage.onAir()).toBe('b');
    expectGrowing();
  });
});

describe('a track that is away', () => {
  test('RT14 a source that has lost its picture is not cut in with old ones, which would put its sound ahead', () => {
    const a = stage.artist('a', { mark: 'aa', gop: 1000 });
    a.begin();
    stage.pass(500, a.play);
    a.sends({ picture: false, sound: true });
    stage.pass(2000, a.play);
    stage.route('a', 'instant');
    stage.pass(500, a.play);
    const { lastVideoMs = 0, lastAudioMs = 0 } = stage.house.venues.get('main')?.line ?? {};
    expect(stage.onAir()).toBe('a');
    expect(Math.abs(lastAudioMs - lastVideoMs)).toBeLessThan(100);
  });

  test('RT12 a source heard over the placeholder that loses its sound is given silence there, too', () => {
    const a = stage.artist('a', { mark: 'aa', gop: 1000, isBlind: true });
    a.begin();
    stage.route('a');
    stage.pass(2500, a.play);
    expect(stage.onAir()).toBe('a');
    const send = (tag: MediaTag): void => stage.step({ kind: 'sourceTag', artistId: 'a', tag });
    // Pictures, but no key frame: nothing to be seen yet.
    stage.pass(3000, () => {
      if (stage.nowMs % 40 === 0) send(video('inter', stage.nowMs, { mark: 'aa' }));
    });
    const last = stage.sent.findLast((tag) => tag.role === 'audioHeader');
    expect(sameBytes(last?.data ?? null, SILENCE_HEADER)).toBe(true);
    const { lastVideoMs = 0, lastAudioMs = 0 } = stage.house.venues.get('main')?.line ?? {};
    expect(lastVideoMs - lastAudioMs).toBeLessThan(100);
    expectGrowing();
  });

  test('RT12 silence begins where the sound before a cut ends', () => {
    const a = stage.artist('a', { mark: 'aa', audioLeadMs: -400 });
    const b = stage.artist('b', { mark: 'bb', isMute: true });
    for (const one of [a, b]) one.begin();
    const both = () => {
      a.play();
      b.play();
    };
    stage.route('a');
    stage.pass(2000, both);
    stage.route('b');
    stage.pass(1000, both);
    const times = stage.track(true).map((tag) => tag.timestampMs);
    expect(longestStep(times.filter((ms) => ms > 1000))).toBeLessThanOrEqual(60);
  });
});

test('RT4 RT14 two pictures with one decode time are cut in one after the other', () => {
  const send = begin('a', 'aa');
  for (const ms of [0, 40, 80, 80, 120]) send(video(ms === 0 ? 'key' : 'inter', ms, { mark: 'aa' }));
  send(audio(120, 'aa'));
  stage.route('a', 'instant');
  expect(stage.onAir()).toBe('a');
  expectGrowing();
});
