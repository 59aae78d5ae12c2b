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
  /** Whether a connection that ends is opened again, as the page does; otherwise it is lost. */
  readonly comesBack: boolean;
}

/** What a sender sends over and over. */
export type Deed =
  | 'cursors'
  | 'chat'
  | 'stickers'
  | 'fireworks'
  | 'reactions'
  /** Everything at once, far over every limit. */
  | 'spam'
  /** Cursors that tell when they were sent (trail-probe.ts); the process's first connection reads them. */
  | 'stamps';

/**
 * Some fans of the crowd who are there for one thing. `storm`: their connections are cut and come back. `stall`: they read
 * nothing, and are cut and come back, so that new ones stall all the time.
 */
export interface CrowdPart {
  readonly what: Deed | 'storm' | 'stall';
  readonly fans: number;
  /** Messages of each fan per second; with storm and stall how often each is cut. */
  readonly perSecond: number;
  /** Length of a chat line in characters; as people talk where it is left out. */
  readonly chatCharacters?: number;
}

/** Who is in no part watches. The first connection of a process always does. */
export interface DriveOrder {
  readonly type: 'drive';
  readonly parts: readonly CrowdPart[];
}

export type LoadOrder = OpenOrder | DriveOrder | { readonly type: 'count' } | { readonly type: 'close' };

/** What became of the fans of one part; of all rounds of `drive` together. */
export interface PartCounts {
  readonly sent: number;
  /** Refusals that came back: in answers, of which those are read that are short. */
  readonly refused: number;
  /** Connections that ended though nobody here had cut them. */
  readonly ended: number;
}

/** Counters since the process began. */
export interface LoadCounts {
  readonly type: 'counts';
  readonly atMs: number;
  /** Connections that the server has let in and that are still there. */
  readonly open: number;
  /** Connections that ended before they were told to, and did not come back. */
  readonly lost: number;
  readonly lostReason: string;
  /** Connections that were let in again after they had ended. */
  readonly returned: number;
  /** How connections ended that nobody here had cut: by close code, 0 for none. */
  readonly endedByCode: Readonly<Record<number, number>>;
  /** Binary frames that arrived whole at listeners (connections that only watch), and their payload. */
  readonly listeners: number;
  readonly listenerFrames: number;
  readonly listenerBytes: number;
  /** The same at all connections. */
  readonly frames: number;
  readonly allBytes: number;
  readonly sent: number;
  readonly refused: number;
  readonly parts: Readonly<Partial<Record<CrowdPart['what'] | 'watch', PartCounts>>>;
  /** Bytes that wait in sockets because the server does not read. */
  readonly unsentBytes: number;
  /** Number of the last tick that the observer saw; numbers that are missing were not delivered. */
  readonly lastTick: number;
  /** This process's own CPU, milliseconds. */
  readonly cpuMs: number;
  /** Since the last count: round trips of websocket pings, milliseconds; this process's own event-loop delay. */
  readonly pingsMs: readonly number[];
  readonly loopDelayP99Ms: number;
  /** Since the last count: from the sending of a stamped cursor to the frame that shows it, milliseconds. */
  readonly trailsMs: readonly number[];
  /** Since the last count: from a connection's end to being let in again, milliseconds. */
  readonly awayMs: readonly number[];
}

export type LoadAnswer =
  | LoadCounts
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
