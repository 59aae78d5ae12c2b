import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/viz-server/main.js', import.meta.url));

/** A viz-server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly vizUrl: string;
  readonly controlUrl: string;
  /** What it printed. */
  readonly output: string[];
  /** Ends it with a signal; gives its exit code (null where the signal killed it). */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the compiled server on a data folder; resolves when it is ready. */
export const startServer = async (
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build the services before these tests`);
  const child = fork(MAIN, [], {
    env: {
      PATH: process.env.PATH,
      HL_HOST: '127.0.0.1',
      HL_VIZ_PORT: '0',
      HL_VIZ_CONTROL_PORT: '0',
      HL_DATA_DIR: dataDir,
      ...settings,
    },
    silent: true,
    cwd: dataDir,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(String(data)));
  const addresses = await readyAddresses(child, output);
  return {
    child,
    vizUrl: addresses.viz ?? '',
    controlUrl: addresses.control ?? '',
    output,
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      const [code] = await exit;
      return code as number | null;
    },
  };
};

const readyAddresses = (child: ChildProcess, output: string[]): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`viz-server ended with ${code}: ${output.join('')}`)));
    child.on('message', (message: { type: string; addresses: Record<string, string> }) => {
      if (message.type === 'ready') resolve(message.addresses);
    });
  });
