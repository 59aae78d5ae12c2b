import type { AddressUse } from '../core/address-limits.ts';
import type { Newcomer } from '../core/check-hello.ts';
import { NOT_A_CURSOR } from '../core/cursor-message.ts';

/** What a session needs of a socket. */
export interface FanSocket {
  /** What all sockets of its address use together. */
  readonly address: AddressUse;
  /** Bytes that the system has not taken yet. */
  readonly bufferedBytes: number;
  /** Writes one whole websocket frame; does nothing once the socket is closing. */
  write(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Cuts the connection without a word. */
  terminate(): void;
}

/** What a session needs of its room (see room-line.ts). */
interface RoomLine {
  readonly room: string;
  move(session: Session, cursor: number): void;
  act(session: Session, actions: readonly Uint8Array[]): void;
  leave(session: Session): void;
}

/**
 * greeting: Hello has not come. joining: the room has not let it in yet. live: it gets frames. behind: it does not keep
 * up and is sent no frames. resuming: it has caught up and waits for what it missed. closed: nothing more.
 */
type SessionPhase = 'greeting' | 'joining' | 'live' | 'behind' | 'resuming' | 'closed';

/** One socket as the gateway knows it. */
export interface Session {
  /** The gateway's own number for it, never reused while it could still be meant. */
  readonly id: number;
  readonly socket: FanSocket;
  readonly openedMs: number;
  phase: SessionPhase;
  /** The room it is in, undefined until its Hello was read. */
  line: RoomLine | undefined;
  /** Who it said it was: to join again where the room has another host. */
  newcomer: Newcomer | undefined;
  /** Since when it is behind. */
  behindSinceMs: number;
  /** The last reliable event that was written to it before it fell behind. */
  lastSequence: number;
  /** Place in the gateway's list of live sessions, -1 outside. */
  liveIndex: number;
  /** The last cursor that is not in a batch yet (see readCursorMessage), NOT_A_CURSOR for none. */
  cursor: number;
  /** Sweeps since the last sign of life. */
  silentSweeps: number;
  /** Token buckets, each as the time at which it is full again. */
  messageBucketMs: number;
  malformedBucketMs: number;
  refusedBucketMs: number;
  noticeBucketMs: number;
}

export const createSession = (id: number, socket: FanSocket, nowMs: number): Session => ({
  id,
  socket,
  openedMs: nowMs,
  phase: 'greeting',
  line: undefined,
  newcomer: undefined,
  behindSinceMs: 0,
  lastSequence: 0,
  liveIndex: -1,
  cursor: NOT_A_CURSOR,
  silentSweeps: 0,
  messageBucketMs: 0,
  malformedBucketMs: 0,
  refusedBucketMs: 0,
  noticeBucketMs: 0,
});
