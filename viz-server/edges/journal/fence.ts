import type { VizDatabase } from '../database.ts';

/** Another host has taken over the room: this one must not write any more. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}

/** Keeps a host that has lost its lease from writing: the journal belongs to who claimed it with the highest token. */
export interface Fence {
  /** Before anything is read: what a former host is about to write is refused from here on. Throws FencedError. */
  claim(): void;
  /** Part of each transaction; throws FencedError. */
  check(): void;
}

export const createFence = (database: VizDatabase, room: string, token: number): Fence => {
  const select = database.prepare<[string], { token: number }>('SELECT token FROM fences WHERE room = ?');
  const raise = database.prepare(
    `INSERT INTO fences (room, token) VALUES (?, ?)
      ON CONFLICT (room) DO UPDATE SET token = excluded.token WHERE token < excluded.token`,
  );
  const refuse = (): never => {
    throw new FencedError(
      `room ${room} is held with token ${select.get(room)?.token ?? 0}, ours is ${token}`,
    );
  };
  return {
    claim: () => {
      if (raise.run(room, token).changes === 0) refuse();
    },
    check: () => {
      if (select.get(room)?.token !== token) refuse();
    },
  };
};
