import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HouseConfig } from '../../../ops/service/config.ts';
import { testContext } from '../../../ops/service/test-context.ts';
import type { MediaState, PublishCheckAnswer, VenueFacts } from '../../../proto/contracts/media.ts';
import { createMedia } from '../../compose.ts';
import type { MediaLimits } from '../../config.ts';

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A real HTTP server that answers publish checks the way admin-api does. */
export interface KeyDesk {
  readonly url: string;
  /** Keys that may publish, by their hash. */
  readonly artists: Map<string, PublishCheckAnswer>;
  /** What was asked, word for word. */
  readonly asked: { path: string; body: string; authorization: string }[];
  allow(key: string, artistId: string, policy?: { mayTakeOver: boolean }): void;
  revoke(key: string): void;
  /** Answers wait for this, when a test wants to see what happens meanwhile. */
  holdUntil: Promise<void> | null;
  close(): Promise<void>;
}

export const startKeyDesk = async (): Promise<KeyDesk> => {
  const artists: KeyDesk['artists'] = new Map();
  const asked: KeyDesk['asked'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const piece of request) body += piece;
    // What media tells by itself is no question: tests/webhooks.test.ts looks into that.
    if (request.url === '/internal/media-events') return void response.writeHead(204).end();
    asked.push({ path: request.url ?? '', body, authorization: request.headers.authorization ?? '' });
    await desk.holdUntil;
    const artist = artists.get((JSON.parse(body) as { keyHash: string }).keyHash);
    response.writeHead(artist === undefined ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(artist ?? { code: 'KEY_REFUSED', message: 'No.' }));
  };
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const desk: KeyDesk = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    artists,
    asked,
    allow: (key, artistId, { mayTakeOver } = { mayTakeOver: false }) =>
      artists.set(hashOf(key), { artistId, artistName: `Artist ${artistId}`, mayTakeOver }),
    revoke: (key) => artists.delete(hashOf(key)),
    holdUntil: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return desk;
};

export interface MediaUnderTest {
  readonly desk: KeyDesk;
  readonly rtmpPort: number;
  readonly rtmpHost: string;
  readonly playback: string;
  readonly control: string;
  readonly logs: string[];
  api(method: string, path: string, body?: unknown): Promise<Response>;
  state(): Promise<MediaState>;
  venue(name: string): Promise<VenueFacts>;
  route(venue: string, artistId: string | null): Promise<VenueFacts>;
  /** Waits until a venue shows an artist, or the placeholder. */
  untilOnAir(venue: string, artistId: string | null): Promise<void>;
  /** The sum of a metric's series, or of those whose labels hold `label`. */
  metric(name: string, label?: string): Promise<number>;
  close(): Promise<void>;
}

export const startMedia = async (
  limits: Partial<MediaLimits> = {},
  overrides: Partial<HouseConfig> = {},
): Promise<MediaUnderTest> => {
  const desk = await startKeyDesk();
  const context = testContext({ adminUrl: desk.url, ...overrides });
  const media = await createMedia(context, limits);
  const { rtmp = '', playback = '', control = '' } = media.addresses;
  const api = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${control}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${context.secrets.serviceToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const state = async () => (await (await api('GET', '/api/state')).json()) as MediaState;
  const venueFacts = async (name: string): Promise<VenueFacts> => {
    const found = (await state()).venues.find((venue) => venue.name === name);
    if (found === undefined) throw new Error(`no venue ${name}`);
    return found;
  };
  return {
    desk,
    rtmpPort: Number(new URL(rtmp.replace('rtmp:', 'http:')).port),
    rtmpHost: rtmp.replace(/\/live$/, ''),
    playback,
    control,
    logs: context.logs,
    api,
    state,
    venue: venueFacts,
    route: async (venue, artistId) => {
      const response = await api('PUT', `/api/venues/${venue}/route`, { artistId });
      if (!response.ok) throw new Error(`route: ${response.status} ${await response.text()}`);
      return (await response.json()) as VenueFacts;
    },
    untilOnAir: async (venue, artistId) => {
      const who = artistId ?? 'the placeholder';
      await until(`${who} is on air in ${venue}`, async () => (await venueFacts(venue)).onAir === artistId);
    },
    metric: async (name, label = '') => {
      const text = await (await fetch(`${control}/metrics`)).text();
      const lines = text
        .split('\n')
        .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
      return lines
        .filter((line) => line.includes(label))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
    close: async () => {
      await media.close();
      await desk.close();
    },
  };
};

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `check` gives something, asking often; a hang becomes an error that says what was awaited. */
export const until = async <Value>(
  what: string,
  check: () => Promise<Value | false | undefined> | Value | false | undefined,
  limitMs = 20_000,
): Promise<Value> => {
  const giveUpAt = performance.now() + limitMs;
  for (;;) {
    const value = await check();
    if (value !== false && value !== undefined) return value;
    if (performance.now() > giveUpAt) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
    await sleep(50);
  }
};
