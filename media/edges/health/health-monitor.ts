import { Counter, Gauge, type Registry } from 'prom-client';
import type { Logger } from '../../../ops/service/logger.ts';
import type { HealthWarningCode, IngestHealth } from '../../../proto/contracts/ingest-health.ts';
import {
  closeHealthSecond,
  createHealth,
  type Health,
  healthFigures,
  noteTag,
} from '../../core/health/health.ts';
import { noteReading } from '../../core/health/loudness.ts';
import {
  createWarnings,
  judgeWarnings,
  raisedWarnings,
  type WarningChange,
  type Warnings,
} from '../../core/health/warnings.ts';
import { createFollowers } from '../followers.ts';
import type { MediaHub } from '../media-hub.ts';
import type { BackgroundFfmpeg } from './background-ffmpeg.ts';
import { createLoudnessEar, type LoudnessEar } from './loudness-ear.ts';

/** A warning about a source that is new, or gone. A source that ends takes its warnings with it, unsaid. */
export interface WarningNews extends WarningChange {
  readonly artistId: string;
  readonly artistName: string;
}

/** Watches how the sources arrive, and says what is wrong with them. */
export interface HealthMonitor {
  /** Null where the artist is not here, or has just come. */
  healthOf(artistId: string): IngestHealth | null;
  /** Calls `tell` for each change of a warning. Returns how to stop. */
  onWarning(tell: (news: WarningNews) => void): () => void;
  close(): void;
}

const JUDGE_MS = 1000;
/** Most sources that are listened to: each one is a process of some 60 MB, most of it shared. */
const MAX_EARS = 32;

interface Watched {
  readonly artistId: string;
  readonly artistName: string;
  readonly health: Health;
  readonly warnings: Warnings;
  readonly ear: LoudnessEar | null;
  unfollow: () => void;
  report: IngestHealth | null;
}

interface MonitorOptions {
  readonly hub: MediaHub;
  readonly ffmpeg: BackgroundFfmpeg;
  readonly log: Logger;
  readonly metrics: Registry;
}

export const createHealthMonitor = (options: MonitorOptions): HealthMonitor => {
  const { hub, log } = options;
  const watched = new Map<string, Watched>();
  const news = createFollowers<WarningNews>(log);
  const failures = addMetrics(options.metrics, watched);
  const forget = (artistId: string): void => {
    const source = watched.get(artistId);
    source?.unfollow();
    source?.ear?.close();
    watched.delete(artistId);
  };
  const stopEvents = hub.onEvent((event) => {
    if (event.kind !== 'source') return;
    if (event.change === 'ended') forget(event.artistId);
    if (event.change !== 'started') return;
    const { artistId, artistName } = event;
    const hasRoom = [...watched.values()].filter(({ ear }) => ear !== null).length < MAX_EARS;
    watched.set(artistId, watch({ artistId, artistName, hasRoom, onDeaf: () => failures.inc(), ...options }));
  });
  let lastMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const passedMs = nowMs - lastMs;
    lastMs = nowMs;
    for (const source of watched.values()) {
      for (const change of judge(source, passedMs)) {
        const { artistId, artistName } = source;
        log.info({ artistId, ...change }, 'a warning about a source has changed');
        news.tell('', { artistId, artistName, ...change });
      }
    }
  }, JUDGE_MS);
  return {
    healthOf: (artistId) => watched.get(artistId)?.report ?? null,
    onWarning: (tell) => news.add('', tell),
    close: () => {
      clearInterval(timer);
      stopEvents();
      for (const artistId of watched.keys()) forget(artistId);
    },
  };
};

const watch = (
  options: MonitorOptions & { artistId: string; artistName: string; hasRoom: boolean; onDeaf: () => void },
): Watched => {
  const { hub, ffmpeg, log, artistId, artistName } = options;
  const health = createHealth();
  let hasTold = false;
  const ear = options.hasRoom
    ? createLoudnessEar({
        ffmpeg,
        onReading: (reading) => noteReading(health.loudness, reading),
        onFailed: (reason) => {
          options.onDeaf();
          if (!hasTold) log.warn({ artistId, reason }, 'ffmpeg ended while it measured the loudness');
          hasTold = true;
        },
      })
    : null;
  const unfollow = hub.followSource(artistId, (told) => {
    if (told.kind !== 'tag') return;
    noteTag(health, told.tag, performance.now());
    ear?.hear(told.tag);
  });
  return {
    ...{ artistId, artistName, health, ear },
    warnings: createWarnings(),
    unfollow: () => unfollow?.(),
    report: null,
  };
};

const judge = (source: Watched, passedMs: number): WarningChange[] => {
  const { health, warnings } = source;
  const unixMs = Date.now();
  closeHealthSecond(health, passedMs);
  const changes = judgeWarnings(warnings, health, unixMs);
  source.report = { ...healthFigures(health, unixMs), warnings: raisedWarnings(warnings) };
  return changes;
};

const addMetrics = (registry: Registry, watched: ReadonlyMap<string, Watched>): Counter => {
  const gauge = new Gauge({
    name: 'media_sources_with_warning',
    help: 'sources about which a warning stands',
    labelNames: ['code'],
    registers: [],
    collect() {
      this.reset();
      const codes = [...watched.values()].flatMap(({ warnings }) => raisedWarnings(warnings));
      const counts = new Map<HealthWarningCode, number>();
      for (const { code } of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
      for (const [code, count] of counts) this.set({ code }, count);
    },
  });
  registry.registerMetric(gauge);
  return new Counter({
    name: 'media_loudness_failures_total',
    help: 'times that ffmpeg ended while it measured a loudness',
    registers: [registry],
  });
};
