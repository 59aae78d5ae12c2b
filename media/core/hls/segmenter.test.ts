import { describe, expect, it } from 'vitest';
import type { MediaTag } from '../media-tag.ts';
import { createSegmenter, type Segment, type SegmenterNews, takeCut, takeTag } from './segmenter.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));
/** A real SPS of 320 × 180, so that the header has a size. */
const SPS = '6742c00cda0507ec0440000003004000000f03c50aa8';
const avcHeader = (profile = '42c00c'): Uint8Array =>
  hex(`17 00 000000 01 ${profile} ff e1 0016 ${SPS} 01 0004 68ce0fc8`);
const AAC_44 = hex('af 00 1210');
const AAC_48 = hex('af 00 1190');
const LIMITS = { segmentMs: 1000, keyWaitMs: 6000, maxBytes: 10_000 };

const tag = (role: MediaTag['role'], timestampMs: number, data: Uint8Array): MediaTag => ({
  role,
  timestampMs,
  data,
});
const picture = (role: 'key' | 'inter', ms: number, mark = 'aa'): MediaTag =>
  tag(role, ms, hex(`${role === 'key' ? '17' : '27'} 01 000000 00000002 65${mark}`));
const sound = (ms: number): MediaTag => tag('audio', ms, hex('af 01 2110'));

const createStage = (limits = LIMITS) => {
  const state = createSegmenter(limits);
  const news: SegmenterNews[] = [];
  const take = (...tags: MediaTag[]): void => {
    for (const one of tags) news.push(...takeTag(state, one));
  };
  const headers = (avc = avcHeader(), aac = AAC_44): void =>
    take(tag('videoHeader', 0, avc), tag('audioHeader', 0, aac));
  /** Pictures every 100 ms from `fromMs` to before `toMs`, a key frame every `gopMs`, and sound with each. */
  const play = (fromMs: number, toMs: number, gopMs = 500): void => {
    for (let ms = fromMs; ms < toMs; ms += 100) {
      take(picture((ms - fromMs) % gopMs === 0 ? 'key' : 'inter', ms), sound(ms + 10));
    }
  };
  const segments = (): Segment[] => news.flatMap((one) => (one.kind === 'segment' ? [one.segment] : []));
  const spans = () => segments().map(({ pictures, endMs }) => [pictures[0]?.decodeMs, endMs]);
  return { state, take, headers, play, news, segments, spans, cut: () => takeCut(state) };
};

