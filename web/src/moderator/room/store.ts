import { create } from 'zustand';
import { readFrozen } from '../../shared/wire/read-facts.ts';
import type { ConnectionState, Me } from '../../shared/wire/room-client.ts';
import type { Effect, Frozen } from '../../shared/wire/room-facts.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { type RoomRules, readRoomRules } from './room-rules.ts';
import { EMPTY_BOOK, type StaffBook } from './staff-book.ts';

/** The parts of the page; on a wide screen the chat is always beside another one. */
export const PARTS = ['chat', 'held', 'people', 'room', 'wall', 'log'] as const;
export type Part = (typeof PARTS)[number];

/** Whom the sheet is about, by what is known where it was opened. */
export interface Somebody {
  readonly person: string;
  readonly name: string;
  /** viz.Role; 0 where it is not known. */
  readonly role: number;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'bad';
  /** The act that one click takes back. */
  readonly undo: { readonly number: number; readonly isRedo: boolean } | undefined;
}

export interface ModeratorState {
  readonly title: string;
  /** The house has not said yet where the room is. */
  readonly isHouseAway: boolean;
  readonly connection: ConnectionState;
  readonly me: Me | undefined;
  readonly viewers: number;
  readonly lines: readonly ChatLine[];
  readonly pinned: ChatLine | undefined;
  readonly rules: RoomRules;
  readonly frozen: Frozen;
  readonly effects: readonly Effect[];
  /** Counts changes of the background's stickers. */
  readonly wallVersion: number;
  readonly staff: StaffBook;
  /** Whether the desk was heard since the page came into the room. */
  readonly isStaffKnown: boolean;
  readonly part: Part;
  readonly sheet: Somebody | undefined;
  readonly toasts: readonly Toast[];
}

const FRESH: ModeratorState = {
  title: '',
  isHouseAway: false,
  connection: { kind: 'connecting' },
  me: undefined,
  viewers: 0,
  lines: [],
  pinned: undefined,
  rules: readRoomRules({}),
  frozen: readFrozen({}),
  effects: [],
  wallVersion: 0,
  staff: EMPTY_BOOK,
  isStaffKnown: false,
  part: 'chat',
  sheet: undefined,
  toasts: [],
};

export const useModerator = create<ModeratorState>(() => FRESH);

/** As if the page had just been opened: for whoever signs in next, and for tests. */
export const resetModerator = (): void => useModerator.setState(FRESH, true);

const MOST_TOASTS = 2;
let lastId = 0;

export const dismissToast = (id: number): void =>
  useModerator.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Says what came of something. */
export const showToast = (said: Omit<Toast, 'id' | 'undo'> & { readonly undo?: Toast['undo'] }): void => {
  lastId += 1;
  const toast: Toast = { undo: undefined, ...said, id: lastId };
  useModerator.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST_TOASTS) }));
};

export const openSheet = ({ person, name, role }: Somebody): void =>
  useModerator.setState({ sheet: { person, name, role } });
