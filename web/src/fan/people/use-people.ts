import { useEffect, useState } from 'react';
import type { viz } from '../../../../proto/gen/viz.js';
import { live } from '../live.ts';

export type PeopleAnswer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'here'; readonly rows: readonly viz.PersonRow.$Properties[]; readonly total: number };

/** A typing hand asks once, when it rests, milliseconds. */
const REST_MS = 250;
/** A room that has not answered by then will not, milliseconds. */
const PATIENCE_MS = 6_000;

const ask = async (search: string, page: number): Promise<PeopleAnswer> => {
  const late = new Promise<undefined>((settle) => setTimeout(() => settle(undefined), PATIENCE_MS));
  const answer = await Promise.race([live.client?.ask({ people: { search, page } }), late]);
  const people = answer?.people;
  return people
    ? { kind: 'here', rows: people.rows ?? [], total: people.total ?? 0 }
    : { kind: 'unanswered' };
};

/** Who is here, page by page. What is shown stays until the next answer. */
export const usePeople = (search: string, page: number): PeopleAnswer => {
  const [answer, setAnswer] = useState<PeopleAnswer>({ kind: 'asking' });
  useEffect(() => {
    let isOvertaken = false;
    const timer = setTimeout(
      async () => {
        const next = await ask(search.trim(), page);
        if (!isOvertaken) setAnswer(next);
      },
      search === '' ? 0 : REST_MS,
    );
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [search, page]);
  return answer;
};
