import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../../ops/service/errors.ts';
import { type Shelf, type ShelfSettings, shelfOf } from '../../core/hls/shelf.ts';

/** What a file is called while it is written. */
const ASIDE = '.aside';

/** Opens a venue's folder: what is left of it, without what no playlist names. Throws where it cannot be read. */
export const openShelf = (folder: string, settings: ShelfSettings): Shelf => {
  mkdirSync(folder, { recursive: true });
  const { shelf, strays } = shelfOf(readdirSync(folder), settings);
  for (const name of strays) rmSync(join(folder, name), { recursive: true, force: true });
  return shelf;
};

/** Takes away what is left of venues that are given out no more; their last numbers stay, should they come back. */
export const cleanOtherVenues = (root: string, venues: readonly string[]): void => {
  const nothing: ShelfSettings = { windowSegments: 0, dvrMs: 0, longestMs: 0 };
  mkdirSync(root, { recursive: true });
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() && !venues.includes(entry.name)) openShelf(join(root, entry.name), nothing);
  }
};

/** Writes a file so that it is there whole or not at all. */
export const writeWhole = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  const file = join(folder, name);
  try {
    await write(file, bytes);
  } catch (error) {
    // A half-written file takes room that may be what is missing.
    await rm(`${file}${ASIDE}`, { force: true }).catch(() => undefined);
    if (errorCode(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    await write(file, bytes);
  }
};

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  await writeFile(`${file}${ASIDE}`, bytes);
  await rename(`${file}${ASIDE}`, file);
};

/** Removes files; one that is gone or cannot be removed is left to the next start. */
export const removeFiles = async (folder: string, names: readonly string[]): Promise<void> => {
  await Promise.allSettled(names.map((name) => rm(join(folder, name), { force: true })));
};
