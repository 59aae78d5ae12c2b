import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Value from 'typebox/value';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts } from '../../ops/free-ports.ts';
import { createRandom, pick } from '../../ops/load/random.ts';
import { createLogger } from '../../ops/service/logger.ts';
import { verifyWebhook } from '../../ops/service/webhook-signature.ts';
import { startService } from '../../ops/tests/service-process.ts';
import { MediaEvent } from '../../proto/contracts/media-events.ts';
import type { Happening } from '../core/webhooks/media-event.ts';
import { openDatabase } from '../edges/database.ts';
import { MAX_WAITING, Outbox } from '../edges/webhooks/outbox.ts';
import { createOutboxStore } from '../edges/webhooks/outbox-store.ts';
import { createPostEvent } from '../edges/webhooks/post-event.ts';
import { type Fate, type HookDesk, startHookDesk, subjectOf, type Told } from './support/hook-desk.ts';
import { hashOf, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher, sendPicture } from './support/publisher.ts';

const TOKEN = 'the token of these tests';
const closers: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'houselights-webhooks-'));

const openDesk = async (port = 0): Promise<HookDesk> => {
  const desk = await startHookDesk(port);
  closers.push(() => desk.close());
  return desk;
};

/** The outbox over a real database, sending over HTTP. */
const openOutbox = (
  adminUrl: string,
  { dataDir = dataFolder(), maxWaiting = MAX_WAITING }: { dataDir?: string; maxWaiting?: number } = {},
) => {
  const database = openDatabase(dataDir);
  const logs: string[] = [];
  const destination = { write: (line: string) => logs.push(line) };
  const ends: string[] = [];
  const outbox = new Outbox({
    store: createOutboxStore(database),
    post: createPostEvent({ adminUrl, serviceToken: TOKEN }),
    log: createLogger({ name: 'test', level: 'info', isTerminal: false, destination }),
    onEnd: (end) => ends.push(end),
    onRetry: () => undefined,
    maxWaiting,
  });
  const close = async (): Promise<void> => {
    if (!database.open) return;
    await outbox.close();
    database.close();
  };
  closers.push(close);
  const rows = (): number => Number(database.prepare('SELECT count(*) FROM webhook_outbox').pluck().get());
  return { outbox, logs, ends, rows, close, dataDir };
};

const routed = (venue: string, artistId: string): Happening => ({ kind: 'routed', venue, artistId });
const routeOf = ({ event }: Told): string => (event.kind === 'routed' ? String(event.artistId) : '');
const inWords = ({ event }: Told): string => {
  if (event.kind === 'cut') return `cut ${event.from} ${event.to} ${event.reason}`;
  return event.kind === 'routed' ? `routed ${event.artistId}` : `${event.kind} ${event.change}`;
};
/** What was taken, each once and in order, by subject. */
const takenBy = ({ told, taken }: HookDesk): Map<string, Told[]> => {
  const bySubject = new Map<string, Told[]>();
  for (const id of taken) {
    const one = told.find(({ event }) => event.id === id);
    if (one === undefined) continue;
    const subject = subjectOf(one.event);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  }
  return bySubject;
};

