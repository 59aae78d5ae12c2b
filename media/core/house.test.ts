import { beforeEach, describe, expect, test } from 'vitest';
import { createHouse, type House, type HouseEffect, type HouseInput, isLive, stepHouse } from './house.ts';
import { compositionMs, type MediaTag, sameBytes } from './media-tag.ts';
import type { Placeholder } from './placeholder.ts';
import { SILENCE_HEADER } from './silence.ts';
import { readMetadata } from './stream-facts.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));

const FRAME_MS = 40;
const LOOP_MS = 400;
const header = (mark: string): Uint8Array =>
  hex(`17 00 000000 0142c01eff e1 0002 67${mark} 01 0002 68${mark}`);
const aacHeader = hex('af 00 1210');
const video = (
  role: 'key' | 'inter',
  timestampMs: number,
  options: { mark: string; ctsMs?: number },
): MediaTag => {
  const cts = (options.ctsMs ?? 0).toString(16).padStart(6, '0');
  const data = hex(
    `${role === 'key' ? '17' : '27'} 01 ${cts} 00000002 ${role === 'key' ? '65' : '41'}${options.mark}`,
  );
  return { role, timestampMs, data };
};
const audio = (timestampMs: number, mark: string): MediaTag => ({
  role: 'audio',
  timestampMs,
  data: hex(`af 01 ${mark}`),
});

/** A small loop: 10 frames and 20 pieces of sound, marked ee. */
const makePlaceholder = (): Placeholder => ({
  videoHeader: header('ee'),
  audioHeader: hex('af 00 1190'),
  video: { codec: 'h264', widthPx: 640, heightPx: 360 },
  audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
  tags: Array.from({ length: 20 }, (_, i) => i * 20).flatMap((ms) => [
    ...(ms % FRAME_MS === 0 ? [video(ms === 0 ? 'key' : 'inter', ms, { mark: 'ee' })] : []),
    audio(ms, 'ee'),
  ]),
  durationMs: LOOP_MS,
});

let nowMs = 0;
let house: House;
let sent: MediaTag[];
let cuts: { from: string | null; to: string | null; reason: string; stepMs: number }[];
const placeholder = makePlaceholder();

const take = (effects: readonly HouseEffect[]): void => {
  for (const effect of effects) {
    if (effect.kind === 'send' && effect.venue === 'main') sent.push(effect.tag);
    if (effect.kind === 'cut' && effect.venue === 'main') cuts.push(effect.cut);
  }
};
const step = (input: HouseInput): void =>
  take(stepHouse(house, input, { nowMs, unixMs: nowMs, placeholder }));
/** Lets time pass in ticks of 10 ms; `each` is called before every tick. */
const pass = (ms: number, each: () => void = () => undefined): void => {
  for (let i = 0; i < ms; i += 10) {
    nowMs += 10;
    each();
    step({ kind: 'tick' });
  }
};

/** An artist who sends a frame every 40 ms and sound every 20 ms, from a clock of their own. */
const artist = (
  artistId: string,
  options: {
    mark: string;
    clockMs?: number;
    gop?: number;
    ctsMs?: number;
    isMute?: boolean;
    audioLeadMs?: number;
  },
) => {
  const { mark, gop = 10, ctsMs = 0, isMute = false, audioLeadMs = 0 } = options;
  let clockMs = options.clockMs ?? 0;
  let frame = 0;
  const send = (tag: MediaTag): void => step({ kind: 'sourceTag', artistId, tag });
  return {
    begin: () => {
      step({ kind: 'sourceStarted', artistId, artistName: artistId.toUpperCase() });
      send({ role: 'videoHeader', timestampMs: 0, data: header(mark) });
      if (!isMute) send({ role: 'audioHeader', timestampMs: 0, data: aacHeader });
    },
    play: () => {
      if (nowMs % 20 === 0 && !isMute) send(audio(clockMs + audioLeadMs, mark));
      if (nowMs % FRAME_MS === 0) {
        send(video(frame % gop === 0 ? 'key' : 'inter', clockMs, { mark, ctsMs }));
        frame += 1;
      }
      clockMs += 10;
    },
    jump: (ms: number) => {
      clockMs += ms;
    },
    end: () => step({ kind: 'sourceEnded', artistId }),
  };
};

const route = (artistId: string | null): void => step({ kind: 'route', venue: 'main', artistId });
const onAir = () => house.venues.get('main')?.onAir;
const markOf = (tag: MediaTag): number => tag.data.at(-1) ?? 0;
const track = (isAudio: boolean) =>
  sent.filter((tag) => (isAudio ? tag.role === 'audio' : tag.role === 'key' || tag.role === 'inter'));
