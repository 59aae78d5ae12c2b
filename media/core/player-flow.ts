import type { TagRole } from './media-tag.ts';

/**
 * What a player that reads too slowly gets: nothing until the next key frame, so that what it sees is late no more;
 * and when even that does not help, its connection ends. Bounds what one stalled player costs.
 */
export interface PlayerFlow {
  /** Nothing but headers goes out until a key frame. */
  waitsForKey: boolean;
  /** Bytes sent at once on joining (the picture so far), which a slow line is given time for. */
  burstBytes: number;
  /** Since when the player has not caught up; null while it keeps pace. */
  behindSinceMs: number | null;
}

/** Unsent bytes above which a player skips to the next key frame. */
export const SKIP_ABOVE_BYTES = 1.5 * 1024 * 1024;
/** How long a player may stay behind before it is dropped, milliseconds. */
export const BEHIND_LIMIT_MS = 10_000;
/** Unsent bytes under which a player counts as keeping pace again. */
const CAUGHT_UP_BYTES = 256 * 1024;

export const createPlayerFlow = (): PlayerFlow => ({
  waitsForKey: false,
  burstBytes: 0,
  behindSinceMs: null,
});

/** Decides about one packet. `unsentBytes` is what waits in the player's socket before it. */
export const admitPacket = (
  flow: PlayerFlow,
  packet: { role: TagRole; unsentBytes: number; nowMs: number },
): 'send' | 'skip' | 'drop' => {
  const { unsentBytes, nowMs } = packet;
  if (unsentBytes <= CAUGHT_UP_BYTES) {
    flow.burstBytes = 0;
    flow.behindSinceMs = null;
  }
  const isBehind = unsentBytes > SKIP_ABOVE_BYTES + flow.burstBytes;
  if (isBehind) {
    flow.behindSinceMs ??= nowMs;
    flow.waitsForKey = true;
  }
  if (flow.behindSinceMs !== null && nowMs - flow.behindSinceMs > BEHIND_LIMIT_MS) return 'drop';
  if (packet.role === 'meta' || packet.role === 'videoHeader' || packet.role === 'audioHeader') return 'send';
  if (!flow.waitsForKey) return 'send';
  if (isBehind || packet.role !== 'key') return 'skip';
  flow.waitsForKey = false;
  return 'send';
};
