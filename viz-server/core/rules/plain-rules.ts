import type { viz } from '../../../proto/gen/viz.js';

/** The chat's rules with all that the wire may leave out filled in. */
export interface PlainRules {
  readonly slowModeS: number;
  readonly verifiedOnly: boolean;
  readonly delayMs: number;
  readonly linksOff: boolean;
  readonly linksClickable: boolean;
}

export const plainRules = (rules: viz.ChatRules.$Properties | null | undefined): PlainRules => ({
  slowModeS: rules?.slowModeS ?? 0,
  verifiedOnly: rules?.verifiedOnly ?? false,
  delayMs: rules?.delayMs ?? 0,
  linksOff: rules?.linksOff ?? false,
  linksClickable: rules?.linksClickable ?? false,
});

export const RULE_NAMES = Object.keys(plainRules({})) as (keyof PlainRules)[];

export interface PlainFreeze {
  /** viz.Layer, ascending. */
  readonly layers: number[];
  readonly onlyNewFans: boolean;
  /** Unix milliseconds; 0 where nothing is frozen. */
  readonly sinceMs: number;
}

export const plainFreeze = (frozen: viz.Freeze.$Properties | null | undefined): PlainFreeze => ({
  layers: [...(frozen?.layers ?? [])],
  onlyNewFans: frozen?.onlyNewFans ?? false,
  sinceMs: frozen?.sinceMs ?? 0,
});

export const isSameFreeze = (one: PlainFreeze, other: PlainFreeze): boolean =>
  one.layers.join() === other.layers.join() &&
  one.onlyNewFans === other.onlyNewFans &&
  one.sinceMs === other.sinceMs;
