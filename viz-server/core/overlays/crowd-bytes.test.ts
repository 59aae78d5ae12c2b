import { describe, expect, it } from 'vitest';
import { createChatter, guestName } from '../../../ops/load/chat-lines.ts';
import { type CursorPath, createCursorPath } from '../../../ops/load/cursor-path.ts';
import { createRandom, type Random } from '../../../ops/load/random.ts';
import type { viz } from '../../../proto/gen/viz.js';
import { CURSORS_PER_FRAME, TICK_MS } from '../../../proto/limits.ts';
import { encodeMessage } from '../../edges/encode-message.ts';
import { websocketFrame } from '../websocket-frame.ts';
import { trails } from './trails.ts';
import { FRIENDS_BYTES_PER_S } from './trails-budget.ts';
import { SEATS_WHERE_TIGHT } from './trails-seats.ts';
import { createTrails, hideCursor, moveCursor, openCursor, type TrailsState } from './trails-state.ts';

/** The figures: bytes per second of one viewer, bytes of one frame with 500 moving cursors. */
const VIEWER_BYTES_PER_S = 16_000;
const FRAME_BYTES = 1150;
const CHATS_PER_S = 100;
const WARM_UP_MS = 8000;
const MEASURED_MS = 4000;
/** A pointer leaves the page about every 20 s, for a tick. */
const HIDES_PER_MOVE = TICK_MS / 20_000;

const PATHS = 2000;

const BEGIN_MS = 1_700_000_000_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

interface Crowd {
  readonly state: TrailsState;
  readonly fans: number;
  /** Four times as many as are shown: a larger crowd shares them. */
  readonly paths: CursorPath[];
  readonly random: Random;
}

const createCrowd = (fans: number, seed: number): Crowd => {
  const random = createRandom(seed);
  const state = createTrails();
  for (let number = 1; number <= fans; number += 1)
    openCursor(state, number, { colour: number % 12, style: random() < 0.2 ? 2 : 1, priority: 0 });
  const paths = Array.from({ length: Math.min(fans, PATHS) }, () => createCursorPath(random));
  return { state, fans, random, paths };
};

/** Everybody moves; some pointers leave the page for a moment. */
const moveAll = ({ state, fans, paths, random }: Crowd, nowMs: number): void => {
  const places = paths.map((path) => path.at(nowMs));
  for (let number = 1; number <= fans; number += 1) {
    const { x, y } = places[number % places.length] ?? { x: 0, y: 0 };
    if (random() < HIDES_PER_MOVE) hideCursor(state, number);
    else moveCursor(state, number, { x, y, nowMs });
  }
};

const chatLines = (random: Random): ((count: number) => viz.Event.$Properties[]) => {
  const say = createChatter(random);
  const letter = (): string => LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  let sequence = 100_000;
  return (count) =>
    Array.from({ length: count }, () => {
      sequence += 1;
      const person = `guest-${Array.from({ length: 12 }, letter).join('')}`;
      const name = guestName(Math.floor(random() * 100));
      const colour = Math.floor(random() * 12);
      const chatPosted = { person, name, colour, text: say(), role: 0, verified: false };
      return { sequence, atMs: BEGIN_MS, chatPosted };
    });
};

interface Bytes {
  readonly perSecond: number;
  /** Cursors that a reader sees, and rows per second of one of them. */
  readonly shown: number;
  readonly rowsPerS: number;
}

