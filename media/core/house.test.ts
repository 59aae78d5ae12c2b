import { beforeEach, describe, expect, test } from 'vitest';
import {
  aacHeader,
  audio,
  createStage,
  FRAME_MS,
  growsAlways,
  header,
  LOOP_MS,
  markOf,
  type Stage,
  video,
} from '../tests/support/house-stage.ts';
import { isLive } from './house.ts';
import { compositionMs, sameBytes } from './media-tag.ts';
import { SILENCE_HEADER } from './silence.ts';
import { readMetadata } from './stream-facts.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

describe('the placeholder', () => {
  test('RT1 is on air from the first moment, headers first', () => {
    expect(stage.sent.map((tag) => tag.role)).toEqual(['meta', 'videoHeader', 'audioHeader', 'key']);
    expect(stage.sent.every((tag) => tag.timestampMs === 0)).toBe(true);
  });

  test('RT1 goes round without a seam', () => {
    stage.pass(LOOP_MS * 3);
    expect(stage.track(false).map((tag) => tag.timestampMs)).toEqual(
      Array.from({ length: 31 }, (_, i) => i * FRAME_MS),
    );
    expect(stage.track(true).map((tag) => tag.timestampMs)).toEqual(
      Array.from({ length: 61 }, (_, i) => i * 20),
    );
  });

  test('RT1 does not burst after the process slept for a minute', () => {
    stage.pass(100);
    const before = stage.sent.length;
    stage.nowMs += 60_000;
    stage.step({ kind: 'tick' });
    expect(stage.sent.length - before).toBeLessThan(10);
    stage.pass(100);
    expect(growsAlways(stage.track(false))).toBe(true);
    expect((stage.sent.at(-1)?.timestampMs ?? 0) - 60_200).toBeLessThan(100);
  });
});

describe('a clean cut', () => {
  test('RT2 waits for the key frame of the new source, with the old stream on air', () => {
    const a = stage.artist('a', { mark: 'aa', clockMs: 500_000, gop: 1000 });
    a.begin();
    stage.pass(200, a.play);
    stage.route('a');
    stage.pass(400, a.play);
    expect(stage.onAir()).toBeNull();
    expect(stage.track(false).every((tag) => markOf(tag) === 0xee)).toBe(true);
  });

  test('RT3 sends metadata, headers and then the key frame, in one go', () => {
    const a = stage.artist('a', { mark: 'aa', clockMs: 500_000 });
    a.begin();
    stage.route('a');
    stage.pass(400, a.play);
    const first = stage.sent.findIndex((tag) => tag.role === 'key' && markOf(tag) === 0xaa);
    expect(stage.sent.slice(first - 3, first + 1).map((tag) => tag.role)).toEqual([
      'meta',
      'videoHeader',
      'audioHeader',
      'key',
    ]);
    expect(sameBytes(stage.sent[first - 2]?.data ?? null, header('aa'))).toBe(true);
    expect(sameBytes(stage.sent[first - 1]?.data ?? null, aacHeader)).toBe(true);
    expect(stage.cuts).toMatchObject([{ from: null, to: 'a', reason: 'routed', stepMs: expect.any(Number) }]);
  });

  test('RT3 keeps the sound that came before its key frame', () => {
    const a = stage.artist('a', { mark: 'aa', audioLeadMs: 300 });
    a.begin();
    stage.pass(200, a.play);
    stage.route('a');
    stage.pass(800, a.play);
    const key = stage.track(false).find((tag) => markOf(tag) === 0xaa);
    const sound = stage.track(true).filter((tag) => markOf(tag) === 0xaa);
    expect(sound[0]?.timestampMs).toBe(key?.timestampMs);
    expect(sound.every((tag, i) => tag.timestampMs === (key?.timestampMs ?? 0) + i * 20)).toBe(true);
  });

  test('RT4 RT5 timestamps grow over cuts between sources with B-frames and wild clocks', () => {
    const a = stage.artist('a', { mark: 'aa', clockMs: 4_000_000_000, ctsMs: 80 });
    const b = stage.artist('b', { mark: 'bb', clockMs: 3 });
    a.begin();
    b.begin();
    const both = () => {
      a.play();
      b.play();
    };
    for (const to of ['a', 'b', null, 'b', 'a', null, 'a']) {
      stage.route(to);
      stage.pass(1000, both);
      expect(stage.onAir()).toBe(to);
    }
    expect(growsAlways(stage.track(false))).toBe(true);
    expect(growsAlways(stage.track(true))).toBe(true);
    expect(stage.cuts).toHaveLength(7);
    for (const cut of stage.cuts) expect(cut.stepMs).toBeLessThanOrEqual(200);
    const pictures = stage.track(false);
    let presentedMs = -1;
    for (const [i, tag] of pictures.entries()) {
      const shownMs = tag.timestampMs + compositionMs(tag.data);
      const isCut = i > 0 && markOf(tag) !== markOf(pictures[i - 1] ?? tag);
      if (isCut) expect(shownMs).toBeGreaterThanOrEqual(presentedMs + 15);
      presentedMs = Math.max(presentedMs, shownMs);
    }
  });

  test('RT6 RT7 key frames carry the sets of their own source, metadata stands at 0', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(1000, a.play);
    for (const tag of stage.track(false)) {
      if (tag.role !== 'key') continue;
      const sets = markOf(tag) === 0xaa ? '0000000267aa0000000268aa' : '0000000267ee0000000268ee';
      expect(Buffer.from(tag.data).toString('hex').slice(10, 34)).toBe(sets);
    }
    const metadata = stage.sent.filter((tag) => tag.role === 'meta');
    expect(metadata.every((tag) => tag.timestampMs === 0 && readMetadata(tag.data) !== null)).toBe(true);
  });

  test('RT2 leaves no hole behind a source that ran late', () => {
    const a = stage.artist('a', { mark: 'aa' });
    const b = stage.artist('b', { mark: 'bb' });
    a.begin();
    b.begin();
    stage.route('a');
    stage.pass(400, a.play);
    // Half a second in which nothing of a's arrives and nothing of its clock is lost.
    stage.pass(500);
    stage.route('b');
    stage.pass(800, () => {
      a.play();
      b.play();
    });
    expect(stage.cuts.at(-1)).toMatchObject({ from: 'a', to: 'b' });
    expect(stage.cuts.at(-1)?.stepMs).toBeLessThanOrEqual(60);
  });

  test('RT13 does not happen for a source without a picture', () => {
    stage.step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    stage.route('a');
    stage.pass(1000, () => stage.step({ kind: 'sourceTag', artistId: 'a', tag: audio(stage.nowMs, 'aa') }));
    expect(stage.onAir()).toBeNull();
  });
});

