import type { PlayAddress } from './player-messages.ts';

/** Whose turn it is. `bare` is ours without what nginx does not do here either: no HLS and no stills of the stream. */
export type Family = 'nginx' | 'houselights' | 'bare';

/** A media server under measurement. */
export interface MediaServer {
  readonly family: Family;
  /** The process that reads, routes and writes. */
  readonly pid: number;
  readonly rtmpPort: number;
  /** Where the source is published. */
  readonly publish: { readonly app: string; readonly name: string };
  /** Where it is played. HTTP-FLV is ours only. */
  address(protocol: PlayAddress['protocol']): PlayAddress;
  /** Leaves in memory what is held; a wait where there is no garbage. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}
