import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playlistText } from './playlist.ts';
import {
  addEntry,
  dvrEntries,
  initName,
  liveEntries,
  nextNumbers,
  parseSegmentName,
  type ShelfEntry,
  type ShelfSettings,
  segmentName,
  shelfOf,
} from './shelf.ts';

const SETTINGS: ShelfSettings = { windowSegments: 3, dvrMs: 0, longestMs: 7000 };
const NOON = Date.UTC(2026, 5, 1, 12);

/** A shelf that is filled second by second, and the folder beside it. */
const createStage = (settings: ShelfSettings = SETTINGS) => {
  const stage = {
    shelf: shelfOf([], settings).shelf,
    folder: new Set<string>(),
    nowMs: NOON,
    init: '',
  };
  const add = (options: { cut?: boolean; durationMs?: number; key?: boolean } = {}): void => {
    const { cut = false, durationMs = 1000, key = true } = options;
    const numbers = nextNumbers(stage.shelf, { isDiscontinuity: cut });
    if (cut || stage.init === '') stage.init = initName(stage.nowMs, numbers.discontinuity);
    const entry: ShelfEntry = {
      ...{ ...numbers, startUnixMs: stage.nowMs, durationMs, startsWithKey: key, init: stage.init },
    };
    stage.folder.add(stage.init).add(segmentName(entry));
    for (const name of addEntry(stage.shelf, entry)) stage.folder.delete(name);
    stage.nowMs += durationMs;
  };
  const restart = (): string[] => {
    const { shelf, strays } = shelfOf([...stage.folder], settings);
    stage.shelf = shelf;
    for (const name of strays) stage.folder.delete(name);
    return strays;
  };
  const live = (): string => playlistText(liveEntries(stage.shelf));
  return Object.assign(stage, { add, restart, live });
};

const valueOf = (text: string, name: string): number => Number(new RegExp(`#${name}:(\\d+)`).exec(text)?.[1]);

describe('a playlist', () => {
  it('HL5 names its segments, their init segment, and the time of day', () => {
    const stage = createStage();
    for (let i = 0; i < 2; i += 1) stage.add({ durationMs: 1040 });
    const [first, second] = liveEntries(stage.shelf).map(segmentName);
    expect(stage.live()).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:1
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-DISCONTINUITY-SEQUENCE:0
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MAP:URI="${stage.init}"
#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:00.000Z
#EXTINF:1.040,
${first}
#EXTINF:1.040,
${second}
`);
  });

  it('HL5 marks a cut where it is, with its own init segment and time of day', () => {
    const stage = createStage();
    stage.add();
    stage.add({ durationMs: 400 });
    stage.add({ cut: true });
    expect(stage.live().split('\n').slice(10)).toEqual([
      '#EXTINF:0.400,',
      expect.stringContaining('.m4s'),
      '#EXT-X-DISCONTINUITY',
      `#EXT-X-MAP:URI="${stage.init}"`,
      '#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:01.400Z',
      '#EXTINF:1.000,',
      expect.stringContaining('.m4s'),
      '',
    ]);
  });

  it('HL5 the discontinuity sequence counts a cut when its mark has left the window', () => {
    const stage = createStage();
    const seen: [number, number][] = [];
    for (const cut of [false, true, false, false, true, false, false, false]) {
      stage.add({ cut });
      const marks = stage.live().split('#EXT-X-DISCONTINUITY\n').length - 1;
      seen.push([valueOf(stage.live(), 'EXT-X-DISCONTINUITY-SEQUENCE'), marks]);
    }
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [2, 0],
    ]);
  });

  it('HL5 the target duration is that of the longest segment in it', () => {
    const stage = createStage();
    stage.add({ durationMs: 5600 });
    expect(valueOf(stage.live(), 'EXT-X-TARGETDURATION')).toBe(6);
    for (let i = 0; i < 3; i += 1) stage.add({ durationMs: 300 });
    expect(valueOf(stage.live(), 'EXT-X-TARGETDURATION')).toBe(1);
  });

  it('HL5 segments are called independent only where all of them are', () => {
    const stage = createStage();
    stage.add();
    stage.add({ key: false });
    expect(stage.live()).not.toContain('INDEPENDENT');
    for (let i = 0; i < 3; i += 1) stage.add();
    expect(stage.live()).toContain('INDEPENDENT');
  });
});

