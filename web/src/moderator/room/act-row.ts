import type { viz } from '../../../../proto/gen/viz.js';

/** An act as the log keeps it. */
export interface ActRow {
  /** The sequence of its event, by which it is taken back. */
  readonly number: number;
  readonly atMs: number;
  readonly act: viz.ModerationAct.$Properties;
}

export const readAct = (event: viz.Event.$Properties): ActRow | undefined =>
  event.moderationAct?.act
    ? { number: event.sequence ?? 0, atMs: event.atMs ?? 0, act: event.moderationAct }
    : undefined;

/** Two lists of acts as one, each act once, newest first. */
export const mergeActs = (one: readonly ActRow[], other: readonly ActRow[]): readonly ActRow[] => {
  const byNumber = new Map([...one, ...other].map((row) => [row.number, row]));
  return [...byNumber.values()].sort((first, second) => second.number - first.number);
};

/** How an act stands: what was done to it since, as far as the log is loaded. */
export interface ActState {
  /** Whether what it did holds. */
  readonly isInForce: boolean;
  /** The act to take back for turning that round: itself, or the last in the chain of undos. */
  readonly last: number;
}

/** Follows the chain of undos from an act: each can be taken back once, by the next. */
export const actState = (number: number, undoneBy: ReadonlyMap<number, number>): ActState => {
  let last = number;
  let isInForce = true;
  for (let next = undoneBy.get(last); next !== undefined && next > last; next = undoneBy.get(last)) {
    last = next;
    isInForce = !isInForce;
  }
  return { isInForce, last };
};

/** Which act was taken back by which. */
export const undoneByOf = (acts: readonly ActRow[]): ReadonlyMap<number, number> =>
  new Map(acts.flatMap(({ number, act }) => (act.undoes ? [[act.undoes, number] as const] : [])));

/** What an undo turned round in the end: it may have taken back an undo. */
export interface UndoRoot {
  readonly isUndo: boolean;
  /** It took an undo back: the act holds again. */
  readonly isRedo: boolean;
  /** The first act of the chain; undefined where the log does not reach it. */
  readonly root: ActRow | undefined;
}

export const undoRoot = (row: ActRow, byNumber: ReadonlyMap<number, ActRow>): UndoRoot => {
  let root: ActRow | undefined = row;
  let depth = 0;
  while (root?.act.undoes) {
    const undone: ActRow | undefined = byNumber.get(root.act.undoes);
    root = undone !== undefined && undone.number < root.number ? undone : undefined;
    depth += 1;
  }
  return { isUndo: depth > 0, isRedo: depth > 0 && depth % 2 === 0, root };
};
