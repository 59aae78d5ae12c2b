/** Who was put out lately, and up to when its tickets are no longer good (Unix milliseconds). */
export type SignedOut = Map<string, number>;

/** Most people that are remembered: the longest-standing tickets have run out long before so many were put out. */
const MOST_REMEMBERED = 10_000;

export const createSignedOut = (): SignedOut => new Map();

export const noteSignedOut = (signedOut: SignedOut, person: string, atMs: number): void => {
  // Behind all others: the one that goes first is the one that was put out longest ago.
  signedOut.delete(person);
  signedOut.set(person, atMs);
  const [oldest] = signedOut.keys();
  if (signedOut.size > MOST_REMEMBERED && oldest !== undefined) signedOut.delete(oldest);
};

/** True for a ticket that was signed before its person was put out; one that does not say when counts as old. */
export const isOutdated = (
  signedOut: SignedOut,
  ticket: { readonly person: string; readonly issuedMs?: number },
): boolean => (ticket.issuedMs ?? 0) <= (signedOut.get(ticket.person) ?? Number.NEGATIVE_INFINITY);
