import { CAPITAL, classOf, EMOJI_PART, PILED, SMALL, SYMBOL, VISIBLE } from '../text/character-class.ts';
import { countEmoji } from '../text/emoji-count.ts';
import { foldLook } from '../text/fold-look.ts';
import type { Line, LineContext, LineFacts } from './filter.ts';
import { textKey } from './text-key.ts';

/** Reads a clean text once for all filters. Total; linear in its length. */
export const readLine = (text: string, context: LineContext): Line => {
  const folded = foldLook(text);
  return { ...context, text, folded, key: textKey(folded), facts: readFacts(text) };
};

const readFacts = (text: string): LineFacts => {
  let capitals = 0;
  let small = 0;
  let symbols = 0;
  let visible = 0;
  let pile = 0;
  let highestPile = 0;
  let all = 0;
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index += 1;
    const bits = classOf(codePoint);
    all |= bits;
    if (bits & CAPITAL) capitals += 1;
    else if (bits & SMALL) small += 1;
    if (bits & VISIBLE) visible += 1;
    if (bits & EMOJI_PART) continue;
    if (bits & SYMBOL) symbols += 1;
    if (bits & PILED) pile += 1;
    else if (!isGlue(codePoint)) pile = 0;
    if (pile > highestPile) highestPile = pile;
  }
  const emoji = all & EMOJI_PART ? countEmoji(text) : 0;
  return { capitals, small, symbols, visible, highestPile, emoji };
};

/** Joiners and the like, which end no pile. */
const isGlue = (codePoint: number): boolean =>
  (codePoint >= 0x200b && codePoint <= 0x200d) || codePoint === 0x2060;
