import Type from 'typebox';
import type { FastifyApp } from '../../../ops/service/http-app.ts';
import { ErrorBody, Nothing } from '../../../proto/contracts/common.ts';
import {
  NewPushTarget,
  PushTarget,
  PushTargetChange,
  PushTargetList,
} from '../../../proto/contracts/push-targets.ts';
import type { PushBook } from './push-book.ts';

const tags = ['push targets'];
const TargetParams = Type.Object({ id: Type.String() });
const SCHEMAS = {
  list: {
    response: { 200: PushTargetList },
    tags,
    summary: 'All push targets with what becomes of them; stream keys are never told',
  },
  add: {
    body: NewPushTarget,
    response: { 201: PushTarget, 400: ErrorBody, 404: ErrorBody, 409: ErrorBody },
    tags,
    summary: 'Send a venue on to an RTMP or RTMPS address',
  },
  change: {
    params: TargetParams,
    body: PushTargetChange,
    response: { 200: PushTarget, 400: ErrorBody, 404: ErrorBody },
    tags,
    summary: 'Change a push target, or switch it on and off; the address and the key are given together',
  },
  remove: {
    params: TargetParams,
    response: { 204: Nothing, 404: ErrorBody },
    tags,
    summary: 'End sending and forget the target with its stream key',
  },
};

export const addPushRoutes = (app: FastifyApp, book: PushBook): void => {
  app.get('/api/push-targets', { schema: SCHEMAS.list }, async () => ({ targets: book.list() }));

  app.post('/api/push-targets', { schema: SCHEMAS.add }, async (request, reply) =>
    reply.code(201).send(book.add(request.body)),
  );

  app.patch('/api/push-targets/:id', { schema: SCHEMAS.change }, async (request) =>
    book.change(request.params.id, request.body),
  );

  app.delete('/api/push-targets/:id', { schema: SCHEMAS.remove }, async (request, reply) => {
    book.remove(request.params.id);
    return reply.code(204).send(null);
  });
};
