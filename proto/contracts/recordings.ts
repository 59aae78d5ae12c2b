import Type from 'typebox';

/**
 * Recordings on media's control API. All times Unix milliseconds, but those "in the recording" (from its own beginning)
 * and "of the program" (the venue's own clock, which begins anew when media does: `programRun` says which one it is).
 */

export const RecordingScope = Type.Union([Type.Literal('source'), Type.Literal('venue')], {
  description: 'source: what one artist sends. venue: what a venue shows, over all cuts',
});
export type RecordingScope = Type.Static<typeof RecordingScope>;

export const RecordingId = Type.String({ pattern: '^[0-9]{13,16}-[0-9a-f]{8}$' });

const subject = Type.String({
  minLength: 1,
  maxLength: 128,
  description: 'an artist id, or the name of a venue',
});

export const RecordingState = Type.Union([
  Type.Literal('recording'),
  Type.Literal('complete'),
  Type.Literal('cut-short'),
]);
export type RecordingState = Type.Static<typeof RecordingState>;

/** Why a recording ended. The first six are as they should be (`complete`), the others are not (`cut-short`). */
export const RecordingReason = Type.Union(
  [
    Type.Literal('stopped'),
    Type.Literal('ended'),
    Type.Literal('unrouted'),
    Type.Literal('rule'),
    Type.Literal('rolled'),
    Type.Literal('shutdown'),
    Type.Literal('process-died'),
    Type.Literal('disk-full'),
    Type.Literal('disk-low'),
    Type.Literal('disk-slow'),
    Type.Literal('disk-error'),
    Type.Literal('quota'),
  ],
  {
    description:
      'stopped: by the API. ended: the source or venue is gone. unrouted: its rule is while-routed. rule: the rule was changed. rolled: a new file goes on. shutdown: media was ended. process-died: media was killed. disk-full, disk-error: a write failed. disk-low: too little room was left on the disk. disk-slow: the disk did not keep up. quota: HL_RECORDINGS_MAX_GB is reached',
  },
);
export type RecordingReason = Type.Static<typeof RecordingReason>;

export const Recording = Type.Object({
  id: RecordingId,
  scope: RecordingScope,
  subject: Type.String(),
  subjectName: Type.String({ description: 'what the artist or venue was called then' }),
  state: RecordingState,
  reason: Type.Union([RecordingReason, Type.Null()], { description: 'why it ended; null while it runs' }),
  startedBy: Type.Union([Type.Literal('api'), Type.Literal('rule')]),
  startedMs: Type.Integer(),
  endedMs: Type.Union([Type.Integer(), Type.Null()]),
  durationMs: Type.Integer({ description: 'so far, where it runs' }),
  bytes: Type.Integer({ description: 'of the FLV file; written so far, where it runs' }),
  programRun: Type.String({ description: 'the run of media whose program clock its stamps are of' }),
});
export type Recording = Type.Static<typeof Recording>;

/** From here on this artist is on air in the recording; null: the placeholder. */
export const OnAirMark = Type.Object({
  ms: Type.Integer({ description: 'in the recording' }),
  unixMs: Type.Integer(),
  programMs: Type.Union([Type.Integer(), Type.Null()]),
  artistId: Type.Union([Type.String(), Type.Null()]),
  artistName: Type.Union([Type.String(), Type.Null()]),
});
export type OnAirMark = Type.Static<typeof OnAirMark>;

export const RecordingDetails = Type.Object({ recording: Recording, onAir: Type.Array(OnAirMark) });
export type RecordingDetails = Type.Static<typeof RecordingDetails>;

export const RecordingListQuery = Type.Object(
  {
    scope: Type.Optional(RecordingScope),
    subject: Type.Optional(subject),
    state: Type.Optional(RecordingState),
    fromMs: Type.Optional(Type.Integer({ description: 'those that still ran then or later' })),
    untilMs: Type.Optional(Type.Integer({ description: 'those that had begun before then' })),
    before: Type.Optional(RecordingId),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where it is left out' })),
  },
  { additionalProperties: false },
);
export type RecordingListQuery = Type.Static<typeof RecordingListQuery>;

export const RecordingList = Type.Object({
  recordings: Type.Array(Recording, { description: 'newest first' }),
  next: Type.Union([RecordingId, Type.Null()], {
    description: '`before` of the next page; null at the end',
  }),
  usedBytes: Type.Integer({ description: 'of all recordings' }),
  maxBytes: Type.Integer(),
});
export type RecordingList = Type.Static<typeof RecordingList>;

