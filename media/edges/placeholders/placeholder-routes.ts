import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { CodedError } from '../../../ops/service/errors.ts';
import type { FastifyApp } from '../../../ops/service/http-app.ts';
import { ErrorBody } from '../../../proto/contracts/common.ts';
import {
  PlaceholderFacts,
  PlaceholderJob,
  PlaceholderJobParams,
  PlaceholderList,
  PlaceholderParams,
  PlaceholderUploadQuery,
} from '../../../proto/contracts/placeholders.ts';
import type { PlaceholderDesk } from './placeholder-desk.ts';

const tags = ['placeholders'];
const ONE = '/api/placeholders/:scope/:subject';
const JOB = '/api/placeholders/jobs/:jobId';
const params = PlaceholderParams;
const SCHEMAS = {
  list: {
    response: { 200: PlaceholderList },
    tags,
    summary: 'All placeholders that were uploaded, and the uploads under way',
  },
  facts: {
    params,
    response: { 200: PlaceholderFacts, 404: ErrorBody },
    tags,
    summary: 'The placeholder of a venue or an artist',
  },
  preview: {
    params,
    response: { 200: Type.Unsafe<Buffer>({ description: 'A JPEG, 640 pixels wide' }), 404: ErrorBody },
    tags,
    summary: 'A still of the placeholder that is live',
  },
  upload: {
    params,
    querystring: PlaceholderUploadQuery,
    response: {
      202: PlaceholderJob,
      404: ErrorBody,
      408: ErrorBody,
      413: ErrorBody,
      415: ErrorBody,
      422: ErrorBody,
      429: ErrorBody,
      503: ErrorBody,
      507: ErrorBody,
    },
    tags,
    summary:
      'Upload an image or a video, the body of the request, as the placeholder of a venue or an artist',
    description:
      'Send the file itself as application/octet-stream, image/* or video/*. It is made into a loop in the background and goes live when that is done.',
  },
  remove: {
    params,
    response: { 200: PlaceholderFacts, 404: ErrorBody },
    tags,
    summary:
      'Take a placeholder away: the next in line shows. A second time: forget the one that undo would put back',
  },
  undo: {
    params,
    response: { 200: PlaceholderFacts, 404: ErrorBody, 409: ErrorBody },
    tags,
    summary: 'Put the placeholder before this one back',
  },
  job: {
    params: PlaceholderJobParams,
    response: { 200: PlaceholderJob, 404: ErrorBody },
    tags,
    summary: 'How far an upload is',
  },
  cancel: {
    params: PlaceholderJobParams,
    response: { 200: PlaceholderJob, 404: ErrorBody },
    tags,
    summary: 'Cancel an upload that is being made into a placeholder',
  },
};

/** The placeholders' part of the control API. */
export const addPlaceholderRoutes = (app: FastifyApp, desk: PlaceholderDesk): void => {
  app.get('/api/placeholders', { schema: SCHEMAS.list }, () => desk.list());
  app.get(ONE, { schema: SCHEMAS.facts }, async (request) => desk.facts(request.params));
  app.get(`${ONE}/preview.jpg`, { schema: SCHEMAS.preview }, async (request, reply) => {
    const still = await desk.preview(request.params);
    return reply.header('cache-control', 'no-store').type('image/jpeg').send(still);
  });
  app.delete(ONE, { schema: SCHEMAS.remove }, (request) => desk.remove(request.params));
  app.post(`${ONE}/undo`, { schema: SCHEMAS.undo }, (request) => desk.undo(request.params));
  app.get(JOB, { schema: SCHEMAS.job }, async (request) => desk.job(request.params.jobId));
  app.delete(JOB, { schema: SCHEMAS.cancel }, (request) => desk.cancel(request.params.jobId));
  // In a scope of its own: nowhere else is a body handed over as a stream.
  app.register(async (plain) => {
    const scope = plain.withTypeProvider<TypeBoxTypeProvider>();
    scope.removeAllContentTypeParsers();
    for (const type of ['application/octet-stream', /^(image|video)\//])
      scope.addContentTypeParser(type, (_request, body, done) => done(null, body));
    scope.addContentTypeParser('*', (_request, _body, done) => done(wrongType()));
    // A long film over a slow line takes minutes; the desk ends one that stands still.
    const options = { schema: SCHEMAS.upload, config: { slowBody: true } };
    scope.put(ONE, options, async (request, reply) => {
      try {
        const job = await desk.upload(request.params, {
          name: request.query.name,
          announcedBytes: announcedBytes(request.headers['content-length']),
          from: request.raw,
        });
        return await reply.code(202).send(job);
      } finally {
        // What still comes of a refused upload is read and dropped, so that the answer is heard.
        request.raw.resume();
      }
    });
  });
};

const announcedBytes = (header: string | undefined): number | undefined =>
  header === undefined ? undefined : Number(header);

const wrongType = (): CodedError =>
  new CodedError({
    statusCode: 415,
    code: 'WRONG_CONTENT_TYPE',
    message: 'Send the file itself as application/octet-stream, image/* or video/*.',
  });
