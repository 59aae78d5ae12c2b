import type { Bus } from './bus.ts';

type Receive = (bytes: Uint8Array) => void;

/**
 * The bus within one process. Delivers before `publish` returns, so that a tick's input and output pass in the same
 * tick; what a subscriber publishes meanwhile waits its turn, so that everybody sees the same order.
 */
export const createMemoryBus = (options: { onError: (error: unknown) => void }): Bus => {
  const subscribers = new Map<string, Set<Receive>>();
  const queue: { subject: string; bytes: Uint8Array }[] = [];
  let isDelivering = false;

  const deliver = (subject: string, bytes: Uint8Array): void => {
    // A copy: who subscribes meanwhile is not sent what was said before.
    const current = [...(subscribers.get(subject) ?? [])];
    for (const receive of current) {
      // It may have unsubscribed while an earlier one was served.
      if (!subscribers.get(subject)?.has(receive)) continue;
      try {
        receive(bytes);
      } catch (error) {
        options.onError(error);
      }
    }
  };

  const drain = (): void => {
    isDelivering = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      deliver(next.subject, next.bytes);
    isDelivering = false;
  };

  return {
    publish: (subject, bytes) => {
      queue.push({ subject, bytes });
      if (!isDelivering) drain();
    },
    subscribe: (subject, receive) => {
      // Its own function, so that subscribing twice with one callback is two subscriptions.
      const own: Receive = (bytes) => receive(bytes);
      const all = subscribers.get(subject) ?? new Set();
      subscribers.set(subject, all.add(own));
      return () => {
        all.delete(own);
        if (all.size === 0 && subscribers.get(subject) === all) subscribers.delete(subject);
      };
    },
    flush: async () => {},
    close: async () => {
      subscribers.clear();
    },
  };
};
