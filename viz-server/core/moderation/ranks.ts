import type { viz } from '../../../proto/gen/viz.js';
import { isStaff } from '../event-audience.ts';
import { fansOf } from '../presence.ts';
import type { ActContext } from './act-rule.ts';

const ADMIN: viz.Role = 3;

/** The highest role of somebody: of its tabs, and as it was when it was last here. */
export const rankOf = (
  person: string,
  { presence, parts }: Pick<ActContext, 'presence' | 'parts'>,
): viz.Role =>
  [...fansOf(presence, person)].reduce<viz.Role>(
    (highest, { role }) => (role > highest ? role : highest),
    parts.names.ranks.get(person) ?? 0,
  );

/** Whether an act against a person is for somebody else: nobody acts on its own rank or above, nor on itself. */
export const isOutranked = (person: string, context: ActContext): boolean =>
  person === context.fan.person || rankOf(person, context) >= context.fan.role;

/** Whether what a person made is somebody else's to remove. One's own is one's own, and an admin removes anything. */
export const isOutrankedOver = (
  made: { readonly person: string; readonly role?: viz.Role },
  context: ActContext,
): boolean => {
  const { fan } = context;
  if (fan.role === ADMIN || made.person === fan.person) return false;
  return isStaff(made.role ?? 0) || rankOf(made.person, context) >= fan.role;
};
