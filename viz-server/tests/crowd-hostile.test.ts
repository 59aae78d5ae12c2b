import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom, pick, type Random, wholeBetween } from '../../ops/load/random.ts';
import { createCrowd } from './support/crowd.ts';
import { clientFrame, connectRaw, type FrameToSend } from './support/raw-client.ts';
import { runServer } from './support/running-server.ts';
import { firstSeed } from './support/seeded.ts';
import { joinFan } from './support/test-fan.ts';

/** How many connections misbehave: a drill sets it. */
const SESSIONS = Number(process.env.HOSTILE_SESSIONS ?? 400);
const AT_ONCE = 20;
const FANS = 40;
const TEXT = 1;
const BINARY = 2;
/** A connection that the server leaves open is cut after this long. */
const PATIENCE_MS = 300;

const bytes = (random: Random, count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, () => wholeBetween(random, 0, 255)));

const frames = (...all: FrameToSend[]): Buffer => Buffer.concat(all.map(clientFrame));

/** After a sound handshake. Each is more than a client that means well ever sends. */
const RUBBISH: readonly ((random: Random) => Buffer)[] = [
  (random) => bytes(random, wholeBetween(random, 1, 4000)),
  (random) => frames({ opcode: BINARY, payload: bytes(random, wholeBetween(random, 0, 300)) }),
  // A message in thousands of fragments of a byte.
  () =>
    frames(
      { opcode: BINARY, isFinal: false, payload: Buffer.of(0) },
      ...Array.from({ length: 3000 }, () => ({ opcode: 0, isFinal: false, payload: Buffer.of(1) })),
    ),
  () => frames(...Array.from({ length: 3000 }, () => ({ opcode: 9, payload: Buffer.of(1) }))),
  // A length that would be the whole memory.
  () => frames({ opcode: BINARY, lengthBytes: 8, saysLength: 2 ** 40 }),
  () => frames({ opcode: BINARY, payload: Buffer.alloc(65 * 1024) }),
  () => frames({ opcode: TEXT, payload: Buffer.of(0xc0, 0xaf, 0xff) }),
  () => frames({ opcode: 8, payload: Buffer.of(0x03, 0xe8, 0xff, 0xfe) }),
  (random) => frames({ opcode: wholeBetween(random, 3, 7), reserved: 0x40, payload: bytes(random, 20) }),
  (random) => frames({ opcode: BINARY, isMasked: false, payload: bytes(random, 20) }),
];

/** Before it: a request that is not whole, or none at all. */
const misshake = async (port: number, random: Random): Promise<void> => {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    pick<Uint8Array>(random, [
      Buffer.from('GET /room HTTP/1.1\r\nHost: x\r\nUpgrade: webso'),
      Buffer.from(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`),
      bytes(random, 500),
      Buffer.alloc(0),
    ]),
  );
  await new Promise((resolve) => setTimeout(resolve, wholeBetween(random, 1, PATIENCE_MS)));
  socket.destroy();
};

const misbehave = async (url: string, random: Random): Promise<void> => {
  if (random() < 0.2) return misshake(Number(new URL(url).port), random);
  const client = await connectRaw(url);
  const rubbish = pick(random, RUBBISH)(random);
  const cut = wholeBetween(random, 0, rubbish.length);
  client.send(rubbish.subarray(0, cut));
  await new Promise((resolve) => setTimeout(resolve, wholeBetween(random, 0, 20)));
  client.send(rubbish.subarray(cut));
  await Promise.race([client.ended, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  client.socket.destroy();
};

const seed = firstSeed();

it(
  `P3 ${SESSIONS} connections that speak no sound websocket cost ${FANS} fans nothing (FUZZ_SEED=${seed})`,
  async () => {
    const server = await runServer({ maxFans: 2000, maxFansPerAddress: 1_000_000 });
    onTestFinished(() => server.close());
    const crowd = createCrowd(server.vizUrl, { connections: FANS, comesBack: false });
    onTestFinished(() => crowd.close());
    await crowd.open();
    crowd.drive({ type: 'drive', parts: [{ what: 'cursors', fans: FANS / 2, perSecond: 10 }] });
    let next = seed;
    const worker = async (): Promise<void> => {
      while (next < seed + SESSIONS) {
        next += 1;
        await misbehave(server.vizUrl, createRandom(next));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const { open, lost, refused } = crowd.count();
    expect({ open, lost, refused }).toEqual({ open: FANS, lost: 0, refused: 0 });
    const newcomer = await joinFan(server.vizUrl);
    await newcomer.until(({ viewers }) => viewers === FANS + 1, 'only those who mean well are counted');
    await newcomer.close();
  },
  60_000 + SESSIONS * 100,
);
