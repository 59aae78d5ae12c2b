import { RENAME_COOLDOWN_MS } from '../../../proto/limits.ts';
import type { GuestName, NamesState } from './names-state.ts';

/** Most guests whose names are remembered; those that came or changed least lately are forgotten first. */
const GUESTS_MAX = 50_000;

/** How long a guest must wait before it may be called something else, milliseconds; the first change is free. */
export const renameWaitMs = ({ guests }: NamesState, person: string, nowMs: number): number => {
  const renamedMs = guests.get(person)?.renamedMs ?? 0;
  // A time ahead of now is from before the clock was set back: it says nothing.
  return renamedMs > nowMs ? 0 : Math.max(0, renamedMs + RENAME_COOLDOWN_MS - nowMs);
};

/** Remembers what a guest is called. */
export const rememberGuest = ({ guests }: NamesState, person: string, name: GuestName): void => {
  guests.delete(person);
  guests.set(person, name);
  if (guests.size <= GUESTS_MAX) return;
  const [oldest] = guests.keys();
  guests.delete(oldest ?? '');
};
