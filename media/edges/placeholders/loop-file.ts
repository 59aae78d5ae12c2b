import { open, readFile, stat } from 'node:fs/promises';
import type { MediaTag } from '../../core/media-tag.ts';
import { type Placeholder, readPlaceholder } from '../../core/placeholder.ts';
import { FLV_START, joinBytes, streamBytes } from '../../core/stream-bytes.ts';

/** Largest loop: a minute at the highest rate of the transcode takes about 20 MB. */
export const MAX_LOOP_BYTES = 40 * 1024 * 1024;
/** So many tags are put into bytes at once; between two batches the live path has its turn. */
const BATCH_TAGS = 200;

/** Writes a loop and makes sure that it is on the disk. Returns its size. */
export const writeLoop = async (file: string, tags: readonly MediaTag[]): Promise<number> => {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(FLV_START);
    let bytes = FLV_START.length;
    for (let from = 0; from < tags.length; from += BATCH_TAGS) {
      const batch = joinBytes(tags.slice(from, from + BATCH_TAGS).map((tag) => streamBytes('flv', tag)));
      await handle.writeFile(batch);
      bytes += batch.length;
    }
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
};

export type LoopFile = { ok: true; placeholder: Placeholder } | { ok: false; reason: string };

/** Reads a loop. Never throws: what cannot be used has a reason. */
export const readLoop = async (file: string): Promise<LoopFile> => {
  try {
    if ((await stat(file)).size > MAX_LOOP_BYTES) return { ok: false, reason: 'its file is too large' };
    return readPlaceholder(await readFile(file));
  } catch (error) {
    return { ok: false, reason: `its file cannot be read (${String((error as { code?: string }).code)})` };
  }
};
