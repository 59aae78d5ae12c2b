import type { viz } from '../../../../proto/gen/viz.js';
import type { ChatRules, Effect, Frozen, Show } from './room-facts.ts';
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
  /** viz.Role. */
  readonly role: number;
  readonly isVerified: boolean;
  /** The line that this one answers, 0 for none. */
  readonly replyTo: number;
  /** Persons whose names the text mentions. */
  readonly mentions: readonly string[];
  readonly isAnnouncement: boolean;
  /** Links in it may be clicked. */
  readonly hasLinks: boolean;
  /** It waits for a moderator; only its author sees it. */
  readonly isHeld: boolean;
  /** The number under which its author saw it while it was kept back, 0 for none. */
  readonly heldAs: number;
}

/** A word from the room to this fan alone. */
export interface RoomNotice {
  readonly kind: viz.NoticeKind;
  readonly text: string;
  /** Unix milliseconds by the room's clock, 0 where it has no end. */
  readonly untilMs: number;
}

/** Everything that a room tells whoever shows it. */
export interface RoomListener extends TrailSink {
  /** All that the view holds was replaced; read it from there. */
  reset(): void;
  stickerAdded(number: number, sticker: PlacedSticker, person: string): void;
  /** `isFading`: they had their time. Others are to be gone at once. */
  stickersRemoved(numbers: readonly number[], isFading: boolean): void;
  /** Stickers are back, some of them below others; read all of them from the view. */
  stickersRestored(): void;
  chatAdded(line: ChatLine): void;
  /** Lines went, came back or were replaced; read them from the view. */
  chatChanged(): void;
  pinned(line: ChatLine | undefined): void;
  show(show: Show): void;
  rules(rules: ChatRules): void;
  frozen(frozen: Frozen): void;
  effectStarted(effect: Effect): void;
  effectStopped(number: number): void;
  firework(x: number, y: number, colour: number, count: number): void;
  /** `reaction` is an index into the show's reactions. */
  reacted(reaction: number, count: number): void;
  /** 0–100. */
  crowdMeter(level: number): void;
  viewers(count: number): void;
  /** The room's clock, Unix milliseconds, as a message has just said it. */
  timeIs(roomMs: number): void;
  notice(notice: RoomNotice): void;
}
