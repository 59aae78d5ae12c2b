import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import { FLV_START, joinBytes, streamBytes } from '../core/stream-bytes.ts';
import { openDatabase } from '../edges/database.ts';
import { createMediaHub } from '../edges/media-hub.ts';
import { loadPlaceholder } from '../edges/placeholder-file.ts';
import { createRecorder } from '../edges/recorder/recorder.ts';
import { createRecordingFolder } from '../edges/recorder/recording-folder.ts';
import { recoverRecordings } from '../edges/recorder/recording-recovery.ts';
import { createRecordingShelf } from '../edges/recorder/recording-shelf.ts';
import { createSpaceKeeper } from '../edges/recorder/recording-space-keeper.ts';
import { createRecordingStore } from '../edges/recorder/recording-store.ts';
import { createRecordingWishes } from '../edges/recorder/recording-wishes.ts';
import { until } from './support/media-under-test.ts';

const data = mkdtempSync(join(tmpdir(), 'houselights-recorder-starts-'));
const database = openDatabase(data);
const store = createRecordingStore(database);
const folder = createRecordingFolder(data);

afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  database.close();
  rmSync(data, { recursive: true });
});

test('RC1 two calls at once, and the rules looked at while the disk is: one recording, and both get it', async () => {
  // A house that has been up for a while: what has not been needed for a minute is forgotten.
  const upMs = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => 3_600_000 + upMs);
  const { config, log } = testContext();
  const fanOut = { onSent: () => undefined, onTooSlow: () => undefined };
  const placeholder = loadPlaceholder();
  const hub = createMediaHub({
    ...{ venues: ['main'], placeholder, log, fanOut },
    onCut: () => undefined,
    originMs: 0,
  });
  const shelf = createRecordingShelf({
    ...{ store, folder, log, programRun: 'run' },
    onWritten: () => undefined,
    onCutShort: () => undefined,
  });
  const keeper = createSpaceKeeper({ store, folder, shelf, log, maxBytes: 1e12, whenFull: 'delete-oldest' });
  const answers: (() => void)[] = [];
  const space = {
    ...keeper,
    check: async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return keeper.check();
    },
  };
  const wishes = createRecordingWishes(store, log);
  const recorder = createRecorder({ hub, shelf, space, wishes, config, log });
  const calls = [recorder.start('venue', 'main'), recorder.start('venue', 'main')];
  recorder.reconsider();
  for (const answer of answers) answer();
  const [first, second] = await Promise.all(calls);
  expect(first?.recording.id).toBe(second?.recording.id);
  expect([first?.isNew, second?.isNew].filter(Boolean)).toHaveLength(1);
  recorder.reconsider();
  expect(recorder.runningCount()).toBe(1);
  expect(shelf.all()).toHaveLength(1);
  await recorder.close();
  hub.close();
});

test('RC5 one file that cannot be read keeps neither the house nor the other recordings from coming back', async () => {
  const { log, logs, signal } = testContext();
  await folder.ensure();
  const [bad, good] = ['1700000000000-00000bad', '1700000000001-0000900d'];
  const tags = [0, 40].map((timestampMs) =>
    streamBytes('flv', { role: 'key', timestampMs, data: Uint8Array.of(0x17, 1, 0, 0, 0, 1) }),
  );
  const start = {
    ...{ at: 'start', version: 1, id: good, scope: 'venue', subject: 'main', subjectName: 'main' },
    ...{ startedMs: 1_700_000_000_001, programRun: 'run' },
  };
  writeFileSync(folder.flv(bad), FLV_START);
  mkdirSync(folder.index(bad));
  writeFileSync(folder.flv(good), joinBytes([FLV_START, ...tags]));
  writeFileSync(folder.index(good), `${JSON.stringify(start)}\n`);
  await recoverRecordings({ store, folder, log, signal: AbortSignal.abort() });
  expect([store.find(good), logs]).toEqual([undefined, []]);
  await recoverRecordings({ store, folder, log, signal });
  await until('the good one is back', () => store.find(good)?.reason === 'process-died');
  expect(logs.filter((line) => line.includes(bad) && line.includes('could not be recovered'))).toHaveLength(
    1,
  );
});

test('RC8 one recording that cannot be deleted does not keep the others from making room', async () => {
  const { log, logs } = testContext();
  await folder.ensure();
  const ids = ['1600000000000-00000bad', '1600000000001-00000001', '1600000000002-00000002'];
  for (const [number, id] of ids.entries()) {
    const startedMs = 1_600_000_000_000 + number;
    store.add({
      ...{ id, scope: 'venue', subject: 'old', subjectName: 'old', state: 'recording', reason: null },
      ...{ startedBy: 'rule', startedMs, endedMs: null, durationMs: 0, bytes: 0, programRun: 'run' },
    });
    const span = { endedMs: startedMs, earliestMs: startedMs, latestMs: startedMs };
    store.end(id, { ...span, state: 'complete', reason: 'rolled', durationMs: 1, bytes: 1_000_000 });
  }
  mkdirSync(folder.flv(ids[0] ?? ''));
  const shelf = createRecordingShelf({
    ...{ store, folder, log, programRun: 'run' },
    onWritten: () => undefined,
    onCutShort: () => undefined,
  });
  const keeper = createSpaceKeeper({ store, folder, shelf, log, maxBytes: 2.5e6, whenFull: 'delete-oldest' });
  for (let look = 0; look < 3; look += 1) await keeper.check();
  expect(store.list({ subject: 'old', limit: 9 }).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  expect(logs.filter((line) => line.includes('could not be deleted'))).toHaveLength(1);
});
