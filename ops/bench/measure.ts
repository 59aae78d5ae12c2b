import { setTimeout as sleep } from 'node:timers/promises';
import type { FamilyName } from '../load/load-messages.ts';
import { LoadPool } from '../load/load-pool.ts';
import { type BenchServer, startBenchServer, targetOf } from './bench-server.ts';
import { type CrowdSize, driveOf, type PhaseName, tickMsOf } from './crowd-plan.ts';
import { expectNoneLost, loadWindow } from './load-window.ts';
import { readCpuMs } from './process-facts.ts';
import { quantile } from './statistics.ts';

/** What one server did in one phase of one round. */
export interface Measurement {
  readonly family: FamilyName;
  readonly phase: PhaseName;
  /** Server CPU per delivered frame (fanout) or accepted message (inbound), µs. */
  readonly cpuUs: number;
  /** Server CPU, cores. */
  readonly cores: number;
  /** Frames delivered or messages accepted, per second. */
  readonly perSecond: number;
  /** Of the ticks times listeners (fanout), of the messages sent (inbound). */
  readonly deliveredShare: number;
  /** Ticks made of the ticks due: below 1 the server lags. */
  readonly tickShare: number;
  /** Mean payload of a broadcast frame. */
  readonly frameBytes: number;
  /** CPU of the busiest load process, cores. */
  readonly loadCores: number;
  /** Round trip of a websocket ping through server and load process. */
  readonly pingP99Ms: number;
}

export interface MeasureOrder {
  readonly family: FamilyName;
  readonly phase: PhaseName;
  readonly size: CrowdSize;
  readonly frameBytes: number;
}

/** Starts a server and a load generator, measures one phase, and ends both. */
export const measure = async (order: MeasureOrder): Promise<Measurement> => {
  const { family, phase, size, frameBytes } = order;
  const server = await startBenchServer(family, { tickMs: tickMsOf(phase), frameBytes });
  const pool = new LoadPool(size.loadProcesses);
  try {
    await pool.open({ ...targetOf(server), connections: size.connections });
    await pool.drive(driveOf(phase, family, size.connections));
    await server.settle(size.easeMs);
    await sleep(size.warmUpMs);
    return await window({ order, server, pool });
  } finally {
    await Promise.all([pool.end(), server.stop()]);
  }
};

const window = async (options: {
  order: MeasureOrder;
  server: BenchServer;
  pool: LoadPool;
}): Promise<Measurement> => {
  const { order, server, pool } = options;
  const acceptedBefore = await server.accepted();
  const before = await pool.count();
  const cpuBeforeMs = readCpuMs(server.pid);
  await sleep(order.size.measureMs);
  const cpuMs = readCpuMs(server.pid) - cpuBeforeMs;
  const after = await pool.count();
  const acceptedAfter = await server.accepted();
  expectNoneLost(after);
  const change = loadWindow(before, after);
  const accepted =
    acceptedBefore === undefined || acceptedAfter === undefined
      ? change.sent - change.refused
      : acceptedAfter - acceptedBefore;
  const done = order.phase === 'fanout' ? change.frames : accepted;
  return {
    family: order.family,
    phase: order.phase,
    cpuUs: (cpuMs * 1000) / done,
    cores: cpuMs / change.elapsedMs,
    perSecond: (done * 1000) / change.elapsedMs,
    deliveredShare:
      order.phase === 'fanout' ? change.listenerFrames / change.offeredFrames : accepted / change.sent,
    tickShare: (change.ticks * tickMsOf(order.phase)) / change.elapsedMs,
    frameBytes: change.listenerBytes / change.listenerFrames,
    loadCores: change.loadCores,
    pingP99Ms: quantile(
      after.flatMap((counts) => counts.pingsMs),
      0.99,
    ),
  };
};
