import type { CrowdPart, PartCounts } from './load-messages.ts';

type PartName = CrowdPart['what'] | 'watch';

/** What a load process counts; its seats write into it. */
export interface Tally {
  inside: number;
  lost: number;
  lostReason: string;
  returned: number;
  readonly endedByCode: Record<number, number>;
  readonly parts: Partial<Record<PartName, { -readonly [Name in keyof PartCounts]: number }>>;
  awayMs: number[];
}

export const createTally = (): Tally => ({
  inside: 0,
  lost: 0,
  lostReason: '',
  returned: 0,
  endedByCode: {},
  parts: {},
  awayMs: [],
});

export const tallyPart = (tally: Tally, part: PartName): { -readonly [Name in keyof PartCounts]: number } => {
  tally.parts[part] ??= { sent: 0, refused: 0, ended: 0 };
  return tally.parts[part];
};

/** A connection that nobody here had cut. One that was never let in is not counted again with every try. */
export const tallyEnd = (
  tally: Tally,
  end: { part: PartName; code: number | undefined; reason: string; isInside: boolean },
): void => {
  const { part, code, reason, isInside } = end;
  tally.lostReason ||= `${reason || 'cut'}${code === undefined ? '' : ` (${code})`}`;
  if (!isInside) return;
  tally.endedByCode[code ?? 0] = (tally.endedByCode[code ?? 0] ?? 0) + 1;
  tallyPart(tally, part).ended += 1;
};
