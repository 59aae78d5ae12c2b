import { open } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { CodedError } from '../../../ops/service/errors.ts';
import type { FastifyApp } from '../../../ops/service/http-app.ts';
import { ErrorBody, Nothing } from '../../../proto/contracts/common.ts';
import {
  Recording,
  RecordingClipQuery,
  RecordingDetails,
  type Recording as RecordingFacts,
  RecordingFindQuery,
  RecordingId,
  RecordingList,
  RecordingListQuery,
  RecordingPieces,
  RecordingRule,
  RecordingRuleParams,
  RecordingRuleRequest,
  RecordingRules,
  RecordingStartRequest,
} from '../../../proto/contracts/recordings.ts';
import { parseRange } from '../../core/recording/byte-range.ts';
import type { Recorder } from './recorder.ts';
import { fileGone } from './recorder-refusals.ts';
import type { RecordingDesk } from './recording-desk.ts';
import type { RecordingFolder } from './recording-folder.ts';
import type { RecordingWishes } from './recording-wishes.ts';

const tags = ['recordings'];
const IdParams = Type.Object({ id: RecordingId });
const Flv = Type.String({ description: 'an FLV file (video/x-flv)', format: 'binary' });
const unknown = { 404: ErrorBody };
const SCHEMAS = {
  list: {
    querystring: RecordingListQuery,
    response: { 200: RecordingList },
    tags,
    summary: 'Recordings, newest first',
  },
  start: {
    body: RecordingStartRequest,
    response: { 200: Recording, 201: Recording, ...unknown, 409: ErrorBody, 503: ErrorBody },
    tags,
    summary: 'Record a source or venue until it is stopped; 200 where that is so already',
  },
  find: {
    querystring: RecordingFindQuery,
    response: { 200: RecordingPieces, 400: ErrorBody },
    tags,
    summary: 'Where a time of day, or of the program, was recorded',
  },
  details: {
    params: IdParams,
    response: { 200: RecordingDetails, ...unknown },
    tags,
    summary: 'One recording, and who is on air in it',
  },
  stop: {
    params: IdParams,
    response: { 200: Recording, ...unknown, 409: ErrorBody },
    tags,
    summary: 'End a recording; its rule begins no other until what it waits for has been away for a minute',
  },
  remove: {
    params: IdParams,
    response: { 204: Nothing, ...unknown, 409: ErrorBody },
    tags,
    summary: 'Delete a recording; one that runs is stopped first',
  },
  file: {
    params: IdParams,
    response: { 200: Flv, 206: Flv, ...unknown, 416: ErrorBody },
    tags,
    summary: 'The file, or a range of its bytes; of one that runs what is written by now',
  },
  clip: {
    params: IdParams,
    querystring: RecordingClipQuery,
    response: { 200: Flv, ...unknown, 416: ErrorBody },
    tags,
    summary: 'A part of a recording as a file of its own, from the key frame at or before fromMs on',
  },
  rules: { response: { 200: RecordingRules }, tags, summary: 'What is recorded by itself' },
  putRule: {
    params: RecordingRuleParams,
    body: RecordingRuleRequest,
    response: { 200: RecordingRule },
    tags,
    summary:
      'Say when a source or venue is recorded; the subject * stands for all without a rule of their own',
  },
  removeRule: {
    params: RecordingRuleParams,
    response: { 204: Nothing },
    tags,
    summary: 'Take a rule away',
  },
};

interface RouteDeps {
  readonly desk: RecordingDesk;
  readonly recorder: Recorder;
  readonly wishes: RecordingWishes;
  readonly folder: RecordingFolder;
}

