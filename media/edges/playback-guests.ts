import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { addressGroup, clientAddress, isFromProxy, trustProxies } from '../../ops/service/client-address.ts';
import {
  admitAddress,
  admitConnection,
  createConnectionCaps,
  releaseAddress,
  releaseConnection,
} from '../core/connection-caps.ts';

/** Whose places on the playback port are whose: by connection, and behind a trusted proxy by request. */
export interface PlaybackGuests {
  /** Takes a place for a connection until it closes; false where there is none. */
  admit(socket: Socket): boolean;
  /** Takes a place for what a proxy asks for on somebody's behalf; undefined where there is none, else what gives it back. */
  admitBehind(request: IncomingMessage): (() => void) | undefined;
}

const NOTHING = (): void => undefined;

export const createPlaybackGuests = (limits: {
  readonly maxTotal: number;
  readonly maxPerAddress: number;
  /** HL_TRUSTED_PROXIES. */
  readonly trustedProxies: readonly string[];
}): PlaybackGuests => {
  const caps = createConnectionCaps(limits);
  const trusted = trustProxies(limits.trustedProxies);
  const addressOf = (remote: string | undefined, forwardedFor?: string | string[]): string => {
    const address = clientAddress({ remote, forwardedFor, trusted });
    return addressGroup(address) ?? address;
  };
  return {
    admit: (socket) => {
      const remote = socket.remoteAddress;
      if (remote === undefined) return false;
      const address = isFromProxy(remote, trusted) ? undefined : addressOf(remote);
      if (!admitConnection(caps, address)) return false;
      socket.once('close', () => releaseConnection(caps, address));
      return true;
    },
    admitBehind: ({ socket, headers }) => {
      if (!isFromProxy(socket.remoteAddress, trusted)) return NOTHING;
      const address = addressOf(socket.remoteAddress, headers['x-forwarded-for']);
      if (!admitAddress(caps, address)) return undefined;
      let isGivenBack = false;
      return () => {
        if (!isGivenBack) releaseAddress(caps, address);
        isGivenBack = true;
      };
    },
  };
};
