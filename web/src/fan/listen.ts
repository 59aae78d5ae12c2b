import type { Show } from '../shared/wire/room-facts.ts';
import type { PlacedSticker, RoomListener } from '../shared/wire/room-listener.ts';
import { echoes } from './actions/pointer.ts';
import { forgetOwnReactions, withoutOwn } from './actions/react.ts';
import { forgetUndo, pendingStickers } from './actions/stickers.ts';
import { streamAddresses } from './addresses.ts';
import type { BackgroundListener } from './background.ts';
import { layersOff } from './layer-states.ts';
import { live, roomClock } from './live.ts';
import { showNotice } from './notices.ts';
import { floatReaction } from './reactions/rain.ts';
import { announce, type PendingLine, useFan } from './store.ts';
import { STRINGS } from './strings.ts';

const state = useFan.getState;
const isOwn = (person: string) => person !== '' && person === state().me?.person;
const isMuted = (person: string) => state().muted.some((one) => one.person === person);

const withoutFirst = (lines: readonly PendingLine[], text: string) => {
  const first = lines.find((line) => line.text === text);
  return lines.filter((line) => line !== first);
};

/** The drawing begins anew from what the room holds, with the own pending ones on top. */
export const redraw = (): void => {
  const { background, client } = live;
  background?.reset(client?.view.stickers ?? new Map<number, PlacedSticker>());
  for (const [pending, sticker] of pendingStickers.all) background?.stickerPending(pending, sticker);
  background?.layersOff(layersOff(state().show));
};

/** Connects the drawing of the background, which comes later than the room. */
export const attachBackground = (background: BackgroundListener): void => {
  live.background = background;
  redraw();
};

/** The show's own set may not have the chosen sticker: then its first is taken up. */
const fittingSticker = (show: Show, sticker: number): number =>
  show.stickerSet.length === 0 || show.stickerSet.includes(sticker)
    ? sticker
    : (show.stickerSet[0] ?? sticker);

/** The player changes over only where the show names another venue. */
const followProgram = (show: Show, before: Show): void => {
  const { venue } = live;
  if (venue === undefined || show.program === before.program) return;
  useFan.setState({ streams: streamAddresses(venue, location, show.program) });
};

const house = (): Pick<RoomListener, 'show' | 'rules' | 'frozen' | 'effectStarted' | 'effectStopped'> => ({
  show: (show) => {
    const before = state().show;
    useFan.setState({ show, sticker: fittingSticker(show, state().sticker) });
    live.background?.layersOff(layersOff(show));
    followProgram(show, before);
    if (show.artist !== '' && show.artist !== before.artist) announce(STRINGS.show.onStage(show.artist));
  },
  rules: (rules) =>
    useFan.setState((before) => ({
      rules,
      // Slow mode is over: nobody waits for it any longer.
      sayAgainAtMs: rules.slowModeS === 0 && before.rules.slowModeS > 0 ? 0 : before.sayAgainAtMs,
    })),
  frozen: (frozen) => useFan.setState({ frozen }),
  effectStarted: () => useFan.setState({ effects: live.client?.view.effects ?? [] }),
  effectStopped: () => useFan.setState({ effects: live.client?.view.effects ?? [] }),
});

const chat = (): Pick<RoomListener, 'chatAdded' | 'chatChanged' | 'pinned'> => ({
  chatAdded: (line) => {
    useFan.setState((before) => ({
      chat: live.client?.view.chat ?? [...before.chat, line],
      pendingChat: isOwn(line.person) ? withoutFirst(before.pendingChat, line.text) : before.pendingChat,
    }));
    const { me } = state();
    if (me !== undefined && line.mentions.includes(me.person) && !isOwn(line.person) && !isMuted(line.person))
      announce(STRINGS.chat.mentioned(line.name));
  },
  chatChanged: () => {
    const lines = live.client?.view.chat ?? [];
    useFan.setState((before) => ({
      chat: lines,
      replyTo: lines.some(({ number }) => number === before.replyTo?.number) ? before.replyTo : undefined,
    }));
  },
  pinned: (pinned) => useFan.setState({ pinned }),
});

const stickers = (): Pick<RoomListener, 'stickerAdded' | 'stickersRemoved' | 'stickersRestored'> => ({
  stickerAdded: (number, sticker, person) => {
    const pending = pendingStickers.settle(number, sticker, { isOwn: isOwn(person) });
    live.background?.stickerAdded(number, sticker, pending);
  },
  stickersRemoved: (numbers, isFading) => {
    forgetUndo(numbers);
    live.background?.stickersRemoved(numbers, isFading);
  },
  stickersRestored: redraw,
});

const reset = () => {
  const view = live.client?.view;
  if (view === undefined) return;
  // What was on its way when the connection went may be among what the room now shows.
  if (pendingStickers.all.size > 0) {
    for (const [number, sticker] of view.stickers) pendingStickers.settle(number, sticker, { isOwn: true });
  }
  const said = new Set(view.chat.filter((line) => isOwn(line.person)).map((line) => line.text));
  followProgram(view.show, state().show);
  const { chat: lines, pinned, show, rules, frozen, effects } = view;
  useFan.setState((before) => ({
    ...{ chat: lines, pinned, show, rules, frozen, effects },
    sticker: fittingSticker(show, before.sticker),
    pendingChat: before.pendingChat.filter((line) => !said.has(line.text)),
    replyTo: lines.some(({ number }) => number === before.replyTo?.number) ? before.replyTo : undefined,
  }));
  forgetOwnReactions();
  redraw();
};

/** Carries what the room tells into the store and to the background. */
export const createListener = (): RoomListener => ({
  ...house(),
  ...chat(),
  ...stickers(),
  reset,
  firework: (x, y, colour, count) => {
    // What happened while nobody looked is not played afterwards.
    if (!document.hidden && !echoes.isEcho(x, y, colour)) live.background?.firework(x, y, colour, count);
  },
  reacted: (reaction, count) => floatReaction(reaction, withoutOwn(reaction, count)),
  crowdMeter: (crowdMeter) => {
    if (crowdMeter !== state().crowdMeter) useFan.setState({ crowdMeter });
  },
  viewers: (viewers) => {
    if (viewers !== state().viewers) useFan.setState({ viewers });
  },
  timeIs: (roomMs) => roomClock.said(roomMs),
  notice: showNotice,
  cursorMoved: (cursor, place) => {
    if (cursor !== state().me?.fan) live.background?.cursorMoved(cursor, place);
  },
  cursorGone: (cursor) => live.background?.cursorGone(cursor),
});
