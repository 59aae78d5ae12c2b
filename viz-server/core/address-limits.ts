import { type RateLimit, retryAfter, takeTokenFast } from './rate-limit.ts';

/** What the sockets of one address use together. */
export interface AddressUse {
  /** The address (IPv6: its /64); empty where it is not limited. */
  readonly address: string;
  /** undefined: as many as they like. */
  readonly messages: RateLimit | undefined;
  sockets: number;
  /** Token buckets, each as the time at which it is full again. */
  messageBucketMs: number;
  handshakeBucketMs: number;
}

export interface AddressLimits {
  /** Most sockets of one address at a time. */
  readonly maxSockets: number;
  readonly handshakes: RateLimit;
  readonly messages: RateLimit;
}

/** All addresses that have sockets, or had some a moment ago. */
export interface AddressBook {
  readonly limits: AddressLimits;
  readonly uses: Map<string, AddressUse>;
}

export const createAddressBook = (limits: AddressLimits): AddressBook => ({ limits, uses: new Map() });

/** Of an address that is not limited. */
export const createAddressUse = (messages?: RateLimit, address = ''): AddressUse => ({
  address,
  messages,
  sockets: 0,
  messageBucketMs: 0,
  handshakeBucketMs: 0,
});

export type Admission =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-often'; readonly retryAfterMs: number };

/** What an address has used so far; one that has used nothing is noted. */
export const findAddress = (book: AddressBook, address: string): AddressUse => {
  const known = book.uses.get(address);
  if (known !== undefined) return known;
  const use = createAddressUse(book.limits.messages, address);
  book.uses.set(address, use);
  return use;
};

/** Whether an address may have one more socket. The caller counts in `sockets` those it has. */
export const admitSocket = (book: AddressBook, use: AddressUse, nowMs: number): Admission => {
  const { handshakes, maxSockets } = book.limits;
  const bucket = takeTokenFast(use.handshakeBucketMs, handshakes, nowMs);
  if (Number.isNaN(bucket))
    return { kind: 'too-often', retryAfterMs: retryAfter(use.handshakeBucketMs, handshakes, nowMs) };
  use.handshakeBucketMs = bucket;
  return { kind: use.sockets < maxSockets ? 'accepted' : 'too-many' };
};

/** Takes a token for a message; false where the address has none left. */
export const takeAddressMessage = (use: AddressUse, nowMs: number): boolean => {
  if (use.messages === undefined) return true;
  const bucket = takeTokenFast(use.messageBucketMs, use.messages, nowMs);
  if (Number.isNaN(bucket)) return false;
  use.messageBucketMs = bucket;
  return true;
};

/** Drops addresses without sockets whose buckets are full again. */
export const forgetIdleAddresses = (book: AddressBook, nowMs: number): void => {
  for (const [address, use] of book.uses) {
    const isFull = use.handshakeBucketMs <= nowMs && use.messageBucketMs <= nowMs;
    if (use.sockets === 0 && isFull) book.uses.delete(address);
  }
};