const growsAlways = (tags: readonly MediaTag[]): boolean =>
  tags.every((tag, i) => i === 0 || tag.timestampMs > (tags[i - 1]?.timestampMs ?? 0));

beforeEach(() => {
  nowMs = 1000;
  sent = [];
  cuts = [];
  const created = createHouse(['main', 'left'], { nowMs, unixMs: nowMs, placeholder });
  house = created.house;
  take(created.effects);
});

describe('the placeholder', () => {
  test('RT1 is on air from the first moment, headers first', () => {
    expect(sent.map((tag) => tag.role)).toEqual(['meta', 'videoHeader', 'audioHeader', 'key']);
    expect(sent.every((tag) => tag.timestampMs === 0)).toBe(true);
  });

  test('RT1 goes round without a seam', () => {
    pass(LOOP_MS * 3);
    expect(track(false).map((tag) => tag.timestampMs)).toEqual(
      Array.from({ length: 31 }, (_, i) => i * FRAME_MS),
    );
    expect(track(true).map((tag) => tag.timestampMs)).toEqual(Array.from({ length: 61 }, (_, i) => i * 20));
  });

  test('RT1 does not burst after the process slept for a minute', () => {
    pass(100);
    const before = sent.length;
    nowMs += 60_000;
    step({ kind: 'tick' });
    expect(sent.length - before).toBeLessThan(10);
    pass(100);
    expect(growsAlways(track(false))).toBe(true);
    expect((sent.at(-1)?.timestampMs ?? 0) - 60_200).toBeLessThan(100);
  });
});

describe('a clean cut', () => {
  test('RT2 waits for the key frame of the new source, with the old stream on air', () => {
    const a = artist('a', { mark: 'aa', clockMs: 500_000, gop: 1000 });
    a.begin();
    pass(200, a.play);
    route('a');
    pass(400, a.play);
    expect(onAir()).toBeNull();
    expect(track(false).every((tag) => markOf(tag) === 0xee)).toBe(true);
  });

  test('RT3 sends metadata, headers and then the key frame, in one go', () => {
    const a = artist('a', { mark: 'aa', clockMs: 500_000 });
    a.begin();
    route('a');
    pass(400, a.play);
    const first = sent.findIndex((tag) => tag.role === 'key' && markOf(tag) === 0xaa);
    expect(sent.slice(first - 3, first + 1).map((tag) => tag.role)).toEqual([
      'meta',
      'videoHeader',
      'audioHeader',
      'key',
    ]);
    expect(sameBytes(sent[first - 2]?.data ?? null, header('aa'))).toBe(true);
    expect(sameBytes(sent[first - 1]?.data ?? null, aacHeader)).toBe(true);
    expect(cuts).toMatchObject([{ from: null, to: 'a', reason: 'routed', stepMs: expect.any(Number) }]);
  });

  test('RT3 keeps the sound that came before its key frame', () => {
    const a = artist('a', { mark: 'aa', audioLeadMs: 300 });
    a.begin();
    pass(200, a.play);
    route('a');
    pass(800, a.play);
    const key = track(false).find((tag) => markOf(tag) === 0xaa);
    const sound = track(true).filter((tag) => markOf(tag) === 0xaa);
    expect(sound[0]?.timestampMs).toBe(key?.timestampMs);
    expect(sound.every((tag, i) => tag.timestampMs === (key?.timestampMs ?? 0) + i * 20)).toBe(true);
  });

  test('RT4 RT5 timestamps grow over cuts between sources with B-frames and wild clocks', () => {
    const a = artist('a', { mark: 'aa', clockMs: 4_000_000_000, ctsMs: 80 });
    const b = artist('b', { mark: 'bb', clockMs: 3 });
    a.begin();
    b.begin();
    const both = () => {
      a.play();
      b.play();
    };
    for (const to of ['a', 'b', null, 'b', 'a', null, 'a']) {
      route(to);
      pass(1000, both);
      expect(onAir()).toBe(to);
    }
    expect(growsAlways(track(false))).toBe(true);
    expect(growsAlways(track(true))).toBe(true);
    expect(cuts).toHaveLength(7);
    for (const cut of cuts) expect(cut.stepMs).toBeLessThanOrEqual(200);
    const pictures = track(false);
    let presentedMs = -1;
    for (const [i, tag] of pictures.entries()) {
      const shownMs = tag.timestampMs + compositionMs(tag.data);
      const isCut = i > 0 && markOf(tag) !== markOf(pictures[i - 1] ?? tag);
      if (isCut) expect(shownMs).toBeGreaterThanOrEqual(presentedMs + 15);
      presentedMs = Math.max(presentedMs, shownMs);
    }
  });

  test('RT6 RT7 key frames carry the sets of their own source, metadata stands at 0', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(1000, a.play);
    for (const tag of track(false)) {
      if (tag.role !== 'key') continue;
      const sets = markOf(tag) === 0xaa ? '0000000267aa0000000268aa' : '0000000267ee0000000268ee';
      expect(Buffer.from(tag.data).toString('hex').slice(10, 34)).toBe(sets);
    }
    const metadata = sent.filter((tag) => tag.role === 'meta');
    expect(metadata.every((tag) => tag.timestampMs === 0 && readMetadata(tag.data) !== null)).toBe(true);
  });

  test('RT2 leaves no hole behind a source that ran late', () => {
    const a = artist('a', { mark: 'aa' });
    const b = artist('b', { mark: 'bb' });
    a.begin();
    b.begin();
    route('a');
    pass(400, a.play);
    // Half a second in which nothing of a's arrives and nothing of its clock is lost.
    pass(500);
    route('b');
    pass(800, () => {
      a.play();
      b.play();
    });
    expect(cuts.at(-1)).toMatchObject({ from: 'a', to: 'b' });
    expect(cuts.at(-1)?.stepMs).toBeLessThanOrEqual(60);
  });

  test('RT13 does not happen for a source without a picture', () => {
    step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    route('a');
    pass(1000, () => step({ kind: 'sourceTag', artistId: 'a', tag: audio(nowMs, 'aa') }));
    expect(onAir()).toBeNull();
  });
});