/** What one viewer downloads of a room, as it goes on the wire. */
const viewerBytes = (options: { fans: number; chatsPerS: number }): Bytes => {
  const { fans, chatsPerS } = options;
  const crowd = createCrowd(fans, 4);
  const lines = chatLines(crowd.random);
  let bytes = 0;
  let rows = 0;
  for (let ms = TICK_MS; ms <= WARM_UP_MS + MEASURED_MS; ms += TICK_MS) {
    const now = BEGIN_MS + ms;
    moveAll(crowd, now);
    const events = lines((chatsPerS * TICK_MS) / 1000);
    const frame: viz.Frame.$Properties = { sequence: 1000 + ms, timeMs: now, viewers: fans, events };
    trails.addToFrame?.(crowd.state, frame, { env: { now, random: () => 0 }, isQuiet: false, pressure: 0 });
    if (ms <= WARM_UP_MS) continue;
    bytes += websocketFrame(encodeMessage({ frame })).length;
    rows += (frame.trails?.moveGaps?.length ?? 0) + (frame.trails?.keyGaps?.length ?? 0);
  }
  const seconds = MEASURED_MS / 1000;
  const shown = crowd.state.seated.length;
  return { perSecond: bytes / seconds, shown, rowsPerS: rows / seconds / shown };
};

describe('what a viewer downloads', () => {
  it('TR8 stays below 16 kB/s where 5,000 or 45,000 move and 100 chat lines a second come, and is the same for both', () => {
    const figures = [5000, 45_000].map((fans) => ({
      fans,
      ...viewerBytes({ fans, chatsPerS: CHATS_PER_S }),
    }));
    console.table(figures);
    for (const { perSecond, shown } of figures) {
      expect(perSecond + FRIENDS_BYTES_PER_S).toBeLessThanOrEqual(VIEWER_BYTES_PER_S);
      expect(shown).toBe(SEATS_WHERE_TIGHT);
    }
    const [small, large] = figures.map(({ perSecond }) => perSecond);
    expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(0.9);
    expect((large ?? 0) / (small ?? 1)).toBeLessThan(1.1);
  }, 60_000);

  it('TR8 stays below 16 kB/s where nobody chats: then trails have it all', () => {
    const figures = [100, 200, 500, 5000].map((fans) => ({ fans, ...viewerBytes({ fans, chatsPerS: 0 }) }));
    console.table(figures);
    for (const { perSecond } of figures)
      expect(perSecond + FRIENDS_BYTES_PER_S).toBeLessThanOrEqual(VIEWER_BYTES_PER_S);
    // A room of 200 is shown in full, as fast as it moves.
    expect(figures[1]?.rowsPerS).toBeGreaterThan(14);
  }, 60_000);

  it('TR9 a frame in which 500 cursors have moved is at most 1,150 bytes long', () => {
    const { state, paths } = createCrowd(CURSORS_PER_FRAME, 5);
    // Each pointer has a clock of its own, which skips its rests: in every frame all have moved.
    const clocks = paths.map(() => 0);
    const places = paths.map((path) => path.at(0));
    const moveOn = (index: number, path: CursorPath): void => {
      const before = places[index];
      let place = before;
      while (place?.x === before?.x && place?.y === before?.y) {
        clocks[index] = (clocks[index] ?? 0) + TICK_MS;
        place = path.at(clocks[index] ?? 0);
      }
      if (place !== undefined) places[index] = place;
    };
    const lengths: number[] = [];
    for (let now = BEGIN_MS; now < BEGIN_MS + 10_000; now += 100) {
      // A frame in every other tick, so that there are bytes for all; the pointers move as in one tick.
      for (const [index, path] of paths.entries()) {
        moveOn(index, path);
        moveCursor(state, index + 1, { ...(places[index] ?? { x: 0, y: 0 }), nowMs: now });
      }
      const frame: viz.Frame.$Properties = { sequence: 1000, timeMs: now, viewers: 500, events: [] };
      trails.addToFrame?.(state, frame, { env: { now, random: () => 0 }, isQuiet: false, pressure: 0 });
      const rows = (frame.trails?.moveGaps?.length ?? 0) + (frame.trails?.keyGaps?.length ?? 0);
      if (rows === CURSORS_PER_FRAME) lengths.push(encodeMessage({ frame }).length);
    }
    console.log(
      'bytes',
      lengths.length,
      Math.max(...lengths),
      lengths.reduce((a, b) => a + b, 0) / lengths.length,
    );
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(FRAME_BYTES);
  });
});
