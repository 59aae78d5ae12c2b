import type { viz } from '../../proto/gen/viz.js';
import { CLOSE, PROTOCOL_VERSION } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { guestName } from './guest-name.ts';
import { Refusal } from './refusal.ts';
import { checkName, fitName, NAME_REFUSALS } from './text/check-name.ts';

/** Who somebody is, as a ticket says. */
interface TicketHolder {
  readonly person: string;
  readonly name: string;
  readonly role: 'fan' | 'artist' | 'moderator' | 'admin';
}

/** Who comes in. */
export interface Newcomer {
  readonly person: string;
  readonly name: string;
  readonly role: viz.Role;
  readonly colour: number;
  readonly lastSequence: number;
}

/** Why somebody does not come in: shown by the page, then the socket is closed with the code. */
export interface HelloRefusal {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly closeCode: number;
  readonly reason: string;
}

export interface HelloContext {
  readonly room: string;
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
  if (hello.room !== '' && hello.room !== context.room) return refuse('UNKNOWN_ROOM', 'REFUSAL_BAD_VALUE');
  const holder = hello.ticket === '' ? undefined : context.readTicket(hello.ticket);
  if (hello.ticket !== '' && holder === undefined) return refuse('BAD_TICKET', 'REFUSAL_BAD_VALUE');
  const name = chooseName(hello.guestName, holder, context.random);
  if (!name.ok) return refuse('BAD_NAME', NAME_REFUSALS[name.problem]);
  const newcomer: Newcomer = {
    person: holder?.person ?? context.newPerson(),
    name: name.text,
    role: ROLE_NUMBERS[holder?.role ?? 'fan'],
    colour: hello.colour < PALETTE.length ? hello.colour : 0,
    lastSequence: hello.lastSequence,
  };
  return { ok: true, newcomer };
};

/** Staff appear under the name of their ticket; a guest may come back under another one. */
const chooseName = (
  wanted: string,
  holder: TicketHolder | undefined,
  random: () => number,
): ReturnType<typeof checkName> => {
  if (holder !== undefined && (holder.role !== 'fan' || wanted === ''))
    return { ok: true, text: fitName(holder.name) ?? guestName(random) };
  return wanted === '' ? { ok: true, text: guestName(random) } : checkName(wanted);
};

const refuse = (code: keyof typeof CLOSE, refusal: keyof typeof Refusal): HelloRefusal => ({
  ok: false,
  refusal: Refusal[refusal],
  closeCode: CLOSE[code],
  reason: code === 'BAD_NAME' ? refusal.replace('REFUSAL_', '') : code,
});
