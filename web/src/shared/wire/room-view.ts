import type { viz } from '../../../../proto/gen/viz.js';
import { createChatBook, readLine, readLines } from './chat-book.ts';
import { RemovalReason } from './codes.ts';
import { readEffect, readFrozen, readRules, readShow } from './read-facts.ts';
import type { ChatRules, Effect, Frozen, Show } from './room-facts.ts';
import type { ChatLine, PlacedSticker, RoomListener } from './room-listener.ts';
import { readStickerColumns } from './sticker-columns.ts';
import { createTrailReader } from './trail-reader.ts';

/** The room as this page sees it, made from the server's messages. */
export interface RoomView {
  readonly stickers: ReadonlyMap<number, PlacedSticker>;
  readonly chat: readonly ChatLine[];
  readonly pinned: ChatLine | undefined;
  readonly show: Show;
  readonly rules: ChatRules;
  readonly frozen: Frozen;
  /** Effects to come or running; one that is over may still be among them. */
  readonly effects: readonly Effect[];
  /** The last reliable event that was applied; the next Hello resumes after it. */
  readonly lastSequence: number;
  snapshot(snapshot: viz.Snapshot.$Properties): void;
  /** `after`: the last event before these. False where it was missed: the page must resume. */
  events(events: readonly viz.Event.$Properties[], after?: number): boolean;
  /** Events for this fan alone. They do not count for resuming, and outlast a snapshot. */
  own(events: readonly viz.Event.$Properties[]): void;
  /** False where events are missing in between. */
  frame(frame: viz.Frame.$Properties): boolean;
  /** Friends' cursors that the frames do not show. */
  friends(rows: viz.Trails.$Properties): void;
  /** Forgets the cursors, which a new connection numbers anew. */
  clearCursors(): void;
}

/** Effects held at once; a server never has more going. */
const MOST_EFFECTS = 32;

const readSticker = (from: viz.StickerPlaced.$Properties): PlacedSticker => ({
  sticker: from.sticker ?? 0,
  x: from.x ?? 0,
  y: from.y ?? 0,
  rotationDeg: from.rotationDeg ?? 0,
  scalePct: from.scalePct || 100,
});

const isFading = (reason: viz.RemovalReason | null | undefined) =>
  reason === RemovalReason.REMOVAL_EXPIRED || (reason ?? 0) === RemovalReason.REMOVAL_ROOM_FULL;

/** Higher numbers lie above: restored stickers go back below those that came later. */
const byNumber = (stickers: ReadonlyMap<number, PlacedSticker>) =>
  new Map([...stickers].sort(([one], [other]) => one - other));

