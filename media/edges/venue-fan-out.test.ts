import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MediaTag } from '../core/media-tag.ts';
import { createVenueFanOut, type PlayerSink } from './venue-fan-out.ts';

const CROWD = 16;
const PICTURE_MS = 33;
/** The longest that anything may wait for company, milliseconds, and a timer's own lateness. */
const MOST_WAIT_MS = 46;

let bytesOut: { atMs: number; bytes: number }[];
let fanOut: ReturnType<typeof createVenueFanOut>;

const NOTHING = { onSent: () => undefined, onTooSlow: () => undefined };
const sink = (onWrite: (bytes: number) => void): PlayerSink => ({
  protocol: 'rtmp',
  write: ({ length }) => onWrite(length),
  unsentBytes: () => 0,
  drop: () => undefined,
});
const tag = (role: MediaTag['role'], timestampMs: number): MediaTag => ({
  role,
  timestampMs,
  data: new Uint8Array(100).fill(role === 'audio' ? 0xaf : 0x17),
});

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'],
  });
  bytesOut = [];
  fanOut = createVenueFanOut(NOTHING);
  fanOut.send(tag('key', 0));
  vi.advanceTimersByTime(1000);
});
afterEach(() => {
  fanOut.close();
  vi.useRealTimers();
});

const play = (players: number): void => {
  for (let i = 0; i < players; i += 1)
    fanOut.join(
      sink(i === 0 ? (bytes) => bytesOut.push({ atMs: performance.now(), bytes }) : () => undefined),
    );
  bytesOut.length = 0;
};
const playedFor = (ms: number): number[] => {
  const startMs = performance.now();
  const lateness: number[] = [];
  const waiting: number[] = [];
  let seen = 0;
  for (let at = 0; at < ms; at += 1) {
    if (at % PICTURE_MS === 0 || at % 21 === 0) {
      waiting.push(at);
      fanOut.send(tag(at % PICTURE_MS === 0 ? 'inter' : 'audio', 1000 + at));
    }
    vi.advanceTimersByTime(1);
    for (; seen < bytesOut.length; seen += 1) {
      const sentAtMs = (bytesOut[seen]?.atMs ?? 0) - startMs;
      for (const cameAtMs of waiting.splice(0)) lateness.push(sentAtMs - cameAtMs);
    }
  }
  return lateness;
};

test('PL9 a few players get everything at the end of the turn in which it came', () => {
  play(CROWD - 1);
  expect(Math.max(...playedFor(1000))).toBeLessThanOrEqual(1);
});

test('PL9 many players get it gathered, nothing of it more than 45 ms late', () => {
  play(CROWD);
  const lateness = playedFor(3000);
  expect(lateness.length).toBeGreaterThan(200);
  expect(Math.max(...lateness)).toBeLessThanOrEqual(MOST_WAIT_MS);
  expect(bytesOut.length / 3).toBeLessThan(24);
});
