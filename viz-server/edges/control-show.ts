import { CodedError } from '../../ops/service/errors.ts';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { Journaled, RoomParams, ShowBody } from '../../proto/contracts/room.ts';
import type { ProposedEvent } from '../core/room-part.ts';
import { checkShow } from '../core/show/check-show.ts';
import { showBody } from '../core/show/show-body.ts';
import type { RoomHost } from './room-host.ts';
import type { Rooms } from './rooms.ts';

const errors = { 400: ErrorBody, 401: ErrorBody, 404: ErrorBody, 503: ErrorBody };

/** What the night shows: pushed by admin-api, kept in the journal, with everybody in the next tick. */
export const addShowRoutes = (app: FastifyApp, rooms: Rooms): void => {
  app.get(
    '/api/rooms/:room/show',
    {
      schema: {
        tags: ['show'],
        summary: 'What the room shows now',
        params: RoomParams,
        response: { 200: ShowBody, ...errors },
      },
    },
    async (request) => showBody(rooms.host(request.params.room).room.parts.show.show),
  );
  app.put(
    '/api/rooms/:room/show',
    {
      schema: {
        tags: ['show'],
        summary:
          'Replaces what the room shows: title, artist, theme, stickers, reactions, modes, limits, countdown',
        params: RoomParams,
        body: ShowBody,
        response: { 200: Journaled, ...errors },
      },
    },
    async (request) => {
      const checked = checkShow(request.body);
      if (!checked.ok) throw new CodedError({ statusCode: 400, code: 'BAD_SHOW', message: checked.problem });
      return order(rooms.host(request.params.room), [{ showChanged: checked.show }]);
    },
  );
};

const order = async (host: RoomHost, events: readonly ProposedEvent[]): Promise<{ sequence: number }> => {
  try {
    return { sequence: await host.order(events) };
  } catch (error) {
    throw new CodedError({
      statusCode: 503,
      code: 'JOURNAL_FAILING',
      message: 'The room cannot write its journal at the moment. Free some disk, then try again.',
      cause: error,
    });
  }
};
