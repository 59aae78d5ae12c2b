import type { MediaDatabase } from './database.ts';

/** The venues that were added through the API, beside those of the settings. */
export interface VenueStore {
  all(): string[];
  add(name: string, createdMs: number): void;
  remove(name: string): void;
}

export const createVenueStore = (database: MediaDatabase): VenueStore => {
  const all = database.prepare<[], { name: string }>('SELECT name FROM venues ORDER BY created_ms, name');
  const add = database.prepare('INSERT OR IGNORE INTO venues (name, created_ms) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM venues WHERE name = ?');
  return {
    all: () => all.all().map((row) => row.name),
    add: (name, createdMs) => void add.run(name, createdMs),
    remove: (name) => void remove.run(name),
  };
};
