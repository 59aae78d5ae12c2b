import { afterEach, expect, it } from 'vitest';
import { createAdminApi } from '../../admin-api/compose.ts';
import { createMedia } from '../../media/compose.ts';
import { until } from '../../media/tests/support/media-under-test.ts';
import { keepPublishing, openPublisher } from '../../media/tests/support/publisher.ts';
import { heardFrom, type RtmpPeer } from '../../media/tests/support/rtmp-peer.ts';
import type { Desk, NewArtist } from '../../proto/contracts/admin.ts';
import type { MediaEventEntry, MediaEventPage } from '../../proto/contracts/media-events.ts';
import { freePorts } from '../free-ports.ts';
import { testContext } from '../service/test-context.ts';

const closers: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** media and admin-api, both real, with an admin signed in. */
const startHouse = async () => {
  const [httpPort = 0, mediaControlPort = 0] = await freePorts(2);
  const context = testContext({
    httpPort,
    mediaControlPort,
    adminUrl: `http://127.0.0.1:${httpPort}`,
    mediaControlUrl: `http://127.0.0.1:${mediaControlPort}`,
  });
  const { dataDir } = context.config;
  const startAdminApi = async () => {
    const service = await createAdminApi(testContext({ ...context.config, dataDir }));
    closers.push(() => service.close());
    return service;
  };
  const admin = await startAdminApi();
  const media = await createMedia(context);
  closers.push(() => media.close());
  const base = admin.addresses.http ?? '';
  let cookie = '';
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        origin: base,
        cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    return (await response.json()) as Answer;
  };
  const token = admin.addresses.setup?.split('#setup=')[1];
  await ask('POST', '/api/setup', { token, name: 'Ada', password: 'correct horse battery' });
  const rtmpPort = Number(new URL((media.addresses.rtmp ?? '').replace('rtmp:', 'http:')).port);
  const log = async (): Promise<MediaEventEntry[]> =>
    (await ask<MediaEventPage>('GET', '/api/media-events')).events.toReversed();
  return { ask, log, rtmpPort, admin, startAdminApi, logs: context.logs };
};

const publish = async (port: number, key: string, mark: number): Promise<RtmpPeer> => {
  const peer = await openPublisher(port, key);
  const stop = keepPublishing(peer, mark);
  closers.push(() => {
    stop();
    peer.close();
  });
  return peer;
};

const inWords = ({ event }: MediaEventEntry): string => {
  if (event.kind === 'cut') return `cut ${event.from} ${event.to}`;
  return event.kind === 'routed' ? `routed ${event.artistId}` : `${event.kind} ${event.change}`;
};
const ofSources = (entries: MediaEventEntry[]): string[] =>
  entries.map(inWords).filter((words) => words.startsWith('source'));

it('WH1 MH2 MH4 what happens in media stands in the desk’s log, also what happened while admin-api was away', async () => {
  const { ask, log, rtmpPort, admin, startAdminApi, logs } = await startHouse();
  const { artist, streamKey } = await ask<NewArtist>('POST', '/api/artists', { name: 'DJ Ada' });
  await ask('PUT', '/api/venues/main/route', { artistId: artist.id });
  const peer = await publish(rtmpPort, streamKey.key, 1);
  const onAir = `cut null ${artist.id}`;
  await until('the cut is in the log', async () => (await log()).map(inWords).includes(onAir));
  const entries = await log();
  const relevant = entries.filter(({ event }) => event.kind !== 'warning');
  expect(relevant.map(inWords)).toEqual([`routed ${artist.id}`, 'source started', onAir]);
  expect(relevant.every(({ artistNames }) => artistNames[artist.id] === 'DJ Ada')).toBe(true);
  await until('the desk shows it', async () => (await ask<Desk>('GET', '/api/desk')).sources.length === 1);

  await admin.close();
  peer.close();
  await until('it has ended', () => logs.some((line) => line.includes('a source has ended')));
  await startAdminApi();
  await until('the end is in the log', async () => ofSources(await log()).includes('source ended'));
  expect(ofSources(await log())).toEqual(['source started', 'source ended']);
  expect((await log()).map(inWords)).toContain(`cut ${artist.id} null`);
});

it('MH5 a new publish takes over from a live one only where the artist’s policy says so', async () => {
  const { ask, log, rtmpPort } = await startHouse();
  const { artist, streamKey } = await ask<NewArtist>('POST', '/api/artists', { name: 'DJ Ada' });
  const first = await publish(rtmpPort, streamKey.key, 1);
  await until('it is here', async () => (await ask<Desk>('GET', '/api/desk')).sources.length === 1);
  const second = await publish(rtmpPort, streamKey.key, 2);
  await second.closed;
  expect(second.heard()).toContain('NetStream.Publish.BadName');
  expect(first.isClosed()).toBe(false);

  await ask('PATCH', `/api/artists/${artist.id}`, { mayTakeOver: true });
  const third = await publish(rtmpPort, streamKey.key, 3);
  expect(await heardFrom(third, 'NetStream.Publish.Start')).toBe(true);
  await first.closed;
  expect(first.heard()).toContain('NetStream.Publish.BadName');
  await until('the log tells of both', async () => ofSources(await log()).length === 3);
  expect(ofSources(await log())).toEqual(['source started', 'source ended', 'source started']);
  expect(third.isClosed()).toBe(false);
});
