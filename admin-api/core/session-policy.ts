const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a session lives without being used, milliseconds. */
export const SESSION_LIFETIME_MS = 14 * DAY_MS;
/** How long a set-up link is good for, milliseconds. */
export const SETUP_LIFETIME_MS = DAY_MS;
/** How long a ticket is good for, milliseconds: it is used at once, inside the next Hello. */
export const TICKET_LIFETIME_MS = 5 * 60 * 1000;

/** A session in use is renewed at most once a day, so that reading a page writes nothing. */
export const shouldRenew = (expiresMs: number, nowMs: number): boolean =>
  expiresMs - nowMs < SESSION_LIFETIME_MS - DAY_MS;
