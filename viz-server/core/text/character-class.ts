/** What the filters ask about a character, as bits. */
export const CAPITAL = 1;
export const SMALL = 2;
/** Punctuation or symbol. */
export const SYMBOL = 4;
/** Takes room of its own: no space, mark or control. */
export const VISIBLE = 8;
/** A mark that takes no room of its own. */
export const PILED = 16;
/** May be part of an emoji. */
export const EMOJI_PART = 32;
/** A letter, or a mark that belongs to one. */
export const LETTER = 64;
const KNOWN = 128;

const PROPERTIES: readonly (readonly [number, RegExp])[] = [
  [CAPITAL, /[\p{Lu}\p{Lt}]/u],
  [SMALL, /\p{Ll}/u],
  [SYMBOL, /[\p{P}\p{S}]/u],
  [VISIBLE, /[^\p{Z}\p{M}\p{C}]/u],
  [PILED, /[\p{Mn}\p{Me}]/u],
  [EMOJI_PART, /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\ufe0f\u20e3]/u],
  [LETTER, /[\p{L}\p{M}]/u],
];

/**
 * Answers found so far: a class is looked up in Unicode's properties once. One byte for each code point; what is never asked for stays
 * untouched memory.
 */
const known = new Uint8Array(0x110000);

/** The bits of a code point. */
export const classOf = (codePoint: number): number => {
  const bits = known[codePoint] ?? 0;
  return bits === 0 ? classify(codePoint) : bits;
};

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint);
  let bits = KNOWN;
  for (const [bit, property] of PROPERTIES) if (property.test(character)) bits |= bit;
  known[codePoint] = bits;
  return bits;
};
