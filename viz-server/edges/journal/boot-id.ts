import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Linux makes a new one at each start; a container has that of its host. */
const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id';

/** Stays the same until the machine itself starts anew. */
export const bootId = (): string => {
  try {
    return readFileSync(BOOT_ID_FILE, 'utf8').trim();
  } catch {
    // The minute in which the machine started. One that drifts into the next costs some numbers.
    return `minute-${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  }
};
