import { DEFLATE_RAW, PLAIN } from '../../../../proto/codec.ts';
import type { Inflate } from './inflate.ts';

/** Messages that may wait to be inflated; beyond it, resuming is cheaper than catching up. */
export const MOST_WAITING = 256;

export interface MessageQueueOptions {
  readonly inflate: Inflate;
  deliver(message: Uint8Array): void;
  /** A message was not readable, or too many wait: the connection should be resumed. */
  fail(reason: 'unreadable' | 'behind'): void;
}

export interface MessageQueue {
  push(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/**
 * Unpacks messages and hands them on in the order they came, though inflating takes its time. A plain
 * message goes straight through while nothing waits before it.
 */
export const createMessageQueue = (options: MessageQueueOptions): MessageQueue => {
  const { inflate, deliver, fail } = options;
  let tail: Promise<void> = Promise.resolve();
  let waiting = 0;
  let isOpen = true;

  const stop = (reason: 'unreadable' | 'behind') => {
    if (!isOpen) return;
    isOpen = false;
    fail(reason);
  };

  const handOn = (message: Uint8Array) => {
    if (!isOpen) return;
    try {
      deliver(message);
    } catch {
      stop('unreadable');
    }
  };

  const push = (bytes: Uint8Array<ArrayBuffer>) => {
    if (!isOpen) return;
    const body = bytes.subarray(1);
    if (bytes[0] === PLAIN && waiting === 0) return handOn(body);
    if (bytes[0] !== PLAIN && bytes[0] !== DEFLATE_RAW) return stop('unreadable');
    if (waiting >= MOST_WAITING) return stop('behind');
    waiting += 1;
    const message = bytes[0] === PLAIN ? Promise.resolve(body) : inflate(body);
    // Inflating starts at once; only the delivery waits for its turn.
    message.catch(() => undefined);
    tail = tail
      .then(() => message)
      .then(handOn, () => stop('unreadable'))
      .finally(() => {
        waiting -= 1;
      });
  };

  return {
    push,
    close: () => {
      isOpen = false;
    },
  };
};
