/** The size of a run. */
export interface MediaSize {
  readonly rounds: number;
  readonly clipSeconds: number;
  /** RTMP players in the first and in the second window of a turn; the second number is that of the HTTP-FLV window too. */
  readonly players: readonly [some: number, many: number];
  /** From the servers' start to the first figure: what runs all night has long been compiled by then. */
  readonly settleMs: number;
  /** Before each window. */
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** How long latency is looked at while hardly anybody plays. */
  readonly latencyMs: number;
  readonly loadProcesses: number;
  /** How often a turn may be taken again because of other work on the machine: keeps a run within its time. */
  readonly repeats: number;
}

export const FULL_MEDIA: MediaSize = {
  rounds: 3,
  clipSeconds: 8,
  players: [50, 150],
  settleMs: 60_000,
  warmUpMs: 3000,
  measureMs: 8000,
  latencyMs: 10_000,
  loadProcesses: 2,
  repeats: 4,
};

/** Shows that everything works; its figures say nothing. */
export const QUICK_MEDIA: MediaSize = {
  rounds: 1,
  clipSeconds: 2,
  players: [4, 12],
  settleMs: 1000,
  warmUpMs: 300,
  measureMs: 1000,
  latencyMs: 2500,
  loadProcesses: 2,
  repeats: 0,
};

/** With so many players besides the probe latency counts as unloaded. */
export const FEW_PLAYERS = 2;
/** Venues that are opened and routed beside the first, to see what one costs. */
export const MORE_VENUES = 8;

export const TARGETS = {
  cpuVsNginx: 1,
  rssKbPerPlayer: 40,
  addedLatencyP99Ms: 20,
  routedVsDirect: 1.05,
} as const;
