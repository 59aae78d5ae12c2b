import type { viz } from '../../proto/gen/viz.js';
import { CLOSE, PROTOCOL_VERSION } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { guestName } from './guest-name.ts';
import { Refusal } from './refusal.ts';
import { checkName, fitName, NAME_REFUSALS } from './text/check-name.ts';

/** Who somebody is, as a ticket says. */
export interface TicketHolder {
  readonly person: string;
  readonly name: string;
  readonly role: 'fan' | 'artist' | 'moderator' | 'admin';
  /** A member whom admin-api knows. Staff and artists always are. */
  readonly verified?: boolean;
  /** When the ticket was signed, Unix milliseconds. */
  readonly issuedMs?: number;
  /** When its person first came, Unix milliseconds. */
  readonly sinceMs?: number;
}

/** Who comes in. */
export interface Newcomer {
  readonly room: string;
  /** A key of the address it comes from; empty until the gateway has noted it. */
  readonly address: string;
  readonly person: string;
  readonly name: string;
  /** Whether Hello asked for the name; otherwise another will do as well. */
  readonly nameAsked: boolean;
  readonly role: viz.Role;
  readonly verified: boolean;
  readonly colour: number;
  readonly lastSequence: number;
  /** Since when its ticket knows the person, Unix milliseconds; 0 where it does not say. */
  readonly sinceMs: number;
  /** For how long its socket has been there already, milliseconds: not 0 where it joins again. */
  readonly hereMs: number;
  /** When its ticket was signed, Unix milliseconds; 0 where that is not known. */
  readonly issuedMs: number;
}

/** Why somebody does not come in: shown by the page, then the socket is closed with the code. */
export interface HelloRefusal {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly closeCode: number;
  readonly reason: string;
}

export interface HelloContext {
  /** Where a Hello names no room. */
  readonly defaultRoom: string;
  /** `away`: it may be there, but its host cannot be heard at the moment. */
  readonly findRoom: (room: string) => 'open' | 'unknown' | 'away';
  /** The ticket's holder, or undefined where the ticket is not valid (any more). */
  readonly readTicket: (ticket: string) => TicketHolder | undefined;
  readonly newPerson: () => string;
  readonly random: () => number;
}

const ROLE_NUMBERS = { fan: 0, artist: 1, moderator: 2, admin: 3 } as const;

/** Checks a Hello and says who it is. */
export const checkHello = (
  hello: viz.Hello,
  context: HelloContext,
): { ok: true; newcomer: Newcomer } | HelloRefusal => {
  if (hello.protocolVersion !== PROTOCOL_VERSION) return refuse('UNSUPPORTED_VERSION', 'REFUSAL_BAD_VALUE');
  const room = hello.room === '' ? context.defaultRoom : hello.room;
  const known = context.findRoom(room);
  if (known === 'unknown') return refuse('UNKNOWN_ROOM', 'REFUSAL_BAD_VALUE');
  if (known === 'away') return refuse('TRY_LATER', 'REFUSAL_BUSY');
  const holder = hello.ticket === '' ? undefined : context.readTicket(hello.ticket);
  if (hello.ticket !== '' && holder === undefined) return refuse('BAD_TICKET', 'REFUSAL_BAD_VALUE');
  const name = chooseName(hello.guestName, holder, context.random);
  if (!name.ok) return refuse('BAD_NAME', NAME_REFUSALS[name.problem]);
  const newcomer: Newcomer = {
    room,
    address: '',
    person: holder?.person ?? context.newPerson(),
    name: name.text,
    nameAsked: hello.guestName !== '' && !isVerified(holder),
    role: ROLE_NUMBERS[holder?.role ?? 'fan'],
    verified: isVerified(holder),
    colour: hello.colour < PALETTE.length ? hello.colour : 0,
    // No event has a number that is none: whoever says so has seen nothing.
    lastSequence: Number.isSafeInteger(hello.lastSequence) ? hello.lastSequence : 0,
    sinceMs: holder?.sinceMs ?? holder?.issuedMs ?? 0,
    hereMs: 0,
    issuedMs: holder?.issuedMs ?? 0,
  };
  return { ok: true, newcomer };
};

const isVerified = (holder: TicketHolder | undefined): boolean =>
  holder !== undefined && (holder.role !== 'fan' || holder.verified === true);

/** Staff, artists and the verified appear under the name of their ticket; a guest may come back under another one. */
const chooseName = (
  wanted: string,
  holder: TicketHolder | undefined,
  random: () => number,
): ReturnType<typeof checkName> => {
  if (holder !== undefined && (isVerified(holder) || wanted === ''))
    return { ok: true, text: fitName(holder.name) ?? guestName(random) };
  return wanted === '' ? { ok: true, text: guestName(random) } : checkName(wanted);
};

const refuse = (code: keyof typeof CLOSE, refusal: keyof typeof Refusal): HelloRefusal => ({
  ok: false,
  refusal: Refusal[refusal],
  closeCode: CLOSE[code],
  reason: code === 'BAD_NAME' ? refusal.replace('REFUSAL_', '') : code,
});
