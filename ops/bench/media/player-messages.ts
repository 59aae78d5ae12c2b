/** What a process of players is told, and what it answers. Each order has exactly one answer. */

export interface PlayAddress {
  readonly protocol: 'rtmp' | 'flv';
  readonly port: number;
  readonly app: string;
  readonly name: string;
}

export type PlayerOrder =
  | { readonly type: 'open'; readonly address: PlayAddress; readonly players: number }
  | { readonly type: 'count' }
  | { readonly type: 'close' };

/** Counters since the process began. */
export interface PlayerCounts {
  readonly type: 'counts';
  readonly atMs: number;
  readonly open: number;
  /** Players that ended before they were told to. */
  readonly lost: number;
  /** All that came, headers of the protocol too. */
  readonly bytes: number;
  /** Of the player that got least since the last count. */
  readonly leastBytes: number;
  /** This process's own CPU, milliseconds. */
  readonly cpuMs: number;
}

export type PlayerAnswer =
  | PlayerCounts
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
