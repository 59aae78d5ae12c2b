import { graphemeFacts } from '../../../proto/graphemes.ts';
import { CHAT_MAX_BYTES, CHAT_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import { STICKERS } from '../../../proto/stickers.ts';
import { checkText, type TextResult } from '../text/check-text.ts';

const LIMITS = { maxGraphemes: CHAT_MAX_GRAPHEMES, maxBytes: CHAT_MAX_BYTES };
/** The bytes bound it all the same. */
const LOOSE_LIMITS = { ...LIMITS, maxGraphemes: CHAT_MAX_BYTES };

const EMOTE = /:([a-z0-9-]{1,40}):/g;
/** What stands for an emote when graphemes are counted. */
const ONE_GRAPHEME = '*';

const idsByName = new Map(STICKERS.map(({ id, name }) => [name, id]));

/**
 * Makes a chat line fit to be shown, or says why not. `:neon-heart:` and the like count as one grapheme where the sticker is in the
 * show's set (empty: all are), and stay text on the wire.
 */
export const checkLine = (raw: string, stickerSet: readonly number[]): TextResult => {
  const checked = checkText(raw, LIMITS);
  if (checked.ok || checked.problem !== 'too-long' || !raw.includes(':')) return checked;
  const loose = checkText(raw, LOOSE_LIMITS);
  if (!loose.ok) return loose;
  const counted = loose.text.replace(EMOTE, (emote, name: string) => {
    const id = idsByName.get(name);
    const isInSet = id !== undefined && (stickerSet.length === 0 || stickerSet.includes(id));
    return isInSet ? ONE_GRAPHEME : emote;
  });
  return graphemeFacts(counted).graphemes <= CHAT_MAX_GRAPHEMES ? loose : checked;
};
