import type {
  Claim,
  LeaseClock,
  LeaseSession,
  LeaseStore,
  StoredClaim,
} from '../../edges/nats/lease-store.ts';

const REQUEST_TIMEOUT_MS = 900;
/** How many writes a server may have forgotten when it comes back. */
const REMEMBERED_WRITES = 12;

/** What a server knows. */
export interface Memory {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, StoredClaim>;
}

/** A process with a clock of its own, as far as its lease is concerned. */
export interface WorldProcess {
  readonly store: LeaseStore;
  readonly clock: LeaseClock;
  /** Neither timers nor answers reach it until then; its clock goes on. */
  pause(durationMs: number): void;
  /** It loses its connection and has another after a while. */
  cut(): void;
  kill(): void;
  readonly isAlive: boolean;
}

/** A server and processes in a time that passes event by event. */
export interface LeaseWorld {
  nowMs(): number;
  after(delayMs: number, run: () => void): void;
  createProcess(): WorldProcess;
  memory(): Memory;
  /** What it knew before each of the last writes, the oldest first. */
  readonly past: readonly Memory[];
  /** It comes back with that memory. */
  restartServer(memory: Memory, downMs: number): void;
  /** Longest time that a request or an answer is on its way, milliseconds. */
  slowness: number;
  /** Share of answers that get lost. */
  lossRate: number;
  /** Share of writes after which the writer sleeps for up to 4 s, and perhaps loses its connection then. */
  sleepRate: number;
  /** Lets everything happen that is due until then; `check` is called after every event. */
  runUntil(untilMs: number, check: () => void): Promise<void>;
}

interface Server {
  id: number;
  isUp: boolean;
  revision: number;
  entries: Map<string, StoredClaim>;
}

/** Everything by chance comes from `random`. */
export const createLeaseWorld = (random: () => number): LeaseWorld => {
  const queue: { atMs: number; order: number; run: () => void }[] = [];
  const server: Server = { id: 1, isUp: true, revision: 0, entries: new Map() };
  const past: Memory[] = [];
  let nowMs = 0;
  let order = 0;
  const processes = new Set<{ disconnect(): void }>();

  const after = (delayMs: number, run: () => void): void => {
    order += 1;
    queue.push({ atMs: nowMs + delayMs, order, run });
  };
  const travel = (): number => random() * random() * world.slowness;

  const createProcess = (): WorldProcess => {
    const rate = 1 + (random() - 0.5) * 2e-4;
    const offsetMs = random() * 1e6;
    const waiting: (() => void)[] = [];
    let pausedUntilMs = 0;
    let isAlive = true;
    let session: LeaseSession | undefined;

    /** Whatever reaches the process. */
    const arrive = (run: () => void): void => {
      if (!isAlive) return;
      if (nowMs < pausedUntilMs) waiting.push(run);
      else run();
    };
    const wake = (): void => {
      if (nowMs < pausedUntilMs) return;
      // Timers and answers of the pause come in any order.
      while (waiting.length > 0) waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
    };
    const pause = (durationMs: number): void => {
      pausedUntilMs = Math.max(pausedUntilMs, nowMs + durationMs);
      after(durationMs, wake);
    };
    const connect = (): void => {
      const { id } = server;
      const isSame = (): boolean => server.isUp && server.id === id && session === own;
      const ask = <Answer>(answer: () => Answer): Promise<Answer> =>
        new Promise((resolve, reject) => {
          after(REQUEST_TIMEOUT_MS, () => arrive(() => reject(new Error('timeout'))));
          after(travel(), () => {
            if (!isSame()) return;
            const result = answer();
            if (random() >= world.lossRate) after(travel(), () => arrive(() => isSame() && resolve(result)));
          });
        });
      const own: LeaseSession = {
        server: String(id),
        read: (room) => ask(() => server.entries.get(room)),
        write: (room, claim, revision) => {
          if (random() < world.sleepRate) {
            pause(random() * 4000);
            if (random() < 0.5) after(pausedUntilMs - nowMs, disconnect);
          }
          return ask(() => write(room, claim, revision));
        },
      };
      session = own;
    };
    const disconnect = (): void => {
      session = undefined;
      const again = (): void => {
        if (server.isUp && isAlive) connect();
        else if (isAlive) after(200, again);
      };
      after(50 + random() ** 2 * 6000, again);
    };
    const own = { disconnect };
    processes.add(own);
    if (server.isUp) connect();
    else disconnect();
    return {
      store: {
        get session() {
          return session;
        },
      },
      clock: {
        now: () => offsetMs + nowMs * rate,
        after: (delayMs, run) => {
          let isOff = false;
          after(delayMs / rate + random() * 5, () => arrive(() => isOff || run()));
          return () => {
            isOff = true;
          };
        },
      },
      pause,
      cut: disconnect,
      kill: () => {
        isAlive = false;
        session = undefined;
        processes.delete(own);
      },
      get isAlive() {
        return isAlive;
      },
    };
  };
  const write = (room: string, claim: Claim, revision: number): number | undefined => {
    if ((server.entries.get(room)?.revision ?? 0) !== revision) return undefined;
    past.push(world.memory());
    if (past.length > REMEMBERED_WRITES) past.shift();
    server.revision += 1;
    server.entries.set(room, { revision: server.revision, claim });
    return server.revision;
  };

  const world: LeaseWorld = {
    slowness: 50,
    lossRate: 0,
    sleepRate: 0,
    nowMs: () => nowMs,
    after,
    createProcess,
    past,
    memory: () => ({ revision: server.revision, entries: new Map(server.entries) }),
    restartServer: (memory, downMs) => {
      if (!server.isUp) return;
      server.isUp = false;
      for (const each of processes) each.disconnect();
      after(downMs, () => {
        server.revision = memory.revision;
        server.entries = new Map(memory.entries);
        server.id += 1;
        server.isUp = true;
      });
    },
    runUntil: async (untilMs, check) => {
      for (;;) {
        // What waits on promises goes on.
        await new Promise(setImmediate);
        check();
        queue.sort((left, right) => left.atMs - right.atMs || left.order - right.order);
        const next = queue[0];
        if (next === undefined || next.atMs > untilMs) break;
        queue.shift();
        nowMs = next.atMs;
        next.run();
      }
      nowMs = untilMs;
    },
  };
  return world;
};
