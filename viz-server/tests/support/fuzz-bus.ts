import type { Bus, BusState } from '../../edges/bus.ts';

interface Listener {
  readonly subject: string;
  readonly receive: (bytes: Uint8Array) => void;
}

interface Letter {
  readonly subject: string;
  readonly bytes: Uint8Array;
}

/** One process's connection; what was published waits in it until it is delivered. */
export interface DelayedLine {
  readonly bus: Bus;
  deliver(most: number): void;
  /** The process is gone: nothing more waits for it. */
  cut(): void;
  /** The connection is lost, with what waited in it; the last `unsent` of its letters had not reached the hub. */
  lose(unsent?: number): void;
  /** The connection is there again. */
  restore(): void;
  /** So many of the next letters are not taken, though the connection is there. */
  refuse(count: number): void;
}

/** A bus on which every connection has its own delay, as over a network: order is kept per connection only. */
export const createDelayedHub = (): { connect: () => DelayedLine } => {
  const queues = new Set<Letter[]>();
  return { connect: () => connect(queues) };
};

/** No more than this of what a line said is still on its way. */
const MOST_UNSENT = 20;

const connect = (queues: Set<Letter[]>): DelayedLine => {
  const own: Listener[] = [];
  const watchers = new Set<(state: BusState) => void>();
  const queue: Letter[] = [];
  const sent: Letter[] = [];
  let isConnected = true;
  let refusals = 0;
  queues.add(queue);

  const tell = (state: BusState): void => {
    for (const watcher of [...watchers]) watcher(state);
  };
  const publish = (subject: string, bytes: Uint8Array): boolean => {
    if (!isConnected) return false;
    if (refusals > 0) {
      refusals -= 1;
      return false;
    }
    const letter = { subject, bytes };
    sent.push(letter);
    if (sent.length > MOST_UNSENT) sent.shift();
    for (const each of queues) each.push(letter);
    return true;
  };
  return {
    bus: {
      publish,
      subscribe: (subject, receive) => {
        const listener = { subject, receive };
        own.push(listener);
        return () => {
          const index = own.indexOf(listener);
          if (index >= 0) own.splice(index, 1);
        };
      },
      get isConnected() {
        return isConnected;
      },
      onState: (watcher) => {
        const one = (state: BusState): void => watcher(state);
        watchers.add(one);
        return () => void watchers.delete(one);
      },
      flush: async () => {},
      close: async () => {},
    },
    deliver: (most) => {
      for (const { subject, bytes } of queue.splice(0, most))
        for (const each of [...own]) if (each.subject === subject) each.receive(bytes);
    },
    cut: () => void queues.delete(queue),
    lose: (unsent = 0) => {
      const lost = new Set(sent.splice(Math.max(0, sent.length - unsent)));
      isConnected = false;
      queue.length = 0;
      queues.delete(queue);
      for (const each of queues) each.splice(0, each.length, ...each.filter((letter) => !lost.has(letter)));
      tell('lost');
    },
    restore: () => {
      isConnected = true;
      queues.add(queue);
      tell('back');
    },
    refuse: (count) => {
      refusals = count;
    },
  };
};
