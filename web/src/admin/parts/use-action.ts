import { useState } from 'react';
import type { Answer } from '../api/answer.ts';
import { useAnnounce } from './announcements.ts';

export interface ActionOptions<Value> {
  readonly act: () => Promise<Answer<Value>>;
  /** What to say when it is done. */
  readonly done: string;
  /** Runs before the result is said: bring the page up to date here. */
  readonly after?: (value: Value) => Promise<void> | void;
}

/** Does one thing at a time and says what came of it. */
export const useAction = () => {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const run = async <Value>({ act, done, after }: ActionOptions<Value>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const answer = await act();
    if (answer.ok) await after?.(answer.value);
    setBusy(false);
    if (answer.ok) announce({ tone: 'done', message: done });
    // A session that ended is told by the log-in page.
    else if (answer.problem.kind !== 'signed-out') announce({ tone: 'bad', message: answer.problem.message });
    return answer.ok;
  };
  return { isBusy, run };
};
