import { CHAT_MAX_BYTES, CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { Refusal } from '../../refusal.ts';
import { findLinks } from '../../text/links.ts';
import type { ActRule } from '../act-rule.ts';
import { cleanText } from '../clean-text.ts';

const NOTICE_LINE_APPROVED = 4;
const NOTICE_LINE_REJECTED = 5;

/** Keeps a line on top; 0 takes the pin away. */
export const pin: ActRule<'pin'> = {
  role: 2,
  plan: (number, { parts }) => {
    const { pinned } = parts.chat;
    const before = pinned === undefined ? {} : { pinned };
    if (number === 0)
      return pinned === undefined ? { refusal: Refusal.REFUSAL_NOT_FOUND } : { before, after: {} };
    const line = parts.moderation.lines.get(number);
    if (line === undefined) return { refusal: Refusal.REFUSAL_NOT_FOUND };
    const { person, name } = line.chatPosted ?? {};
    return { before, after: { pinned: line }, person: person ?? '', personName: name ?? '' };
  },
};

/** A line of the house, under the moderator's name. */
export const announce: ActRule<'announce'> = {
  role: 2,
  plan: (asked, { fan, parts }) => {
    const said = cleanText(asked, { maxGraphemes: CHAT_MAX_GRAPHEMES, maxBytes: CHAT_MAX_BYTES });
    if ('refusal' in said) return said;
    const { person, name, colour, role, verified } = fan;
    const isLinked = parts.rules.chat.linksClickable === true && findLinks(said.text).length > 0;
    const chatPosted = {
      ...{ person, name, colour, text: said.text, role, verified, announcement: true },
      ...(isLinked ? { links: true } : {}),
    };
    return { before: {}, after: { lines: [{ chatPosted }] } };
  },
};

/** Shows a held line as it was said, or drops it. */
export const decide: ActRule<'decide'> = {
  role: 2,
  plan: ({ held, approve }, { parts }) => {
    const event = parts.chat.held.get(held ?? 0);
    const line = event?.lineHeld?.line;
    if (!event || !line) return { refusal: Refusal.REFUSAL_NOT_FOUND };
    const isApproved = approve === true;
    const person = line.person ?? '';
    const kind = isApproved ? NOTICE_LINE_APPROVED : NOTICE_LINE_REJECTED;
    const chatPosted = { ...line, heldAs: event.sequence ?? 0 };
    return {
      before: { held: [event] },
      after: isApproved ? { lines: [{ chatPosted }] } : {},
      person,
      personName: line.name ?? '',
      notices: [{ person, notice: { kind, text: line.text ?? '' } }],
    };
  },
};
