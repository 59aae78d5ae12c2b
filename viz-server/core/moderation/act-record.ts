import type { viz } from '../../../proto/gen/viz.js';
import { restoredNumbers } from '../overlays/sticker-selection.ts';

/** What an act touched: as it was before, and as the act left it. A thing that is in neither was not touched. */
export interface Change {
  readonly before: viz.Before.$Properties;
  readonly after: viz.Before.$Properties;
}

/** An act that was journaled, with what it made under its lasting number. */
export interface ActRecord extends Change {
  readonly event: viz.Event.$Properties;
  /** Whether a later act has taken it back. */
  isUndone: boolean;
  /** The act that panic was on by before this one and after it, 0 for none. */
  panic: { readonly before: number; readonly after: number };
  /** How much of the memory for acts it takes. */
  readonly weight: number;
}

/** A line or an effect that an act made comes right after it: its number is known as soon as the act's is. */
const numbered = (side: viz.Before.$Properties, act: viz.Event.$Properties): viz.Before.$Properties => {
  const number = (event: viz.Event.$Properties): viz.Event.$Properties =>
    event.sequence ? event : { ...event, sequence: (act.sequence ?? 0) + 1, atMs: act.atMs ?? 0 };
  return {
    ...side,
    ...(side.lines?.length ? { lines: side.lines.map(number) } : {}),
    ...(side.effects?.length ? { effects: side.effects.map(number) } : {}),
  };
};

export const recordOf = (event: viz.Event.$Properties): ActRecord => {
  const { before, after } = event.moderationAct ?? {};
  return {
    event,
    before: before ?? {},
    after: numbered(after ?? {}, event),
    isUndone: false,
    panic: { before: 0, after: 0 },
    weight: 1 + weightOf(before ?? {}) + weightOf(after ?? {}),
  };
};

const weightOf = ({ lines, held, stickers }: viz.Before.$Properties): number =>
  (lines?.length ?? 0) + (held?.length ?? 0) + restoredNumbers(stickers ?? {}).length;
