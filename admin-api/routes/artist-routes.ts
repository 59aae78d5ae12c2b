import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { Artist, ArtistChanges, ArtistRequest, NewArtist } from '../../proto/contracts/admin.ts';
import { answers, noContent } from './answers.ts';
import { allArtists, changeArtist, demandArtist, makeArtist } from './artist-book.ts';
import type { RouteDeps } from './route-deps.ts';

const tags = ['artists'];
const params = Type.Object({ id: Type.String({ maxLength: 64 }) });
const SCHEMAS = {
  list: { tags, summary: 'All artists', response: answers(Type.Array(Artist)) },
  make: {
    tags,
    summary: 'Make an artist with a first stream key',
    body: ArtistRequest,
    response: answers(NewArtist),
  },
  change: {
    tags,
    summary: 'Rename an artist, or say whether a new publish may take over from a live one',
    params,
    body: ArtistChanges,
    response: answers(Artist),
  },
  remove: {
    tags,
    summary: 'Remove an artist: keys and routes go, the source is dropped',
    params,
    response: noContent,
  },
};

/** Artists: making, naming and removing them. */
export const addArtistRoutes = (app: FastifyApp, deps: RouteDeps): void => {
  const toRead = deps.sessions.need('artists.read');
  const toWrite = deps.sessions.need('artists.write');

  app.get('/api/artists', { schema: SCHEMAS.list, onRequest: toRead }, async () => allArtists(deps));

  app.post('/api/artists', { schema: SCHEMAS.make, onRequest: toWrite }, async (request) =>
    makeArtist(deps, { name: request.body.name, host: request.host }),
  );

  app.patch('/api/artists/:id', { schema: SCHEMAS.change, onRequest: toWrite }, async (request) =>
    changeArtist(deps, request.params.id, request.body),
  );

  app.delete('/api/artists/:id', { schema: SCHEMAS.remove, onRequest: toWrite }, async (request, reply) => {
    const { id } = demandArtist(deps, request.params.id);
    deps.repos.artists.remove(id);
    deps.log.info({ artistId: id }, 'an artist was removed');
    await deps.desk.dropSource(id);
    return reply.code(204).send(null);
  });
};
