import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endProcess, foreignEnv, forkServer } from '../server-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { MediaServer } from './media-server.ts';

const FILE = fileURLToPath(new URL('../../../media/main.js', import.meta.url));
const ARTIST = 'bench';
const VENUE = 'main';
const GARBAGE_MS = 500;

/** Our media service with a control port in reach. */
export interface HouseServer extends MediaServer {
  /** Routes a venue to the bench's artist. */
  route(venue: string): Promise<void>;
}

/**
 * The service as `npm start` runs it, with a desk that lets the bench's artist in. `house`: with all its defaults;
 * `bare`: without stills, and of eight venues the last one has HLS, not the one that is played.
 */
export const startHouse = async (
  kind: 'house' | 'bare',
  venues?: readonly string[],
): Promise<HouseServer> => {
  const { child, ready, token, stop } = await forkHouse(settings(kind, venues));
  try {
    const addresses = await ready;
    const control = controlOf(addresses.control ?? '', token);
    const route = (venue: string): Promise<void> =>
      control('PUT', `/api/venues/${venue}/route`, { artistId: ARTIST });
    await route(VENUE);
    return {
      ...{ family: kind === 'house' ? 'houselights' : 'bare', pid: child.pid ?? Number.NaN },
      ...placesOf(addresses),
      settle: async () => {
        child.kill('SIGUSR2');
        await sleep(GARBAGE_MS);
      },
      route,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The process in a folder of its own, with its desk; `stop` ends and removes all of that. */
const forkHouse = async (env: NodeJS.ProcessEnv) => {
  const desk = await startDesk();
  const dataDir = temporaryFolder();
  const token = randomBytes(24).toString('hex');
  const own = { HL_DATA_DIR: dataDir.path, HL_SERVICE_TOKEN: token, HL_ADMIN_URL: desk.url };
  const { child, ready } = forkServer(FILE, { env: { ...foreignEnv(), ...env, ...own } });
  const stop = async (): Promise<void> => {
    await endProcess(child);
    await desk.close();
    dataDir.remove();
  };
  return { child, ready, token, stop };
};

const placesOf = (
  addresses: Readonly<Record<string, string>>,
): Pick<MediaServer, 'rtmpPort' | 'publish' | 'address'> => {
  const portOf = (address: string | undefined): number => Number(new URL(address ?? '').port);
  const rtmpPort = portOf(addresses.rtmp);
  const ports = { rtmp: rtmpPort, flv: portOf(addresses.playback) };
  return {
    rtmpPort,
    publish: { app: 'live', name: 'key-of-the-bench' },
    address: (protocol) => ({ protocol, port: ports[protocol], app: 'venue', name: VENUE }),
  };
};

const settings = (kind: 'house' | 'bare', venues: readonly string[] | undefined): NodeJS.ProcessEnv => ({
  HL_HOST: '127.0.0.1',
  HL_RTMP_PORT: '0',
  HL_MEDIA_PORT: '0',
  HL_MEDIA_CONTROL_PORT: '0',
  HL_LOG_LEVEL: 'warn',
  ...(venues === undefined ? {} : { HL_VENUES: venues.join(',') }),
  ...(kind === 'bare' ? { HL_PREVIEW_SECONDS: '0', HL_HLS_VENUES: venues?.[0] ?? 'attic' } : {}),
});

/** What admin-api says when media asks whether a key may publish; whatever else media tells it is taken. */
const startDesk = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const answer = JSON.stringify({ artistId: ARTIST, artistName: 'Bench', mayTakeOver: false });
  const desk = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(request.url === '/internal/publish-check' ? answer : '{}');
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        desk.close(() => resolve());
        desk.closeAllConnections();
      }),
  };
};

const controlOf =
  (url: string, token: string) =>
  async (method: string, path: string, body: object): Promise<void> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`media refused ${path}: ${await response.text()}`);
  };