describe('a source that goes', () => {
  test('RT8 gives way to the placeholder in the same moment, and RT10 comes back by itself', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(500, a.play);
    a.end();
    expect(onAir()).toBeNull();
    expect(cuts.at(-1)).toMatchObject({ from: 'a', to: null, reason: 'ended' });
    expect(sent.at(-1)).toMatchObject({ role: 'key' });
    pass(500);
    const again = artist('a', { mark: 'ab', clockMs: 77 });
    again.begin();
    pass(500, again.play);
    expect(onAir()).toBe('a');
    expect(growsAlways(track(false)) && growsAlways(track(true))).toBe(true);
  });

  test('RT9 gives way when it is silent for 1.5 s, and is back with its next key frame', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(500, a.play);
    pass(1480);
    expect(onAir()).toBe('a');
    pass(40);
    expect(onAir()).toBeNull();
    expect(cuts.at(-1)?.reason).toBe('stalled');
    expect(isLive(house, 'a')).toBe(false);
    pass(500, a.play);
    expect(onAir()).toBe('a');
    expect(isLive(house, 'a')).toBe(true);
  });

  test('RT9 is not blamed for three seconds in which the process itself stood still', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(500, a.play);
    nowMs += 3000;
    step({ kind: 'tick' });
    expect(onAir()).toBe('a');
  });

  test('RT10 may be routed before it is there, and the artist on air stays meanwhile', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(500, a.play);
    route('b');
    pass(500, a.play);
    expect(onAir()).toBe('a');
    const b = artist('b', { mark: 'bb' });
    b.begin();
    pass(100, b.play);
    expect(onAir()).toBe('b');
  });

  test('IN5 a second publish of the same artist is a new stream', () => {
    const a = artist('a', { mark: 'aa' });
    a.begin();
    route('a');
    pass(500, a.play);
    const again = artist('a', { mark: 'ab' });
    again.begin();
    expect(onAir()).toBeNull();
    pass(500, again.play);
    expect(onAir()).toBe('a');
  });
});

test('RT11 a source whose clock jumps stays on the venue’s clock', () => {
  const a = artist('a', { mark: 'aa' });
  a.begin();
  route('a');
  pass(500, a.play);
  a.jump(3_600_000);
  pass(500, a.play);
  a.jump(-3_700_000);
  pass(500, a.play);
  expect(growsAlways(track(false)) && growsAlways(track(true))).toBe(true);
  expect(Math.abs((track(false).at(-1)?.timestampMs ?? 0) - 1500)).toBeLessThan(150);
});

