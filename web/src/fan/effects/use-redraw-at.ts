import { useEffect, useState } from 'react';

/** The browser's timers hold no more than this, milliseconds. */
const LONGEST_MS = 60_000;

/** Draws the component again at a time of the given clock; not at all where there is none. */
export const useRedrawAt = (atMs: number | undefined, now: () => number): void => {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (atMs === undefined) return;
    const waitMs = Math.min(LONGEST_MS, Math.max(0, atMs - now()));
    const timer = setTimeout(() => redraw((count) => count + 1), waitMs + 1);
    return () => clearTimeout(timer);
  });
};
