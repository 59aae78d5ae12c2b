import { describe, expect, it, onTestFinished } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { ADDRESS_RATE_FACTOR, CLOSE, RATE_LIMITS } from '../../proto/limits.ts';
import { clientFrame, connectRaw, type RawClient, type RawFrame } from './support/raw-client.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { decodeServer, encodeClient, encodeHello } from './support/wire.ts';

const { Refusal } = viz;
const { burst } = RATE_LIMITS.react;

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

/** A new guest of an address reacts as often as one fan may in one go. */
const reactAll = async (server: TestServer, address: string): Promise<viz.Reply.$Properties[]> => {
  const client = await from(server, address);
  expect(await isLetIn(client)).toBe(true);
  const actions = Array.from({ length: burst }, (_, index) => ({ ref: index + 1, react: { reaction: 1 } }));
  client.send(clientFrame({ opcode: BINARY, payload: encodeClient({ actions }) }));
  const repliesIn = ({ opcode, payload }: RawFrame): viz.Reply.$Properties[] =>
    opcode === BINARY ? (decodeServer(payload).replies?.replies ?? []) : [];
  const replies = repliesIn(await client.next((frame) => repliesIn(frame).length > 0));
  expect(replies).toHaveLength(burst);
  return replies;
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

  it('L9 guests of one address share a limit of each kind, over all of their sockets; they are told when', async () => {
    const server = await serve();
    const crowd = Array.from({ length: 2 * ADDRESS_RATE_FACTOR }, () => '203.0.113.1');
    const replies = (await Promise.all(crowd.map((address) => reactAll(server, address)))).flat();
    const refused = replies.filter(({ refusal }) => refusal === Refusal.REFUSAL_TOO_OFTEN);
    expect(replies.length - refused.length).toBeGreaterThanOrEqual(ADDRESS_RATE_FACTOR * burst);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ retryAfterMs }) => (retryAfterMs ?? 0) > 0)).toBe(true);
    const elsewhere = await reactAll(server, '203.0.113.2');
    expect(elsewhere.map(({ refusal }) => refusal)).toEqual(elsewhere.map(() => Refusal.REFUSAL_NONE));
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
