import type { viz } from '../../../../proto/gen/viz.js';
import { ACT_MAX_NUMBERS } from '../../../../proto/limits.ts';
import { Refusal } from '../../refusal.ts';
import type { ActContext, ActPlan, ActRule, RefusedAct } from '../act-rule.ts';
import { isOutrankedOver } from '../ranks.ts';

/** The numbers that an act names, each once and ascending; a refusal where they are none or too many. */
export const namedNumbers = (
  list: viz.NumberList.$Properties,
): { readonly numbers: readonly number[] } | RefusedAct => {
  const numbers = [...new Set(list.numbers ?? [])].toSorted((one, other) => one - other);
  return numbers.length === 0 || numbers.length > ACT_MAX_NUMBERS
    ? { refusal: Refusal.REFUSAL_BAD_VALUE }
    : { numbers };
};

/** Takes lines away that readers may still hold, and the pin from one of them. Those that are not there any more are left out. */
export const removeLines: ActRule<'removeLines'> = {
  role: 2,
  plan: (asked, context) => {
    const named = namedNumbers(asked);
    if ('refusal' in named) return named;
    const { lines } = context.parts.moderation;
    const found = named.numbers.flatMap((number) => lines.get(number) ?? []);
    return removal({ lines: found, held: [] }, context);
  },
};

/** All that somebody said and readers may still hold, and what of it waits to be shown. */
export const purge: ActRule<'purge'> = {
  role: 2,
  plan: ({ person }, context) => {
    const { moderation, chat } = context.parts;
    const lines = [...moderation.lines.values()].filter(({ chatPosted }) => chatPosted?.person === person);
    const held = [...chat.held.values()].filter(({ lineHeld }) => lineHeld?.line?.person === person);
    return removal({ lines, held }, context);
  },
};

const removal = (
  said: { readonly lines: viz.Event.$Properties[]; readonly held: viz.Event.$Properties[] },
  context: ActContext,
): ActPlan | RefusedAct => {
  const authors = [
    ...said.lines.map(({ chatPosted }) => chatPosted ?? {}),
    ...said.held.map(({ lineHeld }) => lineHeld?.line ?? {}),
  ];
  const [first] = authors;
  if (first === undefined) return { refusal: Refusal.REFUSAL_NOT_FOUND };
  const isAbove = authors.some(({ person, role }) =>
    isOutrankedOver({ person: person ?? '', role: role ?? 0 }, context),
  );
  if (isAbove) return { refusal: Refusal.REFUSAL_OUTRANKED };
  const { pinned } = context.parts.chat;
  const isPinned = said.lines.some(({ sequence }) => sequence === pinned?.sequence);
  const isOneAuthor = authors.every(({ person }) => person === first.person);
  return {
    before: {
      lines: said.lines,
      ...(said.held.length > 0 ? { held: said.held } : {}),
      ...(isPinned && pinned ? { pinned } : {}),
    },
    after: {},
    ...(isOneAuthor ? { person: first.person ?? '', personName: first.name ?? '' } : {}),
  };
};
