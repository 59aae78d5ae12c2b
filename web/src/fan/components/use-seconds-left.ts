import { useEffect, useState } from 'react';

/** Whole seconds until a time of the given clock, 0 when it is over; counts down by itself. */
export const useSecondsLeft = (untilMs: number, now: () => number = Date.now): number => {
  const [, setTick] = useState(0);
  const leftMs = untilMs - now();
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  useEffect(() => {
    if (seconds === 0) return;
    // Up to the moment at which the shown second changes.
    const timer = setTimeout(
      () => setTick((tick) => tick + 1),
      Math.min(1000, leftMs - (seconds - 1) * 1000) + 5,
    );
    return () => clearTimeout(timer);
  });
  return seconds;
};
