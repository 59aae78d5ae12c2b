import type { ActKind, ActRule } from '../act-rule.ts';
import { startEffect, stopEffect } from './effects.ts';
import { purge, removeLines } from './lines.ts';
import { panic } from './panic.ts';
import { note, warn } from './person-notes.ts';
import { freeze, setFilters, setRules } from './room-rules.ts';
import { announce, decide, pin } from './said-by-staff.ts';
import { ban, lift, shadowBan, timeout } from './sanctions.ts';
import { removeStickers, removeStickersIn, removeStickersOf } from './stickers.ts';
import { undo } from './undo.ts';

/** One rule per kind of act on the wire; a kind without a rule does not compile. */
export const ACTS: { readonly [Kind in ActKind]: ActRule<Kind> } = {
  removeLines,
  purge,
  timeout,
  ban,
  shadowBan,
  lift,
  warn,
  note,
  removeStickers,
  removeStickersOf,
  removeStickersIn,
  setRules,
  freeze,
  decide,
  undo,
  pin,
  announce,
  setFilters,
  startEffect,
  stopEffect,
  panic,
};

export const ACT_KINDS = Object.keys(ACTS) as ActKind[];
