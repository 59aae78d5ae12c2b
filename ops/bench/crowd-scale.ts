import type { CrowdSize } from './crowd-plan.ts';
import { describeShow, type ShowWindow, warnOfShow, watchShow } from './show-crowd.ts';
import { median, rounded } from './statistics.ts';
import { startViz } from './viz-process.ts';

/**
 * The tick at which crowds of all sizes are measured: the largest must fit on one core beside its load generator on
 * another, at the same pace as the smallest.
 */
const SCALE_TICK_MS = 200;

export interface ScaleReport {
  /**
   * What a viewer adds to the server's CPU, µs per second, by the number of connections: its CPU less that of the room
   * alone, by the connections.
   */
  readonly cpuPerViewer: Readonly<Record<string, number>>;
  /** The dearest over the cheapest, less one. */
  readonly cpuPerViewerSpread: number;
  /** The largest crowd's over the smallest's, less one: above 0 a viewer costs more in a larger crowd. */
  readonly cpuPerViewerGrowth: number;
  /** The same with the room's own CPU shared out among the viewers: it falls as the crowd grows. */
  readonly cpuPerViewerInAll: Readonly<Record<string, number>>;
  /** A room with ten fans, who move: ticks, frames, the process itself. Cores. */
  readonly cpuOfRoomAlone: number;
  readonly scaleBytesPerSecond: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

/** CPU per viewer over crowds from small to large, the sizes taking turns round by round. */
export const measureScale = async (size: CrowdSize, say: (line: string) => void): Promise<ScaleReport> => {
  const cores = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  const warnings: string[] = [];
  for (let round = 1; round <= size.rounds; round += 1) {
    for (const connections of [0, ...size.scaleCrowds]) {
      const seen = await watchCrowd(connections, size);
      cores.set(connections, [...(cores.get(connections) ?? []), seen.cores[0] ?? Number.NaN]);
      bytes.set(connections, rounded(seen.bytesPerViewerPerSecond));
      const what = `${connections} connections`;
      say(`scale    round ${round}: ${what}  ${describeShow(seen)}`);
      if (connections > 0) warnings.push(...warnOfShow(`scale ${what}`, seen));
    }
  }
  bytes.delete(0);
  return { ...summary(cores), scaleBytesPerSecond: Object.fromEntries(bytes), warnings };
};

const watchCrowd = async (connections: number, size: CrowdSize): Promise<ShowWindow> => {
  const server = await startViz({ HL_TICK_MS: String(SCALE_TICK_MS) });
  try {
    const pids = [server.pid];
    return await watchShow({ servers: [server], connections, tickMs: SCALE_TICK_MS, pids, size });
  } finally {
    await server.stop();
  }
};

const summary = (
  cores: ReadonlyMap<number, readonly number[]>,
): Omit<ScaleReport, 'warnings' | 'scaleBytesPerSecond'> => {
  const alone = median(cores.get(0) ?? []);
  const crowds = [...cores].filter(([connections]) => connections > 0);
  const perViewer = (less: number): Record<string, number> =>
    Object.fromEntries(
      crowds.map(([connections, values]) => [
        connections,
        rounded(((median(values) - less) * 1e6) / connections),
      ]),
    );
  const added = Object.values(perViewer(alone));
  return {
    cpuPerViewer: perViewer(alone),
    cpuPerViewerSpread: rounded(Math.max(...added) / Math.min(...added) - 1),
    cpuPerViewerGrowth: rounded((added.at(-1) ?? Number.NaN) / (added[0] ?? Number.NaN) - 1),
    cpuPerViewerInAll: perViewer(0),
    cpuOfRoomAlone: rounded(alone),
  };
};
