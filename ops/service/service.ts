import type { Registry } from 'prom-client';
import type { HouseConfig } from './config.ts';
import type { Logger } from './logger.ts';
import type { Secrets } from './secrets.ts';

/** What a service is made from. */
export interface ServiceContext {
  readonly config: HouseConfig;
  readonly secrets: Secrets;
  readonly log: Logger;
  readonly metrics: Registry;
  /** Aborted when the service should end. */
  readonly signal: AbortSignal;
}

/** A service that is up: its listeners accept. */
export interface RunningService {
  /** What it listens on, by purpose (`http`, `rtmp`, …), for the supervisor's banner and for tests. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Ends all it started, in order; resolves when nothing is left. */
  close(): Promise<void>;
}

export type CreateService = (context: ServiceContext) => Promise<RunningService>;
