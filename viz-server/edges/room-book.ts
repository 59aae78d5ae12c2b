import type { VizDatabase } from './database.ts';

/** The rooms of this house: one an event. */
export interface RoomBook {
  /** Names of those that are open, oldest first. */
  open(): string[];
  /** Opens a room, also one that was closed before. */
  add(name: string, nowMs: number): void;
  close(name: string, nowMs: number): void;
  /** The highest fencing token that the room's journal has seen. */
  token(name: string): number;
}

export const createRoomBook = (database: VizDatabase): RoomBook => {
  const list = database.prepare<[], { name: string }>(
    'SELECT name FROM rooms WHERE closed_ms IS NULL ORDER BY created_ms, name',
  );
  const insert = database.prepare(
    'INSERT INTO rooms (name, created_ms) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET closed_ms = NULL',
  );
  const end = database.prepare('UPDATE rooms SET closed_ms = ? WHERE name = ?');
  const fence = database.prepare<[string], { token: number }>('SELECT token FROM fences WHERE room = ?');
  return {
    open: () => list.all().map(({ name }) => name),
    add: (name, nowMs) => void insert.run(name, nowMs),
    close: (name, nowMs) => void end.run(nowMs, name),
    token: (name) => fence.get(name)?.token ?? 0,
  };
};
