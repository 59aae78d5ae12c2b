import type { FastifyApp } from '../../ops/service/http-app.ts';
import { NewRoom, RoomList, RoomParams } from '../../proto/contracts/room.ts';
import type { ForwardedRoute } from './forwarded-route.ts';
import { addForwardedRoutes } from './forwarded-routes.ts';
import type { RouteDeps } from './route-deps.ts';

const ROOM_ROUTES: readonly ForwardedRoute[] = [
  { method: 'GET', path: '/api/rooms', summary: 'The rooms that are open', gives: RoomList },
  {
    method: 'POST',
    path: '/api/rooms',
    summary: 'Open a room; it stays through restarts',
    body: NewRoom,
    gives: RoomList,
    givesStatus: 201,
    after: ({ desk }) => desk.lookAtRooms(),
  },
  {
    method: 'DELETE',
    path: '/api/rooms/:room',
    summary: 'Close a room: its fans are told; what happened in it is kept',
    params: RoomParams,
    gives: 'nothing',
    after: ({ desk }) => desk.lookAtRooms(),
  },
  {
    method: 'GET',
    path: '/api/rooms/:room/export',
    summary: 'All that happened in a room, one JSON object a line, oldest first',
    // Held lines, notes and bans stand in it.
    may: 'rooms.export',
    params: RoomParams,
    gives: 'file',
  },
];

/** What viz-server does and admin-api guards. */
export const addRoomRoutes = (app: FastifyApp, deps: RouteDeps): Promise<void> =>
  addForwardedRoutes(app, deps, {
    name: 'viz-server',
    forwarder: deps.rooms,
    unreachable: 'VIZ_UNREACHABLE',
    write: 'rooms.write',
    groups: { rooms: ROOM_ROUTES },
  });
