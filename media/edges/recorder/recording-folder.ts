import { randomBytes } from 'node:crypto';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../../ops/service/errors.ts';

/** Where recordings are. Names of files are ids of ours, never what somebody wrote. */
export interface RecordingFolder {
  readonly path: string;
  /** Makes the folder where it is missing; rejects where it cannot. */
  ensure(): Promise<void>;
  flv(id: string): string;
  index(id: string): string;
  /** Takes both files away; none there is as good. */
  remove(id: string): Promise<void>;
  /** The ids of all recordings that have a file. */
  ids(): Promise<string[]>;
}

const FLV_NAME = /^([0-9]{13,16}-[0-9a-f]{8})\.flv$/;

export const createRecordingFolder = (dataDir: string): RecordingFolder => {
  const path = join(dataDir, 'recordings');
  const flv = (id: string): string => join(path, `${id}.flv`);
  const index = (id: string): string => join(path, `${id}.ndjson`);
  return {
    path,
    ensure: async () => void (await mkdir(path, { recursive: true, mode: 0o700 })),
    flv,
    index,
    remove: async (id) => {
      for (const file of [flv(id), index(id)]) await unlink(file).catch(unlessMissing);
    },
    ids: async () => (await readdir(path)).flatMap((name) => FLV_NAME.exec(name)?.[1] ?? []),
  };
};

const unlessMissing = (error: unknown): void => {
  if (errorCode(error) !== 'ENOENT') throw error;
};

/** Ids sort by the time of their start. */
export const newRecordingId = (startedMs: number): string =>
  `${String(Math.max(startedMs, 0)).padStart(13, '0')}-${randomBytes(4).toString('hex')}`;
