import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StartError } from '../../ops/service/errors.ts';
import type { Bus, BusState } from '../edges/bus.ts';
import { openNatsBus } from '../edges/nats/bus-nats.ts';
import { busContract } from './support/bus-contract.ts';
import { type NatsServer, startNatsServer } from './support/nats-server.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (payload: Uint8Array): string => new TextDecoder().decode(payload);

const ignore = { onError: () => {}, onProblem: () => {} };
const openBus = (url: string): Promise<Bus> => openNatsBus({ url, name: 'test', ...ignore });

const until = async (isSo: () => boolean, what: string): Promise<void> => {
  const endMs = performance.now() + 20_000;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error(`waited too long: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Runs something with a server that no other test uses. */
const withServer = async (args: readonly string[], run: (server: NatsServer) => Promise<void>) => {
  const server = await startNatsServer(args);
  try {
    await run(server);
  } finally {
    await server.dispose();
  }
};

describe('over one server', () => {
  let server: NatsServer;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server.dispose());

  busContract('NATS', async () => {
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    return { bus: await openNatsBus({ ...ignore, url: server.url, name: 'test', onError }), errors };
  });

  it('BUS2 keeps one publisher’s order between processes, across subjects and whatever the size', async () => {
    const [here, there] = [await openBus(server.url), await openBus(server.url)];
    const got: string[] = [];
    for (const subject of ['x', 'y', 'z'])
      there.subscribe(subject, (payload) => got.push(`${subject} ${payload.length} ${payload[0]}`));
    await there.flush();
    const sizes = Array.from({ length: 60 }, (_, index) => (index % 20 === 7 ? 2_500_000 : index + 1));
    const sent = sizes.map((size, index) => {
      const subject = ['x', 'y', 'z'][index % 3] ?? 'x';
      here.publish(subject, new Uint8Array(size).fill(index));
      return `${subject} ${size} ${index}`;
    });
    await until(() => got.length >= sent.length, 'all messages');
    expect(got).toEqual(sent);
    await Promise.all([here.close(), there.close()]);
  });

  it('BUS9 what was published is sent before a close', async () => {
    const [here, there] = [await openBus(server.url), await openBus(server.url)];
    const got: string[] = [];
    there.subscribe('last words', (payload) => got.push(text(payload.subarray(0, 1))));
    await there.flush();
    for (const word of ['1', '2']) here.publish('last words', bytes(word.repeat(24_000_000)));
    await here.close();
    await until(() => got.length === 2, 'both messages');
    expect(got).toEqual(['1', '2']);
    await there.close();
  });
});

describe('BUS10 a lost bus', () => {
  let server: NatsServer;
  let bus: Bus;
  let states: BusState[];
  beforeEach(async () => {
    server = await startNatsServer();
    bus = await openBus(server.url);
    states = [];
    bus.onState((state) => states.push(state));
  });
  afterEach(async () => {
    await bus.close();
    await server.dispose();
  });

  it('BUS10 comes back by itself after the server was killed, with its subscriptions and nothing that was said meanwhile', async () => {
    const got: string[] = [];
    const hear = (subject: string) => bus.subscribe(subject, (payload) => got.push(text(payload)));
    hear('a');
    const endB = hear('b');
    await bus.flush();
    for (const round of ['1', '2']) {
      await server.kill();
      await until(() => !bus.isConnected, 'the loss');
      expect(bus.publish('a', bytes('lost'))).toBe(false);
      await bus.flush();
      if (round === '1') endB();
      else hear('c');
      await server.start();
      await until(() => bus.isConnected, 'the return');
      for (const subject of ['a', 'b', 'c']) expect(bus.publish(subject, bytes(subject + round))).toBe(true);
      await bus.flush();
    }
    expect(got).toEqual(['a1', 'a2', 'c2']);
    expect(states).toEqual(['lost', 'back', 'lost', 'back']);
  });

  it('BUS10 a subscriber hears what is published the moment it is told of the return', async () => {
    const got: string[] = [];
    bus.subscribe('a', (payload) => got.push(text(payload)));
    bus.onState((state) => got.push(`${state} ${bus.publish('a', bytes('hello'))}`));
    await server.kill();
    await server.start();
    await until(() => got.length === 3, 'the message');
    expect(got).toEqual(['lost false', 'back true', 'hello']);
  });

  it('BUS10 notices a server that stands still, lets nothing pile up without a limit, and works when it goes on', async () => {
    server.pause();
    const piece = new Uint8Array(1_000_000);
    let sent = 0;
    while (bus.publish('a', piece)) sent += 1;
    expect(sent).toBeLessThanOrEqual(64 * 1.05);
    await until(() => !bus.isConnected, 'the loss');
    const flushed = bus.flush();
    server.resume();
    await flushed;
    await until(() => bus.isConnected, 'the return');
    const got: string[] = [];
    bus.subscribe('b', (payload) => got.push(text(payload)));
    bus.publish('b', bytes('1'));
    await bus.flush();
    expect(got).toEqual(['1']);
  });

  it('BUS10 notices a silent server within seconds, also while nothing is published', async () => {
    server.pause();
    const flushing = bus.flush();
    await until(() => !bus.isConnected, 'the loss');
    await flushing;
    server.resume();
    await until(() => bus.isConnected, 'the return');
    expect(states).toEqual(['lost', 'back']);
  });

  it('BUS10 ends while it is lost', async () => {
    await server.kill();
    await until(() => !bus.isConnected, 'the loss');
    await bus.close();
    await server.start();
    expect(bus.isConnected).toBe(false);
    expect(states).toEqual(['lost']);
  });
});

describe('BUS11 login', () => {
  const cases = [
    { args: ['--user', 'room', '--pass', 'p@ss/word'], login: 'room:p%40ss%2Fword@' },
    { args: ['--auth', 'a-token'], login: 'a-token@' },
    { args: ['--auth', 'a-token'], login: '', token: 'a-token' },
  ];
  it.each(cases)('BUS11 logs in with $login$token', ({ args, login, token }) =>
    withServer(args, async (server) => {
      const url = server.url.replace('//', `//${login}`);
      const bus = await openNatsBus({ url, name: 'test', ...ignore, ...(token && { token }) });
      expect(bus.isConnected).toBe(true);
      await server.kill();
      await server.start();
      await until(() => bus.isConnected, 'the return');
      await bus.close();
    }),
  );

  it('BUS11 a refused login is one sentence at once, without the secret', () =>
    withServer(['--user', 'room', '--pass', 'right'], async ({ url, port }) => {
      const opening = openBus(url.replace('//', '//room:wrong-secret@'));
      const error = await opening.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(StartError);
      expect(String(error)).toContain(
        `127.0.0.1:${port} refuses the login: check user and password in HL_NATS_URL`,
      );
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('wrong-secret');
    }));
});

