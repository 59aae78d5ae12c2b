import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_DELAY_MAX_MS, HELD_MAX } from '../../../proto/limits.ts';
import type { Fate, Following, ProposedEvent } from '../room-part.ts';

/** Lines that wait for a moderator or for the chat's delay, by the sequence of their LineHeld event. */
export type HeldLines = Map<number, viz.Event.$Properties>;

/** What a line that waits for the delay alone names as its filter. */
export const DELAY = 'delay';
/** Most lines that wait for the delay: a hundred per second through CHAT_DELAY_MAX_MS. */
const DELAYED_MAX = 3000;
/** Most lines of one person that wait for a moderator: nobody fills the queue alone. */
const HELD_PER_PERSON = 20;
/** Most delayed lines posted in one tick, on top of what fans cause in it. */
const POSTED_PER_TICK = 50;

export const isDelayed = (event: ProposedEvent): boolean => Boolean(event.lineHeld?.dueMs);

/** Whether another line of a person can be held. */
export const hasRoomFor = (
  lineHeld: viz.LineHeld.$Properties,
  held: HeldLines,
  proposed: readonly ProposedEvent[],
): boolean => {
  const waitsForTime = isDelayed({ lineHeld });
  let all = 0;
  let own = 0;
  const count = (event: ProposedEvent): void => {
    if (!event.lineHeld || isDelayed(event) !== waitsForTime) return;
    all += 1;
    if (event.lineHeld.line?.person === lineHeld.line?.person) own += 1;
  };
  for (const event of held.values()) count(event);
  for (const event of proposed) count(event);
  return waitsForTime ? all < DELAYED_MAX : all < HELD_MAX && own < HELD_PER_PERSON;
};

/** One that is further ahead than any delay is from before the clock was set back. */
const isDue = (event: viz.Event.$Properties, nowMs: number): boolean => {
  const dueMs = event.lineHeld?.dueMs ?? 0;
  return isDelayed(event) && (dueMs <= nowMs || dueMs > nowMs + CHAT_DELAY_MAX_MS);
};

/**
 * The delayed lines whose time has come, in the order in which they were said. Of an author who is under a shadow ban by now only
 * its author and staff see the line; of one who is banned nobody does.
 */
export const postDue = (held: HeldLines, { proposed, env, fateOf }: Following): ProposedEvent[] => {
  const events: ProposedEvent[] = [];
  if (held.size === 0) return events;
  const decided = new Set(proposed.map(({ heldDecided }) => heldDecided?.held));
  for (const [number, event] of held) {
    if (events.length >= 2 * POSTED_PER_TICK) break;
    if (!isDue(event, env.now) || decided.has(number)) continue;
    const { person, role } = event.lineHeld?.line ?? {};
    events.push(...endWaiting(event, fateOf({ person: person ?? '', role: role ?? 0 })));
  }
  return events;
};

/** The line as it was said, for those who may see it, and that it is held no longer. */
export const endWaiting = (event: viz.Event.$Properties, fate: Fate): ProposedEvent[] => {
  if (fate === 'later') return [];
  const held = event.sequence ?? 0;
  const line = { ...event.lineHeld?.line, heldAs: held };
  const heldDecided = { held, approve: fate !== 'nobody' };
  if (fate === 'nobody') return [{ heldDecided }];
  return [fate === 'author' ? { shadowedLine: { line } } : { chatPosted: line }, { heldDecided }];
};

/** Puts lines whose decision was taken back among those that wait, in the order in which they were said. */
export const holdAgain = (held: HeldLines, lines: readonly viz.Event.$Properties[]): void => {
  for (const line of lines) held.set(line.sequence ?? 0, line);
  const inOrder = [...held].toSorted(([one], [other]) => one - other);
  held.clear();
  for (const [number, line] of inOrder) held.set(number, line);
};

/** What one author is told of its own lines. */
export interface AuthorNews {
  readonly person: string;
  readonly event: viz.Event.$Properties;
}

/**
 * What authors are told of their lines that waited, before the events are applied: their pages show such lines as waiting.
 * Those that are let through come to them as to everybody.
 */
export const newsForAuthors = (held: HeldLines, events: readonly viz.Event.$Properties[]): AuthorNews[] =>
  events.flatMap((event) => {
    const { heldDecided, heldRestored } = event;
    const turnedDown = heldDecided && !heldDecided.approve ? held.get(heldDecided.held ?? 0) : undefined;
    return [
      ...(turnedDown ? [{ person: authorOf(turnedDown), event }] : []),
      ...(heldRestored?.lines ?? []).map((line) => ({ person: authorOf(line), event: withoutFilters(line) })),
    ];
  });

/** Which filters it was is for staff. */
const withoutFilters = (event: viz.Event.$Properties): viz.Event.$Properties => ({
  ...event,
  lineHeld: { ...event.lineHeld, filters: [] },
});

const authorOf = ({ lineHeld }: viz.Event.$Properties): string => lineHeld?.line?.person ?? '';
