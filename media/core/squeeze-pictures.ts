import { compositionMs, type MediaTag, withCompositionMs } from './media-tag.ts';

/** How much of the newest pictures keeps its own pace, so that what comes next fits on, milliseconds. */
const NATURAL_MS = 120;

/**
 * Pictures from a key frame on, retimed from `atMs`: the newest keep their distances, those before stand a millisecond
 * apart, in the order in which they are decoded and shown. A decoder needs them; an eye does not.
 */
export const squeezePictures = (pictures: readonly MediaTag[], atMs: number): MediaTag[] => {
  const pastCount = countPast(pictures);
  const past = pictures.slice(0, pastCount);
  const recent = pictures.slice(pastCount);
  const offsetMs = atMs + past.length - (recent[0]?.timestampMs ?? 0);
  return [
    ...squeezed(past, atMs),
    ...recent.map((tag) => ({ ...tag, timestampMs: tag.timestampMs + offsetMs })),
  ];
};

const shownAtMs = (tag: MediaTag): number => tag.timestampMs + compositionMs(tag.data);

/** How many pictures are of the past: at a place where every one before is also shown before every one after. */
const countPast = (pictures: readonly MediaTag[]): number => {
  const newestMs = pictures.at(-1)?.timestampMs ?? 0;
  const isApart = (count: number): boolean => {
    const lastShownMs = pictures
      .slice(0, count)
      .reduce((most, tag) => Math.max(most, shownAtMs(tag)), Number.NEGATIVE_INFINITY);
    return pictures.slice(count).every((tag) => shownAtMs(tag) > lastShownMs);
  };
  let count = pictures.filter((tag) => tag.timestampMs < newestMs - NATURAL_MS).length;
  while (count > 0 && !isApart(count)) count -= 1;
  return count;
};

/** Decode times a millisecond apart; shown in the order of before, late enough that none is shown before it is decoded. */
const squeezed = (past: readonly MediaTag[], atMs: number): MediaTag[] => {
  const shownMs = past.map(shownAtMs);
  const order = shownMs.map((_, index) => index).toSorted((a, b) => (shownMs[a] ?? 0) - (shownMs[b] ?? 0));
  const rank = new Map(order.map((index, place) => [index, place]));
  const delay = past.reduce((most, _, index) => Math.max(most, index - (rank.get(index) ?? index)), 0);
  return past.map((tag, index) => ({
    ...tag,
    timestampMs: atMs + index,
    data: withCompositionMs(tag.data, (rank.get(index) ?? index) + delay - index),
  }));
};
