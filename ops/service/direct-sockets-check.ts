import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { ByteSocket } from './byte-socket.ts';
import { takeDirectly } from './direct-sockets.ts';

/** What it does takes some milliseconds. */
const LIMIT_MS = 3000;
/** One that fits a read, and one that fits neither a read nor what the system takes from a side that is not read. */
const PIECES = [Buffer.from('small'), Buffer.alloc(4 * 1024 * 1024, 'large')];
/** How long the far side does not read, milliseconds. */
const PAUSE_MS = 20;

/**
 * Whether connections can be taken over on this Node, tried on one of the loopback: pieces small and large go through a
 * taken one and back, to a side that does not read for a while; then both ends are closed.
 */
export const canTakeDirectly = async (): Promise<boolean> => {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  let far: Socket | undefined;
  try {
    await once(server, 'listening', { signal });
    far = connect((server.address() as AddressInfo).port, '127.0.0.1');
    far.on('error', () => {});
    const [near] = (await once(server, 'connection', { signal })) as [Socket];
    return await comesBack(near, far, signal);
  } catch {
    return false;
  } finally {
    far?.destroy();
    server.close();
  }
};

const comesBack = async (near: Socket, far: Socket, signal: AbortSignal): Promise<boolean> => {
  const closed = takeAsEcho(near);
  if (closed === undefined) return false;
  const received: Buffer[] = [];
  far.on('data', (chunk: Buffer) => received.push(chunk));
  far.pause();
  for (const piece of PIECES) far.write(piece);
  far.end();
  setTimeout(() => far.resume(), PAUSE_MS);
  await once(far, 'end', { signal });
  await closed;
  return Buffer.concat(received).equals(Buffer.concat(PIECES));
};

/** Resolves when the connection is gone; undefined where it could not be taken. */
const takeAsEcho = (near: Socket): Promise<void> | undefined => {
  let taken: ByteSocket | undefined;
  const closed = new Promise<void>((resolve) => {
    taken = takeDirectly(near, {
      onBytes: (bytes, end) => taken?.write(bytes.slice(0, end)),
      onEnd: () => taken?.end(),
      onClosed: resolve,
    });
  });
  return taken && closed;
};
