import { PALETTE } from '../../../proto/palette.ts';
import { findSticker } from '../../../proto/stickers.ts';
import { readPref, writePref } from '../shared/prefs.ts';
import type { Outcome } from '../shared/wire/pending-actions.ts';
import { type Identity, RoomClient } from '../shared/wire/room-client.ts';
import type { PlacedSticker, RoomListener } from '../shared/wire/room-listener.ts';
import { venueAddresses } from './addresses.ts';
import { type BackgroundListener, toVirtual } from './background.ts';
import { createEchoFilter } from './echo-filter.ts';
import { createPendingStickers } from './pending-stickers.ts';
import { nextId, showToast, useFan } from './store.ts';
import { refusalWords, STRINGS } from './strings.ts';
import { fetchVenue } from './venue.ts';

/** Turn and size vary a little, so that a wall of stickers looks put up by hand. */
const MOST_TURN_DEG = 16;
const SCALE_PCT = { least: 90, most: 120 } as const;

const pendingStickers = createPendingStickers();
const echoes = createEchoFilter(() => performance.now());
let client: RoomClient | undefined;
let background: BackgroundListener | undefined;

const state = useFan.getState;
const isOwn = (person: string) => person !== '' && person === state().me?.person;

const identity: Identity = {
  ticket: () => readPref('ticket') ?? '',
  guestName: () => state().guestName,
  colour: () => state().colour,
  keepTicket: (ticket) => writePref('ticket', ticket),
  forgetTicket: () => writePref('ticket', undefined),
  forgetGuestName: () => {
    writePref('guest-name', undefined);
    useFan.setState({ guestName: '' });
  },
};

const listener: RoomListener = {
  reset: () => {
    const chat = client?.view.chat ?? [];
    const stickers = client?.view.stickers ?? new Map<number, PlacedSticker>();
    // What was on its way when the connection went may be among what the room now shows.
    if (pendingStickers.all.size > 0) {
      for (const [number, sticker] of stickers) pendingStickers.settle(number, sticker, { isOwn: true });
    }
    const said = new Set(chat.filter((line) => isOwn(line.person)).map((line) => line.text));
    useFan.setState((before) => ({
      chat,
      pendingChat: before.pendingChat.filter((line) => !said.has(line.text)),
    }));
    background?.reset(stickers);
    for (const [pending, sticker] of pendingStickers.all) background?.stickerPending(pending, sticker);
  },
  stickerAdded: (number, sticker, person) => {
    const pending = pendingStickers.settle(number, sticker, { isOwn: isOwn(person) });
    background?.stickerAdded(number, sticker, pending);
  },
  stickersRemoved: (numbers) => background?.stickersRemoved(numbers),
  chatAdded: (line) => {
    useFan.setState((before) => ({
      chat: client?.view.chat ?? [...before.chat, line],
      pendingChat: isOwn(line.person) ? withoutFirst(before.pendingChat, line.text) : before.pendingChat,
    }));
  },
  firework: (x, y, colour, count) => {
    // What happened while nobody looked is not played afterwards.
    if (!document.hidden && !echoes.isEcho(x, y, colour)) background?.firework(x, y, colour, count);
  },
  viewers: (viewers) => {
    if (viewers !== state().viewers) useFan.setState({ viewers });
  },
  cursorMoved: (cursor, x, y, colour) => {
    if (cursor !== state().me?.fan) background?.cursorMoved(cursor, x, y, colour);
  },
  cursorGone: (cursor) => background?.cursorGone(cursor),
};

const withoutFirst = (lines: readonly { id: number; text: string }[], text: string) => {
  const first = lines.find((line) => line.text === text);
  return lines.filter((line) => line !== first);
};

const removePendingLine = (id: number) =>
  useFan.setState((before) => ({ pendingChat: before.pendingChat.filter((line) => line.id !== id) }));

/** Learns where the house is and enters the room. Called once. */
export const enterRoom = async (): Promise<void> => {
  const venue = await fetchVenue(() => showToast(STRINGS.venueUnreachable));
  const addresses = venueAddresses(venue, location);
  useFan.setState({ title: venue.title, streams: addresses.streams });
  document.title = venue.title;
  client = new RoomClient({
    url: addresses.room,
    room: venue.room,
    identity,
    listener,
    onState: (connection) => {
      if (connection.kind !== 'open') background?.cursorsCleared();
      useFan.setState({ connection });
    },
    onWelcome: (me) => {
      useFan.setState({ me });
      // The ticket still carries the name it was signed with.
      const { guestName } = state();
      if (guestName !== '' && guestName !== me.name) void chooseName(guestName);
    },
    onRefusal: (refusal) => showToast(refusalWords(refusal)),
  });
  addEventListener('online', () => client?.retryNow());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) client?.hideCursor();
    else client?.retryNow();
  });
};

