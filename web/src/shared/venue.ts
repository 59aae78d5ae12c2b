import type { VenuePage } from '../../../proto/contracts/admin.ts';

const RETRY_MS = 2_000;

const isVenuePage = (value: unknown): value is VenuePage =>
  typeof value === 'object' && value !== null && 'vizPort' in value && 'flvPath' in value && 'title' in value;

const wait = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));

/** What the page needs to know first. Keeps asking until the house answers; `onTrouble` hears of each failure. */
export const fetchVenue = async (onTrouble: () => void): Promise<VenuePage> => {
  for (;;) {
    try {
      const response = await fetch('/api/venue', { cache: 'no-store' });
      const body: unknown = response.ok ? await response.json() : undefined;
      if (isVenuePage(body)) return body;
    } catch {
      // Falls through to the next try: the house may be starting.
    }
    onTrouble();
    await wait(RETRY_MS * (1 + Math.random()));
  }
};
