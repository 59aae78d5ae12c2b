import { setTimeout as sleep } from 'node:timers/promises';
import { readCpuMs, readHelpersCpuMs, readMachineCpuMs, readResidentKb } from '../process-facts.ts';
import { quantile } from '../statistics.ts';
import type { Clip } from './clip.ts';
import { startHouse } from './house-server.ts';
import { FEW_PLAYERS, type MediaSize, MORE_VENUES } from './media-plan.ts';
import type { Family, MediaServer } from './media-server.ts';
import { startNginx } from './nginx-server.ts';
import type { PlayAddress } from './player-messages.ts';
import { PlayerPool } from './player-pool.ts';
import { startProbe } from './probe.ts';
import { type Publisher, startPublisher } from './publisher.ts';

/** What one server did for so many players of one kind in one round. */
export interface Measurement {
  readonly family: Family;
  readonly protocol: PlayAddress['protocol'];
  readonly players: number;
  /** CPU-seconds of the server process per Gbit that arrived at players. */
  readonly cpuPerGbit: number;
  readonly cores: number;
  /** CPU of the programs that the server runs beside itself (ffmpeg for stills), cores. */
  readonly helperCores: number;
  /** Of what the players together should have got. */
  readonly deliveredShare: number;
  /** From the publisher's write of a picture to the last byte of it at a player, milliseconds. */
  readonly latenciesMs: readonly number[];
  /** CPU of the busiest process of players, cores. */
  readonly loadCores: number;
  /** CPU that went to anything else on the machine, cores. */
  readonly otherCores: number;
  /** How late the publisher itself was, milliseconds: the machine's doing, not the server's. */
  readonly latenessP99Ms: number;
}

/** What a turn of one server gives. */
export interface Turn {
  readonly windows: readonly Measurement[];
  /** With hardly any players. */
  readonly unloadedMs: readonly number[];
}

/** A server with its publisher, which stay for all rounds. */
export interface Stage {
  readonly server: MediaServer;
  readonly publisher: Publisher;
  readonly size: MediaSize;
}

/** Starts a server and publishes to it. */
export const openStage = async (family: Family, clip: Clip, size: MediaSize): Promise<Stage> =>
  publishTo(await startServer(family), clip, size);

