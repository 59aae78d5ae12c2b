import type { AddressInfo } from 'node:net';
import { listenProblem } from '../../ops/service/errors.ts';
import { buildHttpApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { type RoomFacts, RoomList } from '../../proto/contracts/room.ts';

/** The private port: health, metrics, and what the desk wants to know. */
export const listenControlApi = async (
  context: ServiceContext,
  room: { facts: () => RoomFacts; notReadyReason: () => string | undefined },
): Promise<{ port: number; close(): Promise<void> }> => {
  const { config, log, metrics, secrets } = context;
  const app = await buildHttpApp({
    name: 'viz-server',
    log,
    metrics,
    serviceToken: secrets.serviceToken,
    requireToken: true,
    notReadyReason: room.notReadyReason,
  });
  const schema = { response: { 200: RoomList, 401: ErrorBody }, tags: ['room'] };
  app.get('/api/rooms', { schema }, async () => ({ rooms: [room.facts()] }));
  const { controlHost: host, vizControlPort: port } = config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenProblem(error, { host, port, setting: 'HL_VIZ_CONTROL_PORT' });
  }
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
};
