import { createDeskClient, setupToken } from '../../demo/desk-client.ts';
import { freePorts } from '../../free-ports.ts';
import { parseConfig } from '../../service/config.ts';
import { runHouse } from '../../start/start.ts';
import type { Addresses } from '../../start/supervised-process.ts';
import { foreignEnv } from '../server-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A whole house with one artist, routed to the venue that fans watch. */
export interface LatencyHouse {
  readonly pageUrl: string;
  readonly publishUrl: string;
  close(): Promise<void>;
}

export const openLatencyHouse = async (): Promise<LatencyHouse> => {
  const folder = temporaryFolder();
  const env = { ...foreignEnv(), ...(await settings(folder.path)) };
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { config } = parsed;
  const stop = new AbortController();
  let running = Promise.resolve(true);
  const opened = new Promise<Readonly<Record<string, Addresses>>>((resolve, reject) => {
    running = runHouse({ config, env, signal: stop.signal, onOpen: resolve });
    running.then(() => reject(new Error('the house ended before it was open')), reject);
  });
  const close = async (): Promise<void> => {
    stop.abort();
    await running.catch(() => false);
    folder.remove();
  };
  try {
    const addresses = await opened;
    const pageUrl = `http://127.0.0.1:${config.httpPort}`;
    const desk = createDeskClient(pageUrl);
    const token = setupToken(addresses['admin-api']?.setup ?? '');
    await desk.setUp({ token, name: 'bench', password: 'a long enough password' });
    const { artist, streamKey } = await desk.addArtist('Clock');
    await desk.route(config.programVenue, artist.id);
    return { pageUrl, publishUrl: `rtmp://127.0.0.1:${config.rtmpPort}/live/${streamKey.key}`, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const settings = async (dataDir: string): Promise<Record<string, string>> => {
  const names = ['HTTP', 'VIZ', 'MEDIA', 'RTMP', 'VIZ_CONTROL', 'MEDIA_CONTROL'];
  const ports = await freePorts(names.length);
  return {
    ...Object.fromEntries(names.map((name, index) => [`HL_${name}_PORT`, String(ports[index])])),
    HL_HOST: '127.0.0.1',
    HL_DATA_DIR: dataDir,
    HL_LOG_LEVEL: 'warn',
  };
};
