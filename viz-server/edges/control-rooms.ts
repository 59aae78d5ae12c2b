import type { Readable } from 'node:stream';
import Type from 'typebox';
import { CodedError } from '../../ops/service/errors.ts';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { NewRoom, RoomList, RoomParams } from '../../proto/contracts/room.ts';
import { type ExportLimits, exportLines } from './room-export.ts';
import type { Rooms } from './rooms.ts';

const tags = ['room'];
const errors = { 400: ErrorBody, 401: ErrorBody, 404: ErrorBody, 409: ErrorBody, 503: ErrorBody };

/** Each takes its share of the loop. */
const EXPORTS_AT_ONCE = 3;

/** Rooms: which there are, one more, one less, and all that happened in one. */
export const addRoomRoutes = (app: FastifyApp, rooms: Rooms): void => {
  addListRoutes(app, rooms);
  addExportRoute(app, rooms);
};

const addListRoutes = (app: FastifyApp, rooms: Rooms): void => {
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
};

export const addExportRoute = (
  app: FastifyApp,
  rooms: Pick<Rooms, 'host'>,
  limits: ExportLimits = {},
): void => {
  let running = 0;
  app.get(
    '/api/rooms/:room/export',
    {
      schema: {
        tags,
        summary: 'All events that are kept at this moment, one JSON object a line, oldest first',
        params: RoomParams,
        response: { 200: Type.Unsafe<Readable>(Type.Any()), ...errors },
      },
    },
    async (request, reply) => {
      const { room } = request.params;
      const events = rooms.host(room).read();
      if (running >= EXPORTS_AT_ONCE) throw tooManyExports();
      running += 1;
      const lines = exportLines(events, limits).once('close', () => {
        running -= 1;
      });
      return reply
        .type('application/x-ndjson')
        .header('content-disposition', `attachment; filename="${room}.ndjson"`)
        .send(lines);
    },
  );
};

const tooManyExports = (): CodedError =>
  new CodedError({
    statusCode: 503,
    code: 'TOO_MANY_EXPORTS',
    message: `At most ${EXPORTS_AT_ONCE} exports run at a time. Try again when one has ended.`,
  });