export const RecordingStartRequest = Type.Object(
  { scope: RecordingScope, subject },
  { additionalProperties: false },
);
export type RecordingStartRequest = Type.Static<typeof RecordingStartRequest>;

export const RuleKind = Type.Union(
  [Type.Literal('always'), Type.Literal('while-routed'), Type.Literal('never')],
  {
    description:
      'always: while the source is there, or the venue. while-routed: a source while any venue is routed to it, a venue while an artist is on air. never: only by the API',
  },
);
export type RuleKind = Type.Static<typeof RuleKind>;

export const RecordingRule = Type.Object({
  scope: RecordingScope,
  subject: Type.String({ description: '"*" stands for all that have no rule of their own' }),
  rule: RuleKind,
});
export type RecordingRule = Type.Static<typeof RecordingRule>;

export const RecordingRules = Type.Object({ rules: Type.Array(RecordingRule) });
export type RecordingRules = Type.Static<typeof RecordingRules>;

export const RecordingRuleParams = Type.Object({ scope: RecordingScope, subject });
export const RecordingRuleRequest = Type.Object({ rule: RuleKind }, { additionalProperties: false });
export type RecordingRuleRequest = Type.Static<typeof RecordingRuleRequest>;

/** By wall clock (`fromMs`, `untilMs`) or by program clock (`programFromMs`, `programUntilMs`), never both. */
export const RecordingFindQuery = Type.Object(
  {
    scope: RecordingScope,
    subject,
    fromMs: Type.Optional(Type.Integer()),
    untilMs: Type.Optional(Type.Integer()),
    programFromMs: Type.Optional(Type.Integer()),
    programUntilMs: Type.Optional(Type.Integer()),
    programRun: Type.Optional(
      Type.String({ maxLength: 64, description: 'this run of media where it is left out' }),
    ),
  },
  { additionalProperties: false },
);
export type RecordingFindQuery = Type.Static<typeof RecordingFindQuery>;

/** A part of a recording that was asked for. Its bytes begin at the key frame at or before it. */
export const RecordingPiece = Type.Object({
  recordingId: RecordingId,
  fromMs: Type.Integer({ description: 'in the recording' }),
  untilMs: Type.Integer({ description: 'in the recording' }),
  fromUnixMs: Type.Integer(),
  untilUnixMs: Type.Integer(),
  fromProgramMs: Type.Union([Type.Integer(), Type.Null()]),
  untilProgramMs: Type.Union([Type.Integer(), Type.Null()]),
  fromByte: Type.Integer({ description: 'of the key frame at or before fromMs' }),
  untilByte: Type.Integer({ description: 'of the key frame at or after untilMs, or the end' }),
  keyFrameMs: Type.Integer({ description: 'of the key frame at fromByte, in the recording' }),
  onAir: Type.Array(OnAirMark, { description: 'who was on air: at its beginning, and every change in it' }),
});
export type RecordingPiece = Type.Static<typeof RecordingPiece>;

export const RecordingPieces = Type.Object({
  pieces: Type.Array(RecordingPiece, { description: 'in the order of time' }),
});
export type RecordingPieces = Type.Static<typeof RecordingPieces>;

export const RecordingClipQuery = Type.Object(
  { fromMs: Type.Integer({ minimum: 0 }), untilMs: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
export type RecordingClipQuery = Type.Static<typeof RecordingClipQuery>;

/*
 * The routes, under the service token:
 *   GET    /api/recordings                         RecordingListQuery -> RecordingList
 *   POST   /api/recordings                         RecordingStartRequest -> 201 Recording (200: it ran already)
 *   GET    /api/recordings/find                    RecordingFindQuery -> RecordingPieces
 *   GET    /api/recordings/rules                   -> RecordingRules
 *   PUT    /api/recordings/rules/:scope/:subject   RecordingRuleRequest -> RecordingRule
 *   DELETE /api/recordings/rules/:scope/:subject   -> 204
 *   GET    /api/recordings/:id                     -> RecordingDetails
 *   POST   /api/recordings/:id/stop                -> Recording
 *   DELETE /api/recordings/:id                     -> 204
 *   GET    /api/recordings/:id/file                video/x-flv, ranges, HEAD
 *   GET    /api/recordings/:id/clip                RecordingClipQuery -> video/x-flv
 * Codes: UNKNOWN_RECORDING 404, UNKNOWN_VENUE 404, SOURCE_NOT_HERE 409, NOT_RECORDING 409, RECORDINGS_FULL 409,
 * DISK_LOW 409, STILL_CLOSING 409, FILE_GONE 404, DISK_ERROR 503, BAD_RANGE 416, BAD_REQUEST 400.
 */