describe('a source that goes', () => {
  test('RT8 gives way to the placeholder in the same moment, and RT10 comes back by itself', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    a.end();
    expect(stage.onAir()).toBeNull();
    expect(stage.cuts.at(-1)).toMatchObject({ from: 'a', to: null, reason: 'ended' });
    expect(stage.sent.at(-1)).toMatchObject({ role: 'key' });
    stage.pass(500);
    const again = stage.artist('a', { mark: 'ab', clockMs: 77 });
    again.begin();
    stage.pass(500, again.play);
    expect(stage.onAir()).toBe('a');
    expect(growsAlways(stage.track(false)) && growsAlways(stage.track(true))).toBe(true);
  });

  test('RT9 gives way when it is silent for 1.5 s, and is back with its next key frame', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    stage.pass(1480);
    expect(stage.onAir()).toBe('a');
    stage.pass(40);
    expect(stage.onAir()).toBeNull();
    expect(stage.cuts.at(-1)?.reason).toBe('stalled');
    expect(isLive(stage.house, 'a')).toBe(false);
    stage.pass(500, a.play);
    expect(stage.onAir()).toBe('a');
    expect(isLive(stage.house, 'a')).toBe(true);
  });

  test('RT9 is not blamed for three seconds in which the process itself stood still', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    stage.nowMs += 3000;
    stage.step({ kind: 'tick' });
    expect(stage.onAir()).toBe('a');
  });

  test('RT10 may be routed before it is there, and the artist on air stays meanwhile', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    stage.route('b');
    stage.pass(500, a.play);
    expect(stage.onAir()).toBe('a');
    const b = stage.artist('b', { mark: 'bb' });
    b.begin();
    stage.pass(100, b.play);
    expect(stage.onAir()).toBe('b');
  });

  test('IN5 a second publish of the same artist is a new stream', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    const again = stage.artist('a', { mark: 'ab' });
    again.begin();
    expect(stage.onAir()).toBeNull();
    stage.pass(500, again.play);
    expect(stage.onAir()).toBe('a');
  });
});

test('RT11 a source whose clock jumps stays on the venue’s clock', () => {
  const a = stage.artist('a', { mark: 'aa' });
  a.begin();
  stage.route('a');
  stage.pass(500, a.play);
  a.jump(3_600_000);
  stage.pass(500, a.play);
  a.jump(-3_700_000);
  stage.pass(500, a.play);
  expect(growsAlways(stage.track(false)) && growsAlways(stage.track(true))).toBe(true);
  expect(Math.abs((stage.track(false).at(-1)?.timestampMs ?? 0) - 1500)).toBeLessThan(150);
});