export const addRecorderRoutes = (app: FastifyApp, deps: RouteDeps): void => {
  const { desk, recorder } = deps;
  app.get('/api/recordings', { schema: SCHEMAS.list }, async (request) => desk.list(request.query));

  app.post('/api/recordings', { schema: SCHEMAS.start }, async (request, reply) => {
    const { recording, isNew } = await recorder.start(request.body.scope, request.body.subject);
    return reply.code(isNew ? 201 : 200).send(recording);
  });

  app.get('/api/recordings/find', { schema: SCHEMAS.find }, async (request) => desk.find(request.query));

  app.get('/api/recordings/:id', { schema: SCHEMAS.details }, async (request) =>
    desk.details(request.params.id),
  );

  app.post('/api/recordings/:id/stop', { schema: SCHEMAS.stop }, async (request) =>
    desk.stop(request.params.id),
  );

  app.delete('/api/recordings/:id', { schema: SCHEMAS.remove }, async (request, reply) => {
    await desk.remove(request.params.id);
    return reply.code(204).send(null);
  });
  addFileRoutes(app, deps);
  addRuleRoutes(app, deps);
};

const addRuleRoutes = (app: FastifyApp, { recorder, wishes }: RouteDeps): void => {
  app.get('/api/recordings/rules', { schema: SCHEMAS.rules }, async () => ({ rules: wishes.rules() }));

  app.put('/api/recordings/rules/:scope/:subject', { schema: SCHEMAS.putRule }, async (request) => {
    const rule = { ...request.params, ...request.body };
    wishes.putRule(rule);
    recorder.reconsider();
    return rule;
  });

  app.delete(
    '/api/recordings/rules/:scope/:subject',
    { schema: SCHEMAS.removeRule },
    async (request, reply) => {
      wishes.removeRule(request.params.scope, request.params.subject);
      recorder.reconsider();
      return reply.code(204).send(null);
    },
  );
};

const addFileRoutes = (app: FastifyApp, { desk, folder }: RouteDeps): void => {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/api/recordings/:id/file',
    schema: SCHEMAS.file,
    handler: async (request, reply) =>
      sendFile({
        request,
        reply,
        recording: desk.recording(request.params.id),
        path: folder.flv(request.params.id),
      }),
  });

  app.get(
    '/api/recordings/:id/clip',
    { schema: SCHEMAS.clip, exposeHeadRoute: false },
    async (request, reply: FastifyReply) => {
      const { id } = request.params;
      const { fromMs, untilMs } = request.query;
      const clip = await desk.clip(id, { fromMs, untilMs });
      describe(reply, `recording-${id}-${fromMs}-${untilMs}.flv`);
      return reply.send(clip);
    },
  );
};

const describe = (reply: FastifyReply, name: string): void => {
  reply
    .header('content-type', 'video/x-flv')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff');
};

/** Answers with the whole file or one range of it. Of a running one that is what stands on the disk by now. */
const sendFile = async (options: {
  request: FastifyRequest;
  reply: FastifyReply;
  recording: RecordingFacts;
  path: string;
}): Promise<FastifyReply> => {
  const { request, reply, recording, path } = options;
  const { id, bytes, state } = recording;
  const file = await open(path, 'r').catch((error: unknown) => {
    throw fileGone(id, error);
  });
  describe(reply, `recording-${id}.flv`);
  reply.header('accept-ranges', 'bytes');
  // What still grows has no tag yet: a range that depends on one is not given.
  const etag = state === 'recording' ? undefined : `"${id}"`;
  if (etag !== undefined) reply.header('etag', etag);
  const condition = request.headers['if-range'];
  const isSame = condition === undefined || condition === etag;
  const range = parseRange(isSame ? request.headers.range : undefined, bytes);
  const { from, until } = range.kind === 'part' ? range : { from: 0, until: bytes };
  const hasBody = request.method === 'GET' && until > from && range.kind !== 'unsatisfiable';
  if (!hasBody) await file.close();
  if (range.kind === 'unsatisfiable') throw badRange(reply, bytes);
  if (range.kind === 'part') reply.code(206).header('content-range', `bytes ${from}-${until - 1}/${bytes}`);
  reply.header('content-length', until - from);
  return reply.send(hasBody ? file.createReadStream({ start: from, end: until - 1 }) : undefined);
};

const badRange = (reply: FastifyReply, bytes: number): CodedError => {
  reply.header('content-range', `bytes */${bytes}`).type('application/json');
  return new CodedError({
    statusCode: 416,
    code: 'BAD_RANGE',
    message: `Ask for bytes below ${bytes}.`,
  });
};
