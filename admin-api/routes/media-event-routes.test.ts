import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SIGNATURE_HEADER, signWebhook } from '../../ops/service/webhook-signature.ts';
import type { MediaEvent, MediaEventPage } from '../../proto/contracts/media-events.ts';
import { buildTestApp, type TestApp } from '../tests/test-app.ts';

let house: TestApp;
let cookie: string;
beforeEach(async () => {
  house = await buildTestApp();
  cookie = await house.signedIn('moderator');
});
afterEach(() => house.close());

const started = (changes: Partial<MediaEvent> = {}): MediaEvent =>
  ({
    id: randomUUID(),
    atMs: house.clock.nowMs,
    kind: 'source',
    change: 'started',
    artistId: 'a1',
    artistName: 'DJ Ada',
    ...changes,
  }) as MediaEvent;

/** Sends a body the way media does; `signed` is what was signed, where that is something else. */
const tell = (
  event: unknown,
  options: { token?: string; signed?: string; atMs?: number; headers?: Record<string, string> } = {},
) => {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const { token = house.secrets.serviceToken, signed = body, atMs = house.clock.nowMs } = options;
  return house.app.inject({
    method: 'POST',
    url: '/internal/media-events',
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: signWebhook(token, signed, atMs),
      ...options.headers,
    },
    payload: body,
  });
};
const answerOf = (response: { statusCode: number; json: () => { code?: string } }) => [
  response.statusCode,
  response.json().code,
];
const list = async (query = ''): Promise<MediaEventPage> => {
  const response = await house.send('GET', `/api/media-events${query}`, { cookie });
  expect(response.statusCode).toBe(200);
  return response.json<MediaEventPage>();
};

describe('events from media', () => {
  it('MH1 MH2 a signed event of every kind is taken and stands in the log as it was sent', async () => {
    const artist = { artistId: 'a1', artistName: 'DJ Ada' };
    const common = () => ({ id: randomUUID(), atMs: (house.clock.nowMs += 1) });
    const events: MediaEvent[] = [
      { ...common(), kind: 'source', change: 'stalled', ...artist },
      {
        ...common(),
        kind: 'warning',
        change: 'raised',
        ...artist,
        code: 'SILENT',
        message: 'Nothing is heard.',
      },
      { ...common(), kind: 'routed', venue: 'main', artistId: null },
      { ...common(), kind: 'routed', venue: 'main', artistId: 'a1' },
      { ...common(), kind: 'cut', venue: 'main', from: null, to: 'a1', reason: 'routed', venueClockMs: 1234 },
    ];
    for (const event of events) {
      const answer = await tell(event);
      expect([answer.statusCode, answer.json()]).toEqual([200, { isNew: true }]);
    }
    expect((await list()).events.map(({ event }) => event)).toEqual(events.toReversed());
  });

  it('MH1 S6 what is not signed with our key, or was changed, is refused and leaves nothing', async () => {
    const event = started();
    expect(answerOf(await tell(event, { token: 'another' }))).toEqual([401, 'SIGNATURE_WRONG']);
    expect(answerOf(await tell(event, { signed: JSON.stringify(started()) }))).toEqual([
      401,
      'SIGNATURE_WRONG',
    ]);
    expect(answerOf(await tell(`${JSON.stringify(event)} `, { signed: JSON.stringify(event) }))).toEqual([
      401,
      'SIGNATURE_WRONG',
    ]);
    const token = { authorization: `Bearer ${house.secrets.serviceToken}` };
    for (const header of ['', 'v1=00', `t=${house.clock.nowMs}`, `t=x,v1=${'0'.repeat(64)}`]) {
      const answer = await tell(event, { headers: { ...token, [SIGNATURE_HEADER]: header } });
      expect(answerOf(answer)).toEqual([401, 'SIGNATURE_NEEDED']);
    }
    expect((await list()).events).toEqual([]);
    expect(house.looks.count).toBe(0);
  });

  it('MH1 a signature over five minutes old, or ahead, is refused with a code that names the clock', async () => {
    const { nowMs } = house.clock;
    for (const atMs of [nowMs - 300_001, nowMs + 300_001])
      expect(answerOf(await tell(started(), { atMs }))).toEqual([401, 'SIGNATURE_EXPIRED']);
    for (const atMs of [nowMs - 300_000, nowMs + 300_000])
      expect((await tell(started(), { atMs })).statusCode).toBe(200);
  });

  it('MH1 the signature is asked for before the body is believed', async () => {
    const noBody = await house.app.inject({ method: 'POST', url: '/internal/media-events' });
    expect(answerOf(noBody)).toEqual([401, 'SIGNATURE_NEEDED']);
    expect(answerOf(await tell('{', { token: 'another' }))).toEqual([401, 'SIGNATURE_WRONG']);
    const bad = ['{', '', 'null', '[]', '{}', '"x"'];
    const wrong = [
      started({ id: 'no uuid' }),
      { ...started(), change: 'exploded' },
      { ...started(), kind: 'x' },
    ];
    for (const body of [...bad, ...wrong]) expect([body, answerOf(await tell(body))[0]]).toEqual([body, 400]);
    const tooLong = await tell(started({ artistName: 'x'.repeat(40_000) }));
    expect(tooLong.statusCode).toBe(413);
    expect((await tell(started(), { headers: { 'content-type': 'text/plain' } })).statusCode).toBe(415);
    expect((await list()).events).toEqual([]);
  });

  it('MH2 an event that comes again is answered the same and done once', async () => {
    const event = started();
    const answers = [await tell(event), await tell(event), await tell(event)];
    expect(answers.map((answer) => [answer.statusCode, answer.json().isNew])).toEqual([
      [200, true],
      [200, false],
      [200, false],
    ]);
    expect((await list()).events).toHaveLength(1);
    expect(house.looks.count).toBe(1);
  });

  it('MH3 each event makes the desk look at media', async () => {
    await tell(started());
    expect(house.looks.count).toBe(1);
  });
});

