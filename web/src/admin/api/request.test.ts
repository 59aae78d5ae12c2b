import { expect, test } from 'vitest';
import { createAdminApi } from './admin-api.ts';
import { createAsk, type Fetch } from './request.ts';

const answering = (statusCode: number, body: string | null): Fetch & { calls: [string, RequestInit][] } => {
  const calls: [string, RequestInit][] = [];
  const fetchLike = async (url: string, init: RequestInit): Promise<Response> => {
    calls.push([url, init]);
    return new Response(body, { status: statusCode });
  };
  return Object.assign(fetchLike, { calls });
};

test('DP7 a coded refusal keeps its code and says the service’s words', async () => {
  const ask = createAsk(answering(409, '{"code":"NAME_TAKEN","message":"This name is taken."}'));
  expect(await ask({ method: 'GET', path: '/api/artists' })).toEqual({
    ok: false,
    problem: { kind: 'refused', code: 'NAME_TAKEN', message: 'This name is taken.' },
  });
});

test('DP7 a refusal that is not ours is named by its status, a gateway’s page is “does not answer”', async () => {
  const teapot = await createAsk(answering(418, '<html>'))({ method: 'GET', path: '/' });
  expect(teapot).toMatchObject({ ok: false, problem: { kind: 'refused', code: '' } });
  expect(teapot.ok ? '' : teapot.problem.message).toContain('418');
  const gateway = await createAsk(answering(502, '<html>Bad Gateway'))({ method: 'GET', path: '/' });
  expect(gateway).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  const ours = await createAsk(answering(503, '{"code":"MEDIA_UNREACHABLE","message":"media is away"}'))({
    method: 'GET',
    path: '/',
  });
  expect(ours).toMatchObject({ ok: false, problem: { kind: 'refused', message: 'media is away' } });
});

test('DP7 a code that is a property of every object is no code of ours', async () => {
  const ask = createAsk(answering(400, '{"code":"constructor","message":"odd"}'));
  expect(await ask({ method: 'GET', path: '/' })).toMatchObject({ problem: { message: 'odd' } });
});

test('DP7 no answer at all is a value, not a throw', async () => {
  const ask = createAsk(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await ask({ method: 'GET', path: '/' })).toMatchObject({
    ok: false,
    problem: { kind: 'unreachable' },
  });
});

test('DP7 an empty 204 is a good answer', async () => {
  expect(await createAsk(answering(204, null))({ method: 'DELETE', path: '/' })).toEqual({
    ok: true,
    value: null,
  });
});

test('DP11 a route is put by name, escaped, as JSON', async () => {
  const fetchLike = answering(200, '{}');
  await createAdminApi(createAsk(fetchLike)).route({ venue: 'a/b', artistId: null });
  const [url, init] = fetchLike.calls[0] ?? [];
  expect([url, init?.method, init?.body]).toEqual(['/api/venues/a%2Fb/route', 'PUT', '{"artistId":null}']);
  expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
});

test('DP15 making a key sends no body and claims no content type', async () => {
  const fetchLike = answering(200, '{}');
  await createAdminApi(createAsk(fetchLike)).createKey('a1');
  const [, init] = fetchLike.calls[0] ?? [];
  expect(init?.body).toBeUndefined();
  expect(new Headers(init?.headers).has('content-type')).toBe(false);
});
