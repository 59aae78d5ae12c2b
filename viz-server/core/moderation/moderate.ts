import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';

/** An act of a moderator. */
export const moderate: ActionRule<'moderate'> = () => ({ refusal: Refusal.REFUSAL_NOT_ALLOWED });
