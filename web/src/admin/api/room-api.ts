import type { ShowFacts } from '../../../../proto/contracts/admin.ts';
import type { ShowBody } from '../../../../proto/contracts/room.ts';
import type { Answer } from './answer.ts';
import type { Ask } from './request.ts';

const ofRoom = (room: string): string => `/api/rooms/${encodeURIComponent(room)}`;

/** Rooms, and what they show. */
export const createRoomApi = (ask: Ask) => ({
  openRoom: (name: string): Promise<Answer<unknown>> =>
    ask({ method: 'POST', path: '/api/rooms', body: { name } }),
  closeRoom: (room: string): Promise<Answer<unknown>> => ask({ method: 'DELETE', path: ofRoom(room) }),

  show: (room: string): Promise<Answer<ShowFacts>> => ask({ method: 'GET', path: `${ofRoom(room)}/show` }),
  setShow: (room: string, body: ShowBody): Promise<Answer<ShowFacts>> =>
    ask({ method: 'PUT', path: `${ofRoom(room)}/show`, body }),
  undoShow: (room: string): Promise<Answer<ShowFacts>> =>
    ask({ method: 'POST', path: `${ofRoom(room)}/show/undo` }),
});

/** Where everything that happened in a room is downloaded. */
export const roomLogPath = (room: string): string => `${ofRoom(room)}/export`;
