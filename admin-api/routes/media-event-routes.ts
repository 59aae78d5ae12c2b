import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import {
  SIGNATURE_HEADER,
  type SignatureResult,
  verifyWebhook,
} from '../../ops/service/webhook-signature.ts';
import {
  MediaEvent,
  MediaEventAnswer,
  MediaEventPage,
  MediaEventQuery,
  type MediaEventPage as Page,
} from '../../proto/contracts/media-events.ts';
import type { RefusalCode } from '../core/errors.ts';
import { artistsIn } from '../core/media-event-artists.ts';
import { createLookSoon } from '../edges/look-soon.ts';
import { refusal } from '../edges/refusal.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** An event is some hundred bytes. */
const MAX_BODY_BYTES = 32 * 1024;
/** Between two looks at media, however many events come, milliseconds. */
const LOOK_PAUSE_MS = 100;
const DEFAULT_LIMIT = 50;

const SCHEMAS = {
  tell: {
    tags: ['internal'],
    summary: 'media tells of something that happened; signed',
    body: MediaEvent,
    response: answers(MediaEventAnswer),
  },
  list: {
    tags: ['desk'],
    summary: 'What happened in media, newest first',
    querystring: MediaEventQuery,
    response: answers(MediaEventPage),
  },
};

/** What media tells by itself, and the night's log that is made of it. */
export const addMediaEventRoutes = async (app: FastifyApp, deps: RouteDeps): Promise<void> => {
  await app.register(async (scope) => addWebhook(scope, deps));
  app.get(
    '/api/media-events',
    { schema: SCHEMAS.list, onRequest: deps.sessions.need('desk.read') },
    async ({ query }) => pageOf(query, deps),
  );
};

const addWebhook = (app: FastifyInstance, { repos, secrets, env, desk }: RouteDeps): void => {
  const looks = createLookSoon(() => desk.look(), LOOK_PAUSE_MS);
  app.addHook('onClose', () => looks.close());
  // The signature is over the bytes as they came: they are parsed when it has been found good.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  const demandSignature = async (request: FastifyRequest): Promise<void> => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = oneOf(request.headers[SIGNATURE_HEADER]);
    const verified = verifyWebhook(secrets.serviceToken, { header, body }, env.now());
    if (!verified.ok) throw refusal(SIGNATURE_REFUSALS[verified.reason]);
    request.body = parse(body);
  };
  app.post(
    '/internal/media-events',
    { schema: SCHEMAS.tell, bodyLimit: MAX_BODY_BYTES, preValidation: demandSignature },
    async (request) => {
      const event = request.body as MediaEvent;
      const names = [...artistsIn(event)].map(([id, told]) => [
        id,
        repos.artists.findById(id)?.name ?? told ?? '',
      ]);
      const artistNames: Record<string, string> = Object.fromEntries(names);
      const isNew = repos.mediaEvents.add({ event, receivedMs: env.now(), artistNames });
      if (isNew) looks.ask();
      return { isNew };
    },
  );
};

type Reason = Extract<SignatureResult, { ok: false }>['reason'];
const SIGNATURE_REFUSALS = {
  missing: 'SIGNATURE_NEEDED',
  expired: 'SIGNATURE_EXPIRED',
  wrong: 'SIGNATURE_WRONG',
} as const satisfies Record<Reason, RefusalCode>;

const oneOf = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;

/** Undefined where it is no JSON: the schema refuses that. */
const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const pageOf = (
  query: { limit?: number; before?: number; artistId?: string },
  { repos }: Pick<RouteDeps, 'repos'>,
): Page => {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const found = repos.mediaEvents.list({ ...query, limit: limit + 1 });
  const events = found.slice(0, limit);
  return { events, before: found.length > limit ? (events.at(-1)?.number ?? null) : null };
};
