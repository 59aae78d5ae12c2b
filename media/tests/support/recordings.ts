import { execFile, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type {
  Recording,
  RecordingDetails,
  RecordingList,
  RecordingPieces,
} from '../../../proto/contracts/recordings.ts';
import { parseFlvFile } from '../../core/flv-file.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import { ffmpeg, packetsOf, stepsBack } from './ffmpeg.ts';
import { until } from './media-under-test.ts';

export type Api = (method: string, path: string, body?: unknown) => Promise<Response>;

/** The recordings of a media under test, as a caller of its API sees them. */
export const recordingsOf = (api: Api) => {
  const json = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await api(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as Body;
  };
  const list = async (query = ''): Promise<Recording[]> =>
    (await json<RecordingList>('GET', `/api/recordings${query}`)).recordings;
  const one = async (id: string): Promise<Recording> =>
    (await json<RecordingDetails>('GET', `/api/recordings/${id}`)).recording;
  return {
    json,
    list,
    one,
    details: (id: string) => json<RecordingDetails>('GET', `/api/recordings/${id}`),
    start: (scope: string, subject: string) => json<Recording>('POST', '/api/recordings', { scope, subject }),
    stop: (id: string) => json<Recording>('POST', `/api/recordings/${id}/stop`),
    rule: (scope: string, subject: string, rule: string) =>
      json('PUT', `/api/recordings/rules/${scope}/${subject}`, { rule }),
    find: async (query: string) =>
      (await json<RecordingPieces>('GET', `/api/recordings/find?${query}`)).pieces,
    bytes: async (path: string) => Buffer.from(await (await api('GET', path)).arrayBuffer()),
    /** Waits until so much has been recorded. */
    lasts: (id: string, ms: number) =>
      until(`${id} lasts ${ms} ms`, async () => ((await one(id)).durationMs >= ms ? one(id) : undefined)),
  };
};

/** Saves an FLV and has real ffprobe and ffmpeg read it: no time runs backwards, nothing is broken. */
export const readFlv = async (bytes: Buffer, file: string): Promise<MediaTag[]> => {
  writeFileSync(file, bytes);
  const packets = await packetsOf(file);
  const back = { video: stepsBack(packets, 'video'), audio: stepsBack(packets, 'audio') };
  if (back.video + back.audio > 0) throw new Error(`${file}: time runs backwards ${JSON.stringify(back)}`);
  const asTheyAre = ['-fps_mode', 'passthrough', '-enc_time_base', '-1'];
  const complaints = await ffmpeg('-i', file, ...asTheyAre, '-f', 'null', '-');
  if (complaints !== '') throw new Error(`${file}: ${complaints}`);
  const parsed = parseFlvFile(bytes);
  if (!parsed.ok) throw new Error(`${file}: ${parsed.reason}`);
  return [...parsed.tags];
};

const MOUNT = 'mount';

/** A small disk of its own in a folder; undefined where this user may not mount one. */
export const mountSmallDisk = (folder: string, sizeKb: number): (() => Promise<void>) | undefined => {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return async () => void (await promisify(execFile)(`u${MOUNT}`, [folder]));
};

/** Answers every publish check: it is always the same artist. */
export const startOpenDesk = async (): Promise<{ url: string; close(): void }> => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ artistId: 'ana', artistName: 'Ana', mayTakeOver: true }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const MAIN = fileURLToPath(new URL('../../../dist/media/main.js', import.meta.url));
const TOKEN = 'service-token-of-a-test-that-is-long-enough';

/** The compiled media in a process of its own, on a data folder. */
export const startMediaProcess = async (dataDir: string, adminUrl: string) => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: build the services before these tests`);
  const child = fork(MAIN, [], {
    env: {
      PATH: process.env.PATH,
      HL_HOST: '127.0.0.1',
      HL_MEDIA_PORT: '0',
      HL_RTMP_PORT: '0',
      HL_MEDIA_CONTROL_PORT: '0',
      HL_DATA_DIR: join(dataDir, 'data'),
      HL_ADMIN_URL: adminUrl,
      HL_SERVICE_TOKEN: TOKEN,
    },
    silent: true,
    cwd: dataDir,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(String(data)));
  const ready = await new Promise<Record<string, string>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`media ended with ${code}: ${output.join('')}`)));
    child.on('message', (message: { type: string; addresses: Record<string, string> }) => {
      if (message.type === 'ready') resolve(message.addresses);
    });
  });
  const api: Api = (method, path, body) =>
    fetch(`${ready.control}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    api,
    playback: ready.playback ?? '',
    rtmp: ready.rtmp ?? '',
    output,
    kill: async (signal: NodeJS.Signals): Promise<number | null> => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      return (await exit)[0] as number | null;
    },
  };
};
