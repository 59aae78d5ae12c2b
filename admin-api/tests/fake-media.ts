import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import Type from 'typebox';
import { CodedError } from '../../ops/service/errors.ts';
import { buildHttpApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import { MediaState, RouteRequest, type SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';

/** media's control API on a real port, with sources and routes that a test can set. Forgets all when restarted. */
export const startFakeMedia = async (
  context: Pick<ServiceContext, 'log' | 'secrets'>,
  options: { venues?: readonly string[]; port?: number } = {},
) => {
  const routes = new Map<string, string | null>(
    (options.venues ?? ['main', 'left']).map((name) => [name, null]),
  );
  const sources = new Map<string, SourceFacts>();
  const drops: string[] = [];
  let notReady: string | undefined;
  const app = await buildHttpApp({
    name: 'fake media',
    log: context.log,
    metrics: new Registry(),
    serviceToken: context.secrets.serviceToken,
    notReadyReason: () => notReady,
    requireToken: true,
  });
  const factsOf = (name: string): VenueFacts => {
    const route = routes.get(name) ?? null;
    const onAir = route !== null && sources.has(route) ? route : null;
    return { name, route, onAir, onAirSinceMs: 0, players: 0, cuts: 0, removable: false, previewAtMs: null };
  };
  app.get('/api/state', { schema: { response: { 200: MediaState } } }, async () => ({
    sources: [...sources.values()],
    venues: [...routes.keys()].map(factsOf),
  }));
  app.put(
    '/api/venues/:name/route',
    {
      schema: {
        params: Type.Object({ name: Type.String() }),
        body: RouteRequest,
        response: { 200: VenueFacts },
      },
    },
    async ({ params, body }) => {
      if (!routes.has(params.name)) {
        throw new CodedError({ statusCode: 404, code: 'UNKNOWN_VENUE', message: 'no such venue' });
      }
      routes.set(params.name, body.artistId);
      return factsOf(params.name);
    },
  );
  app.delete(
    '/api/sources/:artistId',
    { schema: { params: Type.Object({ artistId: Type.String() }) } },
    async ({ params }, reply) => {
      drops.push(params.artistId);
      if (!sources.delete(params.artistId)) {
        throw new CodedError({ statusCode: 404, code: 'UNKNOWN_SOURCE', message: 'no such source' });
      }
      return reply.code(204).send();
    },
  );
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    drops,
    route: (venue: string) => routes.get(venue),
    setReady: (reason?: string) => {
      notReady = reason;
    },
    publish: (artistId: string, sinceMs = Date.now()) =>
      sources.set(artistId, {
        artistId,
        artistName: 'as it was',
        sinceMs,
        kbitPerSecond: 900,
        keyFrameIntervalMs: 1000,
        stalled: false,
        video: { codec: 'h264', widthPx: 640, heightPx: 360, fps: 30 },
        audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
        health: null,
        previewAtMs: null,
      }),
    close: () => app.close(),
  };
};

/** viz-server's control API on a real port: one room. */
export const startFakeViz = async (context: Pick<ServiceContext, 'log' | 'secrets'>) => {
  const app = await buildHttpApp({
    name: 'fake viz-server',
    log: context.log,
    metrics: new Registry(),
    serviceToken: context.secrets.serviceToken,
    notReadyReason: () => undefined,
    requireToken: true,
  });
  app.get('/api/rooms', async () => ({
    rooms: [{ name: 'main', viewers: 3, stickers: 7, lastSequence: 12, tickMs: 50 }],
  }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() };
};
