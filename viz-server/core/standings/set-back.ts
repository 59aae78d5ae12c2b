import type { viz } from '../../../proto/gen/viz.js';
import { FOR_GOOD_MS } from '../../../proto/limits.ts';
import type { Following, ProposedEvent } from '../room-part.ts';
import { type PlainStanding, plainStanding } from './standing.ts';

/** Clocks are set back by a little all the time, milliseconds. */
const BACK_MS = 60_000;
/** Most standings that are put right in one tick. */
const PER_TICK = 50;

interface TimedStandings {
  readonly byPerson: ReadonlyMap<string, viz.Standing.$Properties>;
  /** When each last changed, Unix milliseconds, and the latest of these. */
  readonly setMs: Map<string, number>;
  newestMs: number;
}

const ENDS = ['timeoutUntilMs', 'banUntilMs', 'shadowUntilMs'] as const;

/**
 * Where the clock was set back since a sanction began, its end is set back as well: ten minutes must not become the hours that the
 * clock went back. Time that had passed of it by then begins anew.
 */
export const followClock = (state: TimedStandings, { proposed, env }: Following): ProposedEvent[] => {
  // Nearly always: nobody need be looked at.
  if (state.newestMs <= env.now + BACK_MS) return [];
  const changing = new Set(proposed.map(({ standingChanged }) => standingChanged?.person));
  const events: ProposedEvent[] = [];
  for (const [person, setMs] of state.setMs) {
    if (setMs <= env.now + BACK_MS || changing.has(person)) continue;
    if (events.length === PER_TICK) return events;
    const standing = plainStanding(state.byPerson.get(person));
    const shifted = shift(standing, setMs, env.now);
    if (shifted === undefined) state.setMs.set(person, env.now);
    else events.push({ standingChanged: { person, standing: shifted } });
  }
  if (events.length === 0 && changing.size === 0) state.newestMs = env.now;
  return events;
};

/** Undefined where nothing of it was to end. */
const shift = (standing: PlainStanding, setMs: number, nowMs: number): PlainStanding | undefined => {
  const running = ENDS.filter((name) => standing[name] > setMs && standing[name] < FOR_GOOD_MS);
  if (running.length === 0) return undefined;
  const ends = running.map((name) => [name, standing[name] - (setMs - nowMs)]);
  return { ...standing, ...Object.fromEntries(ends) };
};
