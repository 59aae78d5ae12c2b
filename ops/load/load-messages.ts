/** What a load process is told, and what it answers. Each order has exactly one answer. */

export type FamilyName = 'houselights' | 'ws' | 'socket.io';

export interface OpenOrder {
  readonly type: 'open';
  readonly family: FamilyName;
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  readonly room: string;
  readonly connections: number;
  /** Number of the first connection, so that processes do not overlap in names and addresses. */
  readonly firstNumber: number;
}

export interface DriveOrder {
  readonly type: 'drive';
  readonly what: 'cursors' | 'chat' | 'nothing';
  /** How many of the connections send. */
  readonly senders: number;
  readonly perSenderPerSecond: number;
  /** Length of a chat line in characters. */
  readonly chatCharacters: number;
}

export type LoadOrder = OpenOrder | DriveOrder | { readonly type: 'count' } | { readonly type: 'close' };

/** Counters since the process began. */
export interface LoadCounts {
  readonly type: 'counts';
  readonly atMs: number;
  readonly open: number;
  /** Connections that ended before they were told to. */
  readonly lost: number;
  readonly lostReason: string;
  /** Binary frames that arrived whole at listeners (connections that do not send), and their payload. */
  readonly listeners: number;
  readonly listenerFrames: number;
  readonly listenerBytes: number;
  /** The same at all connections. */
  readonly frames: number;
  readonly allBytes: number;
  readonly sent: number;
  readonly refused: number;
  /** Bytes that wait in sockets because the server does not read. */
  readonly unsentBytes: number;
  /** Number of the last tick that the observer saw; numbers that are missing were not delivered. */
  readonly lastTick: number;
  /** This process's own CPU, milliseconds. */
  readonly cpuMs: number;
  /** Since the last count: round trips of websocket pings, milliseconds; this process's own event-loop delay. */
  readonly pingsMs: readonly number[];
  readonly loopDelayP99Ms: number;
}

export type LoadAnswer =
  | LoadCounts
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
