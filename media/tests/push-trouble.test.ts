import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls, { createServer as createTlsServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { freePorts } from '../../ops/free-ports.ts';
import type { PushTarget } from '../../proto/contracts/push-targets.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { openPublisher } from './support/publisher.ts';
import {
  addTarget,
  answerPublisher,
  bufferBytes,
  hasFailedWith,
  isSending,
  makeCertificate,
  PUBLISH_START,
  type Receiver,
  startReceiver,
  targetsOf,
  targetWhen,
} from './support/push-targets.ts';
import { AAC_HEADER, AVC_HEADER, heardFrom, message } from './support/rtmp-peer.ts';

const KEY = 'sk-push-Tr0uble77';
let house: MediaUnderTest;
const receivers: Receiver[] = [];

const receiver = async (...given: Parameters<typeof startReceiver>): Promise<Receiver> => {
  const started = await startReceiver(...given);
  receivers.push(started);
  return started;
};

beforeAll(async () => {
  house = await startMedia({}, { pushPrivate: 'allow' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of await targetsOf(house)) await house.api('DELETE', `/api/push-targets/${id}`);
  for (const started of receivers.splice(0)) await started.close();
});
afterAll(async () => {
  await house.close();
});

test('PT4 PT5 PT8 targets that hang, close, refuse, babble or are not there: each says so, the venue plays on', async () => {
  const viewer = await watchVenue(`${house.playback}/venue/main.flv`);
  const [nobody = 0] = await freePorts(1);
  const hangs = await receiver(() => undefined);
  const silent = await receiver((socket) => answerPublisher(socket, () => undefined));
  const closes = await receiver((socket) => socket.destroy());
  const babbles = await receiver((socket) => void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const floods = await receiver((socket) =>
    answerPublisher(socket, (say) => {
      say('onStatus', 0, null, PUBLISH_START);
      const noise = message(22, Buffer.alloc(30_000), { cid: 9 });
      for (let i = 0; i < 40; i += 1) socket.write(noise);
    }),
  );
  const echoes = await receiver((socket) =>
    answerPublisher(socket, (say) => {
      const description = `rtmp://x/live/${KEY}\u0000 is taken`;
      say('onStatus', 0, null, { level: 'error', code: 'NetStream.Publish.BadName', description });
    }),
  );
  const bad: [string, string, string][] = [
    ['hangs', hangs.url, 'PUSH_TIMEOUT'],
    ['is silent', silent.url, 'PUSH_TIMEOUT'],
    ['closes', closes.url, 'PUSH_CLOSED'],
    ['babbles', babbles.url, 'PUSH_NOT_RTMP'],
    ['floods', floods.url, 'PUSH_NOT_RTMP'],
    ['echoes', echoes.url, 'PUSH_REFUSED'],
    ['is not there', `rtmp://127.0.0.1:${nobody}/live`, 'PUSH_UNREACHABLE'],
    ['has no such name', 'rtmp://no-such-host.invalid/live', 'PUSH_NAME_NOT_FOUND'],
    ['speaks no TLS', closes.url.replace('rtmp:', 'rtmps:'), 'PUSH_CLOSED'],
  ];
  const added: [PushTarget, string][] = [];
  for (const [name, url, code] of bad) added.push([await addTarget(house, { name, url, key: KEY }), code]);
  for (const [target, code] of added) {
    const failed = await targetWhen(house, target, hasFailedWith(code), 45_000);
    expect(failed.status.lastError?.message, target.name).toMatch(/\S/);
  }
  const taken = (await targetsOf(house)).find(({ name }) => name === 'echoes');
  expect(taken?.status.lastError?.message).toBe(
    'The target refused: NetStream.Publish.BadName: rtmp://x/live/[key] is taken',
  );
  await until('the one that closes is tried again', () => closes.connections() > 3);
  expect(echoes.connections()).toBe(1);
  const said = [...house.logs, JSON.stringify(await targetsOf(house))].join('\n');
  expect(said).not.toContain(KEY);
  expect(viewer.isOpen()).toBe(true);
  const seen = viewer.tags.length;
  await until('the venue plays on', () => viewer.tags.length > seen + 20);
  viewer.close();
});

/** A viewer that counts what it gets and keeps nothing. */
const countVenue = async (url: string): Promise<{ bytes(): number; close(): void }> => {
  const controller = new AbortController();
  const { body } = await fetch(url, { signal: controller.signal });
  let bytes = 0;
  const count = new WritableStream<Uint8Array>({
    write: (piece) => {
      bytes += piece.length;
    },
  });
  body?.pipeTo(count).catch(() => undefined);
  return { bytes: () => bytes, close: () => controller.abort() };
};

test('PT7 a target that takes nothing any more costs bounded memory, and is connected to anew after 10 s', async () => {
  house.desk.allow('wide', 'wide');
  await house.route('left', 'wide');
  const artist = await openPublisher(house.rtmpPort, 'wide');
  expect(await heardFrom(artist, 'NetStream.Publish.Start')).toBe(true);
  artist.send(message(1, Buffer.from('0000ffff', 'hex'), { cid: 2 }));
  const chunkBytes = 0xffff;
  const put = (type: number, data: Buffer, timestampMs: number): void =>
    artist.send(message(type, data, { cid: type, streamId: 1, timestampMs, chunkBytes }));
  put(9, AVC_HEADER, 0);
  put(8, AAC_HEADER, 0);
  const frameBytes = 250_000;
  const picture = Buffer.alloc(9 + frameBytes, 0x11);
  let frames = 0;
  const timer = setInterval(() => {
    const isKey = frames % 10 === 0;
    Buffer.from(isKey ? '1701000000' : '2701000000', 'hex').copy(picture);
    picture.writeUInt32BE(frameBytes, 5);
    picture[9] = isKey ? 0x65 : 0x41;
    put(9, picture, frames * 40);
    put(8, Buffer.from('af01211004608c1c', 'hex'), frames * 40);
    frames += 1;
  }, 40);
  let received = 0;
  const stops = await receiver((socket) => {
    socket.on('data', (bytes) => {
      received += bytes.length;
    });
    answerPublisher(socket, (say) => {
      say('onStatus', 0, null, PUBLISH_START);
      setTimeout(() => socket.pause(), 500);
    });
  });
  await house.untilOnAir('left', 'wide');
  const viewer = await countVenue(`${house.playback}/venue/left.flv`);
  const target = await addTarget(house, { name: 'stops', venue: 'left', url: stops.url, key: KEY });
  await targetWhen(house, target, isSending);
  await targetWhen(house, target, ({ status }) => status.skippedPictures > 20);
  const before = await bufferBytes();
  await sleep(4000);
  // Another 25 MB have come meanwhile.
  expect((await bufferBytes()) - before).toBeLessThan(12_000_000);
  const stuck = await targetWhen(
    house,
    target,
    ({ status }) => status.lastError?.code === 'PUSH_STUCK',
    30_000,
  );
  expect(received).toBeGreaterThan(frameBytes);
  expect(stuck.status.skippedPictures).toBeGreaterThan(20);
  await until('it is tried again', () => stops.connections() > 1);
  const seen = viewer.bytes();
  await until('the venue plays on', () => viewer.bytes() > seen + 1_000_000);
  clearInterval(timer);
  viewer.close();
  artist.close();
});

test('PT12 S11 RTMPS: a certificate that nobody vouches for, or of another name, is refused; a good one is sent to', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'houselights-push-tls-'));
  const good = makeCertificate(folder, 'localhost');
  const wrongName = makeCertificate(folder, 'live.example');
  if (good === null || wrongName === null)
    return context.skip('there is no openssl to make a certificate with');
  const other = await startMedia();
  other.desk.allow(KEY, 'far-house');
  const startTls = async ({ key, cert }: { key: string; cert: string }) => {
    const heard: (string | false | null)[] = [];
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
      heard.push(socket.servername);
      const way = connect(other.rtmpPort, '127.0.0.1');
      for (const end of [socket, way]) end.on('error', () => undefined);
      socket.on('close', () => way.destroy());
      way.on('close', () => socket.destroy());
      socket.pipe(way).pipe(socket);
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { server, heard, url: `rtmps://localhost:${port}/live` };
  };
  const one = await startTls(good);
  const two = await startTls(wrongName);
  const stranger = await addTarget(house, { name: 'stranger', url: one.url, key: KEY });
  await targetWhen(house, stranger, hasFailedWith('PUSH_CERTIFICATE'));
  expect((await other.state()).sources).toEqual([]);
  // As NODE_EXTRA_CA_CERTS does at the start: from now on this process trusts both.
  const trusted = [good, wrongName].map(({ cert }) => readFileSync(cert));
  const create = tls.createSecureContext;
  vi.spyOn(tls, 'createSecureContext').mockImplementation((options) => create({ ...options, ca: trusted }));
  const misnamed = await addTarget(house, { name: 'misnamed', url: two.url, key: KEY });
  const refused = await targetWhen(house, misnamed, hasFailedWith('PUSH_CERTIFICATE'));
  expect(refused.status.lastError?.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  const trustedTarget = await addTarget(house, { name: 'trusted', url: one.url, key: KEY });
  await targetWhen(house, trustedTarget, isSending);
  await until('the other house has it', async () => (await other.state()).sources[0]?.video?.widthPx === 640);
  expect(one.heard).toContain('localhost');
  const plain = await addTarget(house, {
    name: 'no TLS there',
    url: `rtmps://127.0.0.1:${other.rtmpPort}/live`,
    key: KEY,
  });
  const noTls = await targetWhen(house, plain, hasFailedWith('PUSH_CLOSED'));
  expect(noTls.status.lastError?.message).toContain('TLS');
  for (const { id } of await targetsOf(house)) await house.api('DELETE', `/api/push-targets/${id}`);
  for (const { server } of [one, two]) server.close();
  await other.close();
  rmSync(folder, { recursive: true });
});
