import Type from 'typebox';
import { VenueName } from './media.ts';

/**
 * Push targets: addresses that media sends a venue on to (Twitch, YouTube, another Houselights). On media's control
 * port: `GET` and `POST /api/push-targets`, `PATCH` and `DELETE /api/push-targets/:id`. All times Unix milliseconds.
 *
 * Refusals: 404 `UNKNOWN_VENUE`, `UNKNOWN_PUSH_TARGET`; 400 `BAD_PUSH_URL`, `BAD_PUSH_KEY`, `PUSH_KEY_NEEDED`,
 * `PUSH_PRIVATE_ADDRESS`, `BAD_REQUEST`; 409 `TOO_MANY_PUSH_TARGETS`.
 */

const Name = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: '\\S',
  description: 'what people call it',
  examples: ['YouTube main'],
});
const Url = Type.String({
  minLength: 1,
  maxLength: 1024,
  description:
    'rtmp:// or rtmps://, host and app; a full address that ends in the stream key is taken apart where no key is given',
  examples: ['rtmp://a.rtmp.youtube.com/live2'],
});
const Key = Type.String({
  maxLength: 1024,
  description: 'stream key at the target; sealed at rest, never given back',
});

/** Why a target was last not sent to. It stays after the target has come back. */
export const PushError = Type.Object({
  code: Type.String({
    description:
      'PUSH_REFUSED, PUSH_UNREACHABLE, PUSH_NAME_NOT_FOUND, PUSH_PRIVATE_ADDRESS, PUSH_CERTIFICATE, PUSH_NOT_RTMP, PUSH_TIMEOUT, PUSH_STUCK, PUSH_CLOSED, PUSH_KEY_UNREADABLE or UNKNOWN_VENUE',
  }),
  message: Type.String({ description: 'a sentence for people; never holds the stream key' }),
  atMs: Type.Integer(),
});
export type PushError = Type.Static<typeof PushError>;

export const PushState = Type.Union(
  [Type.Literal('off'), Type.Literal('connecting'), Type.Literal('sending'), Type.Literal('waiting')],
  { description: 'off: switched off. waiting: for the next try, or for its venue to be there again' },
);
export type PushState = Type.Static<typeof PushState>;

export const PushStatus = Type.Object({
  state: PushState,
  sinceMs: Type.Integer({ description: 'when it came into this state' }),
  bytesSent: Type.Integer({ description: 'since the start of media or the last change of address' }),
  kbitPerSecond: Type.Number({ description: 'measured over the last seconds' }),
  lastError: Type.Union([PushError, Type.Null()]),
  attempts: Type.Integer({ description: 'tries since it last sent for a minute without a break' }),
  skippedPictures: Type.Integer({ description: 'pictures left out because the target took too little' }),
});
export type PushStatus = Type.Static<typeof PushStatus>;

export const PushTarget = Type.Object({
  id: Type.String(),
  name: Type.String(),
  venue: Type.String(),
  url: Type.String({ description: 'without the stream key' }),
  keyHint: Type.String({ description: 'the last 4 characters of the key; empty where the key is short' }),
  enabled: Type.Boolean(),
  createdMs: Type.Integer(),
  status: PushStatus,
});
export type PushTarget = Type.Static<typeof PushTarget>;

export const PushTargetList = Type.Object({ targets: Type.Array(PushTarget) });
export type PushTargetList = Type.Static<typeof PushTargetList>;

export const NewPushTarget = Type.Object(
  {
    name: Name,
    venue: VenueName,
    url: Url,
    key: Type.Optional(Key),
    enabled: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
);
export type NewPushTarget = Type.Static<typeof NewPushTarget>;

/** What is left out stays as it is. A new `url` needs its `key` again, or has it at its end. */
export const PushTargetChange = Type.Object(
  {
    name: Type.Optional(Name),
    venue: Type.Optional(VenueName),
    url: Type.Optional(Url),
    key: Type.Optional(Key),
    enabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type PushTargetChange = Type.Static<typeof PushTargetChange>;
