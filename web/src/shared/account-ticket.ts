import { readPref, writePref } from './prefs.ts';

/** The room must not wait long for it: without an answer the fan comes in as a guest, milliseconds. */
const TIMEOUT_MS = 3000;

/** The ticket of the account that is signed in in this browser; kept for as long as the page, never stored. */
let ticket = '';

export const accountTicket = (): string => ticket;

/**
 * Asks the house for a ticket in the account's name, where the desk has noted that somebody signed in here: guests, who
 * are nearly all, ask nothing.
 */
export const renewAccountTicket = async (): Promise<void> => {
  ticket = '';
  if (readPref('account') === undefined) return;
  try {
    const response = await fetch('/api/ticket', {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // Signed out elsewhere, or the session has ended.
    if (response.status === 401) writePref('account', undefined);
    const body = response.ok ? ((await response.json()) as { ticket?: unknown }) : {};
    if (typeof body.ticket === 'string') ({ ticket } = body as { ticket: string });
  } catch {
    // A guest for now; the next connection asks again.
  }
};