describe('media tells admin-api', () => {
  it('WH1 WH2 what happens to sources and venues, as it happens, in order, and signed', async () => {
    const desk = await openDesk();
    const media = await startMedia({}, { adminUrl: desk.url, serviceToken: TOKEN });
    closers.push(() => media.close());
    const artistId = hashOf('key of ada').slice(0, 8);
    await media.route('main', artistId);
    const peer = await openPublisher(media.rtmpPort, 'key of ada');
    await until('the source is here', async () => (await media.state()).sources.length === 1);
    sendPicture(peer, 1);
    await until('it has stalled', () => desk.told.some((told) => inWords(told) === 'source stalled'));
    const stop = keepPublishing(peer, 2);
    await until('it is back', () => desk.told.some((told) => inWords(told) === 'source resumed'));
    await media.untilOnAir('main', artistId);
    stop();
    peer.close();
    await until('it has ended', () => desk.told.some((told) => inWords(told) === 'source ended'));
    await until('the placeholder is back', () => (takenBy(desk).get('main') ?? []).length === 5);
    const told = takenBy(desk);
    const source = (told.get(artistId) ?? []).map(inWords);
    expect(source.filter((words) => words.startsWith('source'))).toEqual([
      'source started',
      'source stalled',
      'source resumed',
      'source ended',
    ]);
    expect((told.get('main') ?? []).map(inWords)).toEqual([
      `routed ${artistId}`,
      `cut null ${artistId} routed`,
      `cut ${artistId} null stalled`,
      `cut null ${artistId} routed`,
      `cut ${artistId} null ended`,
    ]);
    for (const { event, body, signature, receivedMs } of desk.told) {
      expect([body, Value.Check(MediaEvent, event)]).toEqual([body, true]);
      const received = { header: signature, body: Buffer.from(body) };
      expect(verifyWebhook(TOKEN, received, receivedMs)).toEqual({ ok: true });
    }
    expect(await media.metric('media_webhooks_total', 'delivered')).toBe(desk.taken.length);
    expect(await media.metric('media_webhooks_waiting')).toBe(0);
    expect(media.logs.join('')).not.toContain(TOKEN);
  });

  it('WH6 an admin-api that never answers costs the venues nothing, and the log one line', async () => {
    const desk = await openDesk();
    desk.fate = () => 'held';
    const media = await startMedia({}, { adminUrl: desk.url, serviceToken: TOKEN });
    closers.push(() => media.close());
    const ids = ['one', 'two', 'three', 'four', 'five', 'six'].map((key) => hashOf(key).slice(0, 8));
    const venues = ['main', 'left', 'right', 'north', 'south', 'east'];
    const peer = await openPublisher(media.rtmpPort, 'one');
    const stop = keepPublishing(peer, 1);
    closers.push(() => {
      stop();
      peer.close();
    });
    for (const [index, venue] of venues.entries()) await media.route(venue, ids[index] ?? null);
    await media.untilOnAir('main', ids[0] ?? null);
    await until('all webhooks that may be are under way', () => desk.most().atOnce >= 4);
    await media.route('main', null);
    await media.untilOnAir('main', null);
    await until(
      'the first has been given up',
      async () => (await media.metric('media_webhook_retries_total')) > 0,
    );
    expect(media.logs.filter((line) => line.includes('admin-api does not take events'))).toHaveLength(1);
  });
});

describe('delivery', () => {
  it('WH3 WH4 whatever fails when: every event arrives, in order within its subject, under one id', async () => {
    const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
    const random = createRandom(seed);
    const desk = await openDesk();
    const good = Array.from({ length: 12 }, () => 200);
    const fates: Fate[] = [...good, 500, 503, 429, 401, 302, 'cut-off', 'taken-unsaid'];
    desk.fate = (told) => (routeOf(told).endsWith('never') ? 400 : pick(random, fates));
    const { outbox, ends, rows } = openOutbox(desk.url);
    const added = new Map<string, string[]>();
    const refused: string[] = [];
    for (let number = 0; number < 150; number += 1) {
      const venue = `venue ${Math.floor(random() * 15)}`;
      const isNever = random() < 0.05;
      const route = `${number}${isNever ? ' never' : ''}`;
      outbox.add(routed(venue, route));
      if (isNever) refused.push(route);
      else added.set(venue, [...(added.get(venue) ?? []), route]);
    }
    await until(`all is told, FUZZ_SEED=${seed}`, () => outbox.waiting() === 0, 55_000);
    const taken = new Map([...takenBy(desk)].map(([venue, all]) => [venue, all.map(routeOf)]));
    expect(Object.fromEntries(taken), `FUZZ_SEED=${seed}`).toEqual(Object.fromEntries(added));
    const bodies = new Map<string, Set<string>>();
    for (const { event, body } of desk.told)
      bodies.set(event.id, (bodies.get(event.id) ?? new Set()).add(body));
    expect([...bodies.values()].every((same) => same.size === 1)).toBe(true);
    expect(
      desk.told
        .filter((told) => routeOf(told).endsWith('never'))
        .map(routeOf)
        .toSorted(),
    ).toEqual(refused.toSorted());
    expect(desk.told.length).toBeGreaterThan(150);
    expect(desk.most().ofOneSubject).toBe(1);
    expect(desk.most().atOnce).toBeLessThanOrEqual(4);
    expect(ends.filter((end) => end === 'refused')).toHaveLength(refused.length);
    expect(rows()).toBe(0);
  });

  it('WH5 with admin-api away the newest 10,000 are kept on disk', async () => {
    const [port = 0] = await freePorts(1);
    const { outbox, ends, rows } = openOutbox(`http://127.0.0.1:${port}`);
    const extra = 20;
    for (let number = 0; number < 10_000 + extra; number += 1)
      outbox.add(routed(`venue ${number % 50}`, String(number)));
    expect([outbox.waiting(), rows()]).toEqual([10_000, 10_000]);
    expect(ends).toEqual(Array.from({ length: extra }, () => 'dropped'));
  });

  it('WH5 WH6 what was kept arrives when admin-api is back, and the log has one line for each thing', async () => {
    const [port = 0] = await freePorts(1);
    const { outbox, logs, rows } = openOutbox(`http://127.0.0.1:${port}`, { maxWaiting: 200 });
    const extra = 100;
    for (let number = 0; number < 200 + extra; number += 1)
      outbox.add(routed(`venue ${number % 20}`, String(number)));
    await until('it has failed', () => logs.length === 2);
    const desk = await openDesk(port);
    await until('all is told', () => outbox.waiting() === 0, 50_000);
    const numbers = desk.told.map((told) => Number(routeOf(told)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, index) => extra + index),
    );
    for (let venue = 0; venue < 20; venue += 1) {
      const ofVenue = numbers.filter((number) => number % 20 === venue);
      expect(ofVenue).toEqual(ofVenue.toSorted((a, b) => a - b));
    }
    expect(rows()).toBe(0);
    expect(logs.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'too many events wait for admin-api: the oldest are dropped',
      'admin-api does not take events; they are kept and sent again',
      'admin-api has taken all events that waited',
    ]);
  });

  it('WH5 what waits outlives a restart, and comes before what is new', async () => {
    const [port = 0] = await freePorts(1);
    const before = openOutbox(`http://127.0.0.1:${port}`);
    for (const number of [1, 2, 3]) before.outbox.add(routed('main', String(number)));
    await before.close();
    const desk = await openDesk(port);
    const after = openOutbox(desk.url, { dataDir: before.dataDir });
    after.outbox.add(routed('main', '4'));
    await until('all is told', () => after.outbox.waiting() === 0);
    expect(desk.told.map(routeOf)).toEqual(['1', '2', '3', '4']);
  });

  it('WH5 a disk that takes nothing costs a line of the log, not the event', async () => {
    const desk = await openDesk();
    const { outbox, logs, dataDir } = openOutbox(desk.url);
    const other = openDatabase(dataDir);
    other.exec('DROP TABLE webhook_outbox');
    other.close();
    outbox.add(routed('main', '1'));
    outbox.add(routed('main', '2'));
    await until('all is told', () => outbox.waiting() === 0);
    expect(desk.told.map(routeOf)).toEqual(['1', '2']);
    expect(logs).toHaveLength(1);
    expect(logs[0]).toContain('the disk does not take');
  });
});

