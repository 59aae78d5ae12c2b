import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listenProblem } from '../ops/service/errors.ts';
import type { FastifyApp } from '../ops/service/http-app.ts';
import type { RunningService, ServiceContext } from '../ops/service/service.ts';
import { buildAdminApp } from './app.ts';
import { openDatabase } from './db/database.ts';
import { createRepos } from './db/repos.ts';
import { createDeskKeeper } from './edges/desk-keeper.ts';
import { type Env, systemEnv } from './edges/env.ts';
import { createForwarder } from './edges/forwarder.ts';
import { createMediaClient } from './edges/media-client.ts';
import { createObsControl } from './edges/obs-control.ts';
import { createPasswords } from './edges/passwords.ts';
import { createReadiness } from './edges/readiness.ts';
import { createServiceClient } from './edges/service-client.ts';
import { issueSetupLink, pageAddress } from './edges/setup-link.ts';
import { createShowKeeper } from './edges/show-keeper.ts';
import { createSignOuts } from './edges/sign-outs.ts';
import { createVizClient } from './edges/viz-client.ts';

/** Puts admin-api together and starts it. Throws StartError with a sentence for the operator. */
export const createAdminApi = async (
  context: ServiceContext,
  overrides: { env?: Env; webDir?: string } = {},
): Promise<RunningService> => {
  const { config } = context;
  const env = overrides.env ?? systemEnv;
  const parts = createParts(context, env);
  const app = await buildAdminApp({ ...context, ...parts, env, webDir: overrides.webDir ?? builtWebDir() });
  const close = async (): Promise<void> => {
    await app.close();
    await parts.close();
  };
  try {
    const httpPort = await listen(app, config);
    const setup = issueSetupLink({ repos: parts.repos, env, config, httpPort });
    const addresses = { http: pageAddress(config, httpPort), ...(setup === undefined ? {} : { setup }) };
    return { addresses, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** All that owns something: the database, the connections to the other services and to OBS. */
const createParts = ({ config, secrets, log }: ServiceContext, env: Env) => {
  const database = openDatabase(config.dataDir);
  const repos = createRepos(database);
  const token = secrets.serviceToken;
  const services = {
    media: createServiceClient({ name: 'media', baseUrl: config.mediaControlUrl, token }),
    'viz-server': createServiceClient({ name: 'viz-server', baseUrl: config.vizControlUrl, token }),
  };
  const mediaClient = createMediaClient(services.media);
  const media = createForwarder({ name: 'media', baseUrl: config.mediaControlUrl, token });
  const rooms = createForwarder({ name: 'viz-server', baseUrl: config.vizControlUrl, token });
  const viz = createVizClient(services['viz-server']);
  const desk = createDeskKeeper({ media: mediaClient, viz, repos, env, log, mainRoom: config.room });
  const shows = createShowKeeper({ viz, hasRoom: desk.hasRoom, repos, env, log });
  const signOuts = createSignOuts({ viz, repos, env, log });
  const obs = createObsControl({ url: config.obsUrl, password: config.obsPassword, env, log });
  return {
    repos,
    desk,
    media,
    rooms,
    shows,
    signOuts,
    obs,
    passwords: createPasswords(),
    notReadyReason: createReadiness(services),
    close: async (): Promise<void> => {
      for (const service of [...Object.values(services), media, rooms]) service.close();
      await Promise.all([desk.close(), shows.close(), signOuts.close(), obs.close()]);
      database.close();
    },
  };
};

const listen = async (app: FastifyApp, { host, httpPort }: ServiceContext['config']): Promise<number> => {
  try {
    await app.listen({ host, port: httpPort });
  } catch (error) {
    throw listenProblem(error, { host, port: httpPort, setting: 'HL_HTTP_PORT' });
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : httpPort;
};

/** `dist/web`, seen from the compiled `dist/admin-api` as well as from the sources. */
const builtWebDir = (): string => {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  return basename(root) === 'dist' ? join(root, 'web') : join(root, 'dist', 'web');
};
