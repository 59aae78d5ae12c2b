import type { Unsubscribe } from './bus.ts';

type Receive = (bytes: Uint8Array) => void;

/** Who wants what on this side of a bus. */
export interface Subscribers {
  /** Calling twice with one callback makes two subscriptions. */
  add(subject: string, receive: Receive): Unsubscribe;
  deliver(subject: string, bytes: Uint8Array): void;
  has(subject: string): boolean;
  subjects(): Iterable<string>;
  clear(): void;
}

/** `onError` is given what a subscriber throws. */
export const createSubscribers = (onError: (error: unknown) => void): Subscribers => {
  const subscribers = new Map<string, Set<Receive>>();
  return {
    add: (subject, receive) => {
      const own: Receive = (bytes) => receive(bytes);
      const all = subscribers.get(subject) ?? new Set();
      subscribers.set(subject, all.add(own));
      return () => {
        all.delete(own);
        if (all.size === 0 && subscribers.get(subject) === all) subscribers.delete(subject);
      };
    },
    deliver: (subject, bytes) => {
      // A copy: who subscribes meanwhile is not sent what was said before.
      const current = [...(subscribers.get(subject) ?? [])];
      for (const receive of current) {
        // It may have unsubscribed while an earlier one was served.
        if (!subscribers.get(subject)?.has(receive)) continue;
        try {
          receive(bytes);
        } catch (error) {
          onError(error);
        }
      }
    },
    has: (subject) => subscribers.has(subject),
    subjects: () => subscribers.keys(),
    clear: () => subscribers.clear(),
  };
};