describe('a source whose timestamps are beyond all reason', () => {
  /** What goes on air once the source has gone: the placeholder, seen at once and at its own pace. */
  const expectPlaceholderAtOnce = (): void => {
    const before = stage.sent.length;
    stage.pass(LOOP_MS);
    const pictures = stage.sent.slice(before).filter((tag) => tag.role === 'key' || tag.role === 'inter');
    expect(pictures.length).toBeGreaterThanOrEqual(LOOP_MS / FRAME_MS - 1);
    expect(growsAlways(stage.track(false)) && growsAlways(stage.track(true))).toBe(true);
  };

  test('RT1 RT11 one that sends a minute in a second leaves no silence behind', () => {
    stage.step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    stage.step({
      kind: 'sourceTag',
      artistId: 'a',
      tag: { role: 'videoHeader', timestampMs: 0, data: header('aa') },
    });
    stage.route('a');
    let clockMs = 0;
    stage.pass(3000, () => {
      for (let i = 0; i < 40; i += 1) {
        const role = clockMs % 400 === 0 ? 'key' : 'inter';
        stage.step({ kind: 'sourceTag', artistId: 'a', tag: video(role, clockMs, { mark: 'aa' }) });
        clockMs += FRAME_MS;
      }
    });
    expect(stage.onAir()).toBe('a');
    stage.step({ kind: 'sourceEnded', artistId: 'a' });
    expectPlaceholderAtOnce();
  });

  test('RT1 RT11 the artist after it is shown frame by frame', () => {
    stage.step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    stage.step({
      kind: 'sourceTag',
      artistId: 'a',
      tag: { role: 'videoHeader', timestampMs: 0, data: header('aa') },
    });
    stage.route('a');
    for (let i = 0; i < 20_000; i += 1) {
      const role = i % 10 === 0 ? 'key' : 'inter';
      stage.step({ kind: 'sourceTag', artistId: 'a', tag: video(role, i * FRAME_MS, { mark: 'aa' }) });
    }
    const b = stage.artist('b', { mark: 'bb' });
    b.begin();
    stage.route('b');
    stage.pass(1000, b.play);
    const times = stage
      .track(false)
      .filter((tag) => markOf(tag) === 0xbb)
      .map((tag) => tag.timestampMs);
    expect(times.slice(1).every((ms, i) => ms - (times[i] ?? 0) === FRAME_MS)).toBe(true);
  });

  test('RT5 a picture that wants to be shown in two hours moves the venue by seconds at most', () => {
    for (const ctsMs of [0x7fffff, 0x800000]) {
      const a = stage.artist('a', { mark: 'aa', ctsMs });
      a.begin();
      stage.route('a');
      stage.pass(500, a.play);
      a.end();
      expectPlaceholderAtOnce();
      expect(Math.max(...stage.sent.map((tag) => tag.timestampMs)) - (stage.nowMs - 1000)).toBeLessThan(
        20_000,
      );
    }
  });
});

describe('a source without sound', () => {
  test('RT12 is given silence with its own header, one frame every 21.3 ms', () => {
    const a = stage.artist('a', { mark: 'aa', isMute: true });
    a.begin();
    stage.route('a');
    stage.pass(1000, a.play);
    const headers = stage.sent.filter((tag) => tag.role === 'audioHeader');
    expect(sameBytes(headers.at(-1)?.data ?? null, SILENCE_HEADER)).toBe(true);
    const since = stage.track(false).find((tag) => markOf(tag) === 0xaa)?.timestampMs ?? 0;
    const silent = stage.track(true).filter((tag) => tag.timestampMs > since);
    expect(silent.length).toBeGreaterThan(35);
    expect(growsAlways(stage.track(true))).toBe(true);
  });

  test('RT12 is heard as soon as it has sound', () => {
    const a = stage.artist('a', { mark: 'aa', isMute: true });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    stage.step({
      kind: 'sourceTag',
      artistId: 'a',
      tag: { role: 'audioHeader', timestampMs: 0, data: aacHeader },
    });
    const before = stage.track(true).length;
    stage.pass(100, () =>
      stage.step({ kind: 'sourceTag', artistId: 'a', tag: audio(stage.nowMs - 500, 'aa') }),
    );
    expect(
      stage
        .track(true)
        .slice(before)
        .some((tag) => markOf(tag) === 0xaa),
    ).toBe(true);
    expect(growsAlways(stage.track(true))).toBe(true);
  });
});

test('RT2 two venues show one source, each from its own key frame on', () => {
  const a = stage.artist('a', { mark: 'aa' });
  a.begin();
  stage.route('a');
  stage.pass(500, a.play);
  stage.step({ kind: 'route', venue: 'left', artistId: 'a' });
  stage.pass(500, a.play);
  expect([...stage.house.venues.values()].map((venue) => venue.onAir)).toEqual(['a', 'a']);
  stage.step({ kind: 'route', venue: 'left', artistId: null });
  expect([...stage.house.venues.values()].map((venue) => venue.onAir)).toEqual(['a', null]);
  stage.step({ kind: 'route', venue: 'nowhere', artistId: 'a' });
});
