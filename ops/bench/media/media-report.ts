import { median, quantile, rounded } from '../statistics.ts';
import type { Measurement, Turn } from './media-measure.ts';
import { type MediaSize, TARGETS } from './media-plan.ts';
import type { Family } from './media-server.ts';

/** All that a run has measured. */
export interface MediaRun {
  readonly turns: readonly (Turn & { family: Family })[];
  /** Resident memory per RTMP player, kB, one figure per round. */
  readonly memoryKb: Readonly<Partial<Record<Family, readonly number[]>>>;
  /** What a routed venue costs with nobody watching, cores, one figure per round. */
  readonly routedVenueCores: readonly number[];
  readonly size: MediaSize;
}

/** The last line of the bench. */
export interface MediaReport {
  /** Our CPU per delivered Gbit by nginx's, by the number of RTMP players. */
  readonly cpuVsNginx: Readonly<Record<string, number>>;
  /** The same of HTTP-FLV players, by nginx's RTMP players. */
  readonly flvCpuVsNginx: number;
  readonly rssKbPerPlayer: number;
  readonly addedLatencyP50Ms: number;
  readonly addedLatencyP99Ms: number;
  readonly routedVsDirect: number;
  /** As above, for ours without HLS and stills of the stream. */
  readonly bare: Readonly<Record<string, number>>;
  readonly nginx: Readonly<Record<string, number>>;
  readonly houselights: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly rounds: number;
  readonly loadAverage: number;
}

const BUSY_LOAD_CORES = 0.8;
const GOOD_SHARE = 0.97;
/** Work of others on the machine that a figure stands. */
const MOST_OTHER_CORES = 0.3;

export const isStarved = (one: Measurement): boolean => one.otherCores > MOST_OTHER_CORES;

export const reportMedia = (run: MediaRun, loadAverage: number): MediaReport => {
  const { size } = run;
  const [some, many] = size.players;
  const nginx = figuresOf(run, 'nginx');
  const ours = figuresOf(run, 'houselights');
  const bare = figuresOf(run, 'bare');
  const cost = (figures: Figures, key: string): number => figures[`cpu ${key}`] ?? Number.NaN;
  const vsNginx = (figures: Figures, key: string, players: number): number =>
    rounded(cost(figures, key) / cost(nginx, `rtmp ${players}`));
  const venueCores = median(run.routedVenueCores);
  const crowdCores = bare[`cores rtmp ${many}`] ?? Number.NaN;
  return {
    cpuVsNginx: Object.fromEntries([some, many].map((n) => [n, vsNginx(ours, `rtmp ${n}`, n)])),
    flvCpuVsNginx: vsNginx(ours, `flv ${many}`, many),
    rssKbPerPlayer: ours.rssKb ?? Number.NaN,
    addedLatencyP50Ms: ours['latency p50 unloaded'] ?? Number.NaN,
    addedLatencyP99Ms: ours['latency p99 unloaded'] ?? Number.NaN,
    routedVsDirect: rounded(crowdCores / (crowdCores - venueCores)),
    bare: {
      ...bare,
      cpuVsNginx: vsNginx(bare, `rtmp ${many}`, many),
      flvCpuVsNginx: vsNginx(bare, `flv ${many}`, many),
    },
    nginx,
    houselights: { ...ours, 'cores routed venue': rounded(venueCores) },
    warnings: run.turns.flatMap(({ windows }) => windows.flatMap(warningsOf)),
    rounds: size.rounds,
    loadAverage: rounded(loadAverage),
  };
};

type Figures = Readonly<Record<string, number>>;

/** Medians over the rounds, and quantiles of latency over all pictures of all rounds. */
const figuresOf = (run: MediaRun, family: Family): Figures => {
  const turns = run.turns.filter((turn) => turn.family === family);
  const windows = turns.flatMap((turn) => turn.windows);
  const keys = [...new Set(windows.map(keyOf))];
  const unloadedMs = turns.flatMap((turn) => turn.unloadedMs);
  const entries = keys.flatMap((key): [string, number][] => {
    const own = windows.filter((one) => keyOf(one) === key);
    const middle = (figure: (one: Measurement) => number): number => rounded(median(own.map(figure)));
    const latenciesMs = own.flatMap((one) => one.latenciesMs);
    return [
      [`cpu ${key}`, middle((one) => one.cpuPerGbit)],
      [`cores ${key}`, middle((one) => one.cores)],
      [`helperCores ${key}`, middle((one) => one.helperCores)],
      [`latency p50 ${key}`, rounded(quantile(latenciesMs, 0.5))],
      [`latency p99 ${key}`, rounded(quantile(latenciesMs, 0.99))],
    ];
  });
  const all: [string, number][] = [
    ...entries,
    ['rssKb', rounded(median(run.memoryKb[family] ?? []))],
    ['latency p50 unloaded', rounded(quantile(unloadedMs, 0.5))],
    ['latency p99 unloaded', rounded(quantile(unloadedMs, 0.99))],
  ];
  return Object.fromEntries(all.filter(([, value]) => Number.isFinite(value)));
};

const keyOf = ({ protocol, players }: Measurement): string => `${protocol} ${players}`;

const warningsOf = (one: Measurement): string[] => {
  const what = `${one.family} ${keyOf(one)}`;
  const warnings: string[] = [];
  if (one.loadCores > BUSY_LOAD_CORES)
    warnings.push(`${what}: a process of players used ${rounded(one.loadCores)} of a core`);
  if (one.deliveredShare < GOOD_SHARE)
    warnings.push(`${what}: only ${rounded(one.deliveredShare * 100)} % delivered`);
  if (isStarved(one))
    warnings.push(`${what}: other work on the machine took ${rounded(one.otherCores)} of a core`);
  return warnings;
};

/** The figures that have a target, one line each. */
export const targetLines = (report: MediaReport, [, many]: MediaSize['players']): string[] => {
  const lines: readonly (readonly [string, number | undefined, number | undefined])[] = [
    ...Object.entries(report.cpuVsNginx).map(
      ([players, value]) =>
        [
          `CPU per Gbit vs. nginx, ${players} RTMP players`,
          value,
          Number(players) === many ? TARGETS.cpuVsNginx : undefined,
        ] as const,
    ),
    [`CPU per Gbit vs. nginx's RTMP, ${many} HTTP-FLV players`, report.flvCpuVsNginx, undefined],
    ['the same without HLS and stills, RTMP', report.bare.cpuVsNginx, undefined],
    ['the same without HLS and stills, HTTP-FLV', report.bare.flvCpuVsNginx, undefined],
    ['resident memory per RTMP player, kB', report.rssKbPerPlayer, TARGETS.rssKbPerPlayer],
    ['added latency p50, 3 players, ms', report.addedLatencyP50Ms, undefined],
    ['added latency p99, 3 players, ms', report.addedLatencyP99Ms, TARGETS.addedLatencyP99Ms],
    ['routed vs. direct', report.routedVsDirect, TARGETS.routedVsDirect],
  ];
  return lines.map(([what, value = Number.NaN, target]) => {
    const verdict =
      target === undefined ? '' : `≤ ${target}`.padEnd(8) + (value <= target ? 'met' : 'missed');
    return `${what.padEnd(52)}${String(value).padStart(8)}   ${verdict}`.trimEnd();
  });
};
