import type { Bus } from './bus.ts';
import { createSubscribers } from './bus-subscribers.ts';

/**
 * The bus within one process. Delivers before `publish` returns, so that a tick's input and output pass in the same
 * tick; what a subscriber publishes meanwhile waits its turn, so that everybody sees the same order. It is never lost.
 */
export const createMemoryBus = (options: { onError: (error: unknown) => void }): Bus => {
  const subscribers = createSubscribers(options.onError);
  const queue: { subject: string; bytes: Uint8Array }[] = [];
  let isDelivering = false;
  let isOpen = true;

  const drain = (): void => {
    isDelivering = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      subscribers.deliver(next.subject, next.bytes);
    isDelivering = false;
  };

  return {
    get isConnected() {
      return isOpen;
    },
    onState: () => () => {},
    publish: (subject, bytes) => {
      if (!isOpen) return false;
      queue.push({ subject, bytes });
      if (!isDelivering) drain();
      return true;
    },
    subscribe: subscribers.add,
    flush: async () => {},
    close: async () => {
      isOpen = false;
      subscribers.clear();
    },
  };
};
