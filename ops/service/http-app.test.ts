import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Counter } from 'prom-client';
import Type from 'typebox';
import { describe, expect, it, vi } from 'vitest';
import { CodedError } from './errors.ts';
import { buildHttpApp } from './http-app.ts';
import { testContext } from './test-context.ts';

const build = async (
  options: { requireToken?: boolean; notReady?: string; mayReadMetrics?: () => boolean } = {},
) => {
  const context = testContext();
  const app = await buildHttpApp({
    name: 'test',
    log: context.log,
    metrics: context.metrics,
    serviceToken: 'right',
    requireToken: options.requireToken ?? false,
    notReadyReason: () => options.notReady,
    ...(options.mayReadMetrics === undefined ? {} : { mayReadMetrics: options.mayReadMetrics }),
  });
  const schema = {
    body: Type.Object({ n: Type.Integer() }),
    response: { 200: Type.Object({ n: Type.Integer() }) },
  };
  app.post('/api/echo', { schema }, async (request) => request.body);
  app.get('/api/refuse', () => {
    throw new CodedError({ statusCode: 409, code: 'IN_USE', message: 'Choose another.' });
  });
  app.get('/api/break', () => {
    throw new Error('secret inside');
  });
  return { app, context };
};

describe('http app', () => {
  it('HT1 refusals are { code, message }: coded, wrong body, unknown path, our own fault', async () => {
    const { app, context } = await build();
    const refused = await app.inject('/api/refuse');
    expect([refused.statusCode, refused.json()]).toEqual([
      409,
      { code: 'IN_USE', message: 'Choose another.' },
    ]);
    const wrong = await app.inject({ method: 'POST', url: '/api/echo', payload: { n: 'x' } });
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'BAD_REQUEST']);
    expect((await app.inject('/nowhere')).json().code).toBe('NOT_FOUND');
    const unreadable = await app.inject('/%zz');
    expect([unreadable.statusCode, Object.keys(unreadable.json())]).toEqual([400, ['code', 'message']]);
    const broken = await app.inject('/api/break');
    expect([broken.statusCode, broken.json().code]).toEqual([500, 'INTERNAL']);
    expect(broken.body).not.toContain('secret inside');
    expect(context.logs.join('')).toContain('secret inside');
  });

  it('HT2 a control port wants the service token, however the path is spelt', async () => {
    const { app } = await build({ requireToken: true });
    for (const url of [
      '/api/refuse',
      '/api/openapi.json',
      '/api/nowhere',
      '/%61pi/refuse',
      '//api/refuse',
      '/API/refuse',
    ]) {
      expect((await app.inject(url)).statusCode).toBe(401);
      expect((await app.inject({ url, headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(401);
    }
    const right = await app.inject({ url: '/api/openapi.json', headers: { authorization: 'Bearer right' } });
    expect(right.statusCode).toBe(200);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });

  it('HT3 readiness says why not', async () => {
    const { app } = await build({ notReady: 'media does not answer' });
    const answer = await app.inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([503, { ok: false, reason: 'media does not answer' }]);
    expect((await (await build()).app.inject('/readyz')).statusCode).toBe(200);
  });

  it('HT4 metrics are Prometheus text, for those who may read them', async () => {
    const { app, context } = await build();
    new Counter({ name: 'hl_test_total', help: 'x', registers: [context.metrics] }).inc(3);
    expect((await app.inject('/metrics')).body).toContain('hl_test_total 3');
    const closed = await build({ mayReadMetrics: () => false });
    expect((await closed.app.inject('/metrics')).statusCode).toBe(403);
  });

  it('HT5 the OpenAPI document holds the schemas of input and output', async () => {
    const { app } = await build();
    const document = (await app.inject('/api/openapi.json')).json();
    const operation = document.paths['/api/echo'].post;
    expect(operation.requestBody.content['application/json'].schema.properties.n.type).toBe('integer');
    expect(operation.responses['200'].content['application/json'].schema.properties.n.type).toBe('integer');
  });

  it('HT6 a body that drips in ends with its connection after 20 s; a route may let it take its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { app } = await build();
    const begun = vi.fn();
    app.addHook('preParsing', async () => begun());
    app.put('/api/slow', { config: { slowBody: true } }, async () => ({}));
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const drip = (line: string): Socket => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      const type = 'Content-Type: application/json';
      socket.write(`${line} HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: 100\r\n\r\n{`);
      return socket;
    };
    const upload = drip('PUT /api/slow');
    const plain = drip('POST /api/echo');
    const ended = once(plain.resume(), 'close');
    while (begun.mock.calls.length < 2) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    await ended;
    expect(upload.closed).toBe(false);
    upload.destroy();
    await app.close();
  });
});
