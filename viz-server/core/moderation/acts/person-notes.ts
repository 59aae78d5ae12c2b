import { NOTES_PER_PERSON } from '../../../../proto/limits.ts';
import { Refusal } from '../../refusal.ts';
import type { ActRule } from '../act-rule.ts';
import { cleanOptional, cleanText } from '../clean-text.ts';
import { findTarget, standingChange } from '../targets.ts';

const NOTICE_WARNING = 0;

/** A word to a person, which is counted. */
export const warn: ActRule<'warn'> = {
  role: 2,
  plan: (asked, context) => {
    const said = cleanText(asked.text);
    if ('refusal' in said) return said;
    const found = findTarget(asked.person, context);
    if ('refusal' in found) return found;
    const { person, name, standing } = found.target;
    return {
      ...standingChange(found.target, { warnings: standing.warnings + 1 }),
      person,
      personName: name,
      notices: [{ person, notice: { kind: NOTICE_WARNING, text: said.text } }],
    };
  },
};

/** Something that staff should know of a person. The oldest note makes room; an empty text takes the newest away. */
export const note: ActRule<'note'> = {
  role: 2,
  plan: (asked, context) => {
    const said = cleanOptional(asked.text);
    if ('refusal' in said) return said;
    const found = findTarget(asked.person, context);
    if ('refusal' in found) return found;
    const { person, name, standing } = found.target;
    if (said.text === '' && standing.notes.length === 0) return { refusal: Refusal.REFUSAL_NOT_FOUND };
    const notes =
      said.text === ''
        ? standing.notes.slice(0, -1)
        : [...standing.notes, said.text].slice(-NOTES_PER_PERSON);
    return { ...standingChange(found.target, { notes }), person, personName: name };
  },
};
