import { describe, expect, it, onTestFinished } from 'vitest';
import { CLOSE } from '../../proto/limits.ts';
import { clientFrame, connectRaw, type RawClient } from './support/raw-client.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { encodeHello } from './support/wire.ts';

const BINARY = 2;
const CLOSE_FRAME = 8;

const serve = async (overrides: Parameters<typeof runServer>[0] = {}): Promise<TestServer> => {
  const server = await runServer({ trustedProxies: ['127.0.0.1'], ...overrides });
  onTestFinished(() => server.close());
  return server;
};

/** A connection that a proxy has forwarded for an address. */
const from = async (server: TestServer, address: string): Promise<RawClient> => {
  const client = await connectRaw(server.vizUrl, { headers: [`X-Forwarded-For: ${address}`] });
  onTestFinished(() => void client.socket.destroy());
  return client;
};

const isLetIn = async (client: RawClient): Promise<boolean> => {
  client.send(clientFrame({ opcode: BINARY, payload: encodeHello() }));
  const { opcode, payload } = await client.next(
    (frame) => frame.opcode === CLOSE_FRAME || frame.payload.length > 20,
  );
  if (opcode !== CLOSE_FRAME) return true;
  expect(payload.readUInt16BE(0)).toBe(CLOSE.TRY_LATER);
  expect(payload.subarray(2).toString()).toMatch(/^TOO_MANY_FROM_ADDRESS, retry after \d+ ms$/);
  return false;
};

const letIn = async (server: TestServer, addresses: readonly string[]): Promise<boolean[]> => {
  const results: boolean[] = [];
  for (const address of addresses) results.push(await isLetIn(await from(server, address)));
  return results;
};

const metric = async (server: TestServer, line: RegExp): Promise<number> => {
  const text = await (await fetch(`${server.controlUrl}/metrics`)).text();
  return Number(line.exec(text)?.[1] ?? 0);
};

const connections = (server: TestServer, outcome: string): Promise<number> =>
  metric(server, new RegExp(`^viz_connections_total\\{outcome="${outcome}"[^}]*\\} (\\d+)$`, 'm'));

describe('connection caps', () => {
  it('L4 an address may have so many sockets; the next is told why, others are let in', async () => {
    const server = await serve({ maxFansPerAddress: 2 });
    const addresses = ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2'];
    expect(await letIn(server, addresses)).toEqual([true, true, false, true]);
    expect(await connections(server, 'too-many')).toBe(1);
  });

  it('L4 a socket that has closed makes room', async () => {
    const server = await serve({ maxFansPerAddress: 2 });
    const first = await from(server, '203.0.113.1');
    expect(await isLetIn(first)).toBe(true);
    expect(await letIn(server, ['203.0.113.1', '203.0.113.1'])).toEqual([true, false]);
    first.socket.destroy();
    await expect.poll(() => metric(server, /^viz_sockets\S* (\d+)$/m)).toBe(1);
    expect(await letIn(server, ['203.0.113.1'])).toEqual([true]);
  });

  it('L4 IPv6 counts by /64', async () => {
    const server = await serve({ maxFansPerAddress: 1 });
    const addresses = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:3::1'];
    expect(await letIn(server, addresses)).toEqual([true, false, true]);
  });

  it('S7 a forwarded address is believed from configured proxies only, and from the right', async () => {
    const untrusting = await serve({ maxFansPerAddress: 1, trustedProxies: [] });
    // All of these are this machine, which is not counted.
    expect(await letIn(untrusting, ['203.0.113.1', '203.0.113.1'])).toEqual([true, true]);
    const trusting = await serve({ maxFansPerAddress: 2 });
    const forged = ['203.0.113.1', '198.51.100.7, 203.0.113.1', '127.0.0.1, 203.0.113.1'];
    expect(await letIn(trusting, forged)).toEqual([true, true, false]);
  });

  it('L9 an address that tries too often gets a bare 429 with a time to wait', async () => {
    const server = await serve({ maxFansPerAddress: 1 });
    const answers: string[] = [];
    for (let count = 0; count < 4; count += 1) answers.push((await from(server, '203.0.113.1')).answer);
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['101', '101', '429', '429']);
    expect(answers.at(-1)).toMatch(/^retry-after: \d+/im);
    expect(await connections(server, 'too-often')).toBe(2);
    expect((await from(server, '203.0.113.2')).answer).toMatch(/^HTTP\/1\.1 101 /);
  });

  it('L2 those who are turned away take no room from others', async () => {
    const server = await serve({ maxFansPerAddress: 500, maxFans: 300 });
    const foreign = { headers: ['Origin: http://evil.example'] };
    const evil = await Promise.all(Array.from({ length: 250 }, () => connectRaw(server.vizUrl, foreign)));
    onTestFinished(() => {
      for (const { socket } of evil) socket.destroy();
    });
    expect(await letIn(server, ['203.0.113.1'])).toEqual([true]);
    expect(await connections(server, 'wrong-origin')).toBe(250);
  });
});
