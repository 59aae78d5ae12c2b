/** Why a lease ended without its holder's wish. */
export type LeaseLoss = 'expired' | 'taken';

/** The right to be the one host of a room, while it lasts. */
export interface Lease {
  readonly room: string;
  /** A fencing token: higher with every holding of the room, so that whoever keeps the highest can refuse a former holder. */
  readonly token: number;
  /**
   * Whether the room is still ours, by the clock the lease was made with. Turns false for good before anybody else can get the
   * room, also where this process slept and nothing could be told to it. Ask before every tick, with a fresh time.
   */
  isHeld(nowMs: number): boolean;
  /** Told once, soon after `isHeld` turned false by itself; not after `release`. */
  onLost(listener: (loss: LeaseLoss) => void): void;
  /** Gives the room away at once. The holder has written its last before it calls this. */
  release(): Promise<void>;
}

export interface AcquireOptions {
  /** Gives the highest token that the room's journal has seen; ours will be higher. Asked when the room is taken. */
  readonly afterToken?: () => number;
  /** Ends the waiting; `acquire` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Decides who hosts which room: at most one at any moment. */
export interface RoomLeases {
  /** Waits until the room is free, for as long as that takes. */
  acquire(room: string, options?: AcquireOptions): Promise<Lease>;
  /** Ends all waiting. Leases are released by their holders, before. */
  close(): Promise<void>;
}

/** For a house that is one process: a lease is held until it is released. */
export const createLocalLeases = (): RoomLeases => {
  const last = new Map<string, Promise<void>>();
  const tokens = new Map<string, number>();
  const closing = new AbortController();
  return {
    acquire: async (room, { afterToken = () => 0, signal } = {}) => {
      const before = last.get(room);
      let end = (): void => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      last.set(
        room,
        Promise.all([before, ended]).then(() => {}),
      );
      try {
        await orAborted(before, AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]));
      } catch (error) {
        end();
        throw error;
      }
      const token = Math.max(tokens.get(room) ?? 0, afterToken()) + 1;
      tokens.set(room, token);
      return localLease({ room, token }, end);
    },
    close: async () => closing.abort(new Error('the leases are closed')),
  };
};

const localLease = (of: { room: string; token: number }, end: () => void): Lease => {
  let isHeld = true;
  return {
    ...of,
    isHeld: () => isHeld,
    onLost: () => {},
    release: async () => {
      isHeld = false;
      end();
    },
  };
};

const orAborted = async (work: Promise<void> | undefined, signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted();
  if (work === undefined) return;
  await new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    void work.then(resolve);
  });
};
