import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../free-ports.ts';
import { endProcess } from '../server-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { MediaServer } from './media-server.ts';

/** Not on everybody's path. */
const DEBIAN_PROGRAM = '/usr/sbin/nginx';
const MODULE_PLACES = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/local/nginx/modules'];
const MODULE = 'ngx_rtmp_module.so';
const APP = 'live';
const STREAM = 'bench';
const START_LIMIT_MS = 5000;
const SETTLE_MS = 400;

/** nginx with its RTMP module, one process, in a folder of its own: the system's own nginx is not touched. */
export const startNginx = async (): Promise<MediaServer> => {
  const [port = 0] = await freePorts(1);
  const { path: folder, remove } = temporaryFolder();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port));
  const child = spawn(
    existsSync(DEBIAN_PROGRAM) ? DEBIAN_PROGRAM : 'nginx',
    ['-p', folder, '-e', join(folder, 'error.log'), '-c', file],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  // It has no channel to the bench whose end it could notice.
  const kill = (): boolean => child.kill('SIGKILL');
  process.on('exit', kill);
  try {
    await accepts(child, port);
  } catch (error) {
    kill();
    process.off('exit', kill);
    const log = readFileSync(join(folder, 'error.log'), { encoding: 'utf8', flag: 'a+' });
    remove();
    throw new Error(`nginx with its RTMP module did not start: ${log}`, { cause: error });
  }
  return {
    family: 'nginx',
    pid: child.pid ?? Number.NaN,
    rtmpPort: port,
    publish: { app: APP, name: STREAM },
    address: (protocol) => ({ protocol, port, app: APP, name: STREAM }),
    settle: async () => {
      await sleep(SETTLE_MS);
    },
    stop: async () => {
      await endProcess(child);
      process.off('exit', kill);
      remove();
    },
  };
};

/** One process is master and worker in one. `sync 10ms` is what its manual advises for a low delay. */
const configuration = (folder: string, port: number): string => `
load_module ${modulePath()};
daemon off;
master_process off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')} error;
events { worker_connections 1024; }
rtmp {
  access_log off;
  server {
    listen 127.0.0.1:${port};
    application ${APP} {
      live on;
      sync 10ms;
      allow publish 127.0.0.1;
      allow play 127.0.0.1;
    }
  }
}
`;

const modulePath = (): string => {
  const folder = MODULE_PLACES.find((place) => existsSync(join(place, MODULE)));
  if (folder === undefined) throw new Error(`nginx has no ${MODULE}: install the package libnginx-mod-rtmp.`);
  return join(folder, MODULE);
};

/** Resolves when the port accepts. */
const accepts = async (child: ChildProcess, port: number): Promise<void> => {
  let problem: Error | undefined;
  child.once('error', (error) => {
    problem = error;
  });
  for (const deadlineMs = Date.now() + START_LIMIT_MS; Date.now() < deadlineMs; await sleep(20)) {
    if (problem !== undefined) throw problem;
    if (child.exitCode !== null) throw new Error(`exit status ${child.exitCode}`);
    if (await isOpen(port)) return;
  }
  throw new Error('its port stayed closed');
};

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