describe('the shelf', () => {
  it('HL6 a name says everything about its segment, and nothing else is one', () => {
    const stage = createStage();
    stage.add({ cut: true, durationMs: 1234, key: false });
    const [entry] = stage.shelf.entries;
    expect(entry === undefined ? null : parseSegmentName(segmentName(entry))).toEqual(entry);
    for (const name of ['', '1-2-3.m4s', '../1-0-1-1-ck-i1.m4s', '1-0-1-1-ck-i1.m4s.aside', 'live.m3u8'])
      expect(parseSegmentName(name)).toBeNull();
  });

  it('HL6 segments stay a while after they left the playlist, then go with their init segments', () => {
    const stage = createStage();
    for (let i = 0; i < 40; i += 1) stage.add({ cut: i % 5 === 0 });
    expect(liveEntries(stage.shelf)).toHaveLength(3);
    expect(stage.shelf.entries).toHaveLength(11);
    expect([...stage.folder].filter((name) => name.endsWith('.m4s'))).toHaveLength(11);
    expect([...stage.folder].filter((name) => name.endsWith('.mp4'))).toHaveLength(3);
  });

  it('HL7 the DVR playlist reaches back as far as it says', () => {
    const stage = createStage({ ...SETTINGS, dvrMs: 30_000 });
    for (let i = 0; i < 200; i += 1) stage.add();
    expect(dvrEntries(stage.shelf)).toHaveLength(31);
    expect(liveEntries(stage.shelf)).toHaveLength(3);
    expect(stage.shelf.entries.length).toBeLessThan(100);
  });

  it('HL8 after a restart the numbers go on, and what no playlist names is a stray', () => {
    const stage = createStage();
    for (let i = 0; i < 20; i += 1) stage.add({ cut: i === 18 });
    const last = stage.shelf.last;
    const strays = ['20-1-5-5-ck-i9.m4s.aside', 'iabcx0.mp4', 'notes.txt', '3-0-5-1000-ck-iabcx0.m4s'];
    for (const name of strays) stage.folder.add(name);
    expect(stage.restart().toSorted()).toEqual(strays.toSorted());
    expect(stage.shelf.last).toEqual(last);
    expect(nextNumbers(stage.shelf, { isDiscontinuity: true })).toEqual({
      sequence: 20,
      discontinuity: 2,
      isDiscontinuity: true,
    });
  });

  it('HL8 the numbers go on also where the init segment of the last one is lost', () => {
    const stage = createStage();
    for (let i = 0; i < 4; i += 1) stage.add();
    stage.folder.delete(stage.init);
    stage.restart();
    expect(stage.shelf.entries).toEqual([]);
    expect(stage.folder.size).toBe(1);
    expect(nextNumbers(stage.shelf, { isDiscontinuity: true }).sequence).toBe(4);
  });

  it('HL8 what is from before a long pause is not in the live playlist', () => {
    const stage = createStage();
    for (let i = 0; i < 5; i += 1) stage.add();
    stage.nowMs += 3_600_000;
    stage.restart();
    stage.add({ cut: true });
    expect(liveEntries(stage.shelf).map(({ sequence }) => sequence)).toEqual([5]);
  });

  it('HL8 over any cuts and restarts no number goes back and every segment keeps its marks', () => {
    const action = fc.constantFrom('add', 'add', 'add', 'cut', 'restart', 'pause');
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const stage = createStage({ ...SETTINGS, dvrMs: 5000 });
        const seen = new Map<string, string>();
        let before = { media: 0, discontinuity: 0 };
        for (const one of actions) {
          if (one === 'pause') stage.nowMs += 100_000;
          if (one === 'restart') stage.restart();
          stage.add({ cut: one !== 'add' });
          const text = stage.live();
          const now = {
            media: valueOf(text, 'EXT-X-MEDIA-SEQUENCE'),
            discontinuity: valueOf(text, 'EXT-X-DISCONTINUITY-SEQUENCE'),
          };
          expect(now.media).toBeGreaterThanOrEqual(before.media);
          expect(now.discontinuity).toBeGreaterThanOrEqual(before.discontinuity);
          before = now;
          let { media, discontinuity } = now;
          for (const line of text.split('\n')) {
            if (line === '#EXT-X-DISCONTINUITY') discontinuity += 1;
            if (!line.endsWith('.m4s')) continue;
            const numbers = `${media} ${discontinuity}`;
            expect(seen.get(line) ?? numbers).toBe(numbers);
            seen.set(line, numbers);
            media += 1;
          }
        }
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
