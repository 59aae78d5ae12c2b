import { viz } from '../../../proto/gen/viz.js';
import { CHAT_MAX_GRAPHEMES, CLOSE, NAME_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import type { ConnectionState } from '../shared/wire/room-client.ts';

const { Refusal } = viz;

/** Everything the fan page says, in one place. */
export const STRINGS = {
  houseName: 'Houselights',
  viewers: (count: number) => (count === 1 ? '1 person here' : `${count.toLocaleString()} people here`),
  screen: {
    label: 'The stage',
    video: 'Live video from the stage',
    soundOn: 'Turn sound on',
    mute: 'Mute',
    unmute: 'Unmute',
    volume: 'Volume',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    play: 'Start the video',
    loading: 'Raising the curtain…',
    retrying: 'The picture is gone. Getting it back…',
    unplayable: (codec: string | null) =>
      `${codec === null ? 'This artist sends a picture that' : `This artist sends ${codec}, which`} this browser cannot play. The picture comes back by itself when something else is on. The room and the chat work all the same.`,
    unsupported: 'This browser cannot play the live video. The room and the chat work all the same.',
  },
  tray: {
    label: 'What you leave on the background',
    tool: 'Tool',
    sticker: 'Sticker',
    firework: 'Firework',
    stickers: 'Choose a sticker',
    colours: 'Your colour',
    clearView: 'See only the background',
    fullView: 'Show stage and chat again',
  },
  floor: {
    label: 'Shared background',
    keys: 'Arrow keys move your marker, with Shift in small steps. Enter places what you have chosen.',
    hint: 'Click anywhere on the background',
    hintTouch: 'Tap anywhere on the background',
    placed: (label: string) => `${label} placed`,
    launched: 'Firework launched',
    noOverlay: 'This device cannot draw the shared background. Video and chat work all the same.',
  },
  chat: {
    label: 'Chat',
    log: 'Chat messages',
    empty: 'Nobody has said anything yet. Be the first to say hello.',
    input: 'Message',
    placeholder: 'Say something to the room',
    send: 'Send',
    left: (count: number) => (count >= 0 ? `${count} left` : `${-count} too many`),
    newMessages: 'New messages',
    sending: 'sending',
    you: 'you',
    tooLong: `Keep it to ${CHAT_MAX_GRAPHEMES} characters.`,
  },
  name: {
    label: 'Your name in the room',
    placeholder: 'Choose a name',
    tooLong: `Names have at most ${NAME_MAX_GRAPHEMES} characters.`,
  },
  roles: ['', 'artist', 'moderator', 'admin'] as readonly string[],
  toastsLabel: 'Notices',
  dismiss: 'Dismiss',
  venueUnreachable: 'The house does not answer. Trying again…',
} as const;

const CLOSE_WORDS: Readonly<Record<number, string>> = {
  [CLOSE.GOING_AWAY]: 'The room is closing for a moment. Reconnecting…',
  [CLOSE.TOO_BIG]: 'The room did not accept that message. Reconnecting…',
  [CLOSE.RESTARTING]: 'The room is restarting. Reconnecting…',
  [CLOSE.TRY_LATER]: 'The house is full right now. We keep trying for you…',
  [CLOSE.MALFORMED]: 'The room did not understand this page. Reconnecting…',
  [CLOSE.UNSUPPORTED_VERSION]: 'This page is from an older version. Reload it to come in.',
  [CLOSE.HELLO_EXPECTED]: 'The room did not hear our hello. Reconnecting…',
  [CLOSE.WRONG_ORIGIN]: 'This page is not allowed into the room. Open the venue by its own address.',
  [CLOSE.BAD_TICKET]: 'Your ticket has run out. Getting a new one…',
  [CLOSE.UNKNOWN_ROOM]: 'There is no such room here.',
  [CLOSE.BAD_NAME]: 'The room does not accept that name. Coming in without it…',
  [CLOSE.TOO_SLOW]: 'Your connection fell behind. Catching up…',
  [CLOSE.TOO_MANY_REFUSALS]: 'Too much at once. Coming back in a moment…',
};

/** The connection's state in words. */
export const connectionWords = (state: ConnectionState): string => {
  if (state.kind === 'open') return 'Live';
  if (state.kind === 'connecting') return 'Connecting…';
  return CLOSE_WORDS[state.code] ?? 'Reconnecting…';
};

type Refused = viz.Refusal | 'lost' | 'not-connected';

const REFUSAL_WORDS: Readonly<Record<Refused, string>> = {
  [Refusal.REFUSAL_NONE]: '',
  [Refusal.REFUSAL_MALFORMED]: 'The room did not understand that.',
  [Refusal.REFUSAL_UNKNOWN_ACTION]: 'This room does not know that. Reloading the page may help.',
  [Refusal.REFUSAL_TOO_OFTEN]: 'Easy! One moment before the next one.',
  [Refusal.REFUSAL_EMPTY]: 'There is nothing in it to show.',
  [Refusal.REFUSAL_TOO_LONG]: 'That is too long.',
  [Refusal.REFUSAL_ILL_FORMED]: 'That has characters which cannot be shown.',
  [Refusal.REFUSAL_UNKNOWN_STICKER]: 'That sticker is not in this house’s set.',
  [Refusal.REFUSAL_OFF_BACKGROUND]: 'That is off the background.',
  [Refusal.REFUSAL_BAD_VALUE]: 'The room does not take that size, turn or colour.',
  [Refusal.REFUSAL_BUSY]: 'The room is very busy. Try again in a moment.',
  [Refusal.REFUSAL_NAME_EMPTY]: 'A name needs something to show.',
  [Refusal.REFUSAL_NAME_TOO_LONG]: STRINGS.name.tooLong,
  [Refusal.REFUSAL_NAME_ILL_FORMED]: 'That name has characters which cannot be shown.',
  lost: 'The connection broke before that came through.',
  'not-connected': 'Not connected right now. Try again in a moment.',
};

/** A refusal in words; codes of a newer server get a plain sentence. */
export const refusalWords = (refusal: Refused): string =>
  REFUSAL_WORDS[refusal] ?? 'The room did not accept that.';

/** Names of the palette's colours, in its order. */
export const COLOUR_NAMES: readonly string[] = [
  'Rose',
  'Coral',
  'Amber',
  'Lemon',
  'Lime',
  'Mint',
  'Aqua',
  'Sky',
  'Periwinkle',
  'Violet',
  'Pink',
  'White',
];