describe('kill -9', () => {
  it('WH5 what media had noted reaches admin-api after the next start, in order, none twice under another id', async () => {
    const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
    const random = createRandom(seed);
    const desk = await openDesk();
    const dataDir = dataFolder();
    const settings = { HL_ADMIN_URL: desk.url, HL_SERVICE_TOKEN: TOKEN, HL_LOG_LEVEL: 'warn' };
    const said: string[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      desk.fate = () => pick(random, [503, 503, 'cut-off', 'taken-unsaid', 200]);
      const media = await startService('media', dataDir, settings);
      closers.push(() => media.kill('SIGKILL'));
      for (let number = 0; number < 10; number += 1) {
        const artistId = `${kill}-${number}`;
        const response = await fetch(`${media.addresses.control}/api/venues/main/route`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
          body: JSON.stringify({ artistId }),
        });
        expect(response.status).toBe(200);
        said.push(artistId);
      }
      await media.kill('SIGKILL');
    }
    desk.fate = () => 200;
    const media = await startService('media', dataDir, settings);
    closers.push(() => media.kill('SIGKILL'));
    await until(`all is told, FUZZ_SEED=${seed}`, () => desk.taken.length >= said.length);
    expect((takenBy(desk).get('main') ?? []).map(routeOf), `FUZZ_SEED=${seed}`).toEqual(said);
    expect(await media.kill('SIGTERM')).toBe(0);
  });

  it('WH1 a source that was live then is told to have ended at the next start, once', async () => {
    const desk = await openDesk();
    const dataDir = dataFolder();
    const settings = { HL_ADMIN_URL: desk.url, HL_SERVICE_TOKEN: TOKEN, HL_LOG_LEVEL: 'warn' };
    const start = async () => {
      const media = await startService('media', dataDir, settings);
      closers.push(() => media.kill('SIGKILL'));
      return media;
    };
    const artistId = hashOf('key of ada').slice(0, 8);
    const source = () =>
      (takenBy(desk).get(artistId) ?? []).map(inWords).filter((words) => !words.startsWith('warning'));
    const first = await start();
    const port = Number(new URL((first.addresses.rtmp ?? '').replace('rtmp:', 'http:')).port);
    const peer = await openPublisher(port, 'key of ada');
    closers.push(() => peer.close());
    sendPicture(peer, 1);
    await until('its start is told', () => source().length > 0);
    await first.kill('SIGKILL');
    const second = await start();
    await until('its end is told', () => source().includes('source ended'));
    expect(await second.kill('SIGTERM')).toBe(0);
    const third = await start();
    expect(await third.kill('SIGTERM')).toBe(0);
    expect(source().filter((words) => words !== 'source stalled')).toEqual([
      'source started',
      'source ended',
    ]);
  });
});
