import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../free-ports.ts';
import { endProcess } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where Debian puts it, which is not on everybody's PATH. */
const DEBIAN_PATH = '/usr/sbin/nats-server';
const START_LIMIT_MS = 10_000;

/** A NATS server of the bench's own, with JetStream for the rooms' leases. */
export interface NatsProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export const startNats = async (): Promise<NatsProcess> => {
  const [port = 0] = await freePorts(1);
  const folder = temporaryFolder();
  const file = existsSync(DEBIAN_PATH) ? DEBIAN_PATH : 'nats-server';
  const child = spawn(file, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder.path], {
    stdio: 'ignore',
  });
  const stop = async (): Promise<void> => {
    await endProcess(child);
    folder.remove();
  };
  const isMissing = once(child, 'error').then(([error]) => {
    throw error as Error;
  });
  await Promise.race([answers(port), isMissing]);
  isMissing.catch(() => {});
  return { url: `nats://127.0.0.1:${port}`, pid: child.pid ?? Number.NaN, stop };
};

const answers = async (port: number): Promise<void> => {
  const untilMs = performance.now() + START_LIMIT_MS;
  while (!(await greets(port))) {
    if (performance.now() > untilMs) throw new Error('nats-server does not start');
    await sleep(20);
  }
};

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
  });
