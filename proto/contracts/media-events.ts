import Type from 'typebox';
import { HealthWarningCode } from './ingest-health.ts';

/**
 * What media tells admin-api of by itself, one event a request: `POST /internal/media-events`, signed (see
 * `ops/service/webhook-signature.ts`). Events of one subject (a source, a venue) come in order; an event may come
 * more than once, under the same id. All times Unix milliseconds.
 */

const Common = {
  id: Type.String({ format: 'uuid', description: 'the same however often it is sent' }),
  atMs: Type.Integer({ description: 'when it happened, by media’s clock' }),
};
const Artist = { artistId: Type.String({ minLength: 1, maxLength: 64 }), artistName: Type.String() };
const AnArtistOrNone = Type.Union([Type.String({ minLength: 1, maxLength: 64 }), Type.Null()], {
  description: 'artist id, or null for the placeholder',
});
const Venue = { venue: Type.String({ minLength: 1, maxLength: 64 }) };

const SourceEvent = Type.Object({
  ...Common,
  kind: Type.Literal('source'),
  change: Type.Union([
    Type.Literal('started'),
    Type.Literal('ended', { description: 'its warnings are over, too' }),
    Type.Literal('stalled', { description: 'connected, but nothing has come for 1.5 s' }),
    Type.Literal('resumed'),
  ]),
  ...Artist,
});

const WarningEvent = Type.Object({
  ...Common,
  kind: Type.Literal('warning'),
  change: Type.Union([Type.Literal('raised'), Type.Literal('cleared')]),
  ...Artist,
  code: HealthWarningCode,
  message: Type.String({ description: 'what is wrong and what to do, for the artist' }),
});

const RoutedEvent = Type.Object({
  ...Common,
  kind: Type.Literal('routed'),
  ...Venue,
  artistId: AnArtistOrNone,
});

const CutEvent = Type.Object({
  ...Common,
  kind: Type.Literal('cut'),
  ...Venue,
  from: AnArtistOrNone,
  to: AnArtistOrNone,
  reason: Type.String({ description: 'why', examples: ['routed', 'ended', 'stalled'] }),
  venueClockMs: Type.Integer({ description: 'where on the venue’s own clock the new stream begins' }),
});

/** One thing that happened in media. */
export const MediaEvent = Type.Union([SourceEvent, WarningEvent, RoutedEvent, CutEvent]);
export type MediaEvent = Type.Static<typeof MediaEvent>;

export const MediaEventAnswer = Type.Object({
  isNew: Type.Boolean({ description: 'false: it came before, and nothing was done' }),
});

/** An event in the night's log. */
export const MediaEventEntry = Type.Object({
  number: Type.Integer({ description: 'grows in the order in which events came' }),
  receivedMs: Type.Integer({ description: 'when admin-api heard of it' }),
  event: MediaEvent,
  artistNames: Type.Record(Type.String(), Type.String(), {
    description: 'names of the artists in it by their ids, as they were when it came',
  }),
});
export type MediaEventEntry = Type.Static<typeof MediaEventEntry>;

/** `GET /api/media-events`: newest first. */
export const MediaEventPage = Type.Object({
  events: Type.Array(MediaEventEntry),
  before: Type.Union([Type.Integer(), Type.Null()], {
    description: 'ask with this for the events before these; null: there are none',
  }),
});
export type MediaEventPage = Type.Static<typeof MediaEventPage>;

export const MediaEventQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where it is left out' })),
    before: Type.Optional(Type.Integer({ description: 'the number of an entry; older ones are given' })),
    artistId: Type.Optional(Type.String({ maxLength: 64, description: 'only what concerns this artist' })),
  },
  { additionalProperties: false },
);
