/** What a text consists of for a reader: user-perceived characters (UAX #29) and the longest of them. */
export interface GraphemeFacts {
  readonly graphemes: number;
  /** Most code points in one grapheme: large only where combining marks are piled up. */
  readonly longestCodePoints: number;
}

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Counts graphemes. Services bound a text's length first. */
export const graphemeFacts = (text: string): GraphemeFacts => {
  // Each printable ASCII character is a grapheme of its own; segmenting is 100 times dearer than this look.
  if (PRINTABLE_ASCII.test(text)) return { graphemes: text.length, longestCodePoints: 1 };
  let graphemes = 0;
  let longestCodePoints = 0;
  for (const { segment } of segmenter.segment(text)) {
    graphemes += 1;
    longestCodePoints = Math.max(longestCodePoints, codePoints(segment));
  }
  return { graphemes, longestCodePoints };
};

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The longest beginning of a text that ends between graphemes and stays within a limit. */
export const cutToGraphemes = (
  text: string,
  fits: (graphemes: number, beginning: string) => boolean,
): string => {
  let graphemes = 0;
  let beginning = '';
  for (const { segment } of segmenter.segment(text)) {
    graphemes += 1;
    if (!fits(graphemes, beginning + segment)) break;
    beginning += segment;
  }
  return beginning;
};
