import { create } from 'zustand';
import { PALETTE } from '../../../proto/palette.ts';
import { STICKERS } from '../../../proto/stickers.ts';
import { readNumberPref, readPref } from '../shared/prefs.ts';
import type { ConnectionState, Me } from '../shared/wire/room-client.ts';
import type { ChatLine } from '../shared/wire/room-listener.ts';
import type { StreamUrls } from './player/player.ts';
import { STRINGS } from './strings.ts';

export type Tool = 'sticker' | 'firework';

export interface PendingLine {
  readonly id: number;
  readonly text: string;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'plain' | 'bad';
}

/** What the page shows. The background's stickers and trails go past it, straight to the overlays. */
export interface FanState {
  readonly title: string;
  /** Where the stream is, once the venue is known. */
  readonly streams: StreamUrls | undefined;
  readonly connection: ConnectionState;
  readonly me: Me | undefined;
  readonly viewers: number;
  readonly chat: readonly ChatLine[];
  readonly pendingChat: readonly PendingLine[];
  readonly guestName: string;
  readonly colour: number;
  readonly tool: Tool;
  readonly sticker: number;
  readonly isClearView: boolean;
  readonly toasts: readonly Toast[];
  /** Spoken by screen readers, not shown. */
  readonly announcement: string;
}

const firstSticker = STICKERS[0]?.id ?? 1;
const knownSticker = (id: number) => (STICKERS.some((sticker) => sticker.id === id) ? id : firstSticker);

const randomColour = () => Math.floor(Math.random() * PALETTE.length);

export const useFan = create<FanState>(() => ({
  title: STRINGS.houseName,
  streams: undefined,
  connection: { kind: 'connecting' },
  me: undefined,
  viewers: 0,
  chat: [],
  pendingChat: [],
  guestName: readPref('guest-name') ?? '',
  colour: readNumberPref('colour', { fallback: randomColour(), max: PALETTE.length - 1 }),
  tool: 'sticker',
  sticker: knownSticker(readNumberPref('sticker', { fallback: firstSticker, max: 65_535 })),
  isClearView: false,
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
