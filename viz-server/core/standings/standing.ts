import type { viz } from '../../../proto/gen/viz.js';

/** A standing with all that the wire may leave out filled in. */
export interface PlainStanding {
  readonly timeoutUntilMs: number;
  readonly banUntilMs: number;
  readonly shadow: boolean;
  readonly shadowUntilMs: number;
  readonly notes: string[];
  readonly warnings: number;
  readonly name: string;
  readonly address: string;
}

const CLEAN: PlainStanding = {
  timeoutUntilMs: 0,
  banUntilMs: 0,
  shadow: false,
  shadowUntilMs: 0,
  notes: [],
  warnings: 0,
  name: '',
  address: '',
};

const filled = <Value extends object>(value: object, defaults: Value): Value =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, missing]) => [
      name,
      (value as Record<string, unknown>)[name] ?? missing,
    ]),
  ) as Value;

export const plainStanding = (standing: viz.Standing.$Properties | null | undefined): PlainStanding =>
  filled(standing ?? {}, CLEAN);

/** What belongs together: it is taken back together, or not at all. */
const SANCTIONS: readonly (readonly (keyof PlainStanding)[])[] = [
  ['timeoutUntilMs'],
  ['banUntilMs'],
  ['shadow', 'shadowUntilMs'],
  ['notes'],
];

/** What is only known beside: never a reason not to take an act back. */
const FACTS = ['name', 'address'] as const;

/**
 * The standing with an act's change of it taken back; undefined where something later has changed the same. Warnings
 * are counted: one less, whatever others came after.
 */
export const revertStanding = (
  present: PlainStanding,
  { before, after }: { readonly before: PlainStanding; readonly after: PlainStanding },
): PlainStanding | undefined => {
  const changed = changedFields(before, after);
  if (changed.some((fields) => !isSame(present, after, fields))) return undefined;
  // Of whom nothing is held against, nothing is kept.
  const facts = FACTS.filter((name) => present[name] === after[name] || present[name] === '');
  const reverted = Object.fromEntries([...changed.flat(), ...facts].map((name) => [name, before[name]]));
  const warnings = Math.max(0, present.warnings + before.warnings - after.warnings);
  return { ...present, ...reverted, warnings };
};

/** What is held against somebody and differs: fields that belong together, the warnings left out. */
export const changedFields = (
  before: PlainStanding,
  after: PlainStanding,
): readonly (readonly (keyof PlainStanding)[])[] =>
  SANCTIONS.filter((fields) => !isSame(before, after, fields));

const isSame = (
  one: PlainStanding,
  other: PlainStanding,
  fields: readonly (keyof PlainStanding)[],
): boolean => fields.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
