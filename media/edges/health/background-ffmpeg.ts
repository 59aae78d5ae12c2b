import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { errorCode } from '../../../ops/service/errors.ts';
import type { Logger } from '../../../ops/service/logger.ts';
import { giveWay, toolEnvironment } from '../background-child.ts';

/** Starts ffmpeg for work that may wait: the live path goes first. */
export interface BackgroundFfmpeg {
  /** Undefined where there is no ffmpeg on this machine, or this house is closing. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams | undefined;
  /** Ends all that runs; resolves when nothing is left. */
  close(): Promise<void>;
}

/** How long a missing ffmpeg is believed to be missing, milliseconds: somebody may install it meanwhile. */
const MISSING_MS = 60_000;

export const createBackgroundFfmpeg = (log: Logger): BackgroundFfmpeg => {
  const running = new Map<ChildProcessWithoutNullStreams, Promise<void>>();
  let missingUntilMs = 0;
  let hasTold = false;
  let isClosed = false;
  const noteError = (error: Error): void => {
    missingUntilMs = performance.now() + MISSING_MS;
    if (hasTold) return;
    hasTold = true;
    const reason = errorCode(error) === 'ENOENT' ? 'it is not installed' : error.message;
    log.warn({ reason }, 'ffmpeg cannot be started: sources have no loudness and no stills');
  };
  return {
    start: (args) => {
      if (isClosed || performance.now() < missingUntilMs) return undefined;
      const child = spawnQuietly(args, noteError);
      if (child === undefined) return undefined;
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
      running.set(child, ended);
      void ended.then(() => running.delete(child));
      return child;
    },
    close: async () => {
      isClosed = true;
      for (const child of running.keys()) child.kill('SIGKILL');
      await Promise.all(running.values());
    },
  };
};

const spawnQuietly = (
  args: readonly string[],
  onError: (error: Error) => void,
): ChildProcessWithoutNullStreams | undefined => {
  try {
    const all = ['-hide_banner', '-nostdin', '-v', 'error', ...args];
    const child = spawn('ffmpeg', all, { stdio: 'pipe', env: toolEnvironment() });
    child.once('error', onError);
    // A child that goes while it is being written to is told of by its exit.
    child.stdin.on('error', () => undefined);
    giveWay(child);
    return child;
  } catch (error) {
    // With no file handles left a child has no pipes.
    onError(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  }
};
