import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, rounded } from '../statistics.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { bitsPerSecond, type Clip, makeClip } from './clip.ts';
import {
  closeStage,
  type Measurement,
  measureMemory,
  measureRoutedVenue,
  openStage,
  type Stage,
  type Turn,
  takeTurn,
} from './media-measure.ts';
import type { MediaSize } from './media-plan.ts';
import { isStarved, type MediaReport, reportMedia } from './media-report.ts';
import type { Family } from './media-server.ts';

const FAMILIES: readonly Family[] = ['nginx', 'houselights', 'bare'];

interface Run {
  readonly stages: readonly Stage[];
  readonly size: MediaSize;
  readonly say: (line: string) => void;
  repeatsLeft: number;
}

type FamilyTurn = Turn & { readonly family: Family };

/**
 * nginx and ours, each with its publisher all the time and with players in turn, round by round, whose turn is first
 * changing. `say` gets one line per measurement.
 */
export const benchMedia = async (size: MediaSize, say: (line: string) => void): Promise<MediaReport> => {
  const clip = await encodeClip(size.clipSeconds);
  say(
    `one publisher, ${rounded(bitsPerSecond(clip) / 1e6)} Mbit/s; figures from ${size.settleMs / 1000} s on`,
  );
  const stages: Stage[] = [];
  const turns: FamilyTurn[] = [];
  try {
    for (const family of FAMILIES) stages.push(await openStage(family, clip, size));
    await sleep(size.settleMs);
    const run: Run = { stages, size, say, repeatsLeft: size.repeats };
    for (let round = 1; round <= size.rounds; round += 1) turns.push(...(await playRound(run, round)));
  } finally {
    await Promise.all(stages.map(closeStage));
  }
  const memoryKb = { nginx: [] as number[], houselights: [] as number[] };
  for (let round = 1; round <= size.rounds; round += 1)
    for (const family of ['nginx', 'houselights'] as const)
      memoryKb[family].push(await measureMemory(family, clip, size));
  say(`resident memory per player, kB: ${JSON.stringify(memoryKb)}`);
  const routedVenueCores = await measureRoutedVenue(clip, size);
  say(`a routed venue, cores: ${JSON.stringify(routedVenueCores)}`);
  return reportMedia({ turns, memoryKb, routedVenueCores, size }, loadavg()[0] ?? Number.NaN);
};

const playRound = async (run: Run, round: number): Promise<FamilyTurn[]> => {
  run.say(`round ${round} of ${run.size.rounds}, load average ${rounded(loadavg()[0] ?? Number.NaN)}`);
  const order = round % 2 === 1 ? run.stages : run.stages.toReversed();
  const turns: FamilyTurn[] = [];
  for (const stage of order) turns.push({ family: stage.server.family, ...(await turnFairly(run, stage)) });
  return turns;
};

const encodeClip = async (seconds: number): Promise<Clip> => {
  const folder = temporaryFolder();
  try {
    return await makeClip(join(folder.path, 'clip.flv'), seconds);
  } finally {
    folder.remove();
  }
};

/** Takes a turn, and once more where other work on the machine was in the way. */
const turnFairly = async (run: Run, stage: Stage): Promise<Turn> => {
  const first = await tellOf(run, stage);
  if (!first.windows.some(isStarved) || run.repeatsLeft === 0) return first;
  run.repeatsLeft -= 1;
  run.say(`the machine was busy with other work: ${stage.server.family} once more`);
  const second = await tellOf(run, stage);
  return othersOf(second) < othersOf(first) ? second : first;
};

const othersOf = ({ windows }: Turn): number => Math.max(...windows.map(({ otherCores }) => otherCores));

const tellOf = async ({ say }: Run, stage: Stage): Promise<Turn> => {
  const turn = await takeTurn(stage);
  const { family } = stage.server;
  say(
    `  ${family.padEnd(12)}unloaded: latency p50 ${at(turn.unloadedMs, 0.5)} p99 ${at(turn.unloadedMs, 0.99)} ms`,
  );
  for (const one of turn.windows) say(`  ${describe(one)}`);
  return turn;
};

const at = (values: readonly number[], part: number): number => rounded(quantile(values, part));

const describe = (one: Measurement): string =>
  [
    `${one.family.padEnd(11)} ${one.protocol.padEnd(4)} ${String(one.players).padStart(3)}`,
    `${rounded(one.cpuPerGbit)} cpu-s per Gbit`.padEnd(22),
    `${rounded(one.cores)} core (+ ${rounded(one.helperCores)} helpers)`.padEnd(28),
    `${rounded(one.deliveredShare * 100)} % delivered`,
    `latency p50 ${at(one.latenciesMs, 0.5)} p99 ${at(one.latenciesMs, 0.99)} ms`,
    `publisher late p99 ${rounded(one.latenessP99Ms)} ms`,
    `load ≤ ${rounded(one.loadCores)}, others ${rounded(one.otherCores)} core`,
  ].join('  ');
