import type { FastifyRequest } from 'fastify';
import { addressGroup, clientAddress, isFromProxy, trustProxies } from '../../ops/service/client-address.ts';

/** Where a request comes from; what a trusted proxy says of it is believed, and what anybody else says is not. */
export interface RequestOrigin {
  /** What limits count: an IPv4 address, or the /64 of an IPv6 one. */
  readonly addressOf: (request: FastifyRequest) => string;
  /** Whether the browser sees https. */
  readonly isHttps: (request: FastifyRequest) => boolean;
}

/** `trustedProxies`: HL_TRUSTED_PROXIES. */
export const createRequestOrigin = (trustedProxies: readonly string[]): RequestOrigin => {
  const trusted = trustProxies(trustedProxies);
  return {
    addressOf: ({ socket, headers }) => {
      const address = clientAddress({
        remote: socket.remoteAddress,
        forwardedFor: headers['x-forwarded-for'],
        trusted,
      });
      return addressGroup(address) ?? address;
    },
    isHttps: ({ protocol, socket, headers }) =>
      protocol === 'https' ||
      (isFromProxy(socket.remoteAddress, trusted) && lastOf(headers['x-forwarded-proto']) === 'https'),
  };
};

/** The proxy's own word stands last. */
const lastOf = (header: string | string[] | undefined): string =>
  [header ?? []].flat().join(',').split(',').at(-1)?.trim().toLowerCase() ?? '';
