import type { NatsConnection } from '@nats-io/transport-node';

const PING_INTERVAL_MS = 1000;
/**
 * A server that does not answer within so many pings is lost. Counted in pings and not in time: this process may have been the one
 * that slept.
 */
const MAX_MISSED = 3;
/** What may be sent before the server has taken it, bytes: nothing waits in this process without a limit. */
const MAX_UNTAKEN_BYTES = 64 * 1024 * 1024;
/** Asked this often in between, bytes, so that a busy second does not look like a server that has stopped. */
const PING_EVERY_BYTES = MAX_UNTAKEN_BYTES / 8;

/** Tells whether the server at the other end still reads. */
export interface Pulse {
  /** Whether so many bytes more may be sent. Where not, the server is lost: `onDead` follows. */
  admit(byteCount: number): boolean;
  /** Resolves when what was sent has been taken, or at the end. */
  settled(): Promise<void>;
  stop(): void;
}

export const watchPulse = (connection: NatsConnection, onDead: () => void): Pulse => {
  let sentBytes = 0;
  let askedBytes = 0;
  let takenBytes = 0;
  let missed = 0;
  let isDead = false;
  let stopped = (): void => {};
  const ended = new Promise<void>((resolve) => {
    stopped = resolve;
  });

  const ping = async (): Promise<void> => {
    const mark = sentBytes;
    askedBytes = mark;
    try {
      await connection.flush();
      takenBytes = Math.max(takenBytes, mark);
      missed = 0;
    } catch {
      // The connection's end is told elsewhere.
    }
  };
  const beat = (): void => {
    missed += 1;
    if (missed > MAX_MISSED) onDead();
    else if (missed === 1) void ping();
  };
  const timer = setInterval(beat, PING_INTERVAL_MS);
  return {
    admit: (byteCount) => {
      if (isDead) return false;
      if (sentBytes + byteCount - takenBytes > MAX_UNTAKEN_BYTES) {
        isDead = true;
        // Not at once: who is publishing must see one state all through.
        setImmediate(onDead);
        return false;
      }
      sentBytes += byteCount;
      if (sentBytes - askedBytes > PING_EVERY_BYTES) setImmediate(() => void ping());
      return true;
    },
    settled: () => Promise.race([ping(), ended]),
    stop: () => {
      clearInterval(timer);
      stopped();
    },
  };
};
