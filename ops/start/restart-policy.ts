/** What is known of a service when it has ended unasked. */
export interface RestartContext {
  /** Ends in a row without a good stretch between them, this one included; at least 1. */
  readonly failures: number;
  /** It could not even begin (port taken, folder not writable): trying again is no use. */
  readonly isStartError: boolean;
}

export type RestartStep =
  | { readonly kind: 'restart'; readonly delayMs: number }
  | { readonly kind: 'give-up' };

/** Ready for this long makes the failures before it forgotten, milliseconds. */
export const GOOD_STRETCH_MS = 5000;

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 10_000;
const MAX_FAILURES = 8;

/** Exponential back-off from 250 ms to 10 s; gives up at the eighth failure in a row (about 25 s). */
export const nextRestartStep = ({ failures, isStartError }: RestartContext): RestartStep => {
  if (isStartError || failures >= MAX_FAILURES) return { kind: 'give-up' };
  return { kind: 'restart', delayMs: Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) };
};
