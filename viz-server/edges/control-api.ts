import type { AddressInfo } from 'node:net';
import { listenProblem } from '../../ops/service/errors.ts';
import { buildHttpApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import { addPeopleRoutes, type PutPersonOut } from './control-people.ts';
import { addRoomRoutes } from './control-rooms.ts';
import { addEffectRoutes, addShowRoutes } from './control-show.ts';
import type { Rooms } from './rooms.ts';

export interface ControlledParts {
  /** undefined in a process that only holds sockets. */
  readonly rooms: Rooms | undefined;
  readonly putOut: PutPersonOut;
  readonly notReadyReason: () => string | undefined;
}

/** The private port: health, metrics, what the desk wants to know of the rooms, and what it pushes to them. */
export const listenControlApi = async (
  context: ServiceContext,
  { rooms, putOut, notReadyReason }: ControlledParts,
): Promise<{ port: number; close(): Promise<void> }> => {
  const { config, log, metrics, secrets } = context;
  const app = await buildHttpApp({
    name: 'viz-server',
    log,
    metrics,
    serviceToken: secrets.serviceToken,
    requireToken: true,
    notReadyReason,
  });
  addPeopleRoutes(app, putOut);
  if (rooms !== undefined) {
    addRoomRoutes(app, rooms);
    addShowRoutes(app, rooms);
    addEffectRoutes(app, rooms);
  }
  const { controlHost: host, vizControlPort: port } = config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenProblem(error, { host, port, setting: 'HL_VIZ_CONTROL_PORT' });
  }
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
};
