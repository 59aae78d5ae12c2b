import type { AddressInfo } from 'node:net';
import { listenProblem } from '../ops/service/errors.ts';
import type { FastifyApp } from '../ops/service/http-app.ts';
import type { RunningService, ServiceContext } from '../ops/service/service.ts';
import { DEFAULT_LIMITS, type MediaLimits } from './config.ts';
import { admitAttempt, createAttemptLimit } from './core/attempt-limit.ts';
import { buildControlApp } from './edges/control-app.ts';
import { createMediaHub, type MediaHub } from './edges/media-hub.ts';
import { createMediaMetrics, type MediaMetrics } from './edges/media-metrics.ts';
import { loadPlaceholder } from './edges/placeholder-file.ts';
import { startPlaybackServer } from './edges/playback-server.ts';
import { createPublishCheck } from './edges/publish-check.ts';
import { createPublishers } from './edges/publishers.ts';
import type { RtmpDeps } from './edges/rtmp-connection.ts';
import { startRtmpServer } from './edges/rtmp-server.ts';

/** Brings media up: venues with their placeholder first, then the ports. What was opened is closed again on failure. */
export const createMedia = async (
  context: ServiceContext,
  overrides: Partial<MediaLimits> = {},
): Promise<RunningService> => {
  const limits = { ...DEFAULT_LIMITS, ...overrides };
  const { hub, metrics } = createHub(context);
  const closers: (() => Promise<void> | void)[] = [() => hub.close()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const addresses = await openPorts({ context, limits, hub, metrics, onOpen: (end) => closers.push(end) });
    return { addresses, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const createHub = (context: ServiceContext): { hub: MediaHub; metrics: MediaMetrics } => {
  const { config, log } = context;
  const metrics = createMediaMetrics(context.metrics, {
    sources: () => hub.state().sources.length,
    onAir: () => hub.state().venues.filter((venue) => venue.onAir !== null).length,
  });
  const hub: MediaHub = createMediaHub({
    venues: config.venues,
    placeholder: loadPlaceholder(),
    log,
    onCut: (venue) => metrics.cuts.inc({ venue }),
  });
  return { hub, metrics };
};

const openPorts = async (options: {
  context: ServiceContext;
  limits: MediaLimits;
  hub: MediaHub;
  metrics: MediaMetrics;
  onOpen: (close: () => Promise<void>) => void;
}): Promise<Record<string, string>> => {
  const { context, limits, hub, metrics, onOpen } = options;
  const { config, secrets, log } = context;
  const publishers = createPublishers(hub);
  const { adminUrl } = config;
  const publishCheck = createPublishCheck({ adminUrl, serviceToken: secrets.serviceToken, log });
  const attempts = createAttemptLimit(limits.publishesPerSecond);
  const deps: RtmpDeps = {
    ...{ hub, publishers, publishCheck, metrics, limits },
    mayTry: (address) => admitAttempt(attempts, address, performance.now()),
    report: (event, facts) => log.info(facts, event),
  };
  const rtmp = await startRtmpServer({ host: config.host, port: config.rtmpPort, deps });
  onOpen(rtmp.close);
  const playback = await startPlaybackServer({
    host: config.host,
    port: config.mediaPort,
    deps: { hub, metrics, limits, maxPlayers: config.maxFans },
  });
  onOpen(playback.close);
  const dropSource = (artistId: string): void => {
    publishCheck.forget(artistId);
    publishers.drop(artistId);
  };
  const control = await buildControlApp({ context, hub, dropSource });
  onOpen(() => control.close());
  const controlPort = await listenControl(control, context);
  return {
    rtmp: `rtmp://${config.host}:${rtmp.port}/live`,
    playback: `http://${config.host}:${playback.port}`,
    control: `http://${config.controlHost}:${controlPort}`,
  };
};

const listenControl = async (app: FastifyApp, { config }: ServiceContext): Promise<number> => {
  const place = {
    host: config.controlHost,
    port: config.mediaControlPort,
    setting: 'HL_MEDIA_CONTROL_PORT',
  };
  await app.listen({ host: place.host, port: place.port }).catch((error: unknown) => {
    throw listenProblem(error, place);
  });
  return (app.server.address() as AddressInfo).port;
};
