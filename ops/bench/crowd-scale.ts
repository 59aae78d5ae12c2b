import type { CrowdSize } from './crowd-plan.ts';
import { describeShow, warnOfShow, watchShow } from './show-crowd.ts';
import { median, rounded } from './statistics.ts';
import { startViz } from './viz-process.ts';

/**
 * The tick at which crowds of all sizes are measured: the largest must fit on one core beside its load generator on
 * another, at the same pace as the smallest.
 */
const SCALE_TICK_MS = 200;

export interface ScaleReport {
  /** By the number of connections: server CPU per viewer, µs per second. */
  readonly cpuPerViewer: Readonly<Record<string, number>>;
  /** The dearest over the cheapest, less one. */
  readonly cpuPerViewerSpread: number;
  /** The largest crowd's over the smallest's, less one: above 0 a viewer costs more in a larger crowd. */
  readonly cpuPerViewerGrowth: number;
  readonly scaleBytesPerSecond: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

/** CPU per viewer over crowds from small to large, the sizes taking turns round by round. */
export const measureScale = async (size: CrowdSize, say: (line: string) => void): Promise<ScaleReport> => {
  const costs = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  const warnings: string[] = [];
  for (let round = 1; round <= size.rounds; round += 1) {
    for (const connections of size.scaleCrowds) {
      const server = await startViz({ HL_TICK_MS: String(SCALE_TICK_MS) });
      try {
        const pids = [server.pid];
        const seen = await watchShow({ servers: [server], connections, tickMs: SCALE_TICK_MS, pids, size });
        const cost = ((seen.cores[0] ?? Number.NaN) * 1e6) / connections;
        costs.set(connections, [...(costs.get(connections) ?? []), cost]);
        bytes.set(connections, seen.bytesPerViewerPerSecond);
        const what = `${connections} connections`;
        say(`scale    round ${round}: ${what}, ${rounded(cost)} µs/s per viewer  ${describeShow(seen)}`);
        warnings.push(...warnOfShow(`scale ${what}`, seen));
      } finally {
        await server.stop();
      }
    }
  }
  return {
    ...summary(costs),
    scaleBytesPerSecond: Object.fromEntries([...bytes].map(([n, value]) => [n, rounded(value)])),
    warnings,
  };
};

const summary = (
  costs: ReadonlyMap<number, readonly number[]>,
): Omit<ScaleReport, 'warnings' | 'scaleBytesPerSecond'> => {
  const medians = [...costs].map(([connections, values]) => [connections, median(values)] as const);
  const all = medians.map(([, value]) => value);
  const [smallest = Number.NaN] = all;
  const largest = all.at(-1) ?? Number.NaN;
  return {
    cpuPerViewer: Object.fromEntries(medians.map(([connections, value]) => [connections, rounded(value)])),
    cpuPerViewerSpread: rounded(Math.max(...all) / Math.min(...all) - 1),
    cpuPerViewerGrowth: rounded(largest / smallest - 1),
  };
};
