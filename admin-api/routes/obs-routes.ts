import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ObsState, SceneRequest } from '../../proto/contracts/admin.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** The compositor's scenes. */
export const addObsRoutes = (app: FastifyApp, { sessions, obs, log }: RouteDeps): void => {
  app.get(
    '/api/obs',
    {
      schema: { tags: ['obs'], summary: 'Connection, scenes, current scene', response: answers(ObsState) },
      onRequest: sessions.need('obs.read'),
    },
    async () => obs.state(),
  );

  app.put(
    '/api/obs/scene',
    {
      schema: { tags: ['obs'], summary: 'Switch the scene', body: SceneRequest, response: answers(ObsState) },
      onRequest: sessions.need('obs.write'),
    },
    async (request) => {
      await obs.switchScene(request.body.name);
      log.info({ scene: request.body.name }, 'the scene was switched');
      return obs.state();
    },
  );
};
