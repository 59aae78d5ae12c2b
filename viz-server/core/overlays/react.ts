import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';

/** A short reaction, counted with everybody's. */
export const react: ActionRule<'react'> = () => ({ refusal: Refusal.REFUSAL_UNKNOWN_REACTION });
