import type { CrowdPart, FamilyName } from '../load/load-messages.ts';

/** The order in which the servers take their turns. */
export const FAMILIES: readonly FamilyName[] = ['houselights', 'ws', 'socket.io'];

/** Of the comparison with other servers. */
export type PhaseName = 'fanout' | 'inbound';

/** What can be run alone (`--only`). */
export const PARTS = ['fanout', 'inbound', 'idle', 'bytes', 'latency', 'scale', 'gateways'] as const;
export type PartName = (typeof PARTS)[number];

/** The size of a run. */
export interface CrowdSize {
  readonly connections: number;
  /** Connections whose memory is measured: many, so that what a process takes and gives back anyway hardly counts. */
  readonly idleConnections: number;
  readonly rounds: number;
  /** Long enough for the just-in-time compiler to be done: a room runs for hours. */
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** How long to wait at most until a server is at ease after its crowd has come in. */
  readonly easeMs: number;
  /** How often a window that was disturbed is measured at most. */
  readonly tries: number;
  readonly loadProcesses: number;
  /** Simulated crowds in which one viewer's download is measured, ascending. */
  readonly bytesCrowds: readonly number[];
  readonly latencyConnections: number;
  /** Crowds of real connections at which a viewer's CPU is measured. */
  readonly scaleCrowds: readonly number[];
  /** Connections of each gateway. */
  readonly gatewayConnections: number;
}

export const FULL: CrowdSize = {
  connections: 1000,
  idleConnections: 5000,
  rounds: 3,
  warmUpMs: 15_000,
  measureMs: 6000,
  easeMs: 25_000,
  tries: 3,
  loadProcesses: 2,
  bytesCrowds: [500, 5000, 45_000],
  latencyConnections: 2000,
  scaleCrowds: [500, 2000, 5000, 8000],
  gatewayConnections: 1000,
};

/** Shows that everything works; its figures say nothing. */
export const QUICK: CrowdSize = {
  connections: 60,
  idleConnections: 60,
  rounds: 1,
  warmUpMs: 300,
  measureMs: 1000,
  easeMs: 0,
  tries: 1,
  loadProcesses: 2,
  bytesCrowds: [100, 600],
  latencyConnections: 60,
  scaleCrowds: [50, 100],
  gatewayConnections: 40,
};

/** 20 Hz: the room's default. */
export const TICK_MS = 50;
/** While messages in are measured, frames out are so rare that they hardly count. */
const INBOUND_TICK_MS = 1000;
/** A fan's client sends at most one message per 50 ms window. */
export const CURSORS_PER_SECOND = 20;
/** Chat lines that fill our frames: 55 a second together, of a length that makes frames of about 2 kB. */
const CHATTERS = 66;
const CHAT_PER_SECOND = 5 / 6;
const CHAT_CHARACTERS = 300;

/** While messages in are measured: connections that only listen, so that frames are seen as a listener gets them. */
const LISTENERS_SHARE = 0.02;

export const tickMsOf = (phase: PhaseName): number => (phase === 'fanout' ? TICK_MS : INBOUND_TICK_MS);

/**
 * What the connections send in a phase. In `fanout` our frames come from real chat lines; the peers broadcast as many
 * bytes without having to receive, keep and encode anything, which favours them.
 */
export const driveOf = (phase: PhaseName, family: FamilyName, connections: number): CrowdPart[] => {
  if (phase === 'inbound') {
    const fans = connections - Math.ceil(connections * LISTENERS_SHARE);
    return [{ what: 'cursors', fans, perSecond: CURSORS_PER_SECOND }];
  }
  if (family !== 'houselights') return [];
  const fans = Math.min(CHATTERS, Math.floor(connections / 2));
  return [{ what: 'chat', fans, perSecond: CHAT_PER_SECOND, chatCharacters: CHAT_CHARACTERS }];
};
