import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who a websocket's owner is, as signed by us. */
export interface TicketClaims {
  /** Lasting id of the person. */
  readonly person: string;
  readonly name: string;
  readonly role: 'fan' | 'artist' | 'moderator' | 'admin';
  /** A member whom the house knows: its name carries a star. Staff and artists are verified without it. */
  readonly verified?: boolean;
  /** When it was signed, Unix milliseconds: who signs out makes all earlier ones worthless. */
  readonly issuedMs?: number;
  /** When the person first came, Unix milliseconds. */
  readonly sinceMs?: number;
  /** Unix milliseconds. */
  readonly expiresMs: number;
}

export type TicketResult =
  | { ok: true; claims: TicketClaims }
  | { ok: false; reason: 'malformed' | 'bad-signature' | 'expired' };

const ROLES: readonly string[] = ['fan', 'artist', 'moderator', 'admin'];

/** `base64url(claims as JSON).base64url(HMAC-SHA256 of the first part)`. */
export const signTicket = (secret: string, claims: TicketClaims): string => {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${signature(secret, body).toString('base64url')}`;
};

/** Checks signature (in constant time), shape and expiry. Never throws. */
export const verifyTicket = (secret: string, ticket: string, nowMs: number): TicketResult => {
  const [body, signed, ...rest] = ticket.split('.');
  if (body === undefined || signed === undefined || rest.length > 0)
    return { ok: false, reason: 'malformed' };
  const expected = signature(secret, body);
  const given = Buffer.from(signed, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return { ok: false, reason: 'bad-signature' };
  const claims = parseClaims(body);
  if (claims === undefined) return { ok: false, reason: 'malformed' };
  return claims.expiresMs > nowMs ? { ok: true, claims } : { ok: false, reason: 'expired' };
};

// The prefix keeps these signatures from being valid for anything else signed with the same key.
const signature = (secret: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`houselights-ticket-1.${body}`).digest();

const parseClaims = (body: string): TicketClaims | undefined => {
  try {
    const value = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Partial<TicketClaims>;
    const valid =
      typeof value.person === 'string' &&
      typeof value.name === 'string' &&
      typeof value.expiresMs === 'number' &&
      typeof value.role === 'string' &&
      ROLES.includes(value.role) &&
      (value.issuedMs === undefined || typeof value.issuedMs === 'number') &&
      (value.sinceMs === undefined || typeof value.sinceMs === 'number') &&
      (value.verified === undefined || typeof value.verified === 'boolean');
    return valid ? (value as TicketClaims) : undefined;
  } catch {
    return undefined;
  }
};
