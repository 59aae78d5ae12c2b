import { type RoomFacts, RoomList } from '../../proto/contracts/room.ts';
import type { ServiceClient } from './service-client.ts';

/** viz-server's control API. */
export interface VizClient {
  /** Throws ServiceError where viz-server does not answer as agreed. */
  rooms(): Promise<RoomFacts[]>;
}

export const createVizClient = (client: ServiceClient): VizClient => ({
  rooms: async () => (await client.ask({ method: 'GET', path: '/api/rooms', answer: RoomList })).rooms,
});
