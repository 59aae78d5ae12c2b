import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { PersonParams, SignOut } from '../../proto/contracts/room.ts';
import { CLOSE } from '../../proto/limits.ts';

/** Closes all sockets of a person, on all gateways. */
export type PutPersonOut = (person: string, code: number, reason: string) => void;

/** What ends somebody's stay from outside. */
export const addPeopleRoutes = (app: FastifyApp, putOut: PutPersonOut): void => {
  app.post(
    '/api/people/:person/sign-out',
    {
      schema: {
        tags: ['people'],
        summary: 'Closes the sockets of somebody who has signed out or lost the account',
        params: PersonParams,
        body: SignOut,
        response: { 204: Type.Null(), 401: ErrorBody },
      },
    },
    async (request, reply) => {
      putOut(request.params.person, CLOSE.SIGNED_OUT, request.body.reason ?? 'SIGNED_OUT');
      return reply.code(204).send(null);
    },
  );
};
