import { createConnection } from 'node:net';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { ServerAddress } from './server-address.ts';

/** A server that has not greeted, or not let us in, after this time counts as away, milliseconds. */
const DIAL_TIMEOUT_MS = 2000;
/** A greeting is one line of a few hundred bytes; whoever sends this many without one is no NATS server. */
const GREETING = 'INFO ';

/** One attempt at a connection. `name` is what the server's own monitoring shows. Throws what went wrong. */
export const dial = async (address: ServerAddress, name: string): Promise<NatsConnection> => {
  await waitForGreeting(address);
  return connect({
    servers: address.host.includes(':') ? `[${address.host}]:${address.port}` : address.shown,
    name,
    timeout: DIAL_TIMEOUT_MS,
    // Our own link connects anew: see link.ts.
    reconnect: false,
    ignoreClusterUpdates: true,
    ...(address.isTls && { tls: {} }),
    ...address.login,
  });
};

/**
 * Asks whether a server answers at all. The client library leaves the socket of an attempt that timed out open for as long as the
 * other side does: a stopped server would cost one with every attempt.
 */
const waitForGreeting = ({ host, port }: ServerAddress): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({ host, port });
    let greeting = '';
    const end = (problem?: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      if (problem === undefined) resolve();
      else reject(problem);
    };
    const timer = setTimeout(() => end(new Error('it does not answer')), DIAL_TIMEOUT_MS);
    socket.on('error', end);
    socket.on('close', () => end(new Error('it hangs up')));
    socket.on('data', (chunk) => {
      greeting += chunk.toString('latin1', 0, GREETING.length);
      if (greeting.length < GREETING.length) return;
      end(greeting.startsWith(GREETING) ? undefined : new Error('that is no NATS server'));
    });
  });
