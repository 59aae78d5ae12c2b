import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FamilyName } from '../load/load-messages.ts';
import type { AcceptedCount, PeerSettings } from './peers/peer.ts';
import { endProcess, foreignEnv, forkServer } from './server-process.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FILES: Readonly<Record<FamilyName, string>> = {
  houselights: fileOf('../../viz-server/main.js'),
  ws: fileOf('peers/ws-server.js'),
  'socket.io': fileOf('peers/socket-io-server.js'),
};

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
    const isOurs = family === 'houselights';
    const { child, ready } = forkServer(FILES[family], {
      args: isOurs ? [] : [JSON.stringify(settings)],
      env: isOurs ? houseEnv(settings.tickMs, dataDir) : process.env,
    });
    try {
      const addresses = await ready;
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
    await endProcess(this.#child);
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

/** The product with its own defaults, besides ports, the folder and the tick. */
const houseEnv = (tickMs: number, dataDir: string): NodeJS.ProcessEnv => ({
  ...foreignEnv(),
  HL_HOST: '127.0.0.1',
  HL_VIZ_PORT: '0',
  HL_VIZ_CONTROL_PORT: '0',
  HL_DATA_DIR: dataDir,
  HL_TICK_MS: String(tickMs),
  HL_LOG_LEVEL: 'warn',
});

const roomPort = (addresses: Readonly<Record<string, string>>): number => {
  const address = addresses.room ?? addresses.ws ?? addresses.viz;
  if (address === undefined)
    throw new Error(`no address of the room among ${Object.keys(addresses).join(', ')}`);
  return Number(new URL(address).port);
};
