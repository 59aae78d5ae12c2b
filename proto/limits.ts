/** The numbers of the wire. proto/README.md explains each; both sides import them from here. */

/** Version that Hello must carry. Raised when an old client can no longer understand the frames. */
export const PROTOCOL_VERSION = 1;

/** Coordinates are 12 bits: 0…4095 across and down the virtual background. */
export const COORDINATE_MAX = 4095;

/** A fan's client gathers what it does for this long and sends it as one message, milliseconds. */
export const CLIENT_WINDOW_MS = 50;

/** The room's default tick, milliseconds. */
export const TICK_MS = 50;

/** Largest websocket message from a fan, bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** Most actions in one ClientMessage. */
export const MAX_ACTIONS_PER_MESSAGE = 32;

/** Server messages shorter than this go out plain; compressing them costs more than it saves, bytes. */
export const COMPRESS_FROM_BYTES = 400;

/** Most a reader should inflate one message to, bytes. */
export const MAX_INFLATED_BYTES = 4 * 1024 * 1024;

/** Names and chat lines, in graphemes; and the most UTF-8 bytes, which bounds combining floods. */
export const NAME_MAX_GRAPHEMES = 24;
export const NAME_MAX_BYTES = 192;
export const CHAT_MAX_GRAPHEMES = 300;
export const CHAT_MAX_BYTES = 2048;
/** Most code points in one grapheme: enough for every emoji family, not for a zalgo tower. */
export const GRAPHEME_MAX_CODE_POINTS = 12;

export const STICKER_ROTATION_MAX_DEG = 180;
export const STICKER_SCALE_MIN_PCT = 50;
export const STICKER_SCALE_MAX_PCT = 200;
/** Stickers that a room shows at once; the oldest make room for the new. */
export const STICKERS_PER_ROOM = 5000;
/** Chat lines that a late joiner gets. */
export const CHAT_HISTORY = 50;
/** Most events that a resuming fan is sent one by one; further behind gets a snapshot. */
export const BACKFILL_MAX_EVENTS = 1000;
/** Most reliable events that fans cause in one tick: what a viewer receives has a ceiling that does not grow with the crowd. */
export const EVENTS_PER_FRAME = 200;
/** Most bytes of events that a resuming fan is sent one by one; more gets a snapshot. */
export const BACKFILL_MAX_BYTES = 128 * 1024;
/** How long a fan may take back a sticker of its own, milliseconds. */
export const UNDO_STICKER_MS = 30_000;
/** Defaults of Show.sticker_limits; STICKERS_PER_ROOM, the scale and the rotation above are the others. */
export const STICKERS_PER_FAN = 200;
export const STICKERS_PER_AREA = 60;
/** Side of the square within which STICKERS_PER_AREA counts: the background is 16 × 16 of them. */
export const STICKER_AREA = 256;
/** Most rows that an admin may allow a room. */
export const STICKERS_PER_ROOM_MAX = 20_000;
/** Reactions where the show names none. */
export const DEFAULT_REACTIONS: readonly string[] = ['👏', '❤️', '🔥', '😂', '😮', '🎉'];
export const REACTIONS_MAX = 12;
/** Times that one React may stand for: a tapping thumb within one window. */
export const REACT_MAX_COUNT = 5;
export const PEOPLE_PER_PAGE = 50;
/** Rows of one answer to a timeline or audit query. */
export const LOG_ROWS = 100;
/** A time that is no time: a ban without end. The last second of the year 9999, Unix milliseconds. */
export const FOR_GOOD_MS = 253_402_300_799_000;
export const TIMEOUT_MAX_S = 14 * 24 * 3600;
export const REASON_MAX_GRAPHEMES = 200;
export const NOTES_PER_PERSON = 20;
/** Between two renames of one fan, milliseconds. */
export const RENAME_COOLDOWN_MS = 30_000;
export const CHAT_DELAY_MAX_MS = 30_000;
export const SLOW_MODE_MAX_S = 3600;
/** Lines that wait for a moderator. */
export const HELD_MAX = 500;
/** Persons that one line may mention. */
export const MENTIONS_MAX = 10;
/** A person may not say the same again within this time, milliseconds. */
export const CHAT_REPEAT_MS = 30_000;
/** Numbers that one act may name. */
export const ACT_MAX_NUMBERS = 500;
export const EFFECT_MAX_MS = 60_000;
/** Shorter ones, one after the other, would flash. */
export const EFFECT_MIN_MS = 1000;
/** An effect starts at most this much after it was asked for, milliseconds. */
export const EFFECT_AHEAD_MAX_MS = 600_000;
export const EFFECT_TEXT_MAX_GRAPHEMES = 80;
/** Three flashes a second, in tenths (WCAG 2.3.1). */
export const FLASHES_PER_S_X10_MAX = 30;
export const EFFECTS_AT_ONCE = 4;
/** Names of the filters that an effect may put over the picture. */
export const PICTURE_FILTERS: readonly string[] = ['grayscale', 'sepia', 'invert', 'blur', 'saturate', 'hue'];
export const SHOW_TITLE_MAX_GRAPHEMES = 80;
/** Fireworks shown one by one per frame; more are merged into aggregates. */
export const FIREWORKS_PER_FRAME = 24;
/** Cursor rows per frame; a room with more moving cursors takes turns. */
export const CURSORS_PER_FRAME = 500;
/** Persons whom a fan may mark as friends, and how many of their cursors it is sent beside those of the frames. */
export const FRIENDS_MAX = 16;
export const FRIENDS_SHOWN = 8;
/** Each cursor is sent absolutely at least this often, milliseconds. */
export const CURSOR_KEY_INTERVAL_MS = 2000;

/** Token buckets per fan: `perSecond` refills, `burst` is the bucket's size. */
export const RATE_LIMITS = {
  message: { perSecond: 24, burst: 48 },
  placeSticker: { perSecond: 2, burst: 6 },
  launchFirework: { perSecond: 2, burst: 5 },
  sayChat: { perSecond: 1, burst: 5 },
  setLook: { perSecond: 0.5, burst: 3 },
  undoSticker: { perSecond: 2, burst: 10 },
  react: { perSecond: 5, burst: 15 },
  moderate: { perSecond: 5, burst: 40 },
  ask: { perSecond: 2, burst: 10 },
  setFriends: { perSecond: 1, burst: 10 },
} as const;

/**
 * What all fans of one address (IPv6: one /64) may do together of each kind, as a multiple of RATE_LIMITS: a full house behind one
 * router does not come near it, and whoever makes guest after guest gets no further. Staff and this machine are not counted.
 */
export const ADDRESS_RATE_FACTOR = 20;

/** Websocket close codes (RFC 6455 leaves 4000–4999 to applications). */
export const CLOSE = {
  GOING_AWAY: 1001,
  TOO_BIG: 1009,
  RESTARTING: 1012,
  TRY_LATER: 1013,
  MALFORMED: 4000,
  UNSUPPORTED_VERSION: 4001,
  HELLO_EXPECTED: 4002,
  WRONG_ORIGIN: 4003,
  BAD_TICKET: 4004,
  UNKNOWN_ROOM: 4005,
  BAD_NAME: 4006,
  TOO_SLOW: 4008,
  TOO_MANY_REFUSALS: 4009,
  BANNED: 4010,
  SIGNED_OUT: 4011,
  ROOM_CLOSED: 4012,
} as const;

/** The layers of the background. Both sides keep a registry with one entry for each. */
export type OverlayName = 'stickers' | 'trails' | 'fireworks';
