import { type FastifyApp, requireServiceToken } from '../../ops/service/http-app.ts';
import { PublishCheckAnswer, PublishCheckRequest } from '../../proto/contracts/media.ts';
import { refusal } from '../edges/refusal.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** What only our own services may ask. */
export const addInternalRoutes = (app: FastifyApp, { repos, secrets }: RouteDeps): void => {
  app.post(
    '/internal/publish-check',
    {
      schema: {
        tags: ['internal'],
        summary: 'Whose stream key this is; refused where nobody may publish with it',
        body: PublishCheckRequest,
        response: answers(PublishCheckAnswer),
      },
      onRequest: async (request) => requireServiceToken(request, secrets.serviceToken),
    },
    async (request) => {
      const key = repos.streamKeys.findByHash(request.body.keyHash);
      if (key === undefined) throw refusal('KEY_REFUSED');
      if (key.revokedMs !== null) throw refusal('KEY_REVOKED');
      const artist = repos.artists.findById(key.artistId);
      if (artist === undefined) throw refusal('KEY_REFUSED');
      return { artistId: artist.id, artistName: artist.name, mayTakeOver: artist.mayTakeOver };
    },
  );
};
