import Type from 'typebox';
import { CodedError } from '../../ops/service/errors.ts';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { PersonParams, SignOut } from '../../proto/contracts/room.ts';
import { CLOSE } from '../../proto/limits.ts';

/** Closes all sockets of a person, on all gateways; false where the gateways cannot be told now. */
export type PutPersonOut = (person: string, code: number, reason: string) => boolean;

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
        response: { 204: Type.Null(), 401: ErrorBody, 503: ErrorBody },
      },
    },
    async (request, reply) => {
      const isTold = putOut(request.params.person, CLOSE.SIGNED_OUT, request.body.reason ?? 'SIGNED_OUT');
      if (!isTold)
        throw new CodedError({
          statusCode: 503,
          code: 'BUS_LOST',
          message: 'The gateways cannot be reached at the moment. Try again in some seconds.',
        });
      return reply.code(204).send(null);
    },
  );
};
