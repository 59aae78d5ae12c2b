import { type CrowdSize, TICK_MS } from './crowd-plan.ts';
import { describeShow, warnOfShow, watchShow } from './show-crowd.ts';
import { median, quantile, rounded } from './statistics.ts';
import { startViz } from './viz-process.ts';

/** From a fan's message with a cursor to the frame that shows it to another fan, milliseconds. */
export interface LatencyReport {
  readonly trailP50Ms: number;
  /** Median of the rounds: one disturbance by other work is not the room's. */
  readonly trailP99Ms: number;
  readonly trailP99Ticks: number;
  readonly trailRounds: readonly number[];
  readonly warnings: readonly string[];
}

export const measureLatency = async (
  size: CrowdSize,
  say: (line: string) => void,
): Promise<LatencyReport> => {
  const p50s: number[] = [];
  const p99s: number[] = [];
  const warnings: string[] = [];
  for (let round = 1; round <= size.rounds; round += 1) {
    const server = await startViz({ HL_TICK_MS: String(TICK_MS) });
    try {
      const connections = size.latencyConnections;
      const seen = await watchShow({
        servers: [server],
        connections,
        tickMs: TICK_MS,
        pids: [server.pid],
        size,
      });
      const p50 = quantile(seen.trailsMs, 0.5);
      const p99 = quantile(seen.trailsMs, 0.99);
      p50s.push(p50);
      p99s.push(p99);
      const of = `p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms of ${seen.trailsMs.length} moves`;
      say(`latency  round ${round}: ${connections} connections, ${of}  ${describeShow(seen)}`);
      warnings.push(...warnOfShow(`latency round ${round}`, seen));
    } finally {
      await server.stop();
    }
  }
  return {
    trailP50Ms: rounded(median(p50s)),
    trailP99Ms: rounded(median(p99s)),
    trailP99Ticks: rounded(median(p99s) / TICK_MS),
    trailRounds: p99s.map(rounded),
    warnings,
  };
};
