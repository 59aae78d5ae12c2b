import type { FamilyName } from '../load/load-messages.ts';
import { FAMILIES, type PhaseName } from './crowd-plan.ts';
import type { Measurement } from './measure.ts';
import { median, rounded } from './statistics.ts';

/** How many times cheaper ours is than a peer. */
interface Ratios {
  readonly vsSocketIo: number;
  readonly vsWs: number;
}

type Medians = Readonly<Record<FamilyName, Readonly<Record<string, number>>>>;

/** Ours beside other servers. A phase that was not run has no ratios. */
export interface RatiosReport {
  readonly fanout?: Ratios;
  readonly inbound?: Ratios;
  /** The least share of the offered load that any server in any round delivered or took. */
  readonly deliveredShare: number;
  readonly warnings: readonly string[];
  readonly medians: Readonly<Partial<Record<PhaseName, Medians>>>;
  readonly connections: number;
  readonly rounds: number;
}

const FIGURES = [
  'cpuUs',
  'cores',
  'perSecond',
  'deliveredShare',
  'tickShare',
  'frameBytes',
  'loadCores',
  'pingP99Ms',
] as const;

const BUSY_LOAD_CORES = 0.8;
const GOOD_SHARE = 0.98;
const GOOD_TICK_SHARE = 0.95;
/** Servers at a third of a core answer within milliseconds; this long means that they were not let run. */
const STARVED_PING_MS = 250;

/**
 * Whether other work kept server or load generator waiting: what waits in sockets is then read many at a time, and
 * a message looks cheaper than it is.
 */
export const isStarved = ({ pingP99Ms }: Measurement): boolean => pingP99Ms > STARVED_PING_MS;

/** Whether a server did not keep its pace: then there are fewer deliveries to share what a server costs anyway. */
export const isBehind = ({ phase, tickShare }: Measurement): boolean =>
  phase === 'fanout' && tickShare < GOOD_TICK_SHARE;

export const reportRatios = (
  measurements: readonly Measurement[],
  run: { connections: number; rounds: number; phases: readonly PhaseName[] },
): RatiosReport => {
  const { phases, ...size } = run;
  const medians = Object.fromEntries(phases.map((phase) => [phase, mediansOf(measurements, phase)]));
  return {
    ...Object.fromEntries(Object.entries(medians).map(([phase, figures]) => [phase, ratiosOf(figures)])),
    deliveredShare: rounded(Math.min(1, ...measurements.map((one) => one.deliveredShare))),
    warnings: measurements.flatMap(warningsOf),
    medians,
    ...size,
  };
};

const mediansOf = (measurements: readonly Measurement[], phase: PhaseName): Medians => {
  const figuresOf = (family: FamilyName): Record<string, number> => {
    const own = measurements.filter((one) => one.family === family && one.phase === phase);
    return Object.fromEntries(FIGURES.map((name) => [name, rounded(median(own.map((one) => one[name])))]));
  };
  const [houselights, ws, socketIo] = FAMILIES.map(figuresOf);
  return { houselights: houselights ?? {}, ws: ws ?? {}, 'socket.io': socketIo ?? {} };
};

const ratiosOf = (medians: Medians): Ratios => {
  const cost = (family: FamilyName): number => medians[family].cpuUs ?? Number.NaN;
  return {
    vsSocketIo: rounded(cost('socket.io') / cost('houselights')),
    vsWs: rounded(cost('ws') / cost('houselights')),
  };
};

const warningsOf = (one: Measurement): string[] => {
  const what = `${one.family} ${one.phase}`;
  const warnings: string[] = [];
  if (one.loadCores > BUSY_LOAD_CORES)
    warnings.push(`${what}: a load process used ${rounded(one.loadCores)} of a core`);
  if (one.deliveredShare < GOOD_SHARE)
    warnings.push(`${what}: only ${rounded(one.deliveredShare * 100)} % delivered`);
  if (isBehind(one))
    warnings.push(`${what}: the server made only ${rounded(one.tickShare * 100)} % of its ticks`);
  if (isStarved(one))
    warnings.push(`${what}: starved by other work (ping p99 ${rounded(one.pingP99Ms)} ms), figure not sound`);
  return warnings;
};
