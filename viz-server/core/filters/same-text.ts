import type { Filter, FilterMode } from './filter.ts';
import { noteSighting, type Sightings } from './sightings.ts';

export interface SameTextSettings {
  readonly mode: FilterMode;
  /** Shorter texts ("gg", a heart) may be repeated, letters. */
  readonly minLength: number;
  /** Most times that a person may say the same within the window. */
  readonly maxTimes: number;
  readonly windowSeconds: number;
}

/** What this filter needs of the filters' state. */
export interface SameTextState {
  /** By person and text. */
  readonly ownTexts: Sightings;
  /** Numbers the sightings, so that each counts. */
  nextSighting: number;
}

/** The same text again by one person; what was refused counts, too. */
export const sameText: Filter<SameTextSettings, SameTextState> = {
  defaults: { mode: 'off', minLength: 6, maxTimes: 3, windowSeconds: 60 },
  fields: {
    minLength: { kind: 'number', min: 1, max: 300 },
    maxTimes: { kind: 'number', min: 1, max: 20 },
    windowSeconds: { kind: 'number', min: 1, max: 600 },
  },
  prepare:
    ({ minLength, maxTimes, windowSeconds }) =>
    ({ key: { key, length }, person, nowMs }, state) => {
      if (length < minLength) return undefined;
      state.nextSighting += 1;
      const times = noteSighting(state.ownTexts, {
        key: `${person}\n${key}`,
        by: String(state.nextSighting),
        nowMs,
        windowMs: windowSeconds * 1000,
        most: maxTimes + 1,
      });
      return times > maxTimes ? `the same text more than ${maxTimes} times` : undefined;
    },
};