describe('dividing a venue into segments', () => {
  it('HL2 a segment begins at a key frame and ends at the first one after its length', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 5000, 700);
    expect(stage.spans()).toEqual([
      [0, 1400],
      [1400, 2800],
      [2800, 4200],
    ]);
    expect(stage.segments().every(({ pictures }) => pictures[0]?.isKey)).toBe(true);
    expect(stage.segments().map(({ isNewStream }) => isNewStream)).toEqual([true, false, false]);
    expect(stage.segments()[0]?.sounds).toHaveLength(14);
    expect(new Set(stage.segments().map(({ format }) => format)).size).toBe(1);
  });

  it('HL2 without a key frame for 6 s it ends all the same', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 16_000, 15_000);
    expect(stage.spans()).toEqual([
      [0, 6000],
      [6000, 12_000],
      [12_000, 15_000],
    ]);
    expect(stage.segments().map(({ pictures }) => pictures[0]?.isKey)).toEqual([true, false, false]);
  });

  it('HL2 a longer wish waits for its key frame', () => {
    const stage = createStage({ ...LIMITS, segmentMs: 5500 });
    stage.headers();
    stage.play(0, 9000, 2100);
    expect(stage.spans()).toEqual([[0, 6300]]);
  });

  it('HL9 a segment holds no more than it may', () => {
    const stage = createStage({ ...LIMITS, maxBytes: 60 });
    stage.headers();
    stage.play(0, 1000, 10_000);
    for (const { pictures, sounds } of stage.segments()) {
      const bytes = [...pictures, ...sounds].reduce((sum, { data }) => sum + data.length, 0);
      expect(bytes).toBeLessThanOrEqual(60 + 8);
    }
    expect(stage.segments().length).toBeGreaterThan(0);
  });

  it('HL3 a cut ends the segment at the new key frame, however short it is, and begins a new stream there', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 1300);
    stage.cut();
    stage.headers();
    stage.play(1350, 2500);
    expect(stage.spans()).toEqual([
      [0, 1000],
      [1000, 1350],
      [1350, 2350],
    ]);
    const [, last, first] = stage.segments();
    expect(last).toMatchObject({ isNewStream: false, isLastOfStream: true });
    expect(first).toMatchObject({ isNewStream: true, isLastOfStream: false });
    expect(first?.format).not.toBe(last?.format);
    expect(last?.sounds.every(({ atMs }) => atMs < 1350)).toBe(true);
    expect(first?.sounds.every(({ atMs }) => atMs >= 1350)).toBe(true);
  });

  it('HL3 another picture header begins a new stream, the same one again does not', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 1000);
    stage.headers();
    stage.play(1000, 2000);
    stage.take(tag('videoHeader', 2000, avcHeader('42c00d')));
    // Nothing can decode this one.
    stage.take(picture('inter', 2000));
    stage.play(2100, 3200);
    expect(stage.segments().map(({ isNewStream }) => isNewStream)).toEqual([true, false, true]);
    expect(stage.segments()[2]?.format.picture.codecString).toBe('avc1.42c00d');
    expect(stage.spans()[1]).toEqual([1000, 2100]);
  });

  it('HL3 another kind of sound begins with the next key frame; until then the picture goes on', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 1200);
    stage.take(tag('audioHeader', 1200, AAC_48), sound(1210), picture('inter', 1250), sound(1260));
    // It may come a little late.
    stage.take(picture('key', 1500), sound(1495), sound(1510));
    stage.play(1600, 3000);
    expect(stage.spans().slice(0, 3)).toEqual([
      [0, 1000],
      [1000, 1500],
      [1500, 2600],
    ]);
    const [, before, after] = stage.segments();
    expect(before?.pictures.at(-1)?.decodeMs).toBe(1250);
    expect(before?.sounds.at(-1)?.atMs).toBe(1110);
    expect(before?.isLastOfStream).toBe(true);
    expect(after?.format.sound?.sampleRateHz).toBe(48_000);
    expect(after?.sounds[0]?.atMs).toBe(1495);
  });

  it('HL3 MP3, which has no header, is known by its first packet', () => {
    const stage = createStage();
    const mp3 = (ms: number, third = '90'): MediaTag => tag('audio', ms, hex(`2f fffb ${third} 64 0000`));
    stage.take(tag('videoHeader', 0, avcHeader()), picture('key', 0), mp3(5), mp3(31));
    stage.take(picture('key', 1000), mp3(1010), mp3(1040, '94'), picture('key', 2000), mp3(2010, '94'));
    stage.take(picture('key', 3000));
    expect(
      stage.segments().map(({ format, isNewStream }) => [format.sound?.sampleRateHz, isNewStream]),
    ).toEqual([
      [44_100, true],
      [44_100, false],
      [48_000, true],
    ]);
    expect(stage.segments()[0]?.sounds).toHaveLength(2);
  });

  it('HL4 what HLS cannot carry is said once, and it goes on at the next cut', () => {
    const stage = createStage();
    stage.headers();
    stage.play(0, 1500);
    stage.cut();
    stage.take(tag('videoHeader', 1500, hex('90 61763031 81000c00')));
    stage.take(...[1500, 2500, 3500].map((ms) => tag('key', ms, hex('91 61763031 1234'))));
    stage.cut();
    stage.headers();
    stage.play(4000, 5500);
    expect(stage.news.filter(({ kind }) => kind === 'refused')).toEqual([
      { kind: 'refused', what: 'a picture in av1', isSoundOnly: false },
    ]);
    expect(stage.spans()).toEqual([
      [0, 1000],
      [1000, 1500],
      [4000, 5000],
    ]);
    expect(stage.segments()[2]?.isNewStream).toBe(true);
  });

  it('HL4 a picture whose sound HLS cannot carry goes out alone', () => {
    const stage = createStage();
    stage.headers(avcHeader(), hex('90 664c6143 664c6143'));
    stage.play(0, 1500);
    expect(stage.news[0]).toEqual({ kind: 'refused', what: 'sound in flac', isSoundOnly: true });
    expect(stage.segments()[0]).toMatchObject({ format: { sound: null }, sounds: [] });
  });
});
