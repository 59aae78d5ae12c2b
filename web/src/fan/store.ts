import { create } from 'zustand';
import { PALETTE } from '../../../proto/palette.ts';
import { STICKERS } from '../../../proto/stickers.ts';
import { readNumberPref, readPref } from '../shared/prefs.ts';
import { readFrozen, readRules, readShow } from '../shared/wire/read-facts.ts';
import type { ConnectionState, Me } from '../shared/wire/room-client.ts';
import type { ChatRules, Effect, Frozen, Show } from '../shared/wire/room-facts.ts';
import type { ChatLine, RoomNotice } from '../shared/wire/room-listener.ts';
import { readFriends } from './friends.ts';
import type { KeptPerson } from './kept-persons.ts';
import { readMuted } from './muted.ts';
import type { StreamUrls } from './player/player.ts';
import { STRINGS } from './strings.ts';
import type { UndoableSticker } from './undoable.ts';

export type Tool = 'sticker' | 'firework';
export type TrailStyle = 'plain' | 'glow' | 'hidden';

export interface PendingLine {
  readonly id: number;
  readonly text: string;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'plain' | 'bad';
}

export interface ShownNotice extends RoomNotice {
  readonly id: number;
}

/** What the page shows. The background's stickers and trails go past it, straight to the overlays. */
export interface FanState {
  /** The house's own title, used where the show has none. */
  readonly title: string;
  /** Where the stream is, once the venue is known. */
  readonly streams: StreamUrls | undefined;
  readonly connection: ConnectionState;
  readonly me: Me | undefined;
  readonly viewers: number;
  readonly show: Show;
  readonly rules: ChatRules;
  readonly frozen: Frozen;
  readonly effects: readonly Effect[];
  /** 0–100. */
  readonly crowdMeter: number;
  readonly chat: readonly ChatLine[];
  readonly pinned: ChatLine | undefined;
  readonly pendingChat: readonly PendingLine[];
  /** The line that the next one answers. */
  readonly replyTo: ChatLine | undefined;
  /** When the next line may be sent, by the page's clock (Date.now). */
  readonly sayAgainAtMs: number;
  readonly muted: readonly KeptPerson[];
  readonly friends: readonly KeptPerson[];
  readonly guestName: string;
  readonly colour: number;
  readonly tool: Tool;
  readonly sticker: number;
  readonly trail: TrailStyle;
  /** Own stickers that can still be taken back, oldest first. */
  readonly undoable: readonly UndoableSticker[];
  readonly isClearView: boolean;
  readonly isPeopleOpen: boolean;
  readonly notices: readonly ShownNotice[];
  readonly toasts: readonly Toast[];
  /** Spoken by screen readers, not shown. */
  readonly announcement: string;
}

const firstSticker = STICKERS[0]?.id ?? 1;
const knownSticker = (id: number) => (STICKERS.some((sticker) => sticker.id === id) ? id : firstSticker);

const randomColour = () => Math.floor(Math.random() * PALETTE.length);

const readTrail = (): TrailStyle => {
  const kept = readPref('trail');
  return kept === 'glow' || kept === 'hidden' ? kept : 'plain';
};

export const useFan = create<FanState>(() => ({
  title: STRINGS.houseName,
  streams: undefined,
  connection: { kind: 'connecting' },
  me: undefined,
  viewers: 0,
  show: readShow({}),
  rules: readRules({}),
  frozen: readFrozen({}),
  effects: [],
  crowdMeter: 0,
  chat: [],
  pinned: undefined,
  pendingChat: [],
  replyTo: undefined,
  sayAgainAtMs: 0,
  muted: readMuted(),
  friends: readFriends(),
  guestName: readPref('guest-name') ?? '',
  colour: readNumberPref('colour', { fallback: randomColour(), max: PALETTE.length - 1 }),
  tool: 'sticker',
  sticker: knownSticker(readNumberPref('sticker', { fallback: firstSticker, max: 65_535 })),
  trail: readTrail(),
  undoable: [],
  isClearView: false,
  isPeopleOpen: false,
  notices: [],
  toasts: [],
  announcement: '',
}));

const TOAST_MS = 5_000;
const MOST_TOASTS = 3;
let lastId = 0;

export const nextId = (): number => {
  lastId += 1;
  return lastId;
};

export const announce = (announcement: string): void => useFan.setState({ announcement });

export const dismissToast = (id: number): void =>
  useFan.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));

/** Shows a sentence for a few seconds; the same sentence is not stacked. */
export const showToast = (text: string, kind: Toast['kind'] = 'bad'): void => {
  const id = nextId();
  useFan.setState((state) => {
    const others = state.toasts.filter((toast) => toast.text !== text);
    return { toasts: [...others, { id, text, kind }].slice(-MOST_TOASTS) };
  });
  setTimeout(() => dismissToast(id), TOAST_MS);
};
