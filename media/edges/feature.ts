import type { FastifyApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import type { MediaDatabase } from './database.ts';
import type { HealthMonitor } from './health/health-monitor.ts';
import type { MediaHub } from './media-hub.ts';
import type { PlaybackRoute } from './playback-server.ts';
import type { Stills } from './preview/stills.ts';

/** What a feature of media is made from. It follows the house and may never stand in the way of the live path. */
export interface FeatureDeps {
  readonly context: ServiceContext;
  readonly hub: MediaHub;
  readonly database: MediaDatabase;
  readonly health: HealthMonitor;
  readonly stills: Stills;
}

/** Something that media does beside routing: records, gives out as HLS, pushes on, looks after its sources. */
export interface Feature {
  /** Adds its part of the private control API. */
  addRoutes?(app: FastifyApp): void;
  /** What it answers on the public playback port. */
  readonly playback?: PlaybackRoute;
  /** Ends all it started. */
  close(): Promise<void> | void;
}

export type CreateFeature = (deps: FeatureDeps) => Promise<Feature> | Feature;
