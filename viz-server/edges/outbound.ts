import { CLOSE } from '../../proto/limits.ts';
import { websocketFrame } from '../core/websocket-frame.ts';
import type { GatewayFigures } from './figures.ts';
import type { Session } from './session.ts';

/** A reader with more than this unread is sent no frames until it has caught up, bytes. */
export const MAX_BUFFERED_BYTES = 256 * 1024;
/** Below this it has caught up, and is sent what it missed. */
const RESUME_BELOW_BYTES = 64 * 1024;
/** A reader that has not caught up after this long is cut off, milliseconds. */
export const MAX_BEHIND_MS = 10_000;

/** Writes to sockets; knows who gets frames. */
export interface Outbound {
  /** One frame of the room for everybody who is live: framed once, then one write per socket. */
  broadcast(payload: Uint8Array, lastSequence: number, nowMs: number): void;
  /** A message for one session. */
  send(session: Session, payload: Uint8Array): void;
  /** What the session has asked for, up to the reliable event `lastSequence`: from here on it gets frames. */
  catchUp(session: Session, missed: { payload: Uint8Array; lastSequence: number }): void;
  /** The session waits for frames as at its beginning; its `lastSequence` says what it has. Who is behind stays so. */
  rejoin(session: Session): void;
  /** The session gets no frames any more. */
  drop(session: Session): void;
  /** Looks after those who are behind. */
  tend(nowMs: number): void;
}

export const createOutbound = (options: {
  figures: GatewayFigures;
  /** The session has caught up and wants what it missed. */
  resume: (session: Session) => void;
  close: (session: Session, code: number, reason: string) => void;
}): Outbound => {
  const { figures } = options;
  const live: Session[] = [];
  const behind = new Set<Session>();
  /** Those behind who have joined again: the answer is on its way, and whoever asks twice gets the same twice. */
  const rejoined = new Set<Session>();
  let sequence = 0;

  const leaveLive = (session: Session): void => {
    const last = live.pop();
    if (last !== undefined && last !== session) {
      live[session.liveIndex] = last;
      last.liveIndex = session.liveIndex;
    }
    session.liveIndex = -1;
  };

  /** What it caught up with may be newer than the last frame: there may have been none since. */
  const lastOf = (session: Session): number => Math.max(session.lastSequence, sequence);

  const fallBehind = (session: Session, nowMs: number): void => {
    leaveLive(session);
    session.phase = 'behind';
    session.behindSinceMs = nowMs;
    session.lastSequence = lastOf(session);
    behind.add(session);
  };

  const send = (session: Session, payload: Uint8Array): void => session.socket.write(websocketFrame(payload));

  const resume = (session: Session): void => {
    behind.delete(session);
    figures.resynced += 1;
    session.phase = rejoined.has(session) ? 'joining' : 'resuming';
    if (!rejoined.delete(session)) options.resume(session);
  };

  return {
    broadcast: (payload, lastSequence, nowMs) => {
      const frame = websocketFrame(payload);
      // From the end, as whoever falls behind is swapped with the last.
      for (let index = live.length - 1; index >= 0; index -= 1) {
        const session = live[index];
        if (session === undefined) continue;
        if (session.socket.bufferedBytes > MAX_BUFFERED_BYTES) fallBehind(session, nowMs);
        else session.socket.write(frame);
      }
      figures.deliveries += live.length;
      figures.deliveredBytes += live.length * frame.length;
      figures.skipped += behind.size;
      sequence = lastSequence;
    },
    send,
    catchUp: (session, { payload, lastSequence }) => {
      // Who is behind again asks anew when it has read what it has.
      rejoined.delete(session);
      if (session.phase !== 'joining' && session.phase !== 'resuming') return;
      send(session, payload);
      session.phase = 'live';
      session.lastSequence = lastSequence;
      session.liveIndex = live.push(session) - 1;
    },
    rejoin: (session) => {
      // It asks by itself when it has caught up; until then its buffer does not grow.
      if (session.phase === 'behind') {
        rejoined.add(session);
        return;
      }
      if (session.phase === 'live') session.lastSequence = lastOf(session);
      if (session.liveIndex >= 0) leaveLive(session);
      session.phase = 'joining';
    },
    drop: (session) => {
      if (session.liveIndex >= 0) leaveLive(session);
      behind.delete(session);
      rejoined.delete(session);
    },
    tend: (nowMs) => {
      for (const session of behind) {
        if (session.socket.bufferedBytes <= RESUME_BELOW_BYTES) {
          resume(session);
        } else if (nowMs - session.behindSinceMs > MAX_BEHIND_MS) {
          options.close(session, CLOSE.TOO_SLOW, 'TOO_SLOW');
        }
      }
    },
  };
};
