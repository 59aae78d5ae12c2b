import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../free-ports.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A whole house started as `npm start` starts it, on free ports and with a data folder of its own. */
export interface House {
  readonly pageUrl: string;
  readonly ingestUrl: string;
  readonly mediaUrl: string;
  /** The room's private port. */
  readonly roomControlUrl: string;
  readonly dataDir: string;
  readonly output: () => string;
  /** Process id of a service, found among the supervisor's children. */
  readonly servicePid: (name: string) => number;
  /** Sends a signal to the supervisor; resolves with its exit status. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a house and resolves when it says that it is open. */
export const openHouse = async (env: Record<string, string> = {}): Promise<House> => {
  const [http, viz, media, rtmp, vizControl, mediaControl] = await freePorts(6);
  const dataDir = mkdtempSync(join(tmpdir(), 'houselights-e2e-'));
  const child = spawn(process.execPath, ['ops/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HL_HOST: '127.0.0.1',
      HL_HTTP_PORT: String(http),
      HL_VIZ_PORT: String(viz),
      HL_MEDIA_PORT: String(media),
      HL_RTMP_PORT: String(rtmp),
      HL_VIZ_CONTROL_PORT: String(vizControl),
      HL_MEDIA_CONTROL_PORT: String(mediaControl),
      HL_DATA_DIR: dataDir,
      ...env,
    },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  await opened(child, () => output);
  return {
    pageUrl: `http://127.0.0.1:${http}`,
    ingestUrl: `rtmp://127.0.0.1:${rtmp}/live`,
    mediaUrl: `http://127.0.0.1:${media}`,
    roomControlUrl: `http://127.0.0.1:${vizControl}`,
    dataDir,
    output: () => output,
    servicePid: (name) => findChild(child.pid ?? 0, name),
    stop: async (signal = 'SIGINT') => {
      const status = await ended(child, signal);
      rmSync(dataDir, { recursive: true, force: true });
      return status;
    },
  };
};

const opened = (child: ChildProcess, output: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!output().includes('Houselights is open')) return;
      clearInterval(timer);
      resolve();
    }, 50);
    child.once('exit', (status) => {
      clearInterval(timer);
      reject(new Error(`the house ended with status ${status}:\n${output()}`));
    });
  });

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    child.once('exit', (status) => resolve(status));
    child.kill(signal);
  });

/** Linux: the child of `parent` whose command line names the service's main file. */
const findChild = (parent: number, name: string): number => {
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
      if (fields?.[1] !== String(parent)) continue;
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`/${name}/main.js`)) return Number(pid);
    } catch {
      // the process ended while we looked
    }
  }
  throw new Error(`no ${name} among the children of ${parent}`);
};
