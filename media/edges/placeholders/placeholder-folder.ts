import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../../../ops/service/logger.ts';

const LOOP_FILE = /^([0-9a-f-]{36})\.(flv|jpg)$/;
const WORK = 'work';

/** Where loops lie: `<id>.flv` and `<id>.jpg`, and a folder for what is being made of uploads. */
export interface PlaceholderFolder {
  /** An empty folder for a job. */
  openWork(jobId: string): Promise<string>;
  closeWork(jobId: string): Promise<void>;
  loopFile(id: string): string;
  previewFile(id: string): string;
  /** Takes in what a job made. */
  keep(id: string, made: { file: string; preview: string }): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes what uploads have left behind, and every loop that nobody knows. */
  tidy(known: ReadonlySet<string>): Promise<void>;
  /** What the disk still takes, bytes. */
  freeBytes(): Promise<number>;
}

export const openPlaceholderFolder = (dataDir: string, log: Logger): PlaceholderFolder => {
  const root = join(dataDir, 'placeholders');
  // What stays behind is looked for again at the next start.
  const drop = (path: string): Promise<void> =>
    rm(path, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      log.warn({ err: error }, 'a file of placeholders could not be removed');
    });
  const loopFile = (id: string): string => join(root, `${id}.flv`);
  const previewFile = (id: string): string => join(root, `${id}.jpg`);
  const remove = async (id: string): Promise<void> => {
    await drop(loopFile(id));
    await drop(previewFile(id));
  };
  return {
    openWork: async (jobId) => {
      const folder = join(root, WORK, jobId);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    closeWork: (jobId) => drop(join(root, WORK, jobId)),
    loopFile,
    previewFile,
    keep: async (id, { file, preview }) => {
      await rename(file, loopFile(id));
      // A placeholder without a still is as good.
      await rename(preview, previewFile(id)).catch(() => undefined);
    },
    remove,
    tidy: async (known) => {
      await mkdir(join(root, WORK), { recursive: true, mode: 0o700 });
      for (const name of await readdir(join(root, WORK))) await drop(join(root, WORK, name));
      for (const name of await readdir(root)) {
        const id = LOOP_FILE.exec(name)?.[1];
        if (id !== undefined && !known.has(id)) await drop(join(root, name));
      }
    },
    freeBytes: async () => {
      const disk = await statfs(root);
      return disk.bavail * disk.bsize;
    },
  };
};
