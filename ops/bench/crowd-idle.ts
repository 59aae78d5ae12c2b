import { setTimeout as sleep } from 'node:timers/promises';
import type { FamilyName } from '../load/load-messages.ts';
import { LoadPool } from '../load/load-pool.ts';
import { type BenchServer, startBenchServer, targetOf } from './bench-server.ts';
import { type CrowdSize, FAMILIES, TICK_MS } from './crowd-plan.ts';
import { readResidentKb } from './process-facts.ts';
import { median, rounded } from './statistics.ts';

/** Nobody does anything: ours sends a frame a second, of about this length, and so do the peers. */
const IDLE_TICK_MS = 1000;
const IDLE_FRAME_BYTES = 60;

export interface IdleReport {
  /** Resident memory per connection of ours that only listens, kB; what the allocator keeps is counted too. */
  readonly idleKb: number;
  /** The same by that of Socket.IO. */
  readonly idleVsSocketIo: number;
  readonly idleKbOfAll: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

/** What a connection that only listens costs in memory: ours, stock ws and Socket.IO in turn, round by round. */
export const measureIdle = async (size: CrowdSize, say: (line: string) => void): Promise<IdleReport> => {
  const seen = new Map<FamilyName, number[]>(FAMILIES.map((family) => [family, []]));
  for (let round = 1; round <= size.rounds; round += 1) {
    for (const family of FAMILIES) {
      const kb = await measureFamily(family, size);
      seen.get(family)?.push(kb);
      say(
        `idle     round ${round}: ${family.padEnd(12)} ${size.idleConnections} connections  ${rounded(kb)} kB each`,
      );
    }
  }
  const kbOf = (family: FamilyName): number => median(seen.get(family) ?? []);
  return {
    idleKb: rounded(kbOf('houselights')),
    idleVsSocketIo: rounded(kbOf('houselights') / kbOf('socket.io')),
    idleKbOfAll: Object.fromEntries(FAMILIES.map((family) => [family, rounded(kbOf(family))])),
    warnings: [],
  };
};

const measureFamily = async (family: FamilyName, size: CrowdSize): Promise<number> => {
  const tickMs = family === 'houselights' ? TICK_MS : IDLE_TICK_MS;
  const server = await startBenchServer(family, { tickMs, frameBytes: IDLE_FRAME_BYTES });
  const pool = new LoadPool(size.loadProcesses);
  try {
    await warmUp(server, size);
    const emptyKb = readResidentKb(server.pid);
    await pool.open({ ...targetOf(server), connections: size.idleConnections });
    await server.settle(size.easeMs);
    await server.collectGarbage();
    return (readResidentKb(server.pid) - emptyKb) / size.idleConnections;
  } finally {
    await Promise.all([pool.end(), server.stop()]);
  }
};

/** Some connections come and go first: what starting up and letting in left in memory is not the connections' doing. */
const warmUp = async (server: BenchServer, size: CrowdSize): Promise<void> => {
  const visitors = new LoadPool(1);
  await visitors.open({ ...targetOf(server), connections: Math.ceil(size.idleConnections / 5) });
  await visitors.end();
  // A room sees that somebody has gone at its next tick.
  await sleep(2 * TICK_MS);
  await server.collectGarbage();
  await server.collectGarbage();
};
