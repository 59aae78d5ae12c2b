import type { Bus } from '../../edges/bus.ts';

interface Listener {
  readonly subject: string;
  readonly receive: (bytes: Uint8Array) => void;
}

/** One process's connection; what was published waits in it until it is delivered. */
export interface DelayedLine {
  readonly bus: Bus;
  deliver(most: number): void;
  /** The process is gone: nothing more waits for it. */
  cut(): void;
}

/** A bus on which every connection has its own delay, as over a network: order is kept per connection only. */
export const createDelayedHub = (): { connect: () => DelayedLine } => {
  const queues = new Set<{ subject: string; bytes: Uint8Array }[]>();
  const connect = (): DelayedLine => {
    const own: Listener[] = [];
    const queue: { subject: string; bytes: Uint8Array }[] = [];
    queues.add(queue);
    return {
      bus: {
        publish: (subject, bytes) => {
          for (const each of queues) each.push({ subject, bytes });
          return true;
        },
        subscribe: (subject, receive) => {
          const listener = { subject, receive };
          own.push(listener);
          return () => {
            const index = own.indexOf(listener);
            if (index >= 0) own.splice(index, 1);
          };
        },
        isConnected: true,
        onState: () => () => {},
        flush: async () => {},
        close: async () => {},
      },
      deliver: (most) => {
        for (const { subject, bytes } of queue.splice(0, most))
          for (const each of [...own]) if (each.subject === subject) each.receive(bytes);
      },
      cut: () => void queues.delete(queue),
    };
  };
  return { connect };
};
