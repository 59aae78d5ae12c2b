/** Why a target is not sent to. `message` is a sentence for people and never holds the stream key. */
export interface PushFailure {
  readonly code: PushFailureCode;
  readonly message: string;
}

export type PushFailureCode =
  | 'PUSH_REFUSED'
  | 'PUSH_UNREACHABLE'
  | 'PUSH_NAME_NOT_FOUND'
  | 'PUSH_PRIVATE_ADDRESS'
  | 'PUSH_CERTIFICATE'
  | 'PUSH_NOT_RTMP'
  | 'PUSH_TIMEOUT'
  | 'PUSH_STUCK'
  | 'PUSH_CLOSED'
  | 'PUSH_KEY_UNREADABLE'
  | 'UNKNOWN_VENUE';

/** Those that time alone does not heal. */
const LASTING: ReadonlySet<PushFailureCode> = new Set([
  'PUSH_REFUSED',
  'PUSH_PRIVATE_ADDRESS',
  'PUSH_CERTIFICATE',
  'PUSH_NOT_RTMP',
]);

const FIRST_DELAY_MS = 1000;
const MAX_DELAY_MS = 60_000;
const FIRST_LASTING_DELAY_MS = 30_000;
const MAX_LASTING_DELAY_MS = 300_000;
/** Up to this share of the delay is added or taken away, so that many targets do not try in step. */
const JITTER = 0.25;

/**
 * How long to wait for the next try, milliseconds: twice as long after each failure in a row, longer where a person
 * has to change something first. `random` is uniform in 0…1.
 */
export const nextRetryDelayMs = (context: {
  code: PushFailureCode;
  failuresInRow: number;
  random: number;
}): number => {
  const isLasting = LASTING.has(context.code);
  const firstMs = isLasting ? FIRST_LASTING_DELAY_MS : FIRST_DELAY_MS;
  const mostMs = isLasting ? MAX_LASTING_DELAY_MS : MAX_DELAY_MS;
  const doublings = Math.min(Math.max(context.failuresInRow - 1, 0), 16);
  const delayMs = Math.min(firstMs * 2 ** doublings, mostMs);
  return Math.round(delayMs * (1 - JITTER + 2 * JITTER * context.random));
};