describe('the night’s log', () => {
  it('MH4 is newest first by when it happened, page by page, without gap or duplicate', async () => {
    const { nowMs } = house.clock;
    // One that was held back comes late, and two happened in the same millisecond.
    for (const second of [0, 1, 2, 4, 4, 5, 3, 6]) await tell(started({ atMs: nowMs + second * 1000 }));
    const seconds = (page: MediaEventPage) => page.events.map(({ event }) => (event.atMs - nowMs) / 1000);
    expect(seconds(await list())).toEqual([6, 5, 4, 4, 3, 2, 1, 0]);
    const first = await list('?limit=3');
    const second = await list(`?limit=3&before=${first.before}`);
    const third = await list(`?limit=3&before=${second.before}`);
    expect([first, second, third].map(seconds)).toEqual([
      [6, 5, 4],
      [4, 3, 2],
      [1, 0],
    ]);
    expect(third.before).toBeNull();
    expect((await list('?before=999999')).events).toEqual([]);
  });

  it('MH4 of one artist holds all that concerns them, cuts from and to them too', async () => {
    const cut = { kind: 'cut', venue: 'main', reason: 'routed', venueClockMs: 1 } as const;
    const at = () => ({ id: randomUUID(), atMs: (house.clock.nowMs += 1) });
    await tell(started({ artistId: 'a1' }));
    await tell(started({ artistId: 'b2' }));
    await tell({ ...at(), ...cut, from: 'a1', to: 'b2' });
    await tell({ ...at(), ...cut, from: 'b2', to: null });
    await tell({ ...at(), kind: 'routed', venue: 'main', artistId: 'a1' });
    const kinds = async (artistId: string) =>
      (await list(`?artistId=${artistId}`)).events.map(({ event }) => event.kind);
    expect(await kinds('a1')).toEqual(['routed', 'cut', 'source']);
    expect(await kinds('b2')).toEqual(['cut', 'cut', 'source']);
    expect(await kinds('nobody')).toEqual([]);
    const { before } = await list('?artistId=b2&limit=2');
    expect((await list(`?artistId=b2&before=${before}`)).events.map(({ event }) => event.kind)).toEqual([
      'source',
    ]);
  });

  it('MH4 names artists as they were called when it happened, also when they are gone', async () => {
    const admin = await house.signedIn('admin');
    const made = await house.send('POST', '/api/artists', { cookie: admin, body: { name: 'DJ Ada' } });
    const { id } = made.json().artist;
    await tell({ id: randomUUID(), atMs: 1, kind: 'routed', venue: 'main', artistId: id });
    await house.send('PATCH', `/api/artists/${id}`, { cookie: admin, body: { name: 'DJ Eve' } });
    await house.send('DELETE', `/api/artists/${id}`, { cookie: admin });
    expect((await list()).events[0]?.artistNames).toEqual({ [id]: 'DJ Ada' });
    await tell(started({ atMs: 2 }));
    expect((await list()).events[0]?.artistNames).toEqual({ a1: 'DJ Ada' });
  });

  it('MH4 a page has 200 entries at most, and nonsense is refused', async () => {
    for (const query of ['?limit=0', '?limit=201', '?limit=x', '?before=x', '?sort=up']) {
      const response = await house.send('GET', `/api/media-events${query}`, { cookie });
      expect([query, response.statusCode]).toEqual([query, 400]);
    }
  });
});
