import type { AddressInfo } from 'node:net';
import { listenProblem } from '../ops/service/errors.ts';
import type { FastifyApp } from '../ops/service/http-app.ts';
import type { RunningService, ServiceContext } from '../ops/service/service.ts';
import { DEFAULT_LIMITS, type MediaLimits } from './config.ts';
import { admitAttempt, createAttemptLimit } from './core/attempt-limit.ts';
import { buildControlApp } from './edges/control-app.ts';
import { openDatabase } from './edges/database.ts';
import type { Feature, FeatureDeps } from './edges/feature.ts';
import { FEATURES } from './edges/features.ts';
import { createBackgroundFfmpeg } from './edges/health/background-ffmpeg.ts';
import { createHealthMonitor, type HealthMonitor } from './edges/health/health-monitor.ts';
import { createMediaHub, type MediaHub } from './edges/media-hub.ts';
import { createMediaMetrics, type MediaMetrics } from './edges/media-metrics.ts';
import { loadPlaceholder } from './edges/placeholder-file.ts';
import { startPlaybackServer } from './edges/playback-server.ts';
import { createStills, type Stills } from './edges/preview/stills.ts';
import { createPublishCheck } from './edges/publish-check.ts';
import { createPublishers } from './edges/publishers.ts';
import { createRareLog } from './edges/rare-log.ts';
import type { RtmpDeps } from './edges/rtmp-connection.ts';
import { startRtmpServer } from './edges/rtmp-server.ts';
import { createVenueBook, type VenueBook } from './edges/venue-book.ts';
import { createVenueStore } from './edges/venue-store.ts';

/** Everything that the ports are opened on. */
interface House {
  readonly context: ServiceContext;
  readonly limits: MediaLimits;
  readonly hub: MediaHub;
  readonly metrics: MediaMetrics;
  readonly venues: VenueBook;
  readonly features: readonly Feature[];
}

/** How often the same complaint about connections is written at most, milliseconds. */
const COMPLAIN_EVERY_MS = 10_000;

type OnOpen = (close: () => Promise<void> | void) => void;

/** Brings media up: venues with their placeholder first, then the ports. What was opened is closed again on failure. */
export const createMedia = async (
  context: ServiceContext,
  overrides: Partial<MediaLimits> = {},
): Promise<RunningService> => {
  const limits = { ...DEFAULT_LIMITS, rtmpTotal: context.config.maxRtmp, ...overrides };
  const closers: (() => Promise<void> | void)[] = [];
  const onOpen: OnOpen = (closer) => closers.push(closer);
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const database = openDatabase(context.config.dataDir);
    onOpen(() => void database.close());
    const { hub, metrics } = createHub(context, limits);
    onOpen(() => hub.close());
    const store = createVenueStore(database);
    const { health, stills } = watchSources({ context, hub, onOpen });
    const venues = createVenueBook({ hub, store, fixed: context.config.venues, health, stills });
    const features = await createFeatures({ context, hub, database, health, stills, onOpen });
    const addresses = await openPorts({ context, limits, hub, metrics, venues, features }, onOpen);
    return { addresses, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const createHub = (
  context: ServiceContext,
  limits: MediaLimits,
): { hub: MediaHub; metrics: MediaMetrics } => {
  const { config, log } = context;
  const metrics = createMediaMetrics(context.metrics, {
    sources: () => hub.state().sources.length,
    onAir: () => hub.state().venues.filter((venue) => venue.onAir !== null).length,
    players: () => hub.state().venues.reduce((sum, venue) => sum + venue.players, 0),
  });
  const hub: MediaHub = createMediaHub({
    venues: config.venues,
    placeholder: loadPlaceholder(),
    log,
    originMs: limits.originMs,
    onCut: (venue) => metrics.cuts.inc({ venue }),
    fanOut: {
      onSent: (protocol, bytes) => {
        metrics.sentBytes[protocol] += bytes;
      },
      onTooSlow: (protocol) => metrics.droppedPlayers.inc({ protocol }),
    },
  });
  return { hub, metrics };
};

const watchSources = (options: {
  context: ServiceContext;
  hub: MediaHub;
  onOpen: OnOpen;
}): { health: HealthMonitor; stills: Stills } => {
  const { hub, onOpen } = options;
  const { config, log, metrics } = options.context;
  const ffmpeg = createBackgroundFfmpeg(log);
  onOpen(() => ffmpeg.close());
  const health = createHealthMonitor({ hub, ffmpeg, log, metrics });
  onOpen(() => health.close());
  const stills = createStills({ hub, ffmpeg, log, metrics, everyMs: config.previewSeconds * 1000 });
  onOpen(() => stills.close());
  return { health, stills };
};

const createFeatures = async (options: FeatureDeps & { onOpen: OnOpen }): Promise<Feature[]> => {
  const { onOpen, ...deps } = options;
  const features: Feature[] = [];
  for (const create of FEATURES) {
    const feature = await create(deps);
    onOpen(() => feature.close());
    features.push(feature);
  }
  return features;
};

const openPorts = async (house: House, onOpen: OnOpen): Promise<Record<string, string>> => {
  const { context, limits, hub, features, venues } = house;
  const { config } = context;
  const { deps, dropSource } = createIngest(house);
  const rtmp = await startRtmpServer({ host: config.host, port: config.rtmpPort, deps });
  onOpen(rtmp.close);
  const playback = await startPlaybackServer({
    host: config.host,
    port: config.mediaPort,
    deps: {
      hub,
      limits,
      maxPlayers: config.maxFans,
      trustedProxies: config.trustedProxies,
      routes: features.flatMap((feature) => feature.playback ?? []),
    },
  });
  onOpen(playback.close);
  const control = await buildControlApp({ context, venues, features, dropSource });
  onOpen(() => control.close());
  const controlPort = await listenControl(control, context);
  return {
    rtmp: `rtmp://${config.host}:${rtmp.port}/live`,
    playback: `http://${config.host}:${playback.port}`,
    control: `http://${config.controlHost}:${controlPort}`,
  };
};

const createIngest = ({
  context,
  limits,
  hub,
  metrics,
}: House): { deps: RtmpDeps; dropSource: (artistId: string) => void } => {
  const { config, secrets, log } = context;
  const publishers = createPublishers(hub);
  const publishCheck = createPublishCheck({
    adminUrl: config.adminUrl,
    serviceToken: secrets.serviceToken,
    log,
  });
  const attempts = createAttemptLimit(limits.publishesPerSecond);
  const deps: RtmpDeps = {
    ...{ hub, publishers, publishCheck, metrics, limits },
    mayTry: (address) => admitAttempt(attempts, address, performance.now()),
    complain: createRareLog(log, COMPLAIN_EVERY_MS),
    report: (event, facts) => log.info(facts, event),
  };
  const dropSource = (artistId: string): void => {
    publishCheck.forget(artistId);
    publishers.drop(artistId);
  };
  return { deps, dropSource };
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
