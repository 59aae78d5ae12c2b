const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a line in at most so many signs, never cut within one. */
export const lineBeginning = (text: string, most: number): string => {
  let beginning = '';
  let count = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (count === most) return `${beginning.trimEnd()}…`;
    beginning += segment;
    count += 1;
  }
  return beginning;
};
