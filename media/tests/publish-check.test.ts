import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import { createPublishCheck } from '../edges/publish-check.ts';

let desk: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  desk = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
});
const closeDesk = (): Promise<void> =>
  new Promise((resolve) => {
    desk.close(() => resolve());
    desk.closeAllConnections();
  });
afterEach(closeDesk);

const startCheck = () => {
  const { log, secrets } = testContext();
  const adminUrl = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
  return createPublishCheck({ adminUrl, serviceToken: secrets.serviceToken, log });
};
const say = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

test('CT2 S6 an approval from before a drop is not remembered, though its answer comes after it', async () => {
  const check = startCheck();
  let release = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      release = () => say(response, 200, { artistId: 'ana', artistName: 'Ana' });
      resolve();
    };
  });
  const first = check.check('revoked-meanwhile');
  await asked;
  check.forget('ana');
  release();
  await first;
  await closeDesk();
  expect(await check.check('revoked-meanwhile')).toEqual({ ok: false, reason: 'unreachable' });
});
