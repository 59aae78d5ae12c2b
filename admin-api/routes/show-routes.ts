import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ShowFacts } from '../../proto/contracts/admin.ts';
import { RoomParams, ShowBody } from '../../proto/contracts/room.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

const common = { tags: ['show'], params: RoomParams, response: answers(ShowFacts) };

/** What each room shows: its title, who is on stage, colours, stickers, layers, limits, countdown. */
export const addShowRoutes = (app: FastifyApp, { sessions, shows, log }: RouteDeps): void => {
  const toWrite = sessions.need('show.write');

  app.get(
    '/api/rooms/:room/show',
    {
      schema: { ...common, summary: 'What a room is to show, and whether it does' },
      onRequest: sessions.need('desk.read'),
    },
    async (request) => shows.facts(request.params.room),
  );

  app.put(
    '/api/rooms/:room/show',
    {
      schema: { ...common, summary: 'Replace what a room shows, at once and for good', body: ShowBody },
      onRequest: toWrite,
    },
    async (request) => {
      const { room } = request.params;
      const facts = await shows.set(room, request.body);
      log.info({ room, state: facts.state }, 'a show was set');
      return facts;
    },
  );

  app.post(
    '/api/rooms/:room/show/undo',
    {
      schema: { ...common, summary: 'Go back to what was set before the last change' },
      onRequest: toWrite,
    },
    async (request) => shows.undo(request.params.room),
  );
};
