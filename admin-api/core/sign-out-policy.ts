/** Sessions that end by themselves are looked for this often, milliseconds: their websockets close well within a second. */
export const SESSION_SWEEP_MS = 250;

/**
 * How long it is tried to put somebody out while viz-server does not answer, milliseconds. A viz-server that was away
 * for so long has lost its sockets in the meantime; and who has signed in again should not be met by it.
 */
export const SIGN_OUT_GIVE_UP_MS = 60 * 60 * 1000;

/** Why somebody's websockets are closed: the reason of the close. */
export type SignOutReason =
  | 'SIGNED_OUT'
  | 'SESSION_EXPIRED'
  | 'SESSIONS_ENDED'
  | 'PASSWORD_CHANGED'
  | 'ROLE_CHANGED'
  | 'ACCOUNT_REMOVED';

/** Whether to go on trying. A clock that was set back ends nothing. */
export const isStillWanted = (requestedMs: number, nowMs: number): boolean =>
  nowMs - requestedMs < SIGN_OUT_GIVE_UP_MS;
