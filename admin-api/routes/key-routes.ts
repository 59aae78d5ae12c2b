import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { NewStreamKey } from '../../proto/contracts/admin.ts';
import { refusal } from '../edges/refusal.ts';
import { answers, noContent } from './answers.ts';
import { demandArtist } from './artist-book.ts';
import type { RouteDeps } from './route-deps.ts';
import { addStreamKey } from './stream-keys.ts';

/** Keys an artist may hold at once: a laptop, a spare, a phone; not a list nobody can watch over. */
const MOST_ACTIVE_KEYS = 8;

const id = Type.String({ maxLength: 64 });
const makeSchema = {
  tags: ['artists'],
  summary: 'Make another stream key',
  params: Type.Object({ id }),
  response: answers(NewStreamKey),
};
const revokeSchema = {
  tags: ['artists'],
  summary: 'Revoke a stream key; what the artist publishes is dropped',
  params: Type.Object({ id, keyId: id }),
  response: noContent,
};

/** An artist's stream keys. To rotate: make a new one, then revoke the old one. */
export const addKeyRoutes = (app: FastifyApp, deps: RouteDeps): void => {
  const { repos, env, desk, log } = deps;
  const onRequest = deps.sessions.need('artists.write');

  app.post('/api/artists/:id/keys', { schema: makeSchema, onRequest }, async (request) =>
    repos.atomically(() => {
      const artist = demandArtist(deps, request.params.id);
      const active = repos.streamKeys.ofArtist(artist.id).filter((key) => key.revokedMs === null);
      if (active.length >= MOST_ACTIVE_KEYS) throw refusal('TOO_MANY_KEYS');
      return addStreamKey(deps, { artistId: artist.id, host: request.host });
    }),
  );

  app.delete('/api/artists/:id/keys/:keyId', { schema: revokeSchema, onRequest }, async (request, reply) => {
    const key = repos.streamKeys.findById(request.params.keyId);
    if (key === undefined || key.artistId !== request.params.id) throw refusal('UNKNOWN_KEY');
    // Revoked already: the artist may be on air with the key that followed it.
    if (key.revokedMs === null) {
      const requestedMs = env.now();
      // Together: a crash between them would leave the publisher on air.
      repos.atomically(() => {
        repos.streamKeys.revoke(key.id, requestedMs);
        repos.routes.addDrop({ artistId: key.artistId, requestedMs });
      });
      log.info({ artistId: key.artistId, keyId: key.id }, 'a stream key was revoked');
      await desk.dropSource(key.artistId);
    }
    return reply.code(204).send(null);
  });
};
