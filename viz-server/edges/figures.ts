import { createDiskWaits, type DiskWaits } from './disk-waits.ts';

/** Plain counters, written on the hot path and read when somebody asks for the metrics. */

export interface HostFigures {
  frames: number;
  frameBytes: number;
  events: number;
  journalFailures: number;
  /** The load meter asks it. */
  readonly diskWaits: DiskWaits;
  /** Told how long each tick's events took to write; the metrics listen. */
  onCommit: (seconds: number) => void;
  /** By the number of viz.Refusal; 0 is accepted. */
  readonly answers: number[];
}

export interface GatewayFigures {
  /** Most fans that may come in: as wished, or as many as the system has descriptors for. */
  capacity: number;
  /** Open sockets, greeted or not. */
  sockets: number;
  messages: number;
  /** Frames written to a socket, and their bytes. */
  deliveries: number;
  deliveredBytes: number;
  /** Frames kept from a reader that does not keep up. */
  skipped: number;
  /** Readers that were behind and were sent what they missed. */
  resynced: number;
  /** By the number of viz.Refusal. */
  readonly refusals: number[];
  /** Connections by what became of them. */
  readonly connections: Record<ConnectionOutcome, number>;
  /** Sockets that we closed, by code. */
  readonly closes: Record<number, number>;
}

export type ConnectionOutcome =
  | 'accepted'
  | 'wrong-origin'
  | 'full'
  /** Its address has as many sockets as one may have, or tries too often. */
  | 'too-many'
  | 'too-often'
  | 'wrong-path';

export const createHostFigures = (): HostFigures => ({
  frames: 0,
  frameBytes: 0,
  events: 0,
  journalFailures: 0,
  diskWaits: createDiskWaits(),
  onCommit: () => {},
  answers: [],
});

export const createGatewayFigures = (): GatewayFigures => ({
  capacity: 0,
  sockets: 0,
  messages: 0,
  deliveries: 0,
  deliveredBytes: 0,
  skipped: 0,
  resynced: 0,
  refusals: [],
  connections: { accepted: 0, 'wrong-origin': 0, full: 0, 'too-many': 0, 'too-often': 0, 'wrong-path': 0 },
  closes: {},
});

export const countClose = (figures: GatewayFigures, code: number): void => {
  figures.closes[code] = (figures.closes[code] ?? 0) + 1;
};
