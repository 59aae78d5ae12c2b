import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HouseConfig, parseConfig, readEnv } from '../service/config.ts';
import { runHouse, stopSignal } from '../start/start.ts';
import type { Addresses } from '../start/supervised-process.ts';
import { encodeLoops } from './loops.ts';
import { openShow, type Show } from './show.ts';

const note = (line: string): void => {
  process.stdout.write(`· ${line}\n`);
};

/** `npm run demo`, once everything is installed and built. Resolves when it has cleaned up after itself. */
export const demo = async (): Promise<void> => {
  const stop = stopSignal();
  const folder = mkdtempSync(join(tmpdir(), 'houselights-demo-'));
  try {
    const env = { HL_LOG_LEVEL: 'warn', ...readEnv(), HL_DATA_DIR: join(folder, 'data') };
    const parsed = parseConfig(env);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    await runDemo({ config: parsed.config, env, folder, stop });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface DemoOptions {
  readonly config: HouseConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly stop: AbortSignal;
}

/** The house and the show in it, until the signal or until one of the two fails. */
const runDemo = async ({ config, env, folder, stop }: DemoOptions): Promise<void> => {
  const failed = new AbortController();
  const signal = AbortSignal.any([stop, failed.signal]);
  let show: Show | undefined;
  let problem: unknown;
  let isOpen = false;
  note('Encoding two loops for the demo artists…');
  const files = encodeLoops(folder, signal);
  let opening = files.then(() => {});
  const onOpen = (addresses: Readonly<Record<string, Addresses>>): void => {
    isOpen = true;
    opening = files.then(async (paths) => {
      if (signal.aborted) return;
      show = await openShow({ config, addresses, files: paths, note });
      if (!signal.aborted) process.stdout.write(`${show.banner}\n`);
    });
    opening.catch(fail);
  };
  const fail = (error: unknown): void => {
    // What fails because the end was asked for is no failure.
    if (!signal.aborted) problem = error;
    failed.abort();
  };
  opening.catch(fail);
  const closing = aborted(signal).then(async () => {
    await opening.catch(() => {});
    await show?.close();
  });
  const ok = await runHouse({ config, env, signal, onOpen });
  failed.abort();
  await closing;
  if (problem !== undefined) throw problem;
  // A service that is asked to end before it listens to signals cannot do so cleanly: nothing is lost by it.
  if (!ok && (isOpen || !stop.aborted)) process.exitCode = 1;
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
