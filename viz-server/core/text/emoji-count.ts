const ASCII = /^[\0-\x7f]*$/;
/**
 * One emoji as a reader counts them (UTS #51): a flag, a key cap, or a pictograph with its skin, variation and tags, and all that
 * joiners tie to it. ©, ™, arrows and the like are emoji only where U+FE0F makes them such.
 */
const PART =
  '(?:\\p{Emoji_Presentation}|(?=[\\u2600-\\u{1ffff}])\\p{Extended_Pictographic}|\\p{Extended_Pictographic}(?=\\ufe0f))[\\ufe0f\\p{Emoji_Modifier}\\u20e3]*(?:[\\u{e0020}-\\u{e007e}]{1,16}\\u{e007f})?';
const EMOJI = new RegExp(
  `\\p{Regional_Indicator}{1,2}|[0-9#*]\\ufe0f?\\u20e3|${PART}(?:\\u200d(?:${PART}|[\\u2190-\\u21ff]))*`,
  'gu',
);

/** How many emoji stand in a text; a family or a flag is one. Total; linear in the length of the text. */
export const countEmoji = (text: string): number => {
  if (ASCII.test(text)) return 0;
  return text.match(EMOJI)?.length ?? 0;
};
