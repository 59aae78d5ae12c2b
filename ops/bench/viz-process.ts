import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endProcess, foreignEnv, forkServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MAIN = fileURLToPath(new URL('../../viz-server/main.js', import.meta.url));

/** Above every crowd of the bench; the system's limit on descriptors is warned of by the server. */
const MAX_FANS = 16_000;

/** Our viz-server in a process of its own. */
export interface VizProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** NaN where it has no sockets for fans. */
  readonly port: number;
  readonly controlUrl: string;
  collectGarbage(): Promise<void>;
  stop(): Promise<void>;
}

/** The product with its own defaults, besides ports, the folder and what `settings` say. */
export const startViz = async (settings: Readonly<Record<string, string>>): Promise<VizProcess> => {
  const folder = temporaryFolder();
  const { child, ready } = forkServer(MAIN, {
    env: {
      ...foreignEnv(),
      HL_HOST: '127.0.0.1',
      HL_VIZ_PORT: '0',
      HL_VIZ_CONTROL_PORT: '0',
      HL_DATA_DIR: folder.path,
      HL_LOG_LEVEL: 'warn',
      HL_MAX_FANS: String(MAX_FANS),
      ...settings,
    },
  });
  const stop = async (): Promise<void> => {
    await endProcess(child);
    folder.remove();
  };
  try {
    const { viz, control = '' } = await ready;
    return {
      child,
      pid: child.pid ?? Number.NaN,
      port: viz === undefined ? Number.NaN : Number(new URL(viz).port),
      controlUrl: control,
      collectGarbage: () => collectGarbage(child),
      stop,
    };
  } catch (error) {
    child.kill('SIGKILL');
    await stop();
    throw error;
  }
};

/** See collect-garbage.ts. */
export const collectGarbage = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGUSR2');
  await sleep(400);
};

/** A figure of `/metrics`, NaN where it is not there. */
export const readMetric = async (server: VizProcess, name: string): Promise<number> => {
  const text = await (await fetch(`${server.controlUrl}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
};

/**
 * Waits until a server is at ease, for a while; gives the pressure under which it still is after that. Coming in in great
 * numbers puts it under pressure, and it lets some seconds pass before it believes that it is over.
 */
export const waitForEase = async (server: VizProcess, limitMs: number): Promise<number> => {
  const untilMs = performance.now() + limitMs;
  for (;;) {
    const pressure = await readMetric(server, 'viz_pressure');
    if (pressure === 0 || performance.now() >= untilMs) return pressure;
    await sleep(500);
  }
};
