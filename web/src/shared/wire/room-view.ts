import type { viz } from '../../../../proto/gen/viz.js';
import type { ChatLine, PlacedSticker, RoomListener } from './room-listener.ts';
import { createTrailReader } from './trail-reader.ts';

/** Lines that the page keeps; older ones scroll away for good. */
const MOST_CHAT_LINES = 400;

/** The room as this page sees it, made from the server's messages. */
export interface RoomView {
  readonly stickers: ReadonlyMap<number, PlacedSticker>;
  readonly chat: readonly ChatLine[];
  /** The last reliable event that was applied; the next Hello resumes after it. */
  readonly lastSequence: number;
  snapshot(snapshot: viz.Snapshot.$Properties): void;
  /** `after`: the last event before these. False where it was missed: the page must resume. */
  events(events: readonly viz.Event.$Properties[], after?: number): boolean;
  /** False where events are missing in between. */
  frame(frame: viz.Frame.$Properties): boolean;
  /** Forgets the cursors, which a new connection numbers anew. */
  clearCursors(): void;
}

const readSticker = (from: viz.StickerPlaced.$Properties): PlacedSticker => ({
  sticker: from.sticker ?? 0,
  x: from.x ?? 0,
  y: from.y ?? 0,
  rotationDeg: from.rotationDeg ?? 0,
  scalePct: from.scalePct || 100,
});

const readChat = (event: viz.Event.$Properties, posted: viz.ChatPosted.$Properties): ChatLine => ({
  number: event.sequence ?? 0,
  atMs: event.atMs ?? 0,
  person: posted.person ?? '',
  name: posted.name ?? '',
  colour: posted.colour ?? 0,
  text: posted.text ?? '',
  role: posted.role ?? 0,
});

/** Stickers of a snapshot by number; rows with a missing column are left out. */
export const readStickerColumns = (columns: viz.StickerColumns.$Properties): Map<number, PlacedSticker> => {
  const stickers = new Map<number, PlacedSticker>();
  let number = 0;
  (columns.numberGaps ?? []).forEach((gap, row) => {
    number += gap;
    const sticker = columns.stickers?.[row];
    const x = columns.x?.[row];
    const y = columns.y?.[row];
    if (sticker === undefined || x === undefined || y === undefined) return;
    const rotationDeg = columns.rotationDeg?.[row] ?? 0;
    stickers.set(number, { sticker, x, y, rotationDeg, scalePct: columns.scalePct?.[row] || 100 });
  });
  return stickers;
};

export const createRoomView = (listener: RoomListener): RoomView => {
  let stickers = new Map<number, PlacedSticker>();
  let chat: ChatLine[] = [];
  let lastSequence = 0;
  const trails = createTrailReader();

  const addChat = (line: ChatLine) => {
    chat = [...chat.slice(1 - MOST_CHAT_LINES), line];
    listener.chatAdded(line);
  };

  const apply = (event: viz.Event.$Properties) => {
    const number = event.sequence ?? 0;
    if (event.stickerPlaced) {
      const sticker = readSticker(event.stickerPlaced);
      stickers.set(number, sticker);
      listener.stickerAdded(number, sticker, event.stickerPlaced.person ?? '');
    } else if (event.stickersRemoved) {
      const numbers = (event.stickersRemoved.numbers ?? []).filter((removed) => stickers.delete(removed));
      if (numbers.length > 0) listener.stickersRemoved(numbers);
    } else if (event.chatPosted) {
      addChat(readChat(event, event.chatPosted));
    }
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

  return {
    get stickers() {
      return stickers;
    },
    get chat() {
      return chat;
    },
    get lastSequence() {
      return lastSequence;
    },
    snapshot: (snapshot) => {
      stickers = readStickerColumns(snapshot.stickers ?? {});
      chat = (snapshot.chat ?? []).flatMap((event) =>
        event.chatPosted ? [readChat(event, event.chatPosted)] : [],
      );
      lastSequence = snapshot.sequence ?? 0;
      listener.reset();
    },
    events,
    frame: (frame) => {
      listener.viewers(frame.viewers ?? 0);
      if (frame.trails) trails.read(frame.trails, listener);
      const { x, y, colours, counts } = frame.fireworks ?? {};
      x?.forEach((left, row) => {
        listener.firework(left, y?.[row] ?? 0, colours?.[row] ?? 0, Math.max(1, counts?.[row] ?? 1));
      });
      return events(frame.events ?? [], frame.eventsAfter ?? 0);
    },
    clearCursors: () => trails.clear(),
  };
};
