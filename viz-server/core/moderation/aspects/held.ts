import { Refusal } from '../../refusal.ts';
import type { ProposedEvent } from '../../room-part.ts';
import { type Aspect, notAmong } from './aspect.ts';

/** Lines that wait for a moderator: decided, or waiting again. */
export const held: Aspect = {
  events: ({ before, after }) => {
    const approve = (after.lines ?? []).length > 0;
    const events: ProposedEvent[] = notAmong(before.held, after.held).map(({ sequence }) => ({
      heldDecided: { held: sequence ?? 0, approve },
    }));
    const back = notAmong(after.held, before.held);
    if (back.length > 0) events.push({ heldRestored: { lines: back } });
    return events;
  },
  takeBack: ({ record, context }) => {
    const waiting = context.parts.chat.held;
    const decided = notAmong(record.before.held, record.after.held);
    const waitingAgain = notAmong(record.after.held, record.before.held);
    if (decided.length === 0 && waitingAgain.length === 0) return undefined;
    const isChanged =
      decided.some(({ sequence }) => waiting.has(sequence ?? 0)) ||
      waitingAgain.some(({ sequence }) => !waiting.has(sequence ?? 0));
    if (isChanged) return { refusal: Refusal.REFUSAL_CONFLICT };
    return { before: { held: waitingAgain }, after: { held: decided } };
  },
};
