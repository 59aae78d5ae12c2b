import { randomUUID } from 'node:crypto';
import type { CreateFeature } from '../feature.ts';
import { patiently } from './patiently.ts';
import { createRecorder } from './recorder.ts';
import { createRecorderMetrics, type RecorderMetrics } from './recorder-metrics.ts';
import { addRecorderRoutes } from './recorder-routes.ts';
import { createRecordingDesk } from './recording-desk.ts';
import { createRecordingFolder } from './recording-folder.ts';
import { recoverRecordings } from './recording-recovery.ts';
import { createRecordingShelf } from './recording-shelf.ts';
import { createSpaceKeeper } from './recording-space-keeper.ts';
import { createRecordingStore } from './recording-store.ts';
import { createRecordingWishes } from './recording-wishes.ts';

const BYTES_OF_GB = 1e9;

/** Records sources and venues into files, by rule or by hand. */
export const createRecorderFeature: CreateFeature = async ({ context, hub, database }) => {
  const { config, log } = context;
  const store = createRecordingStore(database);
  const folder = createRecordingFolder(config.dataDir);
  const programRun = randomUUID();
  let metrics: RecorderMetrics | undefined;
  const shelf = createRecordingShelf({
    ...{ store, folder, log, programRun },
    onWritten: (bytes) => metrics?.writtenBytes.inc(bytes),
    onCutShort: (reason) => metrics?.cutShort.inc({ reason }),
  });
  const space = createSpaceKeeper({
    ...{ store, folder, shelf, log },
    maxBytes: config.recordingsMaxGb * BYTES_OF_GB,
    whenFull: config.recordingsWhenFull,
  });
  const wishes = createRecordingWishes(store, log);
  await patiently(space.check());
  // A long file whose index is lost takes a while to read: the house does not wait for it.
  await patiently(recoverRecordings({ store, folder, log, signal: context.signal }));
  const recorder = createRecorder({ hub, shelf, space, wishes, config, log });
  metrics = createRecorderMetrics(context.metrics, {
    running: recorder.runningCount,
    usedBytes: space.usedBytes,
    maxBytes: space.maxBytes,
  });
  const desk = createRecordingDesk({ store, folder, shelf, space, recorder, programRun });
  recorder.reconsider();
  return {
    addRoutes: (app) => addRecorderRoutes(app, { desk, recorder, wishes, folder }),
    close: () => recorder.close(),
  };
};
