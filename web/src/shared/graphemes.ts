const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many signs a person sees: an emoji family counts as one. */
export const countGraphemes = (text: string): number => {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
};
