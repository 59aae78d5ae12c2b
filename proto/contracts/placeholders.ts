import Type from 'typebox';

/**
 * Uploaded placeholders: the part of media's control API that gives a venue or an artist a loop of their own.
 * `PUT /api/placeholders/:scope/:subject?name=…` takes the file itself as its body. All times Unix milliseconds.
 */

export const PlaceholderScope = Type.Union([Type.Literal('venue'), Type.Literal('artist')], {
  description: "whose it is: a venue's, or an artist's wherever the artist is routed. An artist's goes first",
});
export type PlaceholderScope = Type.Static<typeof PlaceholderScope>;

/** `subject` is the name of a venue or the id of an artist. */
export const PlaceholderParams = Type.Object({
  scope: PlaceholderScope,
  subject: Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' }),
});

export const PlaceholderUploadQuery = Type.Object(
  {
    name: Type.Optional(
      Type.String({ maxLength: 200, description: 'what the file was called; shown, never used as a path' }),
    ),
  },
  { additionalProperties: false },
);

export const PlaceholderJobParams = Type.Object({ jobId: Type.String({ minLength: 1, maxLength: 64 }) });

/** A loop as it is stored: what was uploaded, made into what venues play. */
export const PlaceholderLoop = Type.Object({
  id: Type.String({ description: 'another one with each upload' }),
  name: Type.String({ description: 'what the uploaded file was called' }),
  bytes: Type.Integer({ description: 'of the loop, in memory and on disk' }),
  durationMs: Type.Integer(),
  widthPx: Type.Integer(),
  heightPx: Type.Integer(),
  hasSound: Type.Boolean(),
  uploadedMs: Type.Integer(),
});
export type PlaceholderLoop = Type.Static<typeof PlaceholderLoop>;

/** What a venue or an artist has; both parts are null where nothing is left. */
export const PlaceholderFacts = Type.Object({
  scope: PlaceholderScope,
  subject: Type.String(),
  live: Type.Union([PlaceholderLoop, Type.Null()], {
    description: 'null: the next in line shows (of the venue, else of the house)',
  }),
  previous: Type.Union([PlaceholderLoop, Type.Null()], { description: 'what undo puts back' }),
  problem: Type.Union([Type.String(), Type.Null()], {
    description: 'why the live one cannot be shown, where its file is gone or damaged',
  }),
});
export type PlaceholderFacts = Type.Static<typeof PlaceholderFacts>;

export const PlaceholderJobState = Type.Union([
  Type.Literal('queued'),
  Type.Literal('checking'),
  Type.Literal('transcoding'),
  Type.Literal('done'),
  Type.Literal('failed'),
]);
export type PlaceholderJobState = Type.Static<typeof PlaceholderJobState>;

/** An upload on its way to be a placeholder. */
export const PlaceholderJob = Type.Object({
  id: Type.String(),
  scope: PlaceholderScope,
  subject: Type.String(),
  name: Type.String(),
  uploadedBytes: Type.Integer(),
  state: PlaceholderJobState,
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  startedMs: Type.Integer(),
  endedMs: Type.Union([Type.Integer(), Type.Null()]),
  notes: Type.Array(Type.String(), { description: 'what was changed: "cut to 60 s", for example' }),
  error: Type.Union(
    [
      Type.Object({
        code: Type.String({
          examples: [
            'PLACEHOLDER_NOT_MEDIA',
            'TRANSCODE_FAILED',
            'FFMPEG_MISSING',
            'DISK_FULL',
            'PLACEHOLDERS_FULL',
            'CANCELLED',
            'INTERNAL',
          ],
        }),
        message: Type.String(),
      }),
      Type.Null(),
    ],
    { description: 'why it failed; CANCELLED where somebody wanted it so' },
  ),
});
export type PlaceholderJob = Type.Static<typeof PlaceholderJob>;

export const PlaceholderList = Type.Object({
  placeholders: Type.Array(PlaceholderFacts),
  jobs: Type.Array(PlaceholderJob, {
    description: 'newest first: all that wait or run, and the last that ended',
  }),
  maxUploadBytes: Type.Integer(),
  problem: Type.Union([Type.String(), Type.Null()], {
    description: 'why nothing can be uploaded now (ffmpeg is missing), or null',
  }),
});
export type PlaceholderList = Type.Static<typeof PlaceholderList>;
