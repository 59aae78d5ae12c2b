import type { Filter, FilterMode } from './filter.ts';
import { noteSighting, type Sightings } from './sightings.ts';

export interface FloodSettings {
  readonly mode: FilterMode;
  /** Shorter texts are what a crowd shouts together, letters. */
  readonly minLength: number;
  /** Most persons who may say the same within the window. */
  readonly maxPersons: number;
  readonly windowSeconds: number;
}

/** What this filter needs of the filters' state. */
export interface FloodState {
  /** By text. */
  readonly everybodysTexts: Sightings;
}

/** The same text by many persons: from one more than allowed on. */
export const flood: Filter<FloodSettings, FloodState> = {
  defaults: { mode: 'off', minLength: 16, maxPersons: 5, windowSeconds: 30 },
  fields: {
    minLength: { kind: 'number', min: 1, max: 300 },
    maxPersons: { kind: 'number', min: 1, max: 50 },
    windowSeconds: { kind: 'number', min: 1, max: 600 },
  },
  prepare:
    ({ minLength, maxPersons, windowSeconds }) =>
    ({ key: { key, length }, person, nowMs }, state) => {
      if (length < minLength) return undefined;
      const persons = noteSighting(state.everybodysTexts, {
        key,
        by: person,
        nowMs,
        windowMs: windowSeconds * 1000,
        most: maxPersons + 1,
      });
      return persons > maxPersons ? `the same text by more than ${maxPersons} persons` : undefined;
    },
};
