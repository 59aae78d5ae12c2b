import { Readable } from 'node:stream';
import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { NewRoom, RoomList, RoomParams } from '../../proto/contracts/room.ts';
import type { viz } from '../../proto/gen/viz.js';
import type { Rooms } from './rooms.ts';

const tags = ['room'];
const errors = { 400: ErrorBody, 401: ErrorBody, 404: ErrorBody, 409: ErrorBody, 503: ErrorBody };

/** Rooms: which there are, one more, one less, and all that happened in one. */
export const addRoomRoutes = (app: FastifyApp, rooms: Rooms): void => {
  const list = () => ({ rooms: rooms.hosts().map((host) => host.facts()) });
  app.get('/api/rooms', { schema: { tags, response: { 200: RoomList, 401: ErrorBody } } }, async () =>
    list(),
  );
  app.post(
    '/api/rooms',
    { schema: { tags, summary: 'Opens a room', body: NewRoom, response: { 201: RoomList, ...errors } } },
    async (request, reply) => {
      await rooms.add(request.body.name);
      return reply.code(201).send(list());
    },
  );
  app.delete(
    '/api/rooms/:room',
    {
      schema: {
        tags,
        summary: 'Closes a room: its fans are told, its journal stays',
        params: RoomParams,
        response: { 204: Type.Null(), ...errors },
      },
    },
    async (request, reply) => {
      await rooms.remove(request.params.room);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/rooms/:room/export',
    {
      schema: {
        tags,
        summary: 'All events that are kept, one JSON object a line, oldest first',
        params: RoomParams,
        response: { 200: Type.Unsafe<Readable>(Type.Any()), ...errors },
      },
    },
    async (request, reply) => {
      const { room } = request.params;
      const lines = exportLines(rooms.host(room).read());
      return reply
        .type('application/x-ndjson')
        .header('content-disposition', `attachment; filename="${room}.ndjson"`)
        .send(Readable.from(lines));
    },
  );
};

/** A few events at a time, so that a long export does not hold up the room's tick. */
const EVENTS_PER_PIECE = 200;

async function* exportLines(events: Iterable<viz.Event>): AsyncGenerator<string> {
  let lines: string[] = [];
  for (const event of events) {
    lines.push(JSON.stringify(event));
    if (lines.length < EVENTS_PER_PIECE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
