import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from '../../refusal.ts';
import type { ProposedEvent } from '../../room-part.ts';
import { type Aspect, notAmong } from './aspect.ts';

/** Chat lines: posted, removed, restored. */
export const lines: Aspect = {
  events: ({ before, after }) => {
    const posted = (after.lines ?? []).filter(({ sequence }) => !sequence);
    const back = notAmong(after.lines, before.lines).filter(({ sequence }) => sequence);
    const gone = notAmong(before.lines, after.lines).map(({ sequence }) => sequence ?? 0);
    const events: ProposedEvent[] = posted.map(({ chatPosted }) => ({ chatPosted: chatPosted ?? {} }));
    if (gone.length > 0) events.push({ chatRemoved: { numbers: gone } });
    if (back.length > 0) events.push({ chatRestored: { lines: back } });
    return events;
  },
  takeBack: ({ record, context }) => {
    const { lines: known } = context.parts.moderation;
    const isKnown = ({ sequence }: viz.Event.$Properties): boolean => known.has(sequence ?? 0);
    const made = notAmong(record.after.lines, record.before.lines);
    const taken = notAmong(record.before.lines, record.after.lines);
    if (made.length === 0 && taken.length === 0) return undefined;
    const gone = made.filter(isKnown);
    if (made.length > 0 && gone.length === 0) return { refusal: Refusal.REFUSAL_CONFLICT };
    if (taken.some(isKnown)) return { refusal: Refusal.REFUSAL_CONFLICT };
    const { pinned } = context.parts.chat;
    const isPinned = gone.some(({ sequence }) => sequence === pinned?.sequence);
    return {
      before: { lines: gone, ...(isPinned && pinned ? { pinned } : {}) },
      after: { lines: taken },
    };
  },
};
