import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FamilyName } from '../load/load-messages.ts';
import type { AcceptedCount, PeerSettings } from './peers/peer.ts';

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 10_000;

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FILES: Readonly<Record<FamilyName, string>> = {
  houselights: fileOf('../../viz-server/main.js'),
  ws: fileOf('peers/ws-server.js'),
  'socket.io': fileOf('peers/socket-io-server.js'),
};

interface ReadyMessage {
  readonly type: 'ready';
  readonly addresses: Readonly<Record<string, string>>;
}

/** A server under measurement: a process of its own, with the same flags whichever it is. */
export class BenchServer {
  readonly family: FamilyName;
  readonly pid: number;
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #dataDir: string;

  private constructor(options: { family: FamilyName; child: ChildProcess; port: number; dataDir: string }) {
    this.family = options.family;
    this.#child = options.child;
    this.pid = options.child.pid ?? Number.NaN;
    this.port = options.port;
    this.#dataDir = options.dataDir;
  }

  static async start(family: FamilyName, settings: PeerSettings): Promise<BenchServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'houselights-bench-'));
    const child = fork(FILES[family], family === 'houselights' ? [] : [JSON.stringify(settings)], {
      execArgv: ['--expose-gc', '--import', fileOf('collect-garbage.js')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: family === 'houselights' ? houseEnv(settings.tickMs, dataDir) : process.env,
    });
    try {
      const addresses = await ready(child);
      return new BenchServer({ family, child, port: roomPort(addresses), dataDir });
    } catch (error) {
      child.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
      throw error;
    }
  }

  async collectGarbage(): Promise<void> {
    this.#child.kill('SIGUSR2');
    await sleep(400);
  }

  /** How many messages a peer has taken; undefined for ours, whose answers say what it refused. */
  async accepted(): Promise<number | undefined> {
    if (this.family === 'houselights') return undefined;
    const answer = once(this.#child, 'message') as Promise<[AcceptedCount]>;
    this.#child.send('accepted?');
    return (await answer)[0].messages;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = once(this.#child, 'exit');
      const limit = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
      this.#child.kill('SIGTERM');
      await gone;
      clearTimeout(limit);
    }
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

/** The product with its own defaults, besides ports, the folder and the tick. */
const houseEnv = (tickMs: number, dataDir: string): NodeJS.ProcessEnv => {
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('HL_'));
  return {
    ...Object.fromEntries(foreign),
    HL_HOST: '127.0.0.1',
    HL_VIZ_PORT: '0',
    HL_VIZ_CONTROL_PORT: '0',
    HL_DATA_DIR: dataDir,
    HL_TICK_MS: String(tickMs),
    HL_LOG_LEVEL: 'warn',
  };
};

const ready = async (child: ChildProcess): Promise<ReadyMessage['addresses']> => {
  const signal = AbortSignal.timeout(START_LIMIT_MS);
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('a server of the bench ended before it was ready; its message is above');
  });
  const message = (await Promise.race([once(child, 'message', { signal }), ended])) as [
    ReadyMessage | { type: 'fatal'; message: string },
  ];
  ended.catch(() => {});
  if (message[0].type === 'fatal') throw new Error(message[0].message);
  return message[0].addresses;
};

const roomPort = (addresses: ReadyMessage['addresses']): number => {
  const address = addresses.room ?? addresses.ws ?? addresses.viz;
  if (address === undefined)
    throw new Error(`no address of the room among ${Object.keys(addresses).join(', ')}`);
  return Number(new URL(address).port);
};
