import type { ActionRule } from './action-rule.ts';
import { Refusal } from './refusal.ts';

/** A question that only the asker gets an answer to. */
export const ask: ActionRule<'ask'> = () => ({ refusal: Refusal.REFUSAL_UNKNOWN_ACTION });
