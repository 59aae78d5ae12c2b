import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_MAX_GRAPHEMES, CLOSE, FRIENDS_MAX, NAME_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import { NoticeKind, Refusal } from '../shared/wire/codes.ts';
import type { ConnectionState } from '../shared/wire/room-client.ts';
import type { RoomNotice } from '../shared/wire/room-listener.ts';

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
    glow: 'Let my trail glow',
    hideMe: 'Hide my pointer from others',
  },
  reactions: {
    label: 'Reactions',
    give: (sign: string) => `React with ${sign}`,
    meter: 'The crowd',
    meterValue: (level: number) => `${level} of 100`,
  },
  undo: {
    label: (label: string) => `${label} is up.`,
    take: 'Undo',
    done: (label: string) => `${label} taken back`,
  },
  layers: {
    off: {
      stickers: 'No stickers in this part of the show.',
      trails: 'Pointers are off in this part of the show.',
      fireworks: 'No fireworks or reactions in this part of the show.',
      chat: 'The chat is off in this part of the show.',
    },
    frozen: {
      stickers: 'The moderators have paused stickers.',
      trails: 'The moderators have paused pointers.',
      fireworks: 'The moderators have paused fireworks and reactions.',
      chat: 'The moderators have paused the chat.',
    },
    frozenForNew: {
      stickers: 'Stickers are paused for newcomers.',
      trails: 'Pointers are paused for newcomers.',
      fireworks: 'Fireworks and reactions are paused for newcomers.',
      chat: 'The chat is paused for newcomers.',
    },
    verifiedOnly: {
      stickers: 'Only verified guests put up stickers right now.',
      trails: 'Only verified guests show their pointers right now.',
      fireworks: 'Only verified guests launch fireworks right now.',
      chat: 'Only verified guests write right now.',
    },
  },
  show: {
    onStage: (artist: string) => `On stage: ${artist}`,
    countdown: (label: string) => (label === '' ? 'Starts in' : label),
    now: 'now',
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
    held: 'waiting for a moderator',
    heldAnnouncement: 'Your line waits for a moderator.',
    wait: (seconds: number) => `Wait ${seconds} s`,
    slow: (seconds: number) => `Slow mode: one line every ${seconds} s.`,
    verified: 'verified',
    announcement: 'Announcement',
    pinned: 'Pinned',
    mentionsYou: 'mentions you',
    mentioned: (name: string) => `${name} mentioned you`,
    reply: (name: string) => `Reply to ${name}`,
    replyShort: 'Reply',
    mute: (name: string) => `Hide the lines of ${name}`,
    replyingTo: (name: string) => `Replying to ${name}`,
    cancelReply: 'Do not reply',
    answers: 'In reply to',
    goneLine: 'an earlier line',
    mutedLine: 'a line that you have hidden',
    lineKeys: 'Up and down arrow keys go from line to line.',
    people: 'People with this beginning',
  },
  people: {
    open: (count: number) =>
      `${count === 1 ? '1 person' : `${count.toLocaleString()} people`} here. Show who.`,
    title: 'People here',
    search: 'Search by name',
    total: (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString()} people`),
    none: 'Nobody here has such a name.',
    loading: 'Asking the room…',
    unanswered: 'The room did not answer. Try again in a moment.',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    before: 'Previous page',
    next: 'Next page',
    befriend: (name: string) => `Mark ${name} as a friend`,
    unfriend: (name: string) => `Remove friend ${name}`,
    befriendShort: 'Friend',
    unfriendShort: 'Remove friend',
    friend: 'friend',
    friendsTitle: 'Your friends',
    friendsHint: 'You see their pointers even in a full room. Nobody else is told.',
    friendsFull: `You can mark ${FRIENDS_MAX} friends. Let one go first.`,
    friendNow: (name: string) => `${name} is marked as a friend`,
    unfriendedNow: (name: string) => `${name} is not marked as a friend any more`,
    mute: (name: string) => `Mute ${name}`,
    unmute: (name: string) => `Unmute ${name}`,
    muteShort: 'Mute',
    unmuteShort: 'Unmute',
    mutedTitle: 'Muted by you',
    mutedHint: 'You do not see what they write. Nobody else is told.',
    mutedNow: (name: string) => `${name} is muted`,
    unmutedNow: (name: string) => `${name} is not muted any more`,
    close: 'Close',
  },
  notices: {
    label: 'From the moderators',
    left: (words: string) => `${words} left`,
    words: (notice: RoomNotice) => noticeWords(notice),
  },
  name: {
    label: 'Your name in the room',
    placeholder: 'Choose a name',
    tooLong: `Names have at most ${NAME_MAX_GRAPHEMES} characters.`,
  },
  roles: ['', 'artist', 'moderator', 'admin'] as readonly string[],
  toastsLabel: 'Notices',
  dismiss: 'Dismiss',
  codeMissing: 'A part of this page did not load. Reload it to come in.',
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
  [CLOSE.BANNED]: 'You cannot come into this room.',
  [CLOSE.SIGNED_OUT]: 'You have been signed out. Coming back as a guest…',
  [CLOSE.ROOM_CLOSED]: 'This room has closed. Thank you for being here!',
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
  [Refusal.REFUSAL_NAME_RESERVED]: 'That name is taken by somebody we know. Choose another one.',
  [Refusal.REFUSAL_NAME_TOO_SOON]: 'You have just changed your name. Wait a little.',
  [Refusal.REFUSAL_LAYER_OFF]: 'That is switched off for this part of the show.',
  [Refusal.REFUSAL_VERIFIED_ONLY]: 'Only verified guests can do that right now.',
  [Refusal.REFUSAL_FROZEN]: 'The moderators have paused that for a while.',
  [Refusal.REFUSAL_TIMED_OUT]: 'A moderator has asked you to take a break.',
  [Refusal.REFUSAL_BANNED]: 'You cannot come into this room.',
  [Refusal.REFUSAL_SLOW_MODE]: 'The chat is in slow mode. Wait a little before the next line.',
  [Refusal.REFUSAL_LINKS_OFF]: 'Links are not allowed in this chat.',
  [Refusal.REFUSAL_FILTERED]: 'That is not welcome in this chat.',
  [Refusal.REFUSAL_REPEATED]: 'You have just said that.',
  [Refusal.REFUSAL_NOT_ALLOWED]: 'You are not allowed to do that.',
  [Refusal.REFUSAL_OUTRANKED]: 'You cannot do that to somebody of your rank or above.',
  [Refusal.REFUSAL_NOT_FOUND]: 'That is not there any more.',
  [Refusal.REFUSAL_CONFLICT]: 'Something later has changed the same. Take that back first.',
  [Refusal.REFUSAL_TOO_LATE]: 'It is too late to take that back.',
  [Refusal.REFUSAL_NOT_YOURS]: 'That is not yours.',
  [Refusal.REFUSAL_FAN_FULL]: 'You have as many stickers up as the room allows. Take one back or wait.',
  [Refusal.REFUSAL_AREA_FULL]: 'There is no room for another sticker just there.',
  [Refusal.REFUSAL_UNKNOWN_REACTION]: 'That reaction is not part of this show.',
  [Refusal.REFUSAL_NOT_IN_SET]: 'That sticker is not in the set of this act.',
  [Refusal.REFUSAL_ADDRESS_FULL]: 'Too many people are connected from your network.',
  [Refusal.REFUSAL_PERSON_FULL]: 'You have this page open too many times. Close another tab.',
  [Refusal.REFUSAL_ROOM_CLOSED]: 'This room has closed.',
  lost: 'The connection broke before that came through.',
  'not-connected': 'Not connected right now. Try again in a moment.',
};

/** A refusal in words; codes of a newer server get a plain sentence. */
export const refusalWords = (refusal: Refused): string =>
  REFUSAL_WORDS[refusal] ?? 'The room did not accept that.';

const withText = (words: string, text: string): string => (text === '' ? words : `${words} “${text}”`);

/** What the room says to this fan alone; `text` are a moderator's own words. */
const noticeWords = ({ kind, text }: Pick<RoomNotice, 'kind' | 'text'>): string => {
  switch (kind) {
    case NoticeKind.NOTICE_WARNING:
      return withText('A moderator asks you to mind the house rules.', text);
    case NoticeKind.NOTICE_TIMEOUT:
      return withText('A moderator has given you a break: you can watch, but not take part.', text);
    case NoticeKind.NOTICE_BANNED:
      return withText('A moderator has put you out of this room.', text);
    case NoticeKind.NOTICE_LIFTED:
      return withText('You can take part again. Welcome back!', text);
    case NoticeKind.NOTICE_LINE_APPROVED:
      return 'A moderator has let your line through.';
    case NoticeKind.NOTICE_LINE_REJECTED:
      return withText('A moderator did not let your line through.', text);
    case NoticeKind.NOTICE_STICKER_REMOVED:
      return withText('A moderator has taken down a sticker of yours.', text);
    case NoticeKind.NOTICE_ROOM_AWAY:
      return 'The room does not answer for a moment. It comes back by itself.';
    case NoticeKind.NOTICE_ROOM_BACK:
      return 'The room is back.';
    default:
      return text === '' ? 'The room has a word for you.' : text;
  }
};

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
