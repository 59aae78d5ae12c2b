import type { HouseConfig } from '../../ops/service/config.ts';
import { testContext } from '../../ops/service/test-context.ts';
import { openCutLink } from '../../ops/tests/cut-link.ts';
import { createVizServer } from '../../viz-server/compose.ts';
import { joinFan, type TestFan } from '../../viz-server/tests/support/test-fan.ts';
import { createAdminApi } from '../compose.ts';
import { startFakeMedia } from './fake-media.ts';

export const PASSWORD = 'correct horse battery';

export interface Asked {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
}

/** Ends what it opened, last first. */
export type Closers = (() => Promise<unknown>)[];

/** A clock that tests move on; it runs by itself otherwise. */
export const createClock = () => {
  const clock = { aheadMs: 0 };
  return { clock, env: { now: () => Date.now() + clock.aheadMs, random: Math.random } };
};

/** admin-api and a real viz-server with real websockets, and the first admin signed in. */
export const startHouseWithRoom = async (closers: Closers) => {
  const viz = await startRoom();
  let running: Room | undefined = viz;
  closers.push(async () => running?.close());
  const fakes = testContext({ dataDir: viz.context.config.dataDir });
  const media = await startFakeMedia(fakes);
  closers.push(media.close);
  const { clock, env } = createClock();
  const link = await openCutLink(viz.ports.vizControlPort);
  closers.push(link.close);
  const context = testContext({
    mediaControlUrl: media.url,
    vizControlUrl: `http://127.0.0.1:${link.port}`,
    dataDir: viz.context.config.dataDir,
  });
  let admin = await createAdminApi(context, { env });
  closers.push(() => admin.close());
  const base = (): string => admin.addresses.http ?? '';
  const ask = async (
    method: string,
    path: string,
    { cookie = '', body }: AskOptions = {},
  ): Promise<Asked> => {
    const response = await fetch(`${base()}${path}`, {
      method,
      headers: {
        origin: base(),
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      text,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
      cookie: response.headers.get('set-cookie')?.split(';', 1)[0] ?? '',
    };
  };
  const token = admin.addresses.setup?.split('#setup=')[1];
  const setup = await ask('POST', '/api/setup', { body: { token, name: 'Ada', password: PASSWORD } });
  const signIn = async (name: string, password = PASSWORD): Promise<string> =>
    (await ask('POST', '/api/session', { body: { name, password } })).cookie;
  return {
    clock,
    context,
    /** Between admin-api and viz-server. */
    link,
    ask,
    signIn,
    adminCookie: setup.cookie,
    asAdmin: (method: string, path: string, body?: unknown) =>
      ask(method, path, { cookie: setup.cookie, ...(body === undefined ? {} : { body }) }),
    /** Makes an account and signs it in. */
    member: async (name: string, role = 'fan') => {
      const body = { name, role, password: PASSWORD };
      const made = await ask('POST', '/api/accounts', { cookie: setup.cookie, body });
      return { id: String(made.body['id']), cookie: await signIn(name) };
    },
    /** A websocket under a fresh ticket of that session; without one, of a guest. */
    join: async (cookie?: string, room = 'main'): Promise<TestFan> => {
      const ticket =
        cookie === undefined ? '' : (await ask('POST', '/api/ticket', { cookie })).body['ticket'];
      return joinFan(viz.vizUrl, { hello: { ticket: String(ticket), room } });
    },
    stopRoom: async () => {
      await running?.close();
      running = undefined;
    },
    /** The same viz-server again: same ports, same journal, unless another folder is given. */
    startRoomAgain: async (overrides: Partial<HouseConfig> = {}) => {
      running = await startRoom({ ...viz.ports, dataDir: viz.context.config.dataDir, ...overrides });
    },
    /** The same database under a new port: a kept connection of `fetch` would break on the old one. */
    restartAdmin: async () => {
      await admin.close();
      admin = await createAdminApi(testContext(context.config), { env });
    },
  };
};

export type HouseWithRoom = Awaited<ReturnType<typeof startHouseWithRoom>>;

interface AskOptions {
  readonly cookie?: string;
  readonly body?: unknown;
}

type Room = Awaited<ReturnType<typeof startRoom>>;

const startRoom = async (overrides: Partial<HouseConfig> = {}) => {
  const context = testContext(overrides);
  const service = await createVizServer(context);
  const vizUrl = service.addresses.viz ?? '';
  const controlUrl = service.addresses.control ?? '';
  const ports = { vizPort: Number(new URL(vizUrl).port), vizControlPort: Number(new URL(controlUrl).port) };
  return { context, vizUrl, controlUrl, ports, close: service.close };
};
