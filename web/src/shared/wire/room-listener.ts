import type { TrailSink } from './trail-reader.ts';

/** A sticker on the background, in the virtual background's coordinates. */
export interface PlacedSticker {
  readonly sticker: number;
  readonly x: number;
  readonly y: number;
  readonly rotationDeg: number;
  readonly scalePct: number;
}

export interface ChatLine {
  /** The lasting number: the sequence of its event. */
  readonly number: number;
  readonly atMs: number;
  readonly person: string;
  readonly name: string;
  readonly colour: number;
  readonly text: string;
  readonly role: number;
}

/** Everything that a room tells whoever shows it. */
export interface RoomListener extends TrailSink {
  /** All stickers and chat lines were replaced; read them from the view. */
  reset(): void;
  stickerAdded(number: number, sticker: PlacedSticker, person: string): void;
  stickersRemoved(numbers: readonly number[]): void;
  chatAdded(line: ChatLine): void;
  firework(x: number, y: number, colour: number, count: number): void;
  viewers(count: number): void;
}
