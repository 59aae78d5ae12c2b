import type { bus } from '../../proto/gen/bus.js';
import type { NamesState } from './names/names-state.ts';

/**
 * When somebody first came, Unix milliseconds: for those who come back, whatever has restarted meanwhile. A guest's ticket says since
 * when there is such a person, its gateway for how long the socket has been there, and the room's book when it first noted
 * somebody verified. A time ahead of now is from before the clock was set back.
 */
export const firstCameMs = (
  { person = '', sinceMs, hereMs }: bus.Join.$Properties,
  { names, nowMs }: { readonly names: NamesState; readonly nowMs: number },
): number => Math.min(nowMs - (hereMs ?? 0), sinceMs || nowMs, names.firstNotedMs.get(person ?? '') ?? nowMs);
