import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../ops/free-ports.ts';
import { buildTestApp, PASSWORD, type TestApp } from '../tests/test-app.ts';

const ROLES = ['nobody', 'fan', 'artist', 'moderator', 'admin'] as const;
type Who = (typeof ROLES)[number];

interface Row {
  readonly route: string;
  readonly from: Who;
  readonly gives: number;
  readonly body?: object;
  /** What stands in the address; `none` where nothing is said. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
}

const RECORDING = { id: '1700000000000-0a1b2c3d' };

/** Every route of the app: the lowest role that gets in, and what a caller who is in gets. */
const TABLE: readonly Row[] = [
  { route: 'GET /', from: 'nobody', gives: 200 },
  { route: 'GET /admin', from: 'nobody', gives: 200 },
  { route: 'GET /moderator', from: 'nobody', gives: 200 },
  { route: 'GET /healthz', from: 'nobody', gives: 200 },
  { route: 'GET /readyz', from: 'nobody', gives: 200 },
  { route: 'GET /metrics', from: 'nobody', gives: 200 },
  { route: 'GET /api/venue', from: 'nobody', gives: 200 },
  { route: 'POST /api/setup/check', from: 'nobody', gives: 403, body: { token: 'x' } },
  {
    route: 'POST /api/setup',
    from: 'nobody',
    gives: 403,
    body: { token: 'x', name: 'n', password: 'long enough' },
  },
  { route: 'POST /api/session', from: 'nobody', gives: 401, body: { name: 'n', password: 'p' } },
  { route: 'DELETE /api/session', from: 'nobody', gives: 204 },
  { route: 'GET /api/session', from: 'fan', gives: 200 },
  { route: 'POST /api/ticket', from: 'fan', gives: 200 },
  {
    route: 'PUT /api/session/password',
    from: 'fan',
    gives: 204,
    body: { password: PASSWORD, newPassword: 'another long one' },
  },
  { route: 'GET /api/accounts', from: 'admin', gives: 200 },
  {
    route: 'POST /api/accounts',
    from: 'admin',
    gives: 422,
    body: { name: ' ', role: 'fan', password: 'long enough' },
  },
  { route: 'PATCH /api/accounts/{id}', from: 'admin', gives: 404, body: { role: 'fan' } },
  { route: 'DELETE /api/accounts/{id}', from: 'admin', gives: 404 },
  { route: 'DELETE /api/accounts/{id}/sessions', from: 'admin', gives: 404 },
  { route: 'GET /api/rooms/{room}/show', from: 'moderator', gives: 404 },
  { route: 'PUT /api/rooms/{room}/show', from: 'admin', gives: 404, body: {} },
  { route: 'POST /api/rooms/{room}/show/undo', from: 'admin', gives: 404 },
  // What viz-server carries out: it is away here, so who is in is told that.
  { route: 'GET /api/rooms', from: 'moderator', gives: 503 },
  { route: 'POST /api/rooms', from: 'admin', gives: 503, body: { name: 'attic' } },
  { route: 'DELETE /api/rooms/{room}', from: 'admin', gives: 503 },
  { route: 'GET /api/rooms/{room}/export', from: 'admin', gives: 503 },
  { route: 'GET /api/desk', from: 'moderator', gives: 200 },
  { route: 'GET /api/obs', from: 'moderator', gives: 200 },
  { route: 'GET /api/media-events', from: 'moderator', gives: 200 },
  { route: 'PUT /api/obs/scene', from: 'admin', gives: 200, body: { name: '1-up' } },
  { route: 'PUT /api/venues/{name}/route', from: 'admin', gives: 404, body: { artistId: null } },
  { route: 'GET /api/artists', from: 'admin', gives: 200 },
  { route: 'POST /api/artists', from: 'admin', gives: 422, body: { name: ' ' } },
  { route: 'PATCH /api/artists/{id}', from: 'admin', gives: 404, body: { name: 'n' } },
  { route: 'DELETE /api/artists/{id}', from: 'admin', gives: 404 },
  { route: 'POST /api/artists/{id}/keys', from: 'admin', gives: 404 },
  { route: 'DELETE /api/artists/{id}/keys/{keyId}', from: 'admin', gives: 404 },
  // What media carries out: it is away here, so who is in is told that.
  { route: 'POST /api/venues', from: 'admin', gives: 503, body: { name: 'attic-2' } },
  { route: 'DELETE /api/venues/{name}', from: 'admin', gives: 503 },
  { route: 'GET /api/venues/{name}/preview.jpg', from: 'moderator', gives: 503 },
  { route: 'GET /api/sources/{artistId}/preview.jpg', from: 'moderator', gives: 503 },
  { route: 'POST /api/sources/{artistId}/drop', from: 'admin', gives: 503 },
  { route: 'GET /api/placeholders', from: 'moderator', gives: 503 },
  { route: 'PUT /api/placeholders/{scope}/{subject}', from: 'admin', gives: 503, params: { scope: 'venue' } },
  {
    route: 'DELETE /api/placeholders/{scope}/{subject}',
    from: 'admin',
    gives: 503,
    params: { scope: 'venue' },
  },
  {
    route: 'POST /api/placeholders/{scope}/{subject}/undo',
    from: 'admin',
    gives: 503,
    params: { scope: 'venue' },
  },
  {
    route: 'GET /api/placeholders/{scope}/{subject}',
    from: 'moderator',
    gives: 503,
    params: { scope: 'venue' },
  },
  {
    route: 'GET /api/placeholders/{scope}/{subject}/preview.jpg',
    from: 'moderator',
    gives: 503,
    params: { scope: 'venue' },
  },
  { route: 'GET /api/placeholders/jobs/{jobId}', from: 'moderator', gives: 503 },
  { route: 'DELETE /api/placeholders/jobs/{jobId}', from: 'admin', gives: 503 },
  { route: 'GET /api/recordings', from: 'moderator', gives: 503 },
  { route: 'POST /api/recordings', from: 'admin', gives: 503, body: { scope: 'venue', subject: 'main' } },
  { route: 'GET /api/recordings/find', from: 'moderator', gives: 503, query: '?scope=venue&subject=main' },
  { route: 'GET /api/recordings/rules', from: 'moderator', gives: 503 },
  {
    route: 'PUT /api/recordings/rules/{scope}/{subject}',
    from: 'admin',
    gives: 503,
    params: { scope: 'venue' },
    body: { rule: 'always' },
  },
  {
    route: 'DELETE /api/recordings/rules/{scope}/{subject}',
    from: 'admin',
    gives: 503,
    params: { scope: 'venue' },
  },
  { route: 'GET /api/recordings/{id}', from: 'moderator', gives: 503, params: RECORDING },
  { route: 'POST /api/recordings/{id}/stop', from: 'admin', gives: 503, params: RECORDING },
  { route: 'DELETE /api/recordings/{id}', from: 'admin', gives: 503, params: RECORDING },
  { route: 'GET /api/recordings/{id}/file', from: 'moderator', gives: 503, params: RECORDING },
  {
    route: 'GET /api/recordings/{id}/clip',
    from: 'moderator',
    gives: 503,
    params: RECORDING,
    query: '?fromMs=0&untilMs=1000',
  },
  { route: 'GET /api/push-targets', from: 'moderator', gives: 503 },
  {
    route: 'POST /api/push-targets',
    from: 'admin',
    gives: 503,
    body: { name: 'n', venue: 'main', url: 'rtmp://target.example/live', key: 'k' },
  },
  { route: 'PATCH /api/push-targets/{id}', from: 'admin', gives: 503, body: { enabled: false } },
  { route: 'DELETE /api/push-targets/{id}', from: 'admin', gives: 503 },
];

/** Not for any person: only for the service token, or what it signed. */
const SERVICES_ONLY = [
  { route: 'POST /internal/publish-check', body: { keyHash: '0'.repeat(64) } },
  { route: 'POST /internal/media-events', body: {} },
];

let house: TestApp;
beforeAll(async () => {
  const [mediaPort, vizPort] = await freePorts(2);
  house = await buildTestApp({
    mediaControlUrl: `http://127.0.0.1:${mediaPort}`,
    vizControlUrl: `http://127.0.0.1:${vizPort}`,
  });
});
afterAll(() => house.close());

type Method = Parameters<TestApp['send']>[0];
const ask = async (who: Who, row: Pick<Row, 'route' | 'body' | 'params' | 'query'>): Promise<number> => {
  const { route, body, params = {}, query = '' } = row;
  const [method, path] = route.split(' ') as [Method, string];
  const cookie = who === 'nobody' ? undefined : await house.signedIn(who);
  const response = await house.send(method, `${fill(path, params)}${query}`, {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { body }),
  });
  return response.statusCode;
};

const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'none');

describe('role × route', () => {
  it('AU7 S3 the table names every route there is', async () => {
    const { paths } = (await house.send('GET', '/api/openapi.json')).json<{
      paths: Record<string, object>;
    }>();
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.toSorted()).toEqual([...TABLE, ...SERVICES_ONLY].map(({ route }) => route).toSorted());
  });

  it.each(TABLE)('AU7 S3 $route is for $from and above', async (row) => {
    for (const who of ROLES) {
      const isIn = ROLES.indexOf(who) >= ROLES.indexOf(row.from);
      const refused = who === 'nobody' ? 401 : 403;
      expect([who, await ask(who, row)]).toEqual([who, isIn ? row.gives : refused]);
    }
  });

  it.each(SERVICES_ONLY)('AU7 S3 $route is for services, whatever the role', async (row) => {
    for (const who of ROLES) expect([who, await ask(who, row)]).toEqual([who, 401]);
  });
});
