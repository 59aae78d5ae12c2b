import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';

/** Takes back a sticker of the fan's own. */
export const undoSticker: ActionRule<'undoSticker'> = () => ({ refusal: Refusal.REFUSAL_NOT_FOUND });
