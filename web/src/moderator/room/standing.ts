import type { viz } from '../../../../proto/gen/viz.js';
import { FOR_GOOD_MS } from '../../../../proto/limits.ts';

/** Where somebody stands with the moderators, with all that the wire may leave out filled in. Times: Unix milliseconds. */
export interface Standing {
  readonly timeoutUntilMs: number;
  readonly banUntilMs: number;
  readonly isShadowed: boolean;
  /** 0: without end. */
  readonly shadowUntilMs: number;
  readonly notes: readonly string[];
  readonly warnings: number;
  /** The last known. */
  readonly name: string;
  /** The key of the address last known, empty for none. */
  readonly address: string;
}

export const CLEAN_STANDING: Standing = {
  timeoutUntilMs: 0,
  banUntilMs: 0,
  isShadowed: false,
  shadowUntilMs: 0,
  notes: [],
  warnings: 0,
  name: '',
  address: '',
};

export const readStanding = (from: viz.Standing.$Properties): Standing => ({
  timeoutUntilMs: from.timeoutUntilMs ?? 0,
  banUntilMs: from.banUntilMs ?? 0,
  isShadowed: from.shadow ?? false,
  shadowUntilMs: from.shadowUntilMs ?? 0,
  notes: from.notes ?? [],
  warnings: from.warnings ?? 0,
  name: from.name ?? '',
  address: from.address ?? '',
});

const ADDRESS = 'address:';

export const addressPerson = (address: string): string => `${ADDRESS}${address}`;
export const isAddress = (person: string): boolean => person.startsWith(ADDRESS);

export type SanctionKind = 'ban' | 'timeout' | 'shadow';

/** `untilMs`: Unix milliseconds, FOR_GOOD_MS where it has no end. */
export interface Sanction {
  readonly kind: SanctionKind;
  readonly untilMs: number;
}

/** What holds now, the hardest first. */
export const sanctionsOf = (standing: Standing, nowMs: number): readonly Sanction[] => {
  const shadowUntilMs = standing.isShadowed ? standing.shadowUntilMs || FOR_GOOD_MS : 0;
  const all: Sanction[] = [
    { kind: 'ban', untilMs: standing.banUntilMs },
    { kind: 'timeout', untilMs: standing.timeoutUntilMs },
    { kind: 'shadow', untilMs: shadowUntilMs },
  ];
  return all.filter(({ untilMs }) => untilMs > nowMs);
};
