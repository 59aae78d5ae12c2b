import { createServer, type Socket } from 'node:net';
import { admitConnection, createConnectionCaps, releaseConnection } from '../core/connection-caps.ts';
import { listen } from './listen.ts';
import { plainAddress } from './plain-address.ts';
import { RtmpConnection, type RtmpDeps } from './rtmp-connection.ts';

const SWEEP_MS = 1000;

export interface RtmpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The ingest port: artists publish to /live/<key>, players play /venue/<name>. */
export const startRtmpServer = async (options: {
  host: string;
  port: number;
  deps: RtmpDeps;
}): Promise<RtmpServer> => {
  const { deps } = options;
  const caps = createConnectionCaps({
    maxTotal: deps.limits.rtmpTotal,
    maxPerAddress: deps.limits.rtmpPerAddress,
  });
  const connections = new Set<RtmpConnection>();
  const accept = (socket: Socket): void => {
    const address = plainAddress(socket);
    if (address === undefined || !admitConnection(caps, address)) {
      turnAway(socket, deps);
      return;
    }
    const connection = new RtmpConnection(socket, address, deps);
    connections.add(connection);
    deps.metrics.rtmpConnections.set(connections.size);
    socket.once('close', () => {
      connections.delete(connection);
      releaseConnection(caps, address);
      deps.metrics.rtmpConnections.set(connections.size);
    });
  };
  const server = createServer(accept);
  const port = await listen(server, { host: options.host, port: options.port, setting: 'HL_RTMP_PORT' });
  const sweep = setInterval(() => {
    for (const connection of connections) connection.sweep(performance.now());
  }, SWEEP_MS);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      clearInterval(sweep);
      server.close(() => resolve());
      for (const connection of connections) connection.end('closing');
    });
  return { port, close };
};

const turnAway = (socket: Socket, { metrics }: RtmpDeps): void => {
  metrics.closedConnections.inc({ reason: 'full' });
  socket.on('error', () => undefined);
  socket.destroy();
};
