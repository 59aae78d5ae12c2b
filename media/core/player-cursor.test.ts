import { describe, expect, test } from 'vitest';
import { parseFlvFile } from './flv-file.ts';
import type { MediaTag } from './media-tag.ts';
import {
  admit,
  BLOCKED_ABOVE_BYTES,
  BLOCKED_LIMIT_MS,
  createPlayerCursor,
  isLevel,
  MOST_AT_ONCE_BYTES,
  takeDue,
} from './player-cursor.ts';
import { appendTag, createSendRing, endOf, pictureSoFar, type SendRing } from './send-ring.ts';
import { FLV_START, joinBytes } from './stream-bytes.ts';

const header = (role: 'meta' | 'videoHeader' | 'audioHeader', mark: number): MediaTag => {
  const data = {
    meta: [2, 0, 0, mark],
    videoHeader: [0x17, 0, 0, 0, 0, 1, mark],
    audioHeader: [0xaf, 0, mark],
  }[role];
  return { role, timestampMs: 0, data: Uint8Array.from(data) };
};
const picture = (role: 'key' | 'inter', timestampMs: number, bytes = 10): MediaTag => {
  const data = new Uint8Array(Math.max(bytes, 6));
  data.set([role === 'key' ? 0x17 : 0x27, 1]);
  return { role, timestampMs, data };
};

const startRing = (): SendRing => {
  const ring = createSendRing();
  for (const role of ['meta', 'videoHeader', 'audioHeader'] as const) appendTag(ring, header(role, 1));
  return ring;
};

/** All that a player has been sent, as tags. */
const reader = () => {
  let bytes: Uint8Array = new Uint8Array(0);
  return {
    take: (pieces: readonly Uint8Array[]): void => {
      bytes = joinBytes([bytes, ...pieces]);
    },
    tags: () => {
      const parsed = parseFlvFile(bytes);
      if (!parsed.ok) throw new Error(parsed.reason);
      return parsed.tags;
    },
  };
};
const rolesAndTimes = (tags: readonly MediaTag[]): string[] =>
  tags.map((tag) => `${tag.role} ${tag.timestampMs}`);

describe('PL1 a newcomer', () => {
  test('PL1 gets headers, then everything since the newest key frame', () => {
    const ring = startRing();
    for (const ms of [0, 40, 80]) appendTag(ring, picture(ms === 0 ? 'key' : 'inter', ms));
    for (const ms of [120, 160]) appendTag(ring, picture(ms === 120 ? 'key' : 'inter', ms));
    const cursor = createPlayerCursor(ring, 'flv');
    const sink = reader();
    sink.take(takeDue(ring, cursor));
    const expected = ['meta 0', 'videoHeader 0', 'audioHeader 0', 'key 120', 'inter 160'];
    expect(rolesAndTimes(sink.tags())).toEqual(expected);
    expect(rolesAndTimes(pictureSoFar(ring))).toEqual(expected);
    expect(isLevel(cursor, endOf(ring))).toBe(true);
  });

  test('PL1 without a key frame waits for one, with headers', () => {
    const ring = startRing();
    appendTag(ring, picture('inter', 40));
    const cursor = createPlayerCursor(ring, 'flv');
    const sink = reader();
    sink.take(takeDue(ring, cursor));
    appendTag(ring, picture('inter', 80));
    appendTag(ring, picture('key', 120));
    sink.take(takeDue(ring, cursor));
    expect(rolesAndTimes(sink.tags())).toEqual(['meta 0', 'videoHeader 0', 'audioHeader 0', 'key 120']);
  });

  test('PL1 gets the headers of its key frame, not those of a stream that came later without one', () => {
    const ring = startRing();
    appendTag(ring, picture('key', 0));
    appendTag(ring, header('videoHeader', 9));
    const sink = reader();
    sink.take(takeDue(ring, createPlayerCursor(ring, 'flv')));
    expect(sink.tags().map((tag) => tag.data.at(-1))).toEqual([1, 1, 1, 0, 9]);
  });
});

