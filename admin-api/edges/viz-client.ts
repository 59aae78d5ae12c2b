import { Journaled, type RoomFacts, RoomList, ShowBody } from '../../proto/contracts/room.ts';
import type { ServiceClient } from './service-client.ts';

/** viz-server's control API. Every call throws ServiceError where viz-server does not answer as agreed. */
export interface VizClient {
  rooms(): Promise<RoomFacts[]>;
  /** What the room shows now. Equal shows have equal JSON. */
  show(room: string): Promise<ShowBody>;
  /** Replaces what the room shows; resolves when it is journaled. */
  setShow(room: string, show: ShowBody): Promise<void>;
  /** Closes all websockets of the person, in all rooms. */
  signOut(person: string, reason: string): Promise<void>;
}

const showPath = (room: string): string => `/api/rooms/${encodeURIComponent(room)}/show`;

export const createVizClient = (client: ServiceClient): VizClient => ({
  rooms: async () => (await client.ask({ method: 'GET', path: '/api/rooms', answer: RoomList })).rooms,
  show: (room) => client.ask({ method: 'GET', path: showPath(room), answer: ShowBody }),
  setShow: async (room, body) =>
    void (await client.ask({ method: 'PUT', path: showPath(room), body, answer: Journaled })),
  signOut: (person, reason) =>
    client.tell({
      method: 'POST',
      path: `/api/people/${encodeURIComponent(person)}/sign-out`,
      body: { reason },
    }),
});
