import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';
import { type ActRecord, recordOf } from './act-record.ts';

/** What acts are judged by, and what they are taken back from. */
export interface ModerationState {
  /** The last acts by number, ascending. */
  readonly acts: Map<number, ActRecord>;
  /** The weight of all of `acts`. */
  weight: number;
  /** The last lines that everybody may still hold, by number, ascending. */
  lines: Map<number, viz.Event.$Properties>;
  /** The act that began the panic preset, 0 while there is none. */
  panicAct: number;
}

/** Most acts that can still be taken back. */
export const ACTS_KEPT = 1000;
/** Most lines and stickers that they keep together: a sweep of a whole background pushes out older acts. */
const ACTS_WEIGHT_MAX = 40_000;
/** Lines that a reader holds at most. */
export const READER_LINES = 400;

const noteAct = (state: ModerationState, event: viz.Event.$Properties): void => {
  const { moderationAct: act, sequence } = event;
  const number = sequence ?? 0;
  const record = recordOf(event);
  state.acts.set(number, record);
  state.weight += record.weight;
  const undone = state.acts.get(act?.undoes ?? 0);
  if (undone !== undefined) undone.isUndone = true;
  record.panic = { before: state.panicAct, after: panicAfter(state, record) };
  state.panicAct = record.panic.after;
  for (const [oldest, { weight }] of state.acts) {
    if (state.acts.size <= ACTS_KEPT && state.weight <= ACTS_WEIGHT_MAX) break;
    // What panic replaced is needed for as long as it lasts.
    if (oldest === state.panicAct || oldest === number) continue;
    state.acts.delete(oldest);
    state.weight -= weight;
  }
};

/** Panic that is back on by an undo is the same panic as before. */
const panicAfter = ({ acts, panicAct }: ModerationState, { event, before, after }: ActRecord): number => {
  const isOn = after.wasPanic === true;
  if (isOn === (before.wasPanic === true)) return panicAct;
  if (!isOn) return 0;
  const former = acts.get(event.moderationAct?.undoes ?? 0)?.panic.before ?? 0;
  return acts.has(former) ? former : (event.sequence ?? 0);
};

const keepNewest = (state: ModerationState, lines: readonly viz.Event.$Properties[]): void => {
  const inOrder = lines.toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0));
  state.lines = new Map(inOrder.slice(-READER_LINES).map((line) => [line.sequence ?? 0, line]));
};

const addLine = (state: ModerationState, event: viz.Event.$Properties): void => {
  state.lines.set(event.sequence ?? 0, event);
  if (state.lines.size <= READER_LINES) return;
  const [oldest] = state.lines.keys();
  state.lines.delete(oldest ?? 0);
};

export const moderation: RoomPart<ModerationState> = {
  create: () => ({ acts: new Map(), weight: 0, lines: new Map(), panicAct: 0 }),
  apply: (state, event) => {
    if (event.chatPosted) addLine(state, event);
    else if (event.chatRemoved)
      for (const number of event.chatRemoved.numbers ?? []) state.lines.delete(number);
    else if (event.chatRestored)
      keepNewest(state, [...state.lines.values(), ...(event.chatRestored.lines ?? [])]);
    else if (event.moderationAct?.act) noteAct(state, event);
    // See `save`.
    else if (event.moderationAct) keepNewest(state, event.moderationAct.before?.lines ?? []);
  },
  save: function* save(state) {
    for (const { event } of state.acts.values()) yield event;
    // The chat keeps fewer lines, and posting these again would be saying them again: they come as what no act is.
    yield { moderationAct: { before: { lines: [...state.lines.values()] } } };
  },
};
