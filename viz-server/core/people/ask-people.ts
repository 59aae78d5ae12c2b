import type { viz } from '../../../proto/gen/viz.js';
import { NAME_MAX_BYTES, PEOPLE_PER_PAGE } from '../../../proto/limits.ts';
import type { ActionContext, ActionOutcome } from '../action-rule.ts';
import type { Env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { type PeopleIndex, type PersonEntry, searchKeys, sortedPeople } from './people-index.ts';

/**
 * Most rows that all searches of one tick look at together, some milliseconds' worth: beyond, they are refused BUSY. The first
 * search of a tick is always answered.
 */
const SEARCHED_ROWS_PER_TICK = 50_000;
const BUSY_RETRY_MS = { from: 300, to: 1500 };

/** Who is in the room: one row per person; staff, artists, the verified, all others, each by name. */
export const askPeople = (
  query: viz.PeopleQuery.$Properties,
  { presence, env }: Pick<ActionContext<unknown>, 'presence' | 'env'>,
): ActionOutcome => {
  const rows = sortedPeople(presence.people, env.now);
  const page = query.page ?? 0;
  const search = (query.search ?? '').trim();
  if (search === '') return answer(rows, page);
  if (search.length > NAME_MAX_BYTES || !isWellFormed(search)) return answer([], page);
  const retryAfterMs = busyMs(presence.people.searching, rows.length, env);
  return retryAfterMs > 0
    ? { refusal: Refusal.REFUSAL_BUSY, retryAfterMs }
    : answer(findPeople(rows, search), page);
};

const busyMs = (searching: PeopleIndex['searching'], rows: number, env: Env): number => {
  if (searching.atMs !== env.now) searching.rows = 0;
  searching.atMs = env.now;
  if (searching.rows > 0 && searching.rows + rows > SEARCHED_ROWS_PER_TICK) {
    const { from, to } = BUSY_RETRY_MS;
    return from + Math.floor(env.random() * (to - from));
  }
  searching.rows += rows;
  return 0;
};

const findPeople = (rows: readonly PersonEntry[], search: string): readonly PersonEntry[] => {
  const [asWritten, inSmall] = searchKeys(search);
  // What folds to nothing, a joiner alone, is part of no name.
  const isIn = (part: string, name: string): boolean => part !== '' && name.includes(part);
  return rows.filter(({ searched }) => isIn(asWritten, searched) || isIn(inSmall, searched));
};

const answer = (found: readonly PersonEntry[], page: number): ActionOutcome => {
  const rows = found.slice(page * PEOPLE_PER_PAGE, (page + 1) * PEOPLE_PER_PAGE).map(rowOf);
  return { answer: { people: { rows, total: found.length, page } } };
};

const rowOf = ({ person, fan }: PersonEntry): viz.PersonRow.$Properties => {
  const { name, role, verified, colour } = fan;
  return { person, name, role, verified, colour };
};
