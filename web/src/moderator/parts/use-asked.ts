import { useCallback, useEffect, useRef, useState } from 'react';

/** What a question came to. */
export type Asked<Value> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'here'; readonly value: Value };

/** Asks anew whenever `ask` is another one, after `restMs`; what is shown stays until the next answer. */
export const useAsked = <Value>(
  ask: () => Promise<Value | undefined>,
  restMs = 0,
): { readonly asked: Asked<Value>; readonly again: () => void } => {
  const [asked, setAsked] = useState<Asked<Value>>({ kind: 'asking' });
  const turn = useRef(0);
  const look = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const value = await ask();
    if (mine === turn.current)
      setAsked(value === undefined ? { kind: 'unanswered' } : { kind: 'here', value });
  }, [ask]);
  useEffect(() => {
    const timer = setTimeout(() => void look(), restMs);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [look, restMs]);
  return { asked, again: () => void look() };
};
