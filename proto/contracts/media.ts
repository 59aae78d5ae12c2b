import Type from 'typebox';
import { IngestHealth } from './ingest-health.ts';

/** Media's control API: what admin-api and media say to each other. All times Unix milliseconds. */

export const VideoFacts = Type.Object({
  codec: Type.String({ examples: ['h264', 'hevc', 'av1'] }),
  widthPx: Type.Integer(),
  heightPx: Type.Integer(),
  fps: Type.Number({ description: 'measured over the last seconds' }),
});

export const AudioFacts = Type.Object({
  codec: Type.String({ examples: ['aac', 'mp3', 'opus'] }),
  sampleRateHz: Type.Integer(),
  channels: Type.Integer(),
});

const PreviewAtMs = Type.Union([Type.Integer(), Type.Null()], {
  description: 'when its newest still was made; null: there is none',
});

/** One artist's live incoming stream. */
export const SourceFacts = Type.Object({
  artistId: Type.String(),
  artistName: Type.String(),
  sinceMs: Type.Integer(),
  kbitPerSecond: Type.Number({ description: 'measured over the last seconds' }),
  keyFrameIntervalMs: Type.Union([Type.Integer(), Type.Null()]),
  stalled: Type.Boolean({ description: 'connected, but nothing has come for 1.5 s' }),
  video: Type.Union([VideoFacts, Type.Null()]),
  audio: Type.Union([AudioFacts, Type.Null()]),
  health: Type.Union([IngestHealth, Type.Null()], { description: 'null in the first second' }),
  previewAtMs: PreviewAtMs,
});
export type SourceFacts = Type.Static<typeof SourceFacts>;

/** One venue: an output that never ends. */
export const VenueFacts = Type.Object({
  name: Type.String(),
  route: Type.Union([Type.String(), Type.Null()], { description: 'artist id, or null for the placeholder' }),
  onAir: Type.Union([Type.String(), Type.Null()], {
    description: 'artist id now seen, or null for the placeholder',
  }),
  onAirSinceMs: Type.Integer(),
  players: Type.Integer({ description: 'connected players of all kinds' }),
  cuts: Type.Integer({ description: 'cuts since the start' }),
  removable: Type.Boolean({ description: 'added through the API; those of the settings stay' }),
  previewAtMs: PreviewAtMs,
});
export type VenueFacts = Type.Static<typeof VenueFacts>;

export const MediaState = Type.Object({ sources: Type.Array(SourceFacts), venues: Type.Array(VenueFacts) });
export type MediaState = Type.Static<typeof MediaState>;

export const CutMode = Type.Union([Type.Literal('keyFrame'), Type.Literal('instant')], {
  description:
    'keyFrame: the old stream stays on air until the new one has a key frame. instant: at once, with the pictures kept since its last one',
});
export type CutMode = Type.Static<typeof CutMode>;

export const RouteRequest = Type.Object(
  { artistId: Type.Union([Type.String(), Type.Null()]), mode: Type.Optional(CutMode) },
  { additionalProperties: false },
);
export type RouteRequest = Type.Static<typeof RouteRequest>;

export const VenueName = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,31}$' });

export const NewVenueRequest = Type.Object({ name: VenueName }, { additionalProperties: false });

/** media asks admin-api whether a stream key may publish. Sent once per publish, over the private side only. */
export const PublishCheckRequest = Type.Object(
  {
    keyHash: Type.String({
      description: 'SHA-256 of the stream key, 64 hex digits',
      pattern: '^[0-9a-f]{64}$',
    }),
  },
  { additionalProperties: false },
);
export type PublishCheckRequest = Type.Static<typeof PublishCheckRequest>;

export const PublishCheckAnswer = Type.Object({
  artistId: Type.String({ minLength: 1 }),
  artistName: Type.String(),
  mayTakeOver: Type.Boolean({
    description: 'a new publish with a valid key takes the place of one that is live',
  }),
});
export type PublishCheckAnswer = Type.Static<typeof PublishCheckAnswer>;
