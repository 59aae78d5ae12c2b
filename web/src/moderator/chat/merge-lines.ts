import type { ChatLine } from '../../shared/wire/room-listener.ts';

/** A line as moderators see it. */
export interface SeenLine {
  readonly line: ChatLine;
  /** Only its author and staff see it. */
  readonly isShadowed: boolean;
}

/** What everybody sees and what only staff see beside it, in the order in which it was said. */
export const mergeLines = (
  lines: readonly ChatLine[],
  shadowed: readonly ChatLine[],
): readonly SeenLine[] => {
  const [oldest] = lines;
  const seen = shadowed.filter(({ number }) => number >= (oldest?.number ?? 0));
  return [
    ...lines.map((line) => ({ line, isShadowed: false })),
    ...seen.map((line) => ({ line, isShadowed: true })),
  ].sort((one, other) => one.line.number - other.line.number);
};
