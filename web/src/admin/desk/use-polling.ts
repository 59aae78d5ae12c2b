import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../api/answer.ts';
import { nextPollDelayMs } from './next-poll-delay.ts';

/** What was last seen, and how the looking goes. */
export interface Polling<Value> {
  readonly value: Value | undefined;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** Looks at once, for after a change. */
  readonly lookNow: () => Promise<void>;
}

interface PollingState<Value> {
  readonly value: Value | undefined;
  readonly failures: number;
}

/** Looks again and again while the page is visible; keeps the last value when a look fails. */
export const usePolling = <Value>(look: () => Promise<Answer<Value>>, everyMs: number): Polling<Value> => {
  const [state, setState] = useState<PollingState<Value>>({ value: undefined, failures: 0 });
  const wake = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    const poller = startPoller({ look, everyMs, onState: setState });
    wake.current = poller.lookNow;
    return poller.stop;
  }, [look, everyMs]);
  const lookNow = useCallback(() => wake.current(), []);
  return { ...state, lookNow };
};

const startPoller = <Value>(options: {
  look: () => Promise<Answer<Value>>;
  everyMs: number;
  onState: (change: (before: PollingState<Value>) => PollingState<Value>) => void;
}): { lookNow: () => Promise<void>; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  // A look that a newer one overtook must not bring back what was before a change.
  let turn = 0;
  const lookNow = async (): Promise<void> => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const answer = await options.look();
    if (mine !== turn) return;
    failures = answer.ok ? 0 : failures + 1;
    options.onState((before) => ({ value: answer.ok ? answer.value : before.value, failures }));
    if (document.visibilityState === 'visible')
      timer = setTimeout(lookAgain, nextPollDelayMs(failures, options.everyMs));
  };
  const lookAgain = (): void => void lookNow();
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible') lookAgain();
    else clearTimeout(timer);
  };
  document.addEventListener('visibilitychange', onVisibility);
  lookAgain();
  return {
    lookNow,
    stop: () => {
      turn += 1;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
};
