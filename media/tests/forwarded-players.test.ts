import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';

const PATH = '/venue/main.flv';

const serve = async (trustedProxies: string[], httpPerAddress = 2): Promise<MediaUnderTest> => {
  const media = await startMedia({ httpPerAddress }, { trustedProxies });
  onTestFinished(() => media.close());
  return media;
};

interface Answered {
  readonly status: number | undefined;
  readonly answer: IncomingMessage;
}

/** What a proxy asks for on behalf of an address, through a connection of its own; undefined where it is cut. */
const ask = (media: MediaUnderTest, forwardedFor: string, path = PATH): Promise<Answered | undefined> =>
  new Promise((resolve) => {
    const headers = { 'x-forwarded-for': forwardedFor };
    const asking = request(`${media.playback}${path}`, { headers, agent: false }, (answer) => {
      answer.on('error', () => undefined);
      onTestFinished(() => void answer.destroy());
      answer.resume();
      resolve({ status: answer.statusCode, answer });
    });
    asking.on('error', () => resolve(undefined));
    asking.end();
  });

const statuses = async (media: MediaUnderTest, addresses: readonly string[]): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const address of addresses) answers.push((await ask(media, address))?.status);
  return answers;
};

describe('players behind a proxy', () => {
  test('S7 PL11 are counted by the address that a trusted proxy says, and refused where that is full', async () => {
    const media = await serve(['127.0.0.1']);
    const one = '203.0.113.1';
    expect(await statuses(media, [one, one, one, '203.0.113.2'])).toEqual([200, 200, 429, 200]);
    const refused = await fetch(`${media.playback}${PATH}`, { headers: { 'x-forwarded-for': one } });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_FROM_ADDRESS' });
  });

  test('S7 PL11 the header is read from the right: what a player writes itself moves it to no other address', async () => {
    const media = await serve(['127.0.0.1', '10.0.0.0/8']);
    const forged = ['9.9.9.1, 203.0.113.1', '9.9.9.2, 203.0.113.1', '9.9.9.3, 203.0.113.1, 10.0.0.7'];
    expect(await statuses(media, forged)).toEqual([200, 200, 429]);
  });

  test('S7 PL11 from anybody else the header means nothing', async () => {
    const media = await serve(['192.0.2.1']);
    expect(await statuses(media, ['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([
      200,
      200,
      undefined,
    ]);
  });

  test('PL11 an IPv6 household is one address', async () => {
    const media = await serve(['127.0.0.1']);
    expect(await statuses(media, ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1'])).toEqual([
      200, 200, 429, 200,
    ]);
  });

  test('PL11 an answer that is over gives its place back, on a connection that stays as well', async () => {
    const media = await serve(['127.0.0.1'], 1);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const get = (path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { 'x-forwarded-for': '203.0.113.1' };
        const asking = request(`${media.playback}${path}`, { headers, agent }, (answer) => {
          answer.resume();
          answer.once('end', () => resolve(answer.statusCode));
        });
        asking.once('error', reject);
        asking.end();
      });
    for (let count = 0; count < 5; count += 1) expect(await get('/healthz')).toBe(200);
    const player = await ask(media, '203.0.113.1');
    expect([player?.status, await get('/healthz')]).toEqual([200, 429]);
    player?.answer.destroy();
    await until('the place is free', async () => (await get('/healthz')) === 200);
  });

  test('PL11 who asks for more behind an endless answer and goes leaves no place behind', async () => {
    const media = await serve(['127.0.0.1'], 2);
    const { port } = new URL(media.playback);
    const line = `GET ${PATH} HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 203.0.113.1\r\n\r\n`;
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(line + line);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    const ends = async (): Promise<boolean> => {
      const answers = [await ask(media, '203.0.113.1'), await ask(media, '203.0.113.1')];
      for (const one of answers) one?.answer.destroy();
      return answers.every((one) => one?.status === 200);
    };
    await until('both places are free', ends);
  });

  test('PL11 PL10 websockets count the same, and a refusal comes before the handshake', async () => {
    const media = await serve(['127.0.0.1'], 1);
    const address = `${media.playback.replace('http:', 'ws:')}${PATH}`;
    const open = (): Promise<[WebSocket, number]> =>
      new Promise((resolve) => {
        const socket = new WebSocket(address, { headers: { 'x-forwarded-for': '203.0.113.1' } });
        socket.on('error', () => undefined);
        socket.once('open', () => resolve([socket, 101]));
        socket.once('unexpected-response', (_request, response: IncomingMessage) => {
          response.resume();
          resolve([socket, response.statusCode ?? 0]);
        });
      });
    const [first, status] = await open();
    expect([status, (await open())[1]]).toEqual([101, 429]);
    first.terminate();
    await until('the place is free', async () => {
      const [next, code] = await open();
      next.terminate();
      return code === 101;
    });
  });
});