describe('L5 a player that does not read', () => {
  test('L5 is handed at most 256 kB: what waits in its socket and one more portion', () => {
    expect(BLOCKED_ABOVE_BYTES + MOST_AT_ONCE_BYTES).toBe(256 * 1024);
    const ring = startRing();
    appendTag(ring, picture('key', 0, 900_000));
    const cursor = createPlayerCursor(ring, 'flv');
    const bytes = takeDue(ring, cursor).reduce((sum, piece) => sum + piece.length, 0);
    expect(bytes).toBe(MOST_AT_ONCE_BYTES);
  });

  test('L5 goes on at the newest key frame with headers, and never in the midst of a tag', () => {
    const ring = startRing();
    appendTag(ring, picture('key', 0, 300_000));
    const cursor = createPlayerCursor(ring, 'flv');
    const sink = reader();
    sink.take(takeDue(ring, cursor));
    for (const ms of [40, 80]) appendTag(ring, picture('inter', ms));
    for (const ms of [1000, 2000, 3000]) appendTag(ring, picture('key', ms));
    sink.take(takeDue(ring, cursor));
    expect(rolesAndTimes(sink.tags())).toEqual([
      ...['meta 0', 'videoHeader 0', 'audioHeader 0', 'key 0'],
      ...['meta 0', 'videoHeader 0', 'audioHeader 0', 'key 3000'],
    ]);
  });

  test('L5 a little behind, loses nothing: the span before the last key frame is kept', () => {
    const ring = startRing();
    appendTag(ring, picture('key', 0));
    const cursor = createPlayerCursor(ring, 'flv');
    const sink = reader();
    sink.take(takeDue(ring, cursor));
    appendTag(ring, picture('inter', 40));
    appendTag(ring, picture('key', 80));
    sink.take(takeDue(ring, cursor));
    expect(rolesAndTimes(sink.tags()).slice(3)).toEqual(['key 0', 'inter 40', 'key 80']);
  });

  test('PL5 waits while its socket is full, is dropped when that lasts, and is forgiven when it reads', () => {
    const cursor = createPlayerCursor(startRing(), 'flv');
    const full = BLOCKED_ABOVE_BYTES + 1;
    expect(admit(cursor, { unsentBytes: full, nowMs: 0 })).toBe('wait');
    expect(admit(cursor, { unsentBytes: full, nowMs: BLOCKED_LIMIT_MS })).toBe('wait');
    expect(admit(cursor, { unsentBytes: 0, nowMs: BLOCKED_LIMIT_MS })).toBe('send');
    expect(admit(cursor, { unsentBytes: full, nowMs: BLOCKED_LIMIT_MS + 1 })).toBe('wait');
    expect(admit(cursor, { unsentBytes: full, nowMs: 2 * BLOCKED_LIMIT_MS + 2 })).toBe('drop');
  });
});

describe('PL5 what is kept for players', () => {
  test('PL5 is bounded: a span of over 12 MiB is forgotten, and newcomers wait for the next key frame', () => {
    const ring = startRing();
    appendTag(ring, picture('key', 0));
    for (let i = 1; i <= 30; i += 1) appendTag(ring, picture('inter', i * 40, 1024 * 1024));
    expect(ring.bytes).toBeLessThanOrEqual(12 * 1024 * 1024);
    expect(createPlayerCursor(ring, 'flv').waitsForKey).toBe(true);
    appendTag(ring, picture('key', 2000));
    expect(createPlayerCursor(ring, 'flv').waitsForKey).toBe(false);
  });

  test('PL5 does not grow without key frames', () => {
    const ring = startRing();
    for (let i = 0; i < 30_000; i += 1) appendTag(ring, picture('inter', i * 40));
    expect(ring.packets.length).toBeLessThanOrEqual(8000);
  });
});

test('PL5 a burst of short spans behind a hold-up of the line reaches everybody whole', () => {
  const ring = startRing();
  appendTag(ring, picture('key', 0));
  const cursor = createPlayerCursor(ring, 'flv');
  takeDue(ring, cursor);
  const sink = reader();
  for (let ms = 40; ms <= 1600; ms += 40) appendTag(ring, picture(ms % 200 === 0 ? 'key' : 'inter', ms));
  sink.take([FLV_START, ...takeDue(ring, cursor)]);
  expect(sink.tags().map((tag) => tag.timestampMs)).toEqual(
    Array.from({ length: 40 }, (_, i) => 40 + i * 40),
  );
});

test('PL1 a newcomer to sound that has no header is not given that of the sound before', () => {
  const ring = startRing();
  const mp3: MediaTag = { role: 'audio', timestampMs: 20, data: Uint8Array.from([0x2f, 0xff, 0xfb]) };
  for (const tag of [header('meta', 2), header('videoHeader', 2), picture('key', 0), mp3])
    appendTag(ring, tag);
  const expected = ['meta 0', 'videoHeader 0', 'key 0', 'audio 20'];
  expect(rolesAndTimes(pictureSoFar(ring))).toEqual(expected);
  appendTag(ring, picture('key', 40));
  expect(rolesAndTimes(pictureSoFar(ring))).toEqual(['meta 0', 'videoHeader 0', 'key 40']);
});
