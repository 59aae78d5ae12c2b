import type { HeldLine } from '../room/staff-book.ts';

export interface HeldLists {
  /** Wait for a moderator, oldest first. */
  readonly waiting: readonly HeldLine[];
  /** Wait for the chat's delay alone. */
  readonly delayed: readonly HeldLine[];
}

export const heldLists = (held: ReadonlyMap<number, HeldLine>): HeldLists => {
  const all = [...held.values()];
  return { waiting: all.filter(({ dueMs }) => dueMs === 0), delayed: all.filter(({ dueMs }) => dueMs > 0) };
};

/** Where the focus goes from a line: `step` further, and not over the ends. */
export const neighbour = (lines: readonly HeldLine[], number: number, step: 1 | -1): HeldLine | undefined => {
  const at = lines.findIndex(({ line }) => line.number === number);
  return lines[Math.min(lines.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
};

/** The line that has the focus after another one is gone: the one that came after it, else the last. */
export const successor = (lines: readonly HeldLine[], gone: number): HeldLine | undefined =>
  lines.find(({ line }) => line.number > gone) ?? lines.at(-1);
