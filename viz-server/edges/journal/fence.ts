import type { VizDatabase } from '../database.ts';

/** Another host has taken over the room: this one must not write any more. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}

/** Keeps a host that has lost its lease from writing: tokens only ascend. Part of each transaction. */
export type Fence = () => void;

export const createFence = (database: VizDatabase, room: string, token: number): Fence => {
  const select = database.prepare<[string], { token: number }>('SELECT token FROM fences WHERE room = ?');
  const write = database.prepare('INSERT OR REPLACE INTO fences (room, token) VALUES (?, ?)');
  return () => {
    const held = select.get(room)?.token ?? 0;
    if (held > token) throw new FencedError(`room ${room} is held with token ${held}, ours is ${token}`);
    if (held < token) write.run(room, token);
  };
};
