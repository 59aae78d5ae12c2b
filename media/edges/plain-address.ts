import type { Socket } from 'node:net';

/** The peer's address; an IPv4 one in its plain form also on an IPv6 socket. Undefined where it is gone already. */
export const plainAddress = (socket: Socket): string | undefined =>
  socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, '');
