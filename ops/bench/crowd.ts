import { type BytesReport, measureBytes } from './crowd-bytes.ts';
import { type GatewaysReport, measureGateways } from './crowd-gateways.ts';
import { type IdleReport, measureIdle } from './crowd-idle.ts';
import { type LatencyReport, measureLatency } from './crowd-latency.ts';
import { type CrowdSize, FAMILIES, type PartName, type PhaseName } from './crowd-plan.ts';
import { isBehind, isStarved, type RatiosReport, reportRatios } from './crowd-report.ts';
import { measureScale, type ScaleReport } from './crowd-scale.ts';
import { type Measurement, type MeasureOrder, measure } from './measure.ts';
import { rounded } from './statistics.ts';

/** Where our frames of this phase have not been seen yet. */
const FIRST_FRAME_BYTES = 2000;

/** Keeps a run on a busy machine within its time. */
const MOST_REPEATS = 5;

/** The last line of the bench: what the parts that were run have found. */
export interface CrowdReport
  extends Partial<RatiosReport>,
    Partial<Omit<IdleReport & BytesReport & LatencyReport & ScaleReport & GatewaysReport, 'warnings'>> {
  readonly warnings: readonly string[];
}

/** Runs the parts that are asked for, in their order. `say` gets one line per measurement. */
export const benchCrowd = async (
  size: CrowdSize,
  parts: readonly PartName[],
  say: (line: string) => void,
): Promise<CrowdReport> => {
  const warnings: string[] = [];
  const report: Omit<CrowdReport, 'warnings'> = {};
  const add = ({ warnings: more, ...figures }: { readonly warnings: readonly string[] }): void => {
    warnings.push(...more);
    Object.assign(report, figures);
  };
  const phases = (['fanout', 'inbound'] as const).filter((phase) => parts.includes(phase));
  if (phases.length > 0) add(await compareServers(size, phases, say));
  for (const [name, measurePart] of PARTS_OF_OURS)
    if (parts.includes(name)) add(await measurePart(size, say));
  return { ...report, warnings };
};

type MeasurePart = (
  size: CrowdSize,
  say: (line: string) => void,
) => Promise<{ readonly warnings: readonly string[] }>;

const PARTS_OF_OURS: readonly (readonly [PartName, MeasurePart])[] = [
  ['idle', measureIdle],
  ['bytes', measureBytes],
  ['latency', measureLatency],
  ['scale', measureScale],
  ['gateways', measureGateways],
];

/** Ours, stock ws and Socket.IO in turn, round by round. */
const compareServers = async (
  size: CrowdSize,
  phases: readonly PhaseName[],
  say: (line: string) => void,
): Promise<RatiosReport> => {
  const run: Run = { size, say, repeatsLeft: MOST_REPEATS };
  const measurements: Measurement[] = [];
  for (let round = 1; round <= size.rounds; round += 1) {
    for (const phase of phases) measurements.push(...(await takeTurns(run, phase, round)));
  }
  return reportRatios(measurements, { connections: size.connections, rounds: size.rounds, phases });
};

/** What one run has: its size, where it tells of its progress, and how many measurements it may still repeat. */
interface Run {
  readonly size: CrowdSize;
  readonly say: (line: string) => void;
  repeatsLeft: number;
}

const takeTurns = async (run: Run, phase: PhaseName, round: number): Promise<Measurement[]> => {
  const measurements: Measurement[] = [];
  for (const family of FAMILIES) {
    // Ours comes first: the peers broadcast what ours came to.
    const frameBytes = Math.round(measurements[0]?.frameBytes ?? FIRST_FRAME_BYTES);
    const one = await measureFairly(run, { family, phase, size: run.size, frameBytes });
    measurements.push(one);
    run.say(`round ${round} of ${run.size.rounds}  ${describe(one)}`);
  }
  return measurements;
};

/** Measures, and once more where other work on the machine kept server or load generator from running. */
const measureFairly = async (run: Run, order: MeasureOrder): Promise<Measurement> => {
  const first = await measure(order);
  if (!(isStarved(first) || isBehind(first)) || run.repeatsLeft === 0) return first;
  run.repeatsLeft -= 1;
  run.say(
    `the machine was busy with other work (ping p99 ${rounded(first.pingP99Ms)} ms, ${rounded(first.tickShare * 100)} % of the ticks): ${order.family} ${order.phase} once more`,
  );
  const second = await measure(order);
  return isBehind(first) === isBehind(second) && first.pingP99Ms < second.pingP99Ms ? first : second;
};

const describe = (one: Measurement): string => {
  const per = one.phase === 'fanout' ? 'delivered frame' : 'accepted message';
  return [
    one.phase.padEnd(8),
    one.family.padEnd(12),
    `${rounded(one.cpuUs)} µs per ${per}`.padEnd(32),
    `${Math.round(one.perSecond)}/s`.padStart(8),
    `frames of ${Math.round(one.frameBytes)} B`,
    `${rounded(one.deliveredShare * 100)} % delivered`,
    `ticks ${rounded(one.tickShare * 100)} %`,
    `server ${rounded(one.cores)} core, load ≤ ${rounded(one.loadCores)} core`,
    `ping p99 ${rounded(one.pingP99Ms)} ms`,
  ].join('  ');
};
