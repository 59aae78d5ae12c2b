import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSocketWriter, hasDirectWrites } from './direct-writes.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

const openPair = async (): Promise<{ near: Socket; far: Socket }> => {
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const far = connect((server.address() as AddressInfo).port, '127.0.0.1');
  far.on('error', () => {});
  const [near] = (await once(server, 'connection')) as [Socket];
  near.on('error', () => {});
  return { near, far };
};

const pieces = (count: number, bytes: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.alloc(bytes, index % 251));

describe('DW direct writes', () => {
  it('DW1 this version of Node has what it takes', () => {
    expect(hasDirectWrites).toBe(true);
  });

  it.each([{ isDirect: true }, { isDirect: false }])(
    'DW2 bytes arrive whole and in order, mixed with socket.write and over what the system takes at once (%o)',
    async ({ isDirect }) => {
      const { near, far } = await openPair();
      const writer = createSocketWriter(near, { isDirect });
      far.pause();
      const expected = createHash('sha256');
      for (const [index, piece] of pieces(200, 65_537).entries()) {
        expected.update(piece);
        if (index % 7 === 3) near.write(piece);
        else writer.write(piece);
      }
      expect(writer.unsentBytes).toBeGreaterThan(1_000_000);
      const received = createHash('sha256');
      far.on('data', (data) => received.update(data));
      far.resume();
      near.end();
      await once(far, 'end');
      expect(received.digest('hex')).toBe(expected.digest('hex'));
    },
  );

  it('DW3 tells when the system has taken everything', async () => {
    const { near, far } = await openPair();
    far.pause();
    let drained = 0;
    const writer = createSocketWriter(near, { isDirect: true, onDrain: () => (drained += 1) });
    for (const piece of pieces(100, 100_000)) writer.write(piece);
    expect(writer.unsentBytes).toBeGreaterThan(0);
    far.resume();
    await expect.poll(() => drained, { timeout: 10_000 }).toBe(1);
    expect(writer.unsentBytes).toBe(0);
    near.destroy();
  });

  it('DW4 a reader that has gone closes its socket, and later writes do nothing', async () => {
    const { near, far } = await openPair();
    const writer = createSocketWriter(near, { isDirect: true });
    far.resetAndDestroy();
    const closed = new Promise((resolve) => near.once('close', resolve));
    const timer = setInterval(() => writer.write(Buffer.alloc(1000)), 5);
    await closed;
    clearInterval(timer);
    writer.write(Buffer.alloc(1000));
    expect(near.destroyed).toBe(true);
  });
});
