import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../ops/free-ports.ts';

/** A nats-server of its own, with JetStream in a folder of its own. */
export interface NatsServer {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** Ends it without warning, and waits until it is gone. */
  kill(): Promise<void>;
  /** It stands still, with its connections open. */
  pause(): void;
  resume(): void;
  /** What JetStream kept is gone at the next start. */
  forget(): void;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/** Starts one on a free port; `args` are added to its command line. */
export const startNatsServer = async (
  args: readonly string[] = [],
  { jetStream = true } = {},
): Promise<NatsServer> => {
  const [port = 0] = await freePorts(1);
  const folder = mkdtempSync(join(tmpdir(), 'houselights-nats-'));
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const place = ['-a', '127.0.0.1', '-p', String(port), ...(jetStream ? ['-js', '-sd', folder] : [])];
    const started = spawn('nats-server', [...place, ...args], { stdio: 'ignore' });
    child = started;
    const isMissing = new Promise<never>((_resolve, reject) => started.once('error', reject));
    await Promise.race([answers(port), isMissing]);
  };
  const kill = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    port,
    url: `nats://127.0.0.1:${port}`,
    start,
    kill,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    forget: () => rmSync(join(folder, 'jetstream'), { recursive: true, force: true }),
    dispose: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Resolves when something greets on the port. */
const answers = async (port: number): Promise<void> => {
  const untilMs = performance.now() + START_TIMEOUT_MS;
  while (!(await greets(port))) {
    if (performance.now() > untilMs) throw new Error('nats-server does not start: is it installed?');
    await new Promise((resolve) => setTimeout(resolve, 20));
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
    socket.once('close', () => end(false));
  });
