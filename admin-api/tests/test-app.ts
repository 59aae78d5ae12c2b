import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseConfig } from '../../ops/service/config.ts';
import { testContext } from '../../ops/service/test-context.ts';
import type { Desk, Role } from '../../proto/contracts/admin.ts';
import { buildAdminApp } from '../app.ts';
import { nameKey } from '../core/names.ts';
import { SESSION_LIFETIME_MS } from '../core/session-policy.ts';
import { openDatabase } from '../db/database.ts';
import { createRepos } from '../db/repos.ts';
import { createForwarder } from '../edges/forwarder.ts';
import { createPasswords } from '../edges/passwords.ts';
import { refusal } from '../edges/refusal.ts';
import { createServiceClient } from '../edges/service-client.ts';
import { issueSetupLink } from '../edges/setup-link.ts';
import { createShowKeeper } from '../edges/show-keeper.ts';
import { hashToken, newId, newToken } from '../edges/tokens.ts';
import { createVizClient } from '../edges/viz-client.ts';
import { SESSION_COOKIE } from '../routes/sessions.ts';

export const ORIGIN = 'http://venue.example';
export const PASSWORD = 'correct horse battery';

/** The app over a real database in a folder of its own, with a clock by hand; media and OBS only take notes. */
export const buildTestApp = async (overrides: Partial<HouseConfig> = {}) => {
  const context = testContext({ vizPort: 8081, mediaPort: 8090, rtmpPort: 1935, ...overrides });
  const { config } = context;
  const database = openDatabase(config.dataDir);
  const repos = createRepos(database);
  const passwords = createPasswords();
  const clock = { nowMs: Date.UTC(2030, 0, 1) };
  const env = { now: () => clock.nowMs, random: () => 0.5 };
  const dropped: string[] = [];
  const scenes: string[] = [];
  const looks = { count: 0 };
  const desk: Desk = { sources: [], venues: [], rooms: [], problems: [] };
  const putOut: [string, string][] = [];
  const token = context.secrets.serviceToken;
  const viz = createVizClient(
    createServiceClient({ name: 'viz-server', baseUrl: config.vizControlUrl, token }),
  );
  const shows = createShowKeeper({
    viz,
    hasRoom: (name) => name === config.room,
    repos,
    env,
    log: context.log,
  });
  const app = await buildAdminApp({
    ...context,
    env,
    repos,
    passwords,
    webDir: builtPages(),
    notReadyReason: () => undefined,
    desk: {
      desk: () => desk,
      look: async () => {
        looks.count += 1;
      },
      lookAtRooms: async () => {
        looks.count += 1;
      },
      hasVenue: (name) => name === 'added',
      setRoute: async (name, { artistId: route }) => {
        repos.routes.set(name, route);
        return {
          name,
          route,
          onAir: null,
          onAirSinceMs: 0,
          players: 0,
          cuts: 0,
          removable: false,
          previewAtMs: null,
        };
      },
      dropSource: async (artistId) => void dropped.push(artistId),
    },
    media: createForwarder({ name: 'media', baseUrl: config.mediaControlUrl, token }),
    rooms: createForwarder({ name: 'viz-server', baseUrl: config.vizControlUrl, token }),
    shows,
    signOuts: { add: (person, reason) => void putOut.push([person, reason]) },
    obs: {
      state: () => ({ state: 'connected', reason: null, scenes: ['1-up'], currentScene: '1-up' }),
      switchScene: async (name) => {
        if (name !== '1-up') throw refusal('OBS_UNKNOWN_SCENE');
        scenes.push(name);
      },
    },
  });

  /** The Cookie header of a session in that role, as if that account had signed in. */
  const signedIn = async (role: Role): Promise<string> => {
    const id = newId();
    const name = `${role} ${id}`;
    const token = newToken();
    const passwordHash = await passwords.hash(PASSWORD);
    const createdMs = clock.nowMs;
    repos.accounts.add({ id, name, nameKey: nameKey(name), role, passwordHash, createdMs });
    const expiresMs = createdMs + SESSION_LIFETIME_MS;
    repos.sessions.add({ tokenHash: hashToken(token), accountId: id, createdMs, expiresMs });
    return `${SESSION_COOKIE}=${token}`;
  };
  const send = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    app.inject({
      method,
      url,
      headers: {
        host: 'venue.example',
        origin: ORIGIN,
        ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { payload: options.body as object }),
    });

  return {
    app,
    send,
    signedIn,
    repos,
    clock,
    config,
    dropped,
    scenes,
    /** How often media was to be looked at, out of turn. */
    looks,
    /** Whose websockets were to be closed, and why. */
    putOut,
    logs: context.logs,
    secrets: context.secrets,
    issueLink: () => issueSetupLink({ repos, env, config, httpPort: 8080 }),
    close: async () => {
      await app.close();
      await shows.close();
      if (database.open) database.close();
    },
  };
};

export type TestApp = Awaited<ReturnType<typeof buildTestApp>>;

/** The Cookie header that answers a Set-Cookie. */
export const cookieOf = (response: { headers: Record<string, unknown> }): string => {
  const [line] = [response.headers['set-cookie']].flat();
  return String(line).split(';', 1)[0] ?? '';
};

const builtPages = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'houselights-web-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'stickers'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>fan page</title>');
  writeFileSync(join(folder, 'admin.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(folder, 'moderator.html'), '<!doctype html><title>moderators</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'fan-a1b2c3.js'), 'export {};');
  writeFileSync(join(folder, 'stickers', 'star.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
};
