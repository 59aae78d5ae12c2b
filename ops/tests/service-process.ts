import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SERVICE_ENVIRONMENT } from '../start/service-environment.ts';

/** A service in a process of its own, so that it can be killed or its memory measured. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  /** What it listens on, by purpose. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What it printed. */
  readonly output: string[];
  /** Ends it with a signal; gives its exit code (null where the signal killed it). */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a compiled service on a data folder and free ports of 127.0.0.1; resolves when it is ready. */
export const startService = async (
  name: 'media' | 'viz-server' | 'admin-api',
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> => {
  const main = fileURLToPath(new URL(`../../dist/${name}/main.js`, import.meta.url));
  if (!existsSync(main)) throw new Error(`${main} is missing: build the services before these tests`);
  const child = fork(main, [], {
    env: {
      PATH: process.env.PATH,
      ...SERVICE_ENVIRONMENT,
      HL_HOST: '127.0.0.1',
      HL_HTTP_PORT: '0',
      HL_VIZ_PORT: '0',
      HL_VIZ_CONTROL_PORT: '0',
      HL_MEDIA_PORT: '0',
      HL_RTMP_PORT: '0',
      HL_MEDIA_CONTROL_PORT: '0',
      HL_DATA_DIR: dataDir,
      ...settings,
    },
    silent: true,
    cwd: dataDir,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(String(data)));
  return {
    child,
    addresses: await readyAddresses({ name, child, output }),
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

const readyAddresses = (service: {
  name: string;
  child: ChildProcess;
  output: readonly string[];
}): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    const { name, child, output } = service;
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${output.join('')}`)));
    child.on('message', (message: { type: string; addresses: Record<string, string> }) => {
      if (message.type === 'ready') resolve(message.addresses);
    });
  });
