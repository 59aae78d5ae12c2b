import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../tests/test-app.ts';

const ROLES = ['nobody', 'fan', 'artist', 'moderator', 'admin'] as const;
type Who = (typeof ROLES)[number];

/** Every route of the app: the lowest role that gets in, and what a caller who is in gets. */
const TABLE: readonly { route: string; from: Who; gives: number; body?: object }[] = [
  { route: 'GET /', from: 'nobody', gives: 200 },
  { route: 'GET /admin', from: 'nobody', gives: 200 },
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
  { route: 'POST /api/ticket', from: 'artist', gives: 200 },
  { route: 'GET /api/desk', from: 'moderator', gives: 200 },
  { route: 'GET /api/obs', from: 'moderator', gives: 200 },
  { route: 'PUT /api/obs/scene', from: 'admin', gives: 200, body: { name: '1-up' } },
  { route: 'PUT /api/venues/{name}/route', from: 'admin', gives: 404, body: { artistId: null } },
  { route: 'GET /api/artists', from: 'admin', gives: 200 },
  { route: 'POST /api/artists', from: 'admin', gives: 422, body: { name: ' ' } },
  { route: 'PATCH /api/artists/{id}', from: 'admin', gives: 404, body: { name: 'n' } },
  { route: 'DELETE /api/artists/{id}', from: 'admin', gives: 404 },
  { route: 'POST /api/artists/{id}/keys', from: 'admin', gives: 404 },
  { route: 'DELETE /api/artists/{id}/keys/{keyId}', from: 'admin', gives: 404 },
];

/** Not for any person: only for the service token. */
const SERVICES_ONLY = [{ route: 'POST /internal/publish-check', body: { keyHash: '0'.repeat(64) } }];

let house: TestApp;
beforeAll(async () => {
  house = await buildTestApp();
});
afterAll(() => house.close());

type Method = Parameters<TestApp['send']>[0];
const ask = async (who: Who, { route, body }: { route: string; body?: object }): Promise<number> => {
  const [method, path] = route.split(' ') as [Method, string];
  const cookie = who === 'nobody' ? undefined : await house.signedIn(who);
  const response = await house.send(method, path.replaceAll(/\{\w+\}/g, 'none'), {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { body }),
  });
  return response.statusCode;
};

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
