import { beforeEach, describe, expect, test } from 'vitest';
import {
  audio,
  createStage,
  growsAlways,
  makePlaceholder,
  markOf,
  type Stage,
} from '../tests/support/house-stage.ts';
import { compositionMs, type MediaTag, sameBytes } from './media-tag.ts';
import { SILENCE_HEADER } from './silence.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const marksOf = (tags: readonly MediaTag[]): number[] => [...new Set(tags.map(markOf))];
const expectGrowing = (): void => {
  expect(growsAlways(stage.track(false)) && growsAlways(stage.track(true))).toBe(true);
};
/** Longest step from one tag of a track to the next since a moment on the venue's clock. */
const longestStepMs = (isAudio: boolean, sinceMs: number): number => {
  const times = stage
    .track(isAudio)
    .map((tag) => tag.timestampMs)
    .filter((ms) => ms >= sinceMs);
  return Math.max(...times.slice(1).map((ms, i) => ms - (times[i] ?? 0)));
};

describe('a cut at once', () => {
  test('RT14 shows the new source in the same moment, ten seconds before its next key frame', () => {
    const a = stage.artist('a', { mark: 'aa', gop: 250, ctsMs: 80 });
    a.begin();
    stage.pass(3000, a.play);
    const before = stage.sent.length;
    stage.route('a', 'instant');
    const pictures = stage.sent.slice(before).filter((tag) => tag.role === 'key' || tag.role === 'inter');
    expect(stage.onAir()).toBe('a');
    expect(pictures[0]?.role).toBe('key');
    expect(pictures).toHaveLength(75);
    expect(stage.cuts.at(-1)).toMatchObject({ to: 'a', reason: 'routed' });
    expect((pictures.at(-1)?.timestampMs ?? 0) - (pictures[0]?.timestampMs ?? 0)).toBeLessThan(250);
    stage.pass(1000, a.play);
    expectGrowing();
    expect(longestStepMs(false, 2000)).toBeLessThanOrEqual(60);
    expect(longestStepMs(true, 2000)).toBeLessThanOrEqual(60);
  });

  test('RT14 to and fro twenty times: nothing runs back, and no picture is shown before one that was cut away', () => {
    const artists = ['aa', 'bb'].map((mark) =>
      stage.artist(mark, { mark, gop: 100, ctsMs: mark === 'aa' ? 80 : 0 }),
    );
    for (const one of artists) one.begin();
    const play = () => {
      for (const one of artists) one.play();
    };
    stage.pass(1000, play);
    for (let i = 0; i < 20; i += 1) {
      stage.route(i % 2 === 0 ? 'aa' : 'bb', 'instant');
      expect(stage.onAir()).toBe(i % 2 === 0 ? 'aa' : 'bb');
      stage.pass(330, play);
    }
    expectGrowing();
    let presentedMs = -1;
    const pictures = stage.track(false);
    for (const [i, tag] of pictures.entries()) {
      const shownMs = tag.timestampMs + compositionMs(tag.data);
      const isCut = i > 0 && markOf(tag) !== markOf(pictures[i - 1] ?? tag);
      if (isCut) expect(shownMs).toBeGreaterThan(presentedMs);
      presentedMs = Math.max(presentedMs, shownMs);
    }
  });

  test('RT14 waits for a key frame where no pictures are kept', () => {
    stage.step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    stage.route('a', 'instant');
    expect(stage.onAir()).toBeNull();
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.pass(100, a.play);
    expect(stage.onAir()).toBe('a');
  });
});

describe('a cut between sources', () => {
  test('RT3 leaves no hole in the sound where that of the old source lies behind its picture', () => {
    const a = stage.artist('a', { mark: 'aa', audioLeadMs: -200 });
    const b = stage.artist('b', { mark: 'bb' });
    for (const one of [a, b]) one.begin();
    const play = () => {
      a.play();
      b.play();
    };
    stage.route('a');
    stage.pass(1000, play);
    stage.route('b');
    stage.pass(1000, play);
    expect(longestStepMs(true, 800)).toBeLessThanOrEqual(60);
    expect(longestStepMs(false, 800)).toBeLessThanOrEqual(60);
    expectGrowing();
  });
});

