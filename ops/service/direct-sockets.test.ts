import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ByteSocket, type ByteSocketOwner, wrapSocket } from './byte-socket.ts';
import { takeDirectly } from './direct-sockets.ts';
import { canTakeDirectly } from './direct-sockets-check.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** A connection whose far side is a plain socket; `heard` is what its near side was told. */
const openPair = async (take: typeof takeDirectly, onBytes?: ByteSocketOwner['onBytes']) => {
  server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const far = connect((server.address() as AddressInfo).port, '127.0.0.1');
  far.on('error', () => {});
  const [socket] = (await once(server, 'connection')) as [Socket];
  const heard: string[] = [];
  const near = take(socket, {
    onBytes: onBytes ?? ((bytes, end) => heard.push(Buffer.from(bytes.slice(0, end)).toString())),
    onEnd: () => heard.push('(end)'),
    onClosed: () => heard.push('(closed)'),
  });
  if (near === undefined) throw new Error('not taken');
  return { near, far, heard, socket };
};

const pieces = (count: number, bytes: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.alloc(bytes, index % 251));

const WAYS: { name: string; take: (socket: Socket, owner: ByteSocketOwner) => ByteSocket | undefined }[] = [
  { name: 'direct', take: takeDirectly },
  { name: 'public', take: wrapSocket },
];

describe.each(WAYS)('DS $name sockets', ({ take }) => {
  it('DS1 bytes come and go whole and in order, over what one read holds and the system takes at once', async () => {
    const inward = createHash('sha256');
    const { near, far } = await openPair(take, (bytes, end) => inward.update(bytes.subarray(0, end)));
    const expected = createHash('sha256');
    const outward = createHash('sha256');
    far.on('data', (chunk) => outward.update(chunk));
    far.pause();
    for (const piece of pieces(150, 65_537)) {
      expected.update(piece);
      near.write(piece);
      far.write(piece);
    }
    expect(near.unsentBytes).toBeGreaterThan(1_000_000);
    near.end();
    far.end();
    far.resume();
    await once(far, 'close');
    const hash = expected.digest('hex');
    expect([inward.digest('hex'), outward.digest('hex')]).toEqual([hash, hash]);
    expect(near.unsentBytes).toBe(0);
  });

  it('DS2 tells of the other end, then of the close, once each', async () => {
    const { near, far, heard } = await openPair(take);
    far.end('good night');
    await expect.poll(() => heard).toEqual(['good night', '(end)']);
    near.write(Buffer.from('bye'));
    near.end();
    near.write(Buffer.from('never sent'));
    const [last] = (await once(far, 'data')) as [Buffer];
    expect(String(last)).toBe('bye');
    await expect.poll(() => heard).toEqual(['good night', '(end)', '(closed)']);
    near.destroy();
    near.end();
    near.write(Buffer.from('x'));
    await sleep(20);
    expect(heard).toHaveLength(3);
  });

  it('DS3 our end leaves the other side its say', async () => {
    const { near, far, heard } = await openPair(take);
    near.end();
    far.allowHalfOpen = true;
    far.resume();
    await once(far, 'end');
    far.end('last words');
    await expect.poll(() => heard).toContain('last words');
    await expect.poll(() => heard.at(-1)).toBe('(closed)');
  });

  it('DS4 a side that resets, and a destroy with bytes unsent, close once', async () => {
    const { far, heard } = await openPair(take);
    far.resetAndDestroy();
    await expect.poll(() => heard).toEqual(['(closed)']);
    server?.close();
    const other = await openPair(take);
    other.far.pause();
    for (const piece of pieces(100, 65_536)) other.near.write(piece);
    other.near.destroy();
    await expect.poll(() => other.heard).toEqual(['(closed)']);
    other.far.destroy();
  });
});

describe('DS taking over', () => {
  it('DS5 this version of Node has what it takes', async () => {
    expect(await canTakeDirectly()).toBe(true);
  });

  it('DS6 leaves a socket alone that still holds bytes of either direction, or has ended', async () => {
    const owner: ByteSocketOwner = { onBytes: () => {}, onEnd: () => {}, onClosed: () => {} };
    const { socket, far } = await openPair(wrapSocket);
    socket.pause();
    far.pause();
    for (const piece of pieces(150, 65_536)) socket.write(piece);
    expect(takeDirectly(socket, owner)).toBeUndefined();
    expect(socket.destroyed).toBe(false);
    socket.destroy();
    expect(takeDirectly(socket, owner)).toBeUndefined();
    far.destroy();
  });

  it('DS7 without the private parts nothing is taken, and the check says so', async () => {
    vi.resetModules();
    vi.doMock('./stream-binding.ts', async (importOriginal) => ({
      ...(await importOriginal<typeof import('./stream-binding.ts')>()),
      streamBinding: undefined,
    }));
    onTestFinished(() => {
      vi.doUnmock('./stream-binding.ts');
    });
    const { canTakeDirectly: canTake } = await import('./direct-sockets-check.ts');
    expect(await canTake()).toBe(false);
  });

  it('DS7 where reads do not do what they should, the check says so', async () => {
    const { streamBinding } = await import('./stream-binding.ts');
    vi.resetModules();
    vi.doMock('./stream-binding.ts', async (importOriginal) => ({
      ...(await importOriginal<typeof import('./stream-binding.ts')>()),
      // Another place in the state: what it gives as a length is none.
      streamBinding: { ...streamBinding, kReadBytesOrError: streamBinding?.kLastWriteWasAsync },
    }));
    onTestFinished(() => {
      vi.doUnmock('./stream-binding.ts');
    });
    const { canTakeDirectly: canTake } = await import('./direct-sockets-check.ts');
    expect(await canTake()).toBe(false);
  });
});