describe('BUS12 a start without a server', () => {
  const start = (url: string) => openNatsBus({ url, name: 'test', startTimeoutMs: 300, ...ignore });
  const listening = async (greeting: string): Promise<{ url: string; close(): void }> => {
    const sockets: { destroy(): void }[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      if (greeting !== '') socket.write(greeting);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const close = (): void => {
      for (const socket of sockets) socket.destroy();
      server.close();
    };
    return { url: `nats://127.0.0.1:${port}`, close };
  };

  it('BUS12 nobody listens', () =>
    withServer([], async (server) => {
      await server.kill();
      const sentence = `Cannot reach the NATS server at 127.0.0.1:${server.port} within 0.3 s (ECONNREFUSED): start it, or set HL_NATS_URL to another.`;
      await expect(start(server.url)).rejects.toThrow(new StartError(sentence));
    }));

  it.each([
    { greeting: '', reason: 'it does not answer' },
    { greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n', reason: 'that is no NATS server' },
  ])('BUS12 $reason', async ({ greeting, reason }) => {
    const { url, close } = await listening(greeting);
    await expect(start(url)).rejects.toThrow(`(${reason}): start it, or set HL_NATS_URL to another.`);
    close();
  });

  it.each(['nats://', 'http://127.0.0.1:4222', '127.0.0.1:4222', ''])(
    'BUS12 an address that is none: "%s"',
    async (url) => {
      await expect(start(url)).rejects.toThrow('HL_NATS_URL must be an address like');
    },
  );
});
