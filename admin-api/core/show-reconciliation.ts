import type { ShowFacts } from '../../proto/contracts/admin.ts';

/** Whether a show reached its room, and why not. */
export interface ShowStanding {
  readonly state: ShowFacts['state'];
  readonly problem: ShowFacts['problem'];
}

/** How an attempt to have a show shown went wrong. */
export interface ShowFailure {
  /** undefined: no answer. */
  readonly statusCode: number | undefined;
  readonly refusal: { readonly code: string; readonly message: string } | undefined;
}

/**
 * Whether viz-server has to be told: each time is an event in the room's journal. `shownAs` is what it said after it
 * took the kept show (null where it has not); `actual` is what it says now. Both as JSON with one order of keys.
 */
export const needsPush = (shownAs: string | null, actual: string): boolean => shownAs !== actual;

/** Whether viz-server will not take this show, whenever it is asked: a sentence says what to change. */
export const isFinal = ({ statusCode }: ShowFailure): boolean => statusCode === 400;

/** Whether there is no such room. It may be opened later, and then gets its show. */
export const isNoRoom = ({ statusCode }: ShowFailure): boolean => statusCode === 404;

/** What the desk says of a show that is kept and could not be pushed. */
export const standingAfter = (
  failure: ShowFailure,
  away: { readonly code: string; readonly message: string },
): ShowStanding => ({
  state: isFinal(failure) ? 'refused' : 'waiting',
  problem: failure.refusal ?? away,
});