describe('a source whose timestamps are beyond all reason', () => {
  /** What goes on air once the source has gone: the placeholder, seen at once and at its own pace. */
  const expectPlaceholderAtOnce = (): void => {
    const before = sent.length;
    pass(LOOP_MS);
    const pictures = sent.slice(before).filter((tag) => tag.role === 'key' || tag.role === 'inter');
    expect(pictures.length).toBeGreaterThanOrEqual(LOOP_MS / FRAME_MS - 1);
    expect(growsAlways(track(false)) && growsAlways(track(true))).toBe(true);
  };

  test('RT1 RT11 one that sends a minute in a second leaves no silence behind', () => {
    step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    step({
      kind: 'sourceTag',
      artistId: 'a',
      tag: { role: 'videoHeader', timestampMs: 0, data: header('aa') },
    });
    route('a');
    let clockMs = 0;
    pass(3000, () => {
      for (let i = 0; i < 40; i += 1) {
        const role = clockMs % 400 === 0 ? 'key' : 'inter';
        step({ kind: 'sourceTag', artistId: 'a', tag: video(role, clockMs, { mark: 'aa' }) });
        clockMs += FRAME_MS;
      }
    });
    expect(onAir()).toBe('a');
    step({ kind: 'sourceEnded', artistId: 'a' });
    expectPlaceholderAtOnce();
  });

  test('RT1 RT11 the artist after it is shown frame by frame', () => {
    step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    step({
      kind: 'sourceTag',
      artistId: 'a',
      tag: { role: 'videoHeader', timestampMs: 0, data: header('aa') },
    });
    route('a');
    for (let i = 0; i < 20_000; i += 1) {
      const role = i % 10 === 0 ? 'key' : 'inter';
      step({ kind: 'sourceTag', artistId: 'a', tag: video(role, i * FRAME_MS, { mark: 'aa' }) });
    }
    const b = artist('b', { mark: 'bb' });
    b.begin();
    route('b');
    pass(1000, b.play);
    const times = track(false)
      .filter((tag) => markOf(tag) === 0xbb)
      .map((tag) => tag.timestampMs);
    expect(times.slice(1).every((ms, i) => ms - (times[i] ?? 0) === FRAME_MS)).toBe(true);
  });

  test('RT5 a picture that wants to be shown in two hours moves the venue by seconds at most', () => {
    for (const ctsMs of [0x7fffff, 0x800000]) {
      const a = artist('a', { mark: 'aa', ctsMs });
      a.begin();
      route('a');
      pass(500, a.play);
      a.end();
      expectPlaceholderAtOnce();
      expect(Math.max(...sent.map((tag) => tag.timestampMs)) - (nowMs - 1000)).toBeLessThan(20_000);
    }
  });
});

describe('a source without sound', () => {
  test('RT12 is given silence with its own header, one frame every 21.3 ms', () => {
    const a = artist('a', { mark: 'aa', isMute: true });
    a.begin();
    route('a');
    pass(1000, a.play);
    const headers = sent.filter((tag) => tag.role === 'audioHeader');
    expect(sameBytes(headers.at(-1)?.data ?? null, SILENCE_HEADER)).toBe(true);
    const since = track(false).find((tag) => markOf(tag) === 0xaa)?.timestampMs ?? 0;
    const silent = track(true).filter((tag) => tag.timestampMs > since);
    expect(silent.length).toBeGreaterThan(35);
    expect(growsAlways(track(true))).toBe(true);
  });

  test('RT12 is heard as soon as it has sound', () => {
    const a = artist('a', { mark: 'aa', isMute: true });
    a.begin();
    route('a');
    pass(500, a.play);
    step({ kind: 'sourceTag', artistId: 'a', tag: { role: 'audioHeader', timestampMs: 0, data: aacHeader } });
    const before = track(true).length;
    pass(100, () => step({ kind: 'sourceTag', artistId: 'a', tag: audio(nowMs - 500, 'aa') }));
    expect(
      track(true)
        .slice(before)
        .some((tag) => markOf(tag) === 0xaa),
    ).toBe(true);
    expect(growsAlways(track(true))).toBe(true);
  });
});

test('RT2 two venues show one source, each from its own key frame on', () => {
  const a = artist('a', { mark: 'aa' });
  a.begin();
  route('a');
  pass(500, a.play);
  step({ kind: 'route', venue: 'left', artistId: 'a' });
  pass(500, a.play);
  expect([...house.venues.values()].map((venue) => venue.onAir)).toEqual(['a', 'a']);
  step({ kind: 'route', venue: 'left', artistId: null });
  expect([...house.venues.values()].map((venue) => venue.onAir)).toEqual(['a', null]);
  step({ kind: 'route', venue: 'nowhere', artistId: 'a' });
});
