import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { errorCode } from '../../../ops/service/errors.ts';
import { endOfText, giveWay, toolEnvironment } from '../background-child.ts';
import { cancelled, ffmpegMissing, transcodeFailed } from './refusals.ts';

/** Complaints are cut to their last lines, characters. */
const MAX_COMPLAINT = 4096;

export interface ToolRun {
  readonly tool: 'ffmpeg' | 'ffprobe';
  readonly args: readonly string[];
  /** The folder that it runs in. */
  readonly folder: string;
  /** Ends it at once. */
  readonly signal: AbortSignal;
  /** How long it may take, milliseconds. */
  readonly limitMs: number;
  /** Most that it may print, bytes. */
  readonly maxOutputBytes: number;
  /** Is given what it prints; without it the output is gathered. */
  readonly onOutput?: (piece: Buffer) => void;
  /** Is given what it tells on its fourth descriptor. */
  readonly onProgress?: (piece: string) => void;
}

export interface ToolResult {
  readonly hasSucceeded: boolean;
  readonly output: Buffer;
  /** The end of what it complained of. */
  readonly complaint: string;
}

/**
 * Runs ffmpeg or ffprobe to its end, behind everything else that wants the processor, and without the settings of the
 * house in its environment. Throws a coded error where it is missing, cancelled or takes too long; never leaves it behind.
 */
export const runTool = async (run: ToolRun): Promise<ToolResult> => {
  if (run.signal.aborted) throw cancelled();
  const child = spawn(run.tool, run.args, {
    cwd: run.folder,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  giveWay(child);
  let stopped: string | null = null;
  const stop = (reason: string): void => {
    stopped ??= reason;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop(`it took over ${Math.round(run.limitMs / 1000)} s`), run.limitMs);
  const cancel = (): void => stop('cancelled');
  run.signal.addEventListener('abort', cancel, { once: true });
  try {
    const printed = gather(child, run, stop);
    const code = await ended(child, run.tool);
    if (run.signal.aborted) throw cancelled();
    if (stopped !== null) throw transcodeFailed(stopped);
    return { hasSucceeded: code === 0, ...printed() };
  } finally {
    clearTimeout(timer);
    run.signal.removeEventListener('abort', cancel);
  }
};

const gather = (
  child: ChildProcess,
  { maxOutputBytes, onOutput, onProgress }: ToolRun,
  stop: (reason: string) => void,
): (() => Pick<ToolResult, 'output' | 'complaint'>) => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > maxOutputBytes) stop('the result would be too large');
    else if (onOutput === undefined) pieces.push(piece);
    else onOutput(piece);
  });
  const complaint = endOfText(child.stderr, MAX_COMPLAINT);
  // With no file handle left a child has no pipes at all.
  const pipes = child.stdio as ChildProcess['stdio'] | undefined;
  const told = pipes?.[3] as Readable | null | undefined;
  told?.setEncoding('utf8').on('data', (piece: string) => onProgress?.(piece));
  return () => ({ output: Buffer.concat(pieces), complaint: complaint() });
};

const ended = (child: ChildProcess, tool: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('close', (code) => resolve(code));
    child.once('error', (error) => {
      const reason =
        errorCode(error) === 'ENOENT'
          ? `${tool} is not installed`
          : `${tool} cannot be started (${errorCode(error) ?? 'no reason given'})`;
      reject(ffmpegMissing(reason));
    });
  });
