import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, isIPv4 } from 'node:net';
import { errorCode } from '../../../ops/service/errors.ts';
import { createTurns } from '../../../ops/service/turns.ts';
import type { PushFailure } from '../../core/push/push-failure.ts';
import { isPublicAddress } from './address-guard.ts';

export type PushLookup = { ok: true; addresses: LookupAddress[] } | { ok: false; failure: PushFailure };

/** Most names that are asked for at once: each one takes a thread of the few that files need too. */
const MAX_AT_ONCE = 2;
/** Most addresses of one name that are tried. */
const MAX_ADDRESSES = 6;

/** Finds the addresses that may be connected to. Asked anew for each connect: a name may point elsewhere by then. */
export type FindAddresses = (host: string) => Promise<PushLookup>;

export const createFindAddresses = (options: { allowPrivate: boolean }): FindAddresses => {
  const turns = createTurns(MAX_AT_ONCE);
  return async (host) => {
    try {
      const family = isIPv4(host) ? 4 : 6;
      const all =
        isIP(host) === 0 ? await turns.take(() => lookup(host, { all: true })) : [{ address: host, family }];
      const allowed = all.filter(({ address }) => options.allowPrivate || isPublicAddress(address));
      if (allowed.length > 0) return { ok: true, addresses: allowed.slice(0, MAX_ADDRESSES) };
      return { ok: false, failure: all.length === 0 ? notFound(host, 'ENODATA') : PRIVATE_ADDRESS };
    } catch (error) {
      return { ok: false, failure: notFound(host, errorCode(error) ?? 'no reason given') };
    }
  };
};

export const PRIVATE_ADDRESS: PushFailure = {
  code: 'PUSH_PRIVATE_ADDRESS',
  message:
    'The address is of this machine or of a private network, where nothing is pushed to: set HL_PUSH_PRIVATE=allow where that is wanted.',
};

/** True for a host that is private by its spelling alone. */
export const isPrivateHost = (host: string): boolean =>
  isIP(host) === 0 ? /(^|\.)localhost\.?$/.test(host) : !isPublicAddress(host);

const notFound = (host: string, code: string): PushFailure => ({
  code: 'PUSH_NAME_NOT_FOUND',
  message: `The name ${host} cannot be resolved (${code}).`,
});
