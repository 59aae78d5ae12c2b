import type { viz } from '../../../proto/gen/viz.js';
import { CURSOR_KEY_INTERVAL_MS, FRIENDS_SHOWN } from '../../../proto/limits.ts';
import type { Fan } from '../fan.ts';
import type { Pressure } from '../load-gauge.ts';
import { fansOf, type Presence } from '../presence.ts';
import type { FriendsState, Viewer } from './friends-state.ts';
import { emptyRows, pushKey, type Rows, wireRows, writeGone } from './trails-rows.ts';
import { isCrowded, isIdle } from './trails-seats.ts';
import { ACTIVE, HELD, PLAIN, type TrailsState } from './trails-state.ts';

/** Between two messages to one viewer, milliseconds, by pressure. At the next higher one friends are not shown any more. */
const INTERVALS_MS: readonly number[] = [200, 400];
/** A row is sent again after this long, though the cursor rests: as key rows of frames are. */
const REPEAT_MS = CURSOR_KEY_INTERVAL_MS - 500;
/** Most viewers that are sent something in one tick, and most friends that are looked for. */
export const SERVED_PER_TICK = 200;
export const LOOKS_PER_TICK = 5000;

export interface FriendsContext {
  readonly trails: TrailsState;
  readonly presence: Presence;
  readonly pressure: Pressure;
  readonly nowMs: number;
}

/** Rows for one viewer alone. */
export interface FriendRows {
  readonly fan: Fan;
  readonly rows: viz.Trails.$Properties;
}

/**
 * What viewers are told of their friends after this tick's frame: the cursors that the frames do not show, and those that have
 * gone or that the frames show now. Viewers have turns; what a tick does is bounded, and with nobody's friends it is nothing.
 */
export const writeFriends = (state: FriendsState, context: FriendsContext): FriendRows[] => {
  const told: FriendRows[] = [];
  let looks = LOOKS_PER_TICK;
  for (const viewer of whoseTurn(state, context)) {
    looks -= 1;
    if (isDue(viewer, context)) {
      looks -= viewer.persons.length;
      const rows = tellViewer(viewer, context);
      if (rows !== undefined) told.push({ fan: viewer.fan, rows });
      settleViewer(state, viewer);
    }
    if (looks <= 0 || told.length === SERVED_PER_TICK) break;
  }
  return told;
};

const intervalMs = ({ pressure }: FriendsContext): number | undefined => INTERVALS_MS[pressure];

/** Where everybody who moves has a seat, or nobody is to be shown, only those who still hold something have a turn. */
const whoseTurn = (state: FriendsState, context: FriendsContext): Iterable<Viewer> =>
  intervalMs(context) !== undefined && isCrowded(context.trails) ? onceAround(state) : state.holding;

function* onceAround(state: FriendsState): Generator<Viewer> {
  for (let left = state.viewers.size; left > 0; left -= 1) {
    let next = state.turn.next();
    if (next.done === true) {
      state.turn = state.viewers.values();
      next = state.turn.next();
    }
    if (next.done !== true) yield next.value;
  }
}

/** Who has left, hidden or been hidden goes at once; all else keeps to the pace. */
const isDue = (viewer: Viewer, context: FriendsContext): boolean => {
  const interval = intervalMs(context) ?? 0;
  const waitMs = viewer.nextMs - context.nowMs;
  if (waitMs <= 0 || waitMs > interval) return true;
  for (const number of viewer.shown.keys()) if (!isActive(context.trails, number)) return true;
  return false;
};

const isActive = ({ flags }: TrailsState, number: number): boolean => ((flags[number] ?? 0) & ACTIVE) !== 0;

/** Whether all readers hold the cursor by a frame. */
const isShared = ({ flags }: TrailsState, number: number): boolean => ((flags[number] ?? 0) & HELD) !== 0;

const tellViewer = (viewer: Viewer, context: FriendsContext): viz.Trails.$Properties | undefined => {
  const { trails, nowMs } = context;
  const numbers = intervalMs(context) === undefined ? NOBODY : choose(viewer, context);
  const gone = letGo(viewer, numbers, trails);
  const news = numbers.filter((number) => isNews(viewer, number, context));
  if (gone.length + news.length === 0) return undefined;
  viewer.nextMs = nowMs + (intervalMs(context) ?? 0);
  const rows = emptyRows();
  for (const number of gone) writeGone(rows, number);
  for (const number of news) writeFriend(viewer, rows, { number, trails, nowMs });
  return wireRows(rows);
};

const NOBODY: readonly number[] = [];

/** The friends' cursors that only this viewer is to be sent, ascending. Who is shown stays so as long as it can. */
const choose = (viewer: Viewer, { trails, presence, nowMs }: FriendsContext): readonly number[] => {
  const numbers: number[] = [];
  for (const person of viewer.persons)
    for (const { number } of fansOf(presence, person))
      if (isActive(trails, number) && !isShared(trails, number) && !isIdle(trails, number, nowMs))
        numbers.push(number);
  if (numbers.length <= FRIENDS_SHOWN) return numbers.sort(ascending);
  const isShown = (number: number): boolean => viewer.shown.has(number);
  const others = numbers.filter((number) => !isShown(number));
  return [...numbers.filter(isShown), ...others].slice(0, FRIENDS_SHOWN).sort(ascending);
};

const ascending = (one: number, other: number): number => one - other;

/**
 * Forgets what the page holds beside these, and gives what it must be told of, ascending: a cursor that the frames show now is
 * theirs, without a word.
 */
const letGo = (viewer: Viewer, numbers: readonly number[], trails: TrailsState): readonly number[] => {
  if (viewer.shown.size === 0) return NOBODY;
  const gone = [...viewer.shown.keys()].filter((number) => !numbers.includes(number));
  for (const number of gone) viewer.shown.delete(number);
  return gone.filter((number) => !isShared(trails, number)).sort(ascending);
};

/** Whether the page does not have this cursor as it is. */
const isNews = ({ shown }: Viewer, number: number, { trails, nowMs }: FriendsContext): boolean => {
  const held = shown.get(number);
  if (held === undefined) return true;
  const ageMs = nowMs - held.sentMs;
  const isSame =
    held.x === trails.x[number] &&
    held.y === trails.y[number] &&
    held.colour === trails.colours[number] &&
    held.style === trails.styles[number] &&
    // Shown by the frames for a while, and taken away by them again.
    held.goings === trails.goings[number];
  return !isSame || ageMs >= REPEAT_MS || ageMs < 0;
};

const writeFriend = (
  viewer: Viewer,
  rows: Rows,
  { number, trails, nowMs }: { number: number; trails: TrailsState; nowMs: number },
): void => {
  pushKey(trails, rows, number);
  viewer.shown.set(number, {
    x: trails.x[number] ?? 0,
    y: trails.y[number] ?? 0,
    colour: trails.colours[number] ?? 0,
    style: trails.styles[number] ?? PLAIN,
    sentMs: nowMs,
    goings: trails.goings[number] ?? 0,
  });
};

const settleViewer = (state: FriendsState, viewer: Viewer): void => {
  if (viewer.shown.size > 0) state.holding.add(viewer);
  else state.holding.delete(viewer);
  if (viewer.persons.length === 0 && viewer.shown.size === 0) state.viewers.delete(viewer.fan);
};
