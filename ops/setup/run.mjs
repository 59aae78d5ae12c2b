import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command in the project's folder; resolves with its exit status. Its output is shown, or gathered and
 * shown only when it fails (`quiet`).
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: root,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
    });
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (options.quiet && status !== 0) process.stderr.write(Buffer.concat(output));
      resolve(status ?? (signal === null ? 1 : 128));
    });
  });

/** Runs a command that must succeed; throws an error with the given sentence when it does not. */
export const mustRun = async (command, args, options) => {
  const status = await run(command, args, options);
  if (status !== 0) throw new Error(`${options.failure} (exit status ${status})`);
};

/** One line of progress. */
export const say = (line) => process.stdout.write(`· ${line}\n`);
