import { Worker } from 'node:worker_threads';
import { DATABASE_DRIVER, type ServiceDatabase } from './database.ts';

/** A checkpoint is due after so many pages, as SQLite's own would be. */
const DUE_PAGES = 1000;
/** Where that other thread does not come to it, the one that writes does it after so many: 32 MiB. */
const LATEST_PAGES = 8000;
/** How often it is looked whether one is due, milliseconds. */
const LOOK_EVERY_MS = 1000;

/**
 * The other thread. A passive checkpoint waits for nobody and nobody for it; what was written meanwhile is left over,
 * and the log begins anew only after one that leaves nothing over: so it tries again at once, with less to do each time.
 * CommonJS and text, for it runs from sources and from what was built of them alike.
 */
const CHECKPOINTER = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const database = new Database(workerData.file, { timeout: 0 });
const checkpoint = (mode) => database.pragma('wal_checkpoint(' + mode + ')')[0];
let problem;
const look = () => {
  try {
    let { log, checkpointed } = checkpoint('NOOP');
    if (log - checkpointed < workerData.duePages) return;
    for (let attempt = 0; attempt < 5 && checkpointed < log; attempt += 1)
      ({ log, checkpointed } = checkpoint('PASSIVE'));
    problem = undefined;
  } catch (error) {
    if (problem !== error.message) parentPort.postMessage(error.message);
    problem = error.message;
  }
};
setInterval(look, workerData.lookEveryMs);
`;

export interface CheckpointOptions {
  /** Told in words when a checkpoint failed: nothing is lost, the log grows. */
  readonly onProblem: (problem: string) => void;
  readonly lookEveryMs?: number;
}

/**
 * Has another thread carry the write-ahead log over into the database's file: that waits for the disk twice, which the
 * thread that serves people should not. Close it before the database.
 */
export const startCheckpoints = (
  database: ServiceDatabase,
  { onProblem, lookEveryMs = LOOK_EVERY_MS }: CheckpointOptions,
): { close(): Promise<void> } => {
  const workerData = { driver: DATABASE_DRIVER, file: database.name, duePages: DUE_PAGES, lookEveryMs };
  const worker = new Worker(CHECKPOINTER, { eval: true, workerData });
  worker.unref();
  database.pragma(`wal_autocheckpoint = ${LATEST_PAGES}`);
  worker.on('message', onProblem);
  worker.once('error', (error) => {
    if (database.open) database.pragma(`wal_autocheckpoint = ${DUE_PAGES}`);
    onProblem(String(error));
  });
  // A checkpoint that is under way is carried to its end.
  return { close: async () => void (await worker.terminate()) };
};
