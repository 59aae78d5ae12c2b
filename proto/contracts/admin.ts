import Type from 'typebox';
import { ErrorBody } from './common.ts';
import { SourceFacts, VenueFacts } from './media.ts';
import { RoomFacts, ShowBody } from './room.ts';

/** admin-api's public HTTP API. All times Unix milliseconds. */

export const Role = Type.Union([
  Type.Literal('admin'),
  Type.Literal('moderator'),
  Type.Literal('artist'),
  Type.Literal('fan'),
]);
export type Role = Type.Static<typeof Role>;

const accountName = Type.String({ minLength: 1, maxLength: 64 });
/** Length only, as NIST SP 800-63B advises; composition rules are not imposed. */
const password = Type.String({ minLength: 10, maxLength: 200 });

export const SetupRequest = Type.Object(
  { token: Type.String(), name: accountName, password },
  { additionalProperties: false },
);
export type SetupRequest = Type.Static<typeof SetupRequest>;

export const SetupCheckRequest = Type.Object({ token: Type.String() }, { additionalProperties: false });

export const LoginRequest = Type.Object(
  { name: accountName, password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type LoginRequest = Type.Static<typeof LoginRequest>;

export const Me = Type.Object({ id: Type.String(), name: Type.String(), role: Role });
export type Me = Type.Static<typeof Me>;

/** Somebody who may sign in, as admins see it. */
export const AccountFacts = Type.Object({
  id: Type.String({ description: 'also the person of the tickets' }),
  name: Type.String(),
  role: Role,
  createdMs: Type.Integer(),
  sessions: Type.Integer({ description: 'browsers that are signed in' }),
});
export type AccountFacts = Type.Static<typeof AccountFacts>;

export const AccountRequest = Type.Object(
  { name: accountName, role: Role, password },
  { additionalProperties: false },
);
export type AccountRequest = Type.Static<typeof AccountRequest>;

/** What is left out stays as it is. */
export const AccountChanges = Type.Object(
  { name: Type.Optional(accountName), role: Type.Optional(Role), password: Type.Optional(password) },
  { additionalProperties: false, minProperties: 1 },
);
export type AccountChanges = Type.Static<typeof AccountChanges>;

export const PasswordChange = Type.Object(
  {
    password: Type.String({ minLength: 1, maxLength: 200, description: 'the present one' }),
    newPassword: password,
  },
  { additionalProperties: false },
);
export type PasswordChange = Type.Static<typeof PasswordChange>;

/** A stream key as the desk sees it: never the key itself. */
export const StreamKeyFacts = Type.Object({
  id: Type.String(),
  hint: Type.String({ description: 'the last four characters, to tell keys apart' }),
  createdMs: Type.Integer(),
  revokedMs: Type.Union([Type.Integer(), Type.Null()]),
});
export type StreamKeyFacts = Type.Static<typeof StreamKeyFacts>;

const MayTakeOver = Type.Boolean({
  description:
    'true: a new publish with a valid key takes the place of a live one; false: it is refused while that one sends',
});

export const Artist = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdMs: Type.Integer(),
  mayTakeOver: MayTakeOver,
  keys: Type.Array(StreamKeyFacts),
});
export type Artist = Type.Static<typeof Artist>;

const artistName = Type.String({ minLength: 1, maxLength: 80 });

export const ArtistRequest = Type.Object({ name: artistName }, { additionalProperties: false });
export type ArtistRequest = Type.Static<typeof ArtistRequest>;

/** What is left out stays as it is. */
export const ArtistChanges = Type.Object(
  { name: Type.Optional(artistName), mayTakeOver: Type.Optional(MayTakeOver) },
  { additionalProperties: false, minProperties: 1 },
);
export type ArtistChanges = Type.Static<typeof ArtistChanges>;

/** The only answer that ever carries a stream key. */
export const NewStreamKey = Type.Object({
  key: Type.String({ description: 'shown once; only its hash is kept' }),
  facts: StreamKeyFacts,
  ingestUrl: Type.String({ description: 'server address for OBS, without the key' }),
});
export type NewStreamKey = Type.Static<typeof NewStreamKey>;

export const NewArtist = Type.Object({ artist: Artist, streamKey: NewStreamKey });
export type NewArtist = Type.Static<typeof NewArtist>;

/** What the desk polls each second. `problem` says which service does not answer. */
export const Desk = Type.Object({
  sources: Type.Array(SourceFacts),
  venues: Type.Array(VenueFacts),
  rooms: Type.Array(RoomFacts),
  problems: Type.Array(Type.Object({ service: Type.String(), message: Type.String() })),
});
export type Desk = Type.Static<typeof Desk>;

/** What a room is to show, and whether it does. */
export const ShowFacts = Type.Object({
  room: Type.String(),
  show: ShowBody,
  changedMs: Type.Union([Type.Integer(), Type.Null()], { description: 'null: nothing has been set' }),
  canUndo: Type.Boolean({ description: 'whether there is a show from before the last change' }),
  state: Type.Union(
    [Type.Literal('none'), Type.Literal('shown'), Type.Literal('waiting'), Type.Literal('refused')],
    {
      description:
        'none: nothing has been set. waiting: kept, and shown as soon as viz-server takes it. refused: kept while viz-server was away, which then did not take it',
    },
  ),
  problem: Type.Union([ErrorBody, Type.Null()], { description: 'why it is not shown' }),
});
export type ShowFacts = Type.Static<typeof ShowFacts>;

export const ObsState = Type.Object({
  state: Type.Union([Type.Literal('off'), Type.Literal('connecting'), Type.Literal('connected')]),
  reason: Type.Union([Type.String(), Type.Null()], { description: 'why it is not connected' }),
  scenes: Type.Array(Type.String(), { description: 'top of the list first' }),
  currentScene: Type.Union([Type.String(), Type.Null()]),
});
export type ObsState = Type.Static<typeof ObsState>;

export const SceneRequest = Type.Object(
  { name: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** What the fan page needs before anything else; public. */
export const VenuePage = Type.Object({
  title: Type.String(),
  room: Type.String(),
  venue: Type.String(),
  /** Paths and ports, not hosts: the page is reached under many names. */
  vizPort: Type.Integer(),
  vizPath: Type.String(),
  mediaPort: Type.Integer(),
  flvPath: Type.String(),
  hlsPath: Type.Union([Type.String(), Type.Null()], {
    description:
      'for browsers that play HLS and nothing else; null where HL_HLS_VENUES leaves the program out',
  }),
});
export type VenuePage = Type.Static<typeof VenuePage>;

/** A signed ticket for the websocket's Hello. */
export const Ticket = Type.Object({ ticket: Type.String(), expiresMs: Type.Integer() });
export type Ticket = Type.Static<typeof Ticket>;