export const createRoomView = (listener: RoomListener): RoomView => {
  let stickers = new Map<number, PlacedSticker>();
  const ownStickers = new Map<number, PlacedSticker>();
  const chat = createChatBook();
  let effects: readonly Effect[] = [];
  let show = readShow({});
  let rules = readRules({});
  let frozen = readFrozen({});
  let lastSequence = 0;
  const trails = createTrailReader();

  const removeStickers = (removed: viz.StickersRemoved.$Properties) => {
    const numbers = (removed.numbers ?? []).filter((number) => stickers.delete(number));
    for (const number of numbers) ownStickers.delete(number);
    if (numbers.length > 0) listener.stickersRemoved(numbers, isFading(removed.reason));
  };
  const restoreStickers = (restored: viz.StickersRestored.$Properties) => {
    stickers = byNumber(new Map([...stickers, ...readStickerColumns(restored.stickers ?? {})]));
    listener.stickersRestored();
  };

  const applySticker = (event: viz.Event.$Properties) => {
    const number = event.sequence ?? 0;
    if (event.stickerPlaced) {
      const sticker = readSticker(event.stickerPlaced);
      stickers.set(number, sticker);
      listener.stickerAdded(number, sticker, event.stickerPlaced.person ?? '');
    } else if (event.stickersRemoved) removeStickers(event.stickersRemoved);
    else if (event.stickersRestored) restoreStickers(event.stickersRestored);
  };

  const removeLines = (numbers: readonly number[]) => {
    if (!chat.remove(numbers)) return;
    listener.chatChanged();
    listener.pinned(chat.pinned);
  };
  const applyChat = (event: viz.Event.$Properties) => {
    const line = event.chatPosted && readLine(event);
    if (line) {
      if (chat.add(line)) listener.chatAdded(line);
    } else if (event.chatRemoved) removeLines(event.chatRemoved.numbers ?? []);
    else if (event.chatRestored) {
      chat.restore(readLines(event.chatRestored.lines ?? []));
      listener.chatChanged();
    } else if (event.chatPinned) {
      chat.pin(event.chatPinned.line ? readLine(event.chatPinned.line) : undefined);
      listener.pinned(chat.pinned);
    }
  };

  const applyHouse = (event: viz.Event.$Properties) => {
    if (event.showChanged) {
      show = readShow(event.showChanged);
      listener.show(show);
    } else if (event.rulesChanged) {
      rules = readRules(event.rulesChanged);
      listener.rules(rules);
    } else if (event.frozen) {
      frozen = readFrozen(event.frozen);
      listener.frozen(frozen);
    }
  };
  const applyEffect = (event: viz.Event.$Properties) => {
    const effect = readEffect(event);
    if (effect) {
      effects = [...effects, effect].slice(-MOST_EFFECTS);
      listener.effectStarted(effect);
    } else if (event.effectStopped) {
      const stopped = event.effectStopped;
      effects = effects.filter(({ number }) => number !== stopped);
      listener.effectStopped(stopped);
    }
  };

  const apply = (event: viz.Event.$Properties) => {
    applySticker(event);
    applyChat(event);
    applyHouse(event);
    applyEffect(event);
  };

  const applyOwn = (event: viz.Event.$Properties) => {
    const line = readLine(event);
    if (line) {
      if (chat.addOwn(line)) listener.chatAdded(line);
      return;
    }
    if (event.heldDecided && !event.heldDecided.approve) removeLines([event.heldDecided.held ?? 0]);
    if (event.stickerPlaced) ownStickers.set(event.sequence ?? 0, readSticker(event.stickerPlaced));
    applySticker(event);
    applyChat(event);
  };

  const events: RoomView['events'] = (incoming, after = 0) => {
    if (after > lastSequence) return false;
    for (const event of incoming) {
      const sequence = event.sequence ?? 0;
      if (sequence <= lastSequence) continue;
      lastSequence = sequence;
      apply(event);
    }
    return true;
  };

  const readCrowd = (frame: viz.Frame.$Properties) => {
    const { x, y, colours, counts } = frame.fireworks ?? {};
    x?.forEach((left, row) => {
      listener.firework(left, y?.[row] ?? 0, colours?.[row] ?? 0, Math.max(1, counts?.[row] ?? 1));
    });
    const given = frame.reactions?.counts ?? [];
    frame.reactions?.reactions?.forEach((reaction, row) => {
      listener.reacted(reaction, Math.max(1, given[row] ?? 1));
    });
    if (frame.crowdMeter) listener.crowdMeter(Math.min(100, frame.crowdMeter - 1));
  };

  return {
    get stickers() {
      return stickers;
    },
    get chat() {
      return chat.lines;
    },
    get pinned() {
      return chat.pinned;
    },
    get show() {
      return show;
    },
    get rules() {
      return rules;
    },
    get frozen() {
      return frozen;
    },
    get effects() {
      return effects;
    },
    get lastSequence() {
      return lastSequence;
    },
    snapshot: (snapshot) => {
      const sequence = snapshot.sequence ?? 0;
      if (sequence < lastSequence) {
        // Another room's count: what only this fan saw was of the one before.
        ownStickers.clear();
        chat.forgetOwn();
      }
      stickers = byNumber(new Map([...ownStickers, ...readStickerColumns(snapshot.stickers ?? {})]));
      chat.replace(readLines(snapshot.chat ?? []));
      chat.pin(snapshot.pinned ? readLine(snapshot.pinned) : undefined);
      show = readShow(snapshot.show ?? {});
      rules = readRules(snapshot.rules ?? {});
      frozen = readFrozen(snapshot.frozen ?? {});
      effects = (snapshot.effects ?? []).flatMap((event) => readEffect(event) ?? []);
      lastSequence = sequence;
      listener.reset();
      listener.crowdMeter(Math.min(100, snapshot.crowdMeter ?? 0));
    },
    events,
    own: (incoming) => {
      for (const event of incoming) applyOwn(event);
    },
    frame: (frame) => {
      listener.viewers(frame.viewers ?? 0);
      if (frame.timeMs) listener.timeIs(frame.timeMs);
      if (frame.trails) trails.read(frame.trails, listener);
      readCrowd(frame);
      return events(frame.events ?? [], frame.eventsAfter ?? 0);
    },
    friends: (rows) => trails.read(rows, listener),
    clearCursors: () => trails.clear(),
  };
};
