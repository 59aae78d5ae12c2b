import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import { CLOSE } from '../../proto/limits.ts';
import { createVizServer } from '../compose.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { connectFan, joinFan } from './support/test-fan.ts';
import { encodeClient } from './support/wire.ts';

/** Sockets that a full room turns away in person; see gateway.ts. */
const TURNED_AWAY = 200;

const serve = async (overrides: Parameters<typeof runServer>[0] = {}): Promise<TestServer> => {
  const server = await runServer(overrides);
  onTestFinished(() => server.close());
  return server;
};

/** A websocket handshake by hand, on a socket that never answers anything. */
const shakeHands = async (server: TestServer, lines: readonly string[] = []): Promise<[Socket, string]> => {
  const socket = connect({ port: Number(new URL(server.vizUrl).port), host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  const request = [
    'GET /room HTTP/1.1',
    'Host: 127.0.0.1',
    'Origin: http://127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...lines,
  ];
  socket.write(`${request.join('\r\n')}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  return [socket, String(answer)];
};

/** Masked with zeros: the payload stays as it is. */
const clientFrame = (first: number, payload: Uint8Array): Uint8Array =>
  Uint8Array.from([first, 0x80 | payload.length, 0, 0, 0, 0, ...payload]);

const BINARY = 0x02;
const CONTINUATION = 0x00;
const FINAL = 0x80;

const metric = async (server: TestServer, line: RegExp): Promise<number> => {
  const text = await (await fetch(`${server.controlUrl}/metrics`)).text();
  return Number(line.exec(text)?.[1] ?? 0);
};

describe('handshake and frames', () => {
  it('GW1 compression is never agreed on, and a broken handshake is no connection', async () => {
    const server = await serve();
    const offer = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits';
    const [, answer] = await shakeHands(server, [offer]);
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
    expect(answer).not.toMatch(/sec-websocket-extensions/i);
    const [, refused] = await shakeHands(server, ['Sec-WebSocket-Version: 7']);
    expect(refused).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await metric(server, /^viz_connections_total\{outcome="accepted"\} (\d+)$/m)).toBe(1);
  });

  const fragments: [number, number | undefined][] = [
    [64, undefined],
    [65, 1008],
  ];
  it.each(fragments)('GW4 a message in %i fragments (close code %s)', async (count, code) => {
    const server = await serve();
    const [socket] = await shakeHands(server);
    const message = encodeClient({ hello: { protocolVersion: 1 } });
    const rest = Array.from({ length: count - 1 }, (_, index) =>
      clientFrame(index === count - 2 ? CONTINUATION | FINAL : CONTINUATION, new Uint8Array(0)),
    );
    socket.write(Buffer.concat([clientFrame(BINARY, message), ...rest]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    // A whole message is welcomed; too many fragments are a close frame.
    expect(answer[0]).toBe(code === undefined ? BINARY | FINAL : 0x88);
    if (code !== undefined) expect(answer.readUInt16BE(2)).toBe(code);
  });

  it('L2 far above the room the handshake gets a bare 503', async () => {
    const server = await serve({ maxFans: 1 });
    const inside = await joinFan(server.vizUrl);
    // None of these ever closes its side: they are still counted when the last ones come.
    const hands = Array.from({ length: TURNED_AWAY + 100 }, () => shakeHands(server));
    const answers = (await Promise.all(hands)).map(([, answer]) => answer);
    const bare = answers.filter((answer) => answer.startsWith('HTTP/1.1 503'));
    const told = answers.filter((answer) => answer.startsWith('HTTP/1.1 101'));
    expect([told.length, bare.length]).toEqual([TURNED_AWAY, 100]);
    for (const answer of bare) expect(answer).toMatch(/^retry-after: \d+/im);
    expect((await inside.ask({ sayChat: { text: 'all well' } })).sequence).toBe(1);
    expect(await metric(server, /^viz_closes_total\{code="1013"\} (\d+)$/m)).toBe(TURNED_AWAY);
  });

  it("GW15 time-outs do not depend on the machine's clock being right", async () => {
    const jump = { clockMs: 0, steadyMs: 0 };
    const clock = Date.now;
    const steady = performance.now.bind(performance);
    vi.spyOn(Date, 'now').mockImplementation(() => clock() + jump.clockMs);
    vi.spyOn(performance, 'now').mockImplementation(() => steady() + jump.steadyMs);
    onTestFinished(() => void vi.restoreAllMocks());
    const server = await serve();
    const silent = await connectFan(server.vizUrl, { isSilent: true });
    // The clock is set back an hour, and twelve seconds pass.
    Object.assign(jump, { clockMs: -3_600_000, steadyMs: 12_000 });
    expect((await silent.closed).code).toBe(CLOSE.HELLO_EXPECTED);
  });

  it('JR4 a data folder in which the database cannot work is one sentence', async () => {
    const context = testContext();
    mkdirSync(join(context.config.dataDir, 'viz.sqlite-wal'));
    await expect(createVizServer(context)).rejects.toThrow(/cannot be opened .*HL_DATA_DIR/);
  });
});
