import { describe, expect, it } from 'vitest';
import { CLOCK_HZ, createSoundClock, fragmentBytes, type SoundClock } from './fragment.ts';
import type { Segment } from './segmenter.ts';

const FORMAT: Segment['format'] = {
  picture: {
    codec: 'avc',
    codecString: 'avc1.42c00c',
    config: new Uint8Array(8),
    widthPx: 320,
    heightPx: 180,
  },
  sound: {
    codec: 'aac',
    codecString: 'mp4a.40.2',
    config: Uint8Array.of(0x12, 0x10),
    sampleRateHz: 44_100,
    channels: 2,
  },
};
const segmentOf = (part: Partial<Segment>): Segment => ({
  format: FORMAT,
  isNewStream: false,
  isLastOfStream: false,
  pictures: [],
  sounds: [],
  endMs: 0,
  ...part,
});
const ticksOf = (ms: number): number => (ms * CLOCK_HZ) / 1000;

interface Track {
  readonly id: number;
  readonly startAt: number;
  readonly samples: { duration: number; flags: number; offset: number; data: string }[];
}

/** Reads a fragment back, the way the standard says. */
const readFragment = (bytes: Uint8Array): { sequence: number; tracks: Track[]; boxes: string[] } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: string[] = [];
  const tracks: Track[] = [];
  let sequence = -1;
  let moofAt = 0;
  let current = { id: 0, startAt: 0 };
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to; at += view.getUint32(at)) {
      const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString();
      boxes.push(type);
      if (type === 'moof') moofAt = at;
      if (type === 'moof' || type === 'traf') walk(at + 8, at + view.getUint32(at));
      if (type === 'mfhd') sequence = view.getUint32(at + 12);
      if (type === 'tfhd') current = { ...current, id: view.getUint32(at + 12) };
      if (type === 'tfdt') current = { ...current, startAt: Number(view.getBigUint64(at + 12)) };
      if (type === 'trun') tracks.push({ ...current, samples: readRun(at) });
    }
  };
  const readRun = (at: number): Track['samples'] => {
    let dataAt = moofAt + view.getInt32(at + 16);
    return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
      const entry = at + 20 + i * 16;
      const size = view.getUint32(entry + 4);
      const data = Buffer.from(bytes.subarray(dataAt, dataAt + size)).toString();
      dataAt += size;
      return {
        duration: view.getUint32(entry),
        flags: view.getUint32(entry + 8),
        offset: view.getInt32(entry + 12),
        data,
      };
    });
  };
  walk(0, bytes.length);
  return { sequence, tracks, boxes };
};

const text = (letters: string): Uint8Array => new TextEncoder().encode(letters);
const write = (segment: Segment, clock: SoundClock = createSoundClock()) =>
  readFragment(fragmentBytes(segment, { sequence: 7, tracks: { picture: 1, sound: 2 }, clock }));
const soundsAt = (...atMs: number[]) => atMs.map((ms) => ({ atMs: ms, data: text('s') }));
const startsOf = ({ startAt, samples }: Track): number[] => {
  let at = startAt;
  return samples.map(({ duration }) => {
    at += duration;
    return at - duration;
  });
};

describe('a fragment', () => {
  it('HL1 holds the pictures with their own decode and presentation times, to the tick', () => {
    const pictures = [
      { decodeMs: 5_000_000_000, compositionMs: 133, isKey: true, data: text('key') },
      { decodeMs: 5_000_000_066, compositionMs: 267, isKey: false, data: text('later') },
      { decodeMs: 5_000_000_133, compositionMs: -20, isKey: false, data: text('b') },
    ];
    const { sequence, tracks, boxes } = write(segmentOf({ pictures, endMs: 5_000_000_200 }));
    expect(boxes).toEqual(['styp', 'moof', 'mfhd', 'traf', 'tfhd', 'tfdt', 'trun', 'mdat']);
    expect(sequence).toBe(7);
    expect(tracks).toEqual([
      {
        id: 1,
        startAt: ticksOf(5_000_000_000),
        samples: [
          { duration: ticksOf(66), flags: 0x0200_0000, offset: ticksOf(133), data: 'key' },
          { duration: ticksOf(67), flags: 0x0101_0000, offset: ticksOf(267), data: 'later' },
          { duration: ticksOf(67), flags: 0x0101_0000, offset: ticksOf(-20), data: 'b' },
        ],
      },
    ]);
  });

  it('HL1 puts sound back on its own grid, over segments too, and never drifts from what was said', () => {
    const clock = createSoundClock();
    const frameMs = (1024 / 44_100) * 1000;
    let last = -1;
    for (let part = 0; part < 20; part += 1) {
      const atMs = Array.from({ length: 43 }, (_, i) => Math.round((part * 43 + i) * frameMs));
      const [track] = write(
        segmentOf({ sounds: soundsAt(...atMs), isNewStream: part === 0 }),
        clock,
      ).tracks.slice(1);
      const starts = track === undefined ? [] : startsOf(track);
      expect(starts).toHaveLength(43);
      for (const [i, at] of starts.entries()) {
        expect(Math.abs(at - (part * 43 + i) * ((1024 * CLOCK_HZ) / 44_100))).toBeLessThanOrEqual(1);
        expect(at).toBeGreaterThan(last);
        last = at;
      }
    }
  });

  it('HL1 follows sound that has really moved, forwards and backwards, and always grows', () => {
    const [, track] = write(segmentOf({ sounds: soundsAt(0, 23, 500, 523, 524, 525, 526, 549) })).tracks;
    const starts = track === undefined ? [] : startsOf(track);
    expect(starts[2]).toBe(ticksOf(500));
    expect(starts.every((at, i) => i === 0 || at > (starts[i - 1] ?? 0))).toBe(true);
    expect(Math.abs((starts[6] ?? 0) - ticksOf(526))).toBeLessThan(ticksOf(35));
  });

  it('HL3 the last sound of a stream lasts until the next stream, and the next one comes after it', () => {
    const clock = createSoundClock();
    const last = write(segmentOf({ sounds: soundsAt(900, 923), isLastOfStream: true, endMs: 1100 }), clock);
    expect(last.tracks[1]?.samples.at(-1)?.duration).toBeCloseTo(ticksOf(1100) - ticksOf(900) - 2090, -1);
    const next = write(segmentOf({ sounds: soundsAt(910, 1000), isNewStream: true }), clock);
    expect(next.tracks[1]?.startAt).toBeGreaterThan(ticksOf(923));
    // A venue that was closed and opened again begins at 0.
    const again = write(segmentOf({ sounds: soundsAt(3_600_000), isNewStream: true }), clock);
    expect(again.tracks[1]?.startAt).toBe(ticksOf(3_600_000));
    const fresh = write(segmentOf({ sounds: soundsAt(20), isNewStream: true }), clock);
    expect(fresh.tracks[1]?.startAt).toBe(ticksOf(20));
  });
});
