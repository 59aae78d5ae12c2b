import type { IncomingMessage } from 'node:http';
import { addressGroup, clientAddress, type TrustedProxies } from '../../../ops/service/client-address.ts';
import { RATE_LIMITS } from '../../../proto/limits.ts';
import {
  type AddressLimits,
  type AddressUse,
  admitSocket,
  createAddressBook,
  createAddressUse,
  findAddress,
  forgetIdleAddresses,
} from '../../core/address-limits.ts';
import { isAllowedOrigin } from '../../core/origin.ts';
import type { ConnectionOutcome } from '../figures.ts';

/** Sockets that are told in person why they may not come in; the rest gets a bare status. */
export const MAX_TURNED_AWAY = 200;
/** When a full room is worth another try, milliseconds: spread, so that they do not all come at once. */
export const FULL_RETRY_MS = { from: 5000, to: 15_000 };

/** What is to become of a connection that wants to be a websocket. */
export interface Verdict {
  readonly outcome: ConnectionOutcome;
  readonly address: AddressUse;
  /** Set where it is not even upgraded: the status line, and when to try again. */
  readonly bare?: { readonly status: string; readonly retryAfterS: number };
}

/** Decides who may come in. */
export interface Door {
  judge(request: IncomingMessage): Verdict;
  /** Forgets addresses that have been gone for a while. Called now and then. */
  tend(): void;
}

export interface DoorOptions {
  readonly path: string;
  readonly allowedOrigins: readonly string[];
  readonly maxFansPerAddress: number;
  readonly trusted: TrustedProxies;
  /** Whether no more fans can be let in. */
  readonly isFull: () => boolean;
  /** Sockets that are just being told why they may not come in. */
  readonly turnedAway: () => number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

const STATUS: Readonly<Record<Exclude<ConnectionOutcome, 'accepted'>, string>> = {
  'wrong-path': '404 Not Found',
  'wrong-origin': '403 Forbidden',
  'too-often': '429 Too Many Requests',
  'too-many': '429 Too Many Requests',
  full: '503 Service Unavailable',
};

export const createDoor = (options: DoorOptions): Door => {
  const book = createAddressBook(addressLimits(options.maxFansPerAddress));
  const unlimited = createAddressUse();
  return {
    judge: (request) => {
      const address = addressOf(request, options.trusted);
      const use = address === undefined ? unlimited : findAddress(book, address);
      const outcome = judgeRequest(request, options);
      if (outcome === 'wrong-path' || use === unlimited) return verdict(outcome, use, options);
      const admission = admitSocket(book, use, options.now());
      if (admission.kind === 'too-often') return bare('too-often', use, admission.retryAfterMs);
      return verdict(outcome === 'accepted' ? admission.kind : outcome, use, options);
    },
    tend: () => forgetIdleAddresses(book, options.now()),
  };
};

/**
 * Behind one address may be a whole house: all of it may come back twice in a row after a cut, and half of it may move its
 * cursors all the time.
 */
const addressLimits = (maxSockets: number): AddressLimits => {
  const { perSecond, burst } = RATE_LIMITS.message;
  const moving = Math.ceil(maxSockets / 2);
  return {
    maxSockets,
    handshakes: { perSecond: Math.max(1, maxSockets / 5), burst: 2 * maxSockets },
    messages: { perSecond: moving * perSecond, burst: moving * burst },
  };
};

const addressOf = (request: IncomingMessage, trusted: TrustedProxies): string | undefined =>
  addressGroup(
    clientAddress({
      remote: request.socket.remoteAddress,
      forwardedFor: request.headers['x-forwarded-for'],
      trusted,
    }),
  );

const judgeRequest = (request: IncomingMessage, options: DoorOptions): ConnectionOutcome => {
  if (request.url?.split('?', 1)[0] !== options.path) return 'wrong-path';
  const { origin, host } = request.headers;
  if (!isAllowedOrigin({ origin, host, allowed: options.allowedOrigins })) return 'wrong-origin';
  return options.isFull() ? 'full' : 'accepted';
};

const verdict = (outcome: ConnectionOutcome, address: AddressUse, options: DoorOptions): Verdict => {
  const isTold = outcome !== 'wrong-path' && options.turnedAway() < MAX_TURNED_AWAY;
  if (outcome === 'accepted' || isTold) return { outcome, address };
  return bare(outcome, address, FULL_RETRY_MS.to);
};

const bare = (
  outcome: Exclude<ConnectionOutcome, 'accepted'>,
  address: AddressUse,
  retryAfterMs: number,
): Verdict => ({
  outcome,
  address,
  bare: { status: STATUS[outcome], retryAfterS: Math.ceil(retryAfterMs / 1000) },
});
