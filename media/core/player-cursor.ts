import { endOf, newestStart, packetBytes, roleOf, type SendRing, streamStart } from './send-ring.ts';
import type { PlayerProtocol } from './stream-bytes.ts';

/** One player's place in what its venue sends. */
export interface PlayerCursor {
  readonly protocol: PlayerProtocol;
  /** Number of the packet that it gets next. */
  next: number;
  /** What is left of a packet (or of headers) that was too long to send at once: it must be sent to its end. */
  rest: Uint8Array | null;
  /** True until a key frame comes: nothing but headers goes out. */
  waitsForKey: boolean;
  /** Since when its socket has taken too little; null while it takes what it gets. */
  blockedSinceMs: number | null;
}

/** Bytes in a player's socket, not taken by the system, over which it gets no more. */
export const BLOCKED_ABOVE_BYTES = 64 * 1024;
/** Most bytes that are handed to a socket in one go; with the above, the most that a stalled player costs. */
export const MOST_AT_ONCE_BYTES = 192 * 1024;
/** How long a player may take nothing before it is dropped, milliseconds. */
export const BLOCKED_LIMIT_MS = 10_000;

/** A player that begins at the newest picture. */
export const createPlayerCursor = (ring: SendRing, protocol: PlayerProtocol): PlayerCursor => {
  const cursor: PlayerCursor = {
    protocol,
    next: 0,
    rest: null,
    waitsForKey: false,
    blockedSinceMs: null,
  };
  const start = jump(ring, cursor);
  const before = streamStart(protocol);
  const first = new Uint8Array(before.length + start.length);
  first.set(before);
  first.set(start, before.length);
  cursor.rest = first.length === 0 ? null : first;
  return cursor;
};

/** True while the player has everything and only waits for what comes next. */
export const isLevel = (cursor: PlayerCursor, number: number): boolean =>
  cursor.next === number && cursor.rest === null && !cursor.waitsForKey;

/** Whether the player's socket can be given more; notes since when not. `drop`: it has taken nothing for too long. */
export const admit = (
  cursor: PlayerCursor,
  socket: { unsentBytes: number; nowMs: number },
): 'send' | 'wait' | 'drop' => {
  if (socket.unsentBytes <= BLOCKED_ABOVE_BYTES) {
    cursor.blockedSinceMs = null;
    return 'send';
  }
  cursor.blockedSinceMs ??= socket.nowMs;
  return socket.nowMs - cursor.blockedSinceMs > BLOCKED_LIMIT_MS ? 'drop' : 'wait';
};

/** The next pieces for a player that is not level, at most `MOST_AT_ONCE_BYTES` of them. Moves the cursor. */
export const takeDue = (ring: SendRing, cursor: PlayerCursor): Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  let room = MOST_AT_ONCE_BYTES;
  while (room > 0) {
    const bytes = cursor.rest ?? nextBytes(ring, cursor);
    if (bytes === undefined) break;
    const piece = bytes.subarray(0, room);
    cursor.rest = piece.length < bytes.length ? bytes.subarray(piece.length) : null;
    room -= piece.length;
    if (piece.length > 0) pieces.push(piece);
  }
  return pieces;
};

/** What comes after what has been taken: the next packet that the player wants, or headers where it has to jump. */
const nextBytes = (ring: SendRing, cursor: PlayerCursor): Uint8Array | undefined => {
  if (cursor.next < ring.firstNumber) return jump(ring, cursor);
  while (cursor.next < endOf(ring)) {
    const number = cursor.next;
    cursor.next += 1;
    if (isWanted(ring, cursor, number)) return packetBytes(ring, number, cursor.protocol);
  }
  return undefined;
};

const isWanted = (ring: SendRing, cursor: PlayerCursor, number: number): boolean => {
  if (!cursor.waitsForKey) return true;
  const role = roleOf(ring, number);
  if (role === 'key') cursor.waitsForKey = false;
  return role === 'key' || role === 'meta' || role === 'videoHeader' || role === 'audioHeader';
};

const jump = (ring: SendRing, cursor: PlayerCursor): Uint8Array => {
  const { number, hasPicture, headers } = newestStart(ring, cursor.protocol);
  cursor.next = number;
  cursor.waitsForKey = !hasPicture;
  return headers;
};
