import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** This near to the end counts as reading along, pixels. */
const NEAR_END_PX = 48;

/** Keeps a log at its end unless it was scrolled up; then it says that there is something new. */
export const useLogScroll = (
  log: RefObject<HTMLElement | null>,
  { lines, pendingCount }: { lines: readonly unknown[]; pendingCount: number },
) => {
  const isAtEnd = useRef(true);
  const [hasNew, setHasNew] = useState(false);
  const toEnd = useCallback(() => log.current?.scrollTo({ top: log.current.scrollHeight }), [log]);

  useLayoutEffect(() => {
    if (lines.length + pendingCount === 0) return;
    if (isAtEnd.current || pendingCount > 0) toEnd();
    else setHasNew(true);
  }, [lines, pendingCount, toEnd]);

  // The log's height changes with the window and the on-screen keyboard.
  useEffect(() => {
    if (log.current === null) return;
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [log, toEnd]);

  const scrolled = () => {
    const element = log.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;
    if (isAtEnd.current) setHasNew(false);
  };
  return { hasNew, toEnd, scrolled };
};
