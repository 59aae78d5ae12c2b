import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PushTarget, PushTargetList } from '../../../proto/contracts/push-targets.ts';
import { type AmfInput, encodeAmf0 } from '../../core/push/amf0-write.ts';
import { writeMessage } from '../../core/push/chunk-writer.ts';
import { type MediaUnderTest, sleep, until } from './media-under-test.ts';

/** Adds a target and gives it as the API answered. */
export const addTarget = async (
  media: MediaUnderTest,
  target: Record<string, unknown>,
): Promise<PushTarget> => {
  const response = await media.api('POST', '/api/push-targets', {
    name: 'a target',
    venue: 'main',
    ...target,
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as PushTarget;
};

export const targetsOf = async (media: MediaUnderTest): Promise<PushTarget[]> =>
  ((await (await media.api('GET', '/api/push-targets')).json()) as PushTargetList).targets;

/** Waits until a target is as wanted. */
export const targetWhen = (
  media: MediaUnderTest,
  { id, name }: PushTarget,
  is: (target: PushTarget) => boolean,
  limitMs = 20_000,
): Promise<PushTarget> =>
  until(
    `the target ${name} is as wanted`,
    async () => (await targetsOf(media)).find((target) => target.id === id && is(target)),
    limitMs,
  );

export const isSending = (target: PushTarget): boolean => target.status.state === 'sending';
export const hasFailedWith =
  (code: string) =>
  ({ status }: PushTarget): boolean =>
    status.state === 'waiting' && status.lastError?.code === code;

export interface Receiver {
  readonly port: number;
  readonly url: string;
  /** Connections it has had so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A TCP server that does to each connection what a test wants. */
export const startReceiver = async (onConnection: (socket: Socket) => void): Promise<Receiver> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ port, url: `rtmp://127.0.0.1:${port}/live`, connections: () => connections },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const S0_S1_S2 = Buffer.concat([Buffer.of(3), Buffer.alloc(2 * 1536)]);

/** Answers a publisher like a server up to `publish`; `onPublish` says the rest. */
export const answerPublisher = (
  socket: Socket,
  onPublish: (say: (...values: AmfInput[]) => void) => void,
): void => {
  const say = (...values: AmfInput[]): void => {
    const payload = encodeAmf0(...values);
    socket.write(writeMessage({ type: 20, chunkStream: 3, streamId: 0, payload }, 128));
  };
  const steps: [heard: string, answer: () => void][] = [
    ['\u0003', () => void socket.write(S0_S1_S2)],
    ['connect', () => say('_result', 1, null, { level: 'status', code: 'NetConnection.Connect.Success' })],
    ['createStream', () => say('_result', 4, null, 1)],
    ['publish', () => onPublish(say)],
  ];
  let heard = '';
  socket.on('data', (bytes) => {
    if (steps.length === 0) return;
    heard += bytes.toString('latin1');
    for (;;) {
      const [words, answer] = steps[0] ?? [];
      const at = words === undefined ? -1 : heard.indexOf(words);
      if (words === undefined || at < 0) break;
      heard = heard.slice(at + words.length);
      steps.shift();
      answer?.();
    }
  });
};

export const PUBLISH_START = { level: 'status', code: 'NetStream.Publish.Start', description: 'Go on.' };

const NGINX_MODULES = '/usr/lib/nginx/modules';
const NGINX_RTMP = join(NGINX_MODULES, 'ngx_rtmp_module.so');
export const hasNginx = existsSync('/usr/sbin/nginx') && existsSync(NGINX_RTMP);

/** nginx with its RTMP module in a folder of its own; it records what is published just as it comes, as FLV. */
export const startNginx = async (folder: string, port: number): Promise<ChildProcess> => {
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `load_module ${NGINX_RTMP};
    user root; daemon off; master_process off; worker_processes 1; pid ${join(folder, 'nginx.pid')};
    error_log ${join(folder, 'error.log')} error;
    events { worker_connections 64; }
    rtmp { access_log off; server { listen 127.0.0.1:${port}; application live {
      live on; record all; record_path ${folder}; record_unique off;
    } } }`,
  );
  const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', file];
  const child = noted(spawn('/usr/sbin/nginx', args, { stdio: 'ignore' }));
  await until('nginx is up', () => existsSync(join(folder, 'nginx.pid')));
  return child;
};

/** ffmpeg as an RTMP server for one publisher; it writes what comes to a file. */
export const startFfmpegServer = (port: number, key: string, file: string): ChildProcess => {
  const heard = `rtmp://127.0.0.1:${port}/live/${key}`;
  const args = ['-hide_banner', '-nostdin', '-v', 'error', '-y', '-listen', '1', '-i', heard];
  const written = ['-map', '0:v', '-map', '0:a', '-c', 'copy', file];
  return noted(spawn('ffmpeg', [...args, ...written], { stdio: 'ignore' }));
};

const children = new Set<ChildProcess>();

const noted = (child: ChildProcess): ChildProcess => {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
};

export const endChild = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
};

/** Ends the servers that a test has left behind. */
export const endServers = async (): Promise<void> => {
  await Promise.all([...children].map((child) => endChild(child, 'SIGKILL')));
};

/** Bytes of buffers that are in use: what nobody holds any more is collected first. */
export const bufferBytes = async (): Promise<number> => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The memory of buffers is given back a little after they are collected.
  for (let i = 0; i < 3; i += 1) {
    collect();
    await sleep(50);
  }
  return process.memoryUsage().arrayBuffers;
};

const OPENSSL = 'openssl';

/** A certificate for a name, signed by itself, made by openssl; null where there is no openssl. */
export const makeCertificate = (folder: string, name: string): { key: string; cert: string } | null => {
  const key = join(folder, `${name}.key`);
  const cert = join(folder, `${name}.pem`);
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-days', '2'];
  try {
    execFileSync(OPENSSL, [...made, ...named, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key, cert };
  } catch {
    return null;
  }
};