const publishTo = async (server: MediaServer, clip: Clip, size: MediaSize): Promise<Stage> => {
  try {
    const publisher = await startPublisher({ port: server.rtmpPort, ...server.publish, clip });
    return { server, publisher, size };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

export const closeStage = async ({ server, publisher }: Stage): Promise<void> => {
  publisher.stop();
  await server.stop();
};

/** One server's turn in a round: latency, then the crowds one after the other. */
export const takeTurn = async (stage: Stage): Promise<Turn> => {
  const pool = new PlayerPool(stage.size.loadProcesses);
  try {
    return await play(stage, pool);
  } finally {
    await pool.end();
  }
};

const startServer = (family: Family): Promise<MediaServer> => {
  if (family === 'nginx') return startNginx();
  return startHouse(family === 'bare' ? 'bare' : 'house');
};

const play = async (stage: Stage, pool: PlayerPool): Promise<Turn> => {
  const { server, size } = stage;
  const [some, many] = size.players;
  const rtmp = server.address('rtmp');
  await pool.open(rtmp, FEW_PLAYERS);
  await sleep(size.warmUpMs);
  const unloadedMs = (await whileProbing(stage, rtmp, () => sleep(size.latencyMs))).latenciesMs;
  await pool.close();
  const crowd = { ...stage, pool };
  const windows: Measurement[] = [];
  if (server.family !== 'bare') {
    await pool.open(rtmp, some);
    windows.push(await window(crowd, rtmp, some));
  }
  await pool.open(rtmp, many - (server.family === 'bare' ? 0 : some));
  windows.push(await window(crowd, rtmp, many));
  if (server.family === 'nginx') return { windows, unloadedMs };
  await pool.close();
  const flv = server.address('flv');
  await pool.open(flv, many);
  windows.push(await window(crowd, flv, many));
  return { windows, unloadedMs };
};

/** A stage with the players of one turn. */
type Crowd = Stage & { readonly pool: PlayerPool };

const window = async (stage: Crowd, address: PlayAddress, players: number): Promise<Measurement> => {
  const { server, pool, size, publisher } = stage;
  await sleep(size.warmUpMs);
  publisher.takeLatenessMs();
  const { result, latenciesMs } = await whileProbing(stage, address, async () => {
    const before = { players: await pool.count(), sent: publisher.sentBytes(), ...usage(server.pid) };
    await sleep(size.measureMs);
    const after = { ...usage(server.pid), sent: publisher.sentBytes(), players: await pool.count() };
    return { before, after };
  });
  const { before, after } = result;
  const elapsedMs = after.atMs - before.atMs;
  const lost = after.players.reduce((sum, one) => sum + one.lost, 0);
  if (lost > 0) throw new Error(`${lost} players of ${server.family} were disconnected`);
  const bytes = total(after.players) - total(before.players);
  const serverMs = after.serverMs - before.serverMs;
  const helpersMs = after.helpersMs - before.helpersMs;
  const loadMs = after.players.map((one, index) => one.cpuMs - (before.players[index]?.cpuMs ?? 0));
  const knownMs =
    serverMs + helpersMs + (after.ownMs - before.ownMs) + loadMs.reduce((sum, ms) => sum + ms, 0);
  return {
    family: server.family,
    protocol: address.protocol,
    players,
    cpuPerGbit: serverMs / 1000 / ((bytes * 8) / 1e9),
    cores: serverMs / elapsedMs,
    helperCores: helpersMs / elapsedMs,
    deliveredShare: bytes / (players * (after.sent - before.sent)),
    latenciesMs,
    loadCores: Math.max(...loadMs) / elapsedMs,
    otherCores: Math.max(0, after.machineMs - before.machineMs - knownMs) / elapsedMs,
    latenessP99Ms: quantile(publisher.takeLatenessMs(), 0.99),
  };
};

const total = (counts: readonly { bytes: number }[]): number =>
  counts.reduce((sum, { bytes }) => sum + bytes, 0);

const usage = (pid: number) => {
  const own = process.cpuUsage();
  return {
    atMs: performance.now(),
    serverMs: readCpuMs(pid),
    helpersMs: readHelpersCpuMs(pid),
    machineMs: readMachineCpuMs(),
    ownMs: (own.user + own.system) / 1000,
  };
};

/** What a player of this process sees while something goes on: how old each picture is. */
const whileProbing = async <Result>(
  { publisher }: Stage,
  address: PlayAddress,
  act: () => Promise<Result>,
): Promise<{ result: Result; latenciesMs: number[] }> => {
  const beganAtMs = performance.now();
  const latenciesMs: number[] = [];
  const probe = startProbe(address, (number) => {
    const sentAtMs = publisher.sentAtMs(number);
    // What a newcomer is given of the past is not late.
    if (sentAtMs !== undefined && sentAtMs > beganAtMs) latenciesMs.push(performance.now() - sentAtMs);
  });
  try {
    return { result: await act(), latenciesMs };
  } finally {
    probe.stop();
  }
};

/**
 * Resident memory that one more RTMP player costs, kB: of a server that has just begun, between the smaller and the
 * larger crowd. What a server takes once, when it is first busy, has been taken by then; and nobody has left yet whose
 * memory could be used again.
 */
export const measureMemory = async (family: Family, clip: Clip, size: MediaSize): Promise<number> => {
  const stage = await openStage(family, clip, size);
  const pool = new PlayerPool(size.loadProcesses);
  const { server } = stage;
  const [some, many] = size.players;
  try {
    await pool.open(server.address('rtmp'), some);
    await sleep(size.latencyMs);
    const someKb = await residentKb(server);
    await pool.open(server.address('rtmp'), many - some);
    await sleep(size.latencyMs);
    return ((await residentKb(server)) - someKb) / (many - some);
  } finally {
    await pool.end();
    await closeStage(stage);
  }
};

const residentKb = async (server: MediaServer): Promise<number> => {
  await server.settle();
  await server.settle();
  return readResidentKb(server.pid);
};

/**
 * What one more routed venue costs our server with nobody watching, cores, once a round: two servers side by side, one
 * with one venue and one with nine, all of them routed to the source.
 */
export const measureRoutedVenue = async (clip: Clip, size: MediaSize): Promise<number[]> => {
  const more = Array.from({ length: MORE_VENUES }, (_, index) => `more-${index + 1}`);
  const stages: Stage[] = [];
  try {
    for (const others of [[], more]) {
      const server = await startHouse('bare', ['main', ...others]);
      stages.push(await publishTo(server, clip, size));
      for (const venue of others) await server.route(venue);
    }
    await sleep(size.settleMs);
    const costs: number[] = [];
    for (let round = 0; round < size.rounds; round += 1) costs.push(await compareIdle(stages, size));
    return costs;
  } finally {
    await Promise.all(stages.map(closeStage));
  }
};

const compareIdle = async (stages: readonly Stage[], { measureMs }: MediaSize): Promise<number> => {
  const look = () => stages.map(({ server }) => usage(server.pid));
  const before = look();
  await sleep(measureMs);
  const [few = Number.NaN, many = Number.NaN] = look().map((after, index) => {
    const first = before[index];
    return first === undefined ? Number.NaN : (after.serverMs - first.serverMs) / (after.atMs - first.atMs);
  });
  return (many - few) / MORE_VENUES;
};