/** Connects the drawing of the background, which comes later than the room. */
export const attachBackground = (listening: BackgroundListener): void => {
  background = listening;
  listening.reset(client?.view.stickers ?? new Map());
  for (const [pending, sticker] of pendingStickers.all) listening.stickerPending(pending, sticker);
};

const tell = (outcome: Outcome): boolean => {
  if (!outcome.ok) showToast(refusalWords(outcome.refusal));
  return outcome.ok;
};

const announce = (announcement: string) => useFan.setState({ announcement });

const randomSticker = (x: number, y: number): PlacedSticker => ({
  sticker: state().sticker,
  x,
  y,
  rotationDeg: Math.round((Math.random() * 2 - 1) * MOST_TURN_DEG),
  scalePct: Math.round(SCALE_PCT.least + Math.random() * (SCALE_PCT.most - SCALE_PCT.least)),
});

const placeSticker = async (x: number, y: number) => {
  if (client === undefined) return;
  const sticker = randomSticker(x, y);
  const pending = pendingStickers.add(sticker);
  background?.stickerPending(pending, sticker);
  announce(STRINGS.floor.placed(findSticker(sticker.sticker)?.label ?? STRINGS.tray.sticker));
  const outcome = await client.act({ placeSticker: sticker });
  if (outcome.ok && !client.view.stickers.has(outcome.sequence)) {
    pendingStickers.accept(pending, outcome.sequence);
    return;
  }
  // Refused, or the event came first and settled it; what is still pending now has no event to wait for.
  if (!pendingStickers.remove(pending)) return;
  background?.stickerWithdrawn(pending);
  tell(outcome);
};

const launchFirework = async (x: number, y: number) => {
  const { colour } = state();
  echoes.remember(x, y, colour);
  background?.firework(x, y, colour, 1);
  announce(STRINGS.floor.launched);
  if (client !== undefined) tell(await client.act({ launchFirework: { x, y, colour } }));
};

/** Uses the chosen tool at a place on the screen, pixels. */
export const actAt = (xPx: number, yPx: number): void => {
  const x = toVirtual(xPx, innerWidth);
  const y = toVirtual(yPx, innerHeight);
  void (state().tool === 'sticker' ? placeSticker(x, y) : launchFirework(x, y));
};

/** The fan's pointer moved, pixels. */
export const movePointer = (xPx: number, yPx: number): void => {
  background?.ownCursor(xPx, yPx, state().colour);
  client?.cursor(toVirtual(xPx, innerWidth), toVirtual(yPx, innerHeight));
};

export const hidePointer = (): void => client?.hideCursor();

/** Says a line; gives a sentence why not, or undefined where the room took it. */
export const say = async (text: string): Promise<string | undefined> => {
  if (client === undefined) return refusalWords('not-connected');
  const id = nextId();
  useFan.setState((before) => ({ pendingChat: [...before.pendingChat, { id, text }] }));
  const outcome = await client.act({ sayChat: { text } });
  const wasPending = state().pendingChat.some((line) => line.id === id);
  removePendingLine(id);
  // A line that came back as an event was taken, whatever became of the answer.
  return outcome.ok || !wasPending ? undefined : refusalWords(outcome.refusal);
};

export const chooseColour = async (colour: number): Promise<void> => {
  if (PALETTE[colour] === undefined) return;
  writePref('colour', String(colour));
  useFan.setState({ colour });
  if (state().connection.kind === 'open' && client !== undefined) {
    tell(await client.act({ setLook: { colour, name: '' } }));
  }
};

/** Takes another name; gives a sentence why not, or undefined where the room took it. */
export const chooseName = async (name: string): Promise<string | undefined> => {
  if (client === undefined) return refusalWords('not-connected');
  const outcome = await client.act({ setLook: { colour: state().colour, name } });
  if (!outcome.ok) return refusalWords(outcome.refusal);
  writePref('guest-name', name);
  useFan.setState((before) => ({
    guestName: name,
    me: before.me === undefined ? undefined : { ...before.me, name },
  }));
  return undefined;
};
