import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from '../../refusal.ts';
import type { ModerationState } from '../moderation-state.ts';
import type { Aspect } from './aspect.ts';

const numberOf = (line: viz.Event.$Properties | null | undefined): number => line?.sequence ?? 0;

/** The line that stays on top. Lines and the pin upon one of them go together, but another pin keeps no line away. */
export const pinned: Aspect = {
  events: ({ before, after }) =>
    numberOf(before.pinned) === numberOf(after.pinned)
      ? []
      : [{ chatPinned: after.pinned ? { line: after.pinned } : {} }],
  takeBack: ({ record: { before, after }, context }) => {
    if (numberOf(before.pinned) === numberOf(after.pinned)) return undefined;
    const { chat, moderation } = context.parts;
    const isWithLines = (before.lines ?? []).length + (after.lines ?? []).length > 0;
    if (numberOf(chat.pinned) !== numberOf(after.pinned))
      return isWithLines ? undefined : { refusal: Refusal.REFUSAL_CONFLICT };
    // A line that was removed meanwhile would have lost the pin then.
    const isBack = isWithLines || !isRemoved(numberOf(before.pinned), moderation);
    return {
      before: after.pinned ? { pinned: after.pinned } : {},
      after: before.pinned && isBack ? { pinned: before.pinned } : {},
    };
  },
};

/** Of lines from before those that are known, nothing is known. */
const isRemoved = (number: number, { lines }: ModerationState): boolean => {
  const [oldest] = lines.keys();
  return number !== 0 && number > (oldest ?? 0) && !lines.has(number);
};
