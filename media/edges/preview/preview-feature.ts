import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { CodedError } from '../../../ops/service/errors.ts';
import { ErrorBody } from '../../../proto/contracts/common.ts';
import type { CreateFeature } from '../feature.ts';
import type { Still } from './stills.ts';

const Jpeg = {
  description: 'a JPEG, 320 pixels wide',
  content: { 'image/jpeg': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
};
const Unchanged = Type.Null({ description: 'the still that the caller has is the newest' });
const response = { 200: Jpeg, 304: Unchanged, 404: ErrorBody };
const tags = ['media'];
const SCHEMAS = {
  source: {
    params: Type.Object({ artistId: Type.String() }),
    response,
    tags,
    summary: 'The newest still of a source',
  },
  venue: {
    params: Type.Object({ name: Type.String() }),
    response,
    tags,
    summary: 'The newest still of what a venue shows',
  },
};

/** Gives the stills out on the private control port. */
export const createPreviewFeature: CreateFeature = ({ stills }) => ({
  addRoutes: (app) => {
    app.get('/api/sources/:artistId/preview.jpg', { schema: SCHEMAS.source }, async (request, reply) =>
      answer(stills.ofSource(request.params.artistId), { request, reply }),
    );
    app.get('/api/venues/:name/preview.jpg', { schema: SCHEMAS.venue }, async (request, reply) =>
      answer(stills.ofVenue(request.params.name), { request, reply }),
    );
  },
  close: () => undefined,
});

const answer = (
  still: Still | undefined,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Buffer | null => {
  if (still === undefined) {
    throw new CodedError({
      statusCode: 404,
      code: 'NO_PREVIEW',
      message: 'There is no still of it yet. Stills need ffmpeg, and HL_PREVIEW_SECONDS over 0.',
    });
  }
  reply.header('etag', still.etag).header('last-modified', new Date(still.atMs).toUTCString());
  reply.header('cache-control', 'no-cache');
  if (isUnchanged(request, still)) {
    reply.code(304);
    return null;
  }
  reply.type('image/jpeg');
  return still.jpeg;
};

/** RFC 9110, 13.2.2: where the caller names tags, its date does not count. */
const isUnchanged = ({ headers }: FastifyRequest, still: Still): boolean => {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => ['*', still.etag].includes(tag.trim().replace(/^W\//, '')));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // The header's dates are whole seconds.
  return Math.floor(still.atMs / 1000) * 1000 <= since;
};