describe('a source with one track', () => {
  test('RT15 with sound alone is heard over the placeholder’s picture', () => {
    const a = stage.artist('a', { mark: 'aa', isBlind: true });
    a.begin();
    stage.route('a');
    stage.pass(4000, a.play);
    expect(stage.onAir()).toBe('a');
    const late = (isAudio: boolean) => stage.track(isAudio).filter((tag) => tag.timestampMs > 2000);
    expect(marksOf(late(true))).toEqual([0xaa]);
    expect(marksOf(late(false))).toEqual([0xee]);
    expect(late(false).length).toBeGreaterThan(45);
    expectGrowing();
  });

  test('RT15 that loses its picture goes on to be heard without a step, and is seen again at its key frame', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(1000, a.play);
    a.sends({ picture: false, sound: true });
    stage.pass(3000, a.play);
    expect(stage.onAir()).toBe('a');
    expect(stage.cuts.at(-1)).toMatchObject({ from: 'a', to: 'a', reason: 'picture-lost' });
    expect(markOf(stage.track(false).at(-1) as MediaTag)).toBe(0xee);
    expect(longestStepMs(true, 500)).toBe(20);
    a.sends({ picture: true, sound: true });
    stage.pass(600, a.play);
    expect(stage.cuts.at(-1)).toMatchObject({ reason: 'picture-back' });
    expect(markOf(stage.track(false).at(-1) as MediaTag)).toBe(0xaa);
    expect(longestStepMs(true, 500)).toBeLessThanOrEqual(60);
    expectGrowing();
  });

  test('RT12 that loses its sound is given silence, and is heard again with its own header', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(1000, a.play);
    a.sends({ picture: true, sound: false });
    stage.pass(3000, a.play);
    expect(stage.onAir()).toBe('a');
    const headers = () => stage.sent.filter((tag) => tag.role === 'audioHeader');
    expect(sameBytes(headers().at(-1)?.data ?? null, SILENCE_HEADER)).toBe(true);
    expect(longestStepMs(true, 2700)).toBeLessThanOrEqual(60);
    a.sends({ picture: true, sound: true });
    stage.pass(500, a.play);
    expect(sameBytes(headers().at(-1)?.data ?? null, SILENCE_HEADER)).toBe(false);
    expect(markOf(stage.track(true).at(-1) as MediaTag)).toBe(0xaa);
    expectGrowing();
  });

  test('RT9 that then sends nothing at all is stalled', () => {
    const a = stage.artist('a', { mark: 'aa', isBlind: true });
    a.begin();
    stage.route('a');
    stage.pass(3000, a.play);
    stage.pass(2000);
    expect(stage.onAir()).toBeNull();
    expect(stage.cuts.at(-1)).toMatchObject({ from: 'a', to: null, reason: 'stalled' });
    expect(stage.events.map((event) => ('change' in event ? event.change : event.kind))).toEqual(
      expect.arrayContaining(['started', 'routed', 'stalled']),
    );
  });
});

describe('placeholders', () => {
  const mark = () => markOf(stage.track(false).at(-1) as MediaTag);

  test('RT16 an artist’s own goes before the venue’s, and that before the house’s; a change shows at once', () => {
    stage.pass(200);
    expect(mark()).toBe(0xee);
    stage.step({ kind: 'placeholder', scope: 'venue', subject: 'main', placeholder: makePlaceholder('c1') });
    stage.pass(60);
    expect(mark()).toBe(0xc1);
    stage.step({ kind: 'placeholder', scope: 'artist', subject: 'a', placeholder: makePlaceholder('c2') });
    stage.pass(60);
    expect(mark()).toBe(0xc1);
    stage.route('a');
    stage.pass(60);
    expect(mark()).toBe(0xc2);
    stage.step({ kind: 'placeholder', scope: 'artist', subject: 'a', placeholder: null });
    stage.step({ kind: 'placeholder', scope: 'venue', subject: 'main', placeholder: null });
    stage.pass(60);
    expect(mark()).toBe(0xee);
    expect(stage.cuts.every((cut) => cut.reason === 'placeholder-changed')).toBe(true);
    expectGrowing();
  });
});

describe('venues', () => {
  test('RT17 one that is added plays at once, and one that is removed takes nobody with it', () => {
    stage.step({ kind: 'venueAdded', venue: 'roof' });
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.step({ kind: 'route', venue: 'roof', artistId: 'a' });
    stage.route('a');
    stage.pass(500, a.play);
    expect(stage.house.venues.get('roof')?.onAir).toBe('a');
    stage.step({ kind: 'venueRemoved', venue: 'roof' });
    stage.pass(500, a.play);
    expect(stage.onAir()).toBe('a');
    expect(stage.house.venues.has('roof')).toBe(false);
  });
});

describe('clocks that come round', () => {
  test.each([
    ['2^24 ms (4.66 h)', 2 ** 24],
    ['2^32 ms (49.7 days)', 2 ** 32],
  ])('RT11 a source whose time passes %s is not cut, and neither track steps', (_name, roundMs) => {
    const a = stage.artist('a', { mark: 'aa', clockMs: roundMs - 1000 });
    a.begin();
    stage.route('a');
    stage.pass(3000, a.play);
    expect(stage.cuts).toHaveLength(1);
    expect(longestStepMs(false, 200)).toBeLessThanOrEqual(40);
    expect(longestStepMs(true, 200)).toBeLessThanOrEqual(40);
    expectGrowing();
  });

  test('RT11 32 bits of a source’s time are enough', () => {
    stage.step({ kind: 'sourceStarted', artistId: 'a', artistName: 'A' });
    const times = [-40, -20, 0, 20].map((ms) => (2 ** 32 + ms) % 2 ** 32);
    const kept: number[] = [];
    for (const ms of times) {
      stage.step({ kind: 'sourceTag', artistId: 'a', tag: audio(ms, 'aa') });
      kept.push(stage.house.sources.get('a')?.recentAudio.at(-1)?.timestampMs ?? -1);
    }
    expect(kept.slice(1).map((ms, i) => ms - (kept[i] ?? 0))).toEqual([20, 20, 20]);
  });

  test('RT4 a venue whose own time passes 2^32 ms goes on', () => {
    stage = createStage(2 ** 32 - 500);
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.pass(300);
    stage.route('a');
    stage.pass(1000, a.play);
    stage.route(null);
    stage.pass(500);
    expect(stage.cuts).toHaveLength(2);
    expect(longestStepMs(false, 2 ** 32 - 400)).toBeLessThanOrEqual(60);
    expectGrowing();
  });
});
