import Type from 'typebox';

/** viz-server's control API: the rooms' figures for the desk, and what the desk pushes to them. */
export const RoomFacts = Type.Object({
  name: Type.String(),
  viewers: Type.Integer(),
  stickers: Type.Integer(),
  lastSequence: Type.Integer({ description: 'the last reliable event' }),
  tickMs: Type.Integer(),
});
export type RoomFacts = Type.Static<typeof RoomFacts>;

export const RoomList = Type.Object({ rooms: Type.Array(RoomFacts) });
export type RoomList = Type.Static<typeof RoomList>;

export const NewRoom = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40, description: 'a–z, 0–9 and - in between' }),
  },
  { additionalProperties: false },
);

export const RoomParams = Type.Object({ room: Type.String({ minLength: 1, maxLength: 40 }) });
export const PersonParams = Type.Object({ person: Type.String({ minLength: 1, maxLength: 200 }) });

const rgb = Type.Integer({ minimum: 0, maximum: 0xffffff, description: '0xRRGGBB' });
const mode = Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Literal('verified-only')]);
const limit = (most: number, description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: most, description }));

/** What the night shows now; it replaces what was. What is left out is as if nothing had been set. */
export const ShowBody = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 400 })),
    artist: Type.Optional(Type.String({ maxLength: 400, description: 'the name on stage' })),
    theme: Type.Optional(
      Type.Object(
        {
          background: Type.Optional(rgb),
          image: Type.Optional(
            Type.String({ maxLength: 300, description: 'path on this house, beginning with one /' }),
          ),
          accent: Type.Optional(rgb),
        },
        { additionalProperties: false },
      ),
    ),
    stickerSet: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 200, description: 'empty: all' }),
    ),
    reactions: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 40 }), {
        maxItems: 12,
        description: 'one emoji each',
      }),
    ),
    modes: Type.Optional(
      Type.Object(
        {
          stickers: Type.Optional(mode),
          trails: Type.Optional(mode),
          fireworks: Type.Optional(mode),
          chat: Type.Optional(mode),
        },
        { additionalProperties: false },
      ),
    ),
    stickerLimits: Type.Optional(
      Type.Object(
        {
          perFan: limit(20_000, 'of one person at a time; 0: the default'),
          perArea: limit(20_000, 'within a sixteenth of the background each way'),
          lifetimeS: limit(7 * 24 * 3600, 'seconds; 0: for ever'),
          room: limit(20_000, 'at once'),
          rotationMaxDeg: limit(180, 'either way'),
          scaleMinPct: limit(200, 'per cent'),
          scaleMaxPct: limit(200, 'per cent'),
        },
        { additionalProperties: false },
      ),
    ),
    countdown: Type.Optional(
      Type.Object(
        {
          toMs: Type.Integer({ minimum: 0, maximum: 253_402_300_799_000, description: 'Unix milliseconds' }),
          label: Type.Optional(Type.String({ maxLength: 400 })),
        },
        { additionalProperties: false },
      ),
    ),
    program: Type.Optional(
      Type.String({ maxLength: 60, description: '`program` or a venue; empty: as configured' }),
    ),
  },
  { additionalProperties: false },
);
export type ShowBody = Type.Static<typeof ShowBody>;

/** A timed effect on everybody's page; its kind and what it is made of. */
export const EffectBody = Type.Object(
  {
    effect: Type.Union([
      Type.Literal('wash'),
      Type.Literal('flash'),
      Type.Literal('filter'),
      Type.Literal('confetti'),
      Type.Literal('shake'),
      Type.Literal('text'),
    ]),
    startMs: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 253_402_300_799_000,
        description: 'program time, Unix milliseconds; 0: now',
      }),
    ),
    durationMs: Type.Integer({ minimum: 1, maximum: 60_000 }),
    colour: Type.Optional(rgb),
    strengthPct: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    text: Type.Optional(Type.String({ maxLength: 400 })),
    flashesPerSecond: Type.Optional(Type.Number({ minimum: 0, maximum: 3 })),
    filter: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
export type EffectBody = Type.Static<typeof EffectBody>;

export const EffectParams = Type.Object({
  room: Type.String({ minLength: 1, maxLength: 40 }),
  number: Type.String({ pattern: '^[0-9]{1,15}$' }),
});

/** When what was asked for was journaled. */
export const Journaled = Type.Object({ sequence: Type.Integer({ minimum: 1 }) });

export const SignOut = Type.Object(
  { reason: Type.Optional(Type.String({ maxLength: 60 })) },
  { additionalProperties: false },
);
