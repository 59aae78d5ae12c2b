import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Recording } from '../../proto/contracts/recordings.ts';
import { FLV_START, joinBytes, streamBytes } from '../core/stream-bytes.ts';
import { createRecordingFolder } from '../edges/recorder/recording-folder.ts';
import { recoverRecording } from '../edges/recorder/recording-recovery.ts';
import { BLUE, endAll, makeClip, publish } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { sleep, until } from './support/media-under-test.ts';
import { readFlv, recordingsOf, startMediaProcess, startOpenDesk } from './support/recordings.ts';

const folder = mkdtempSync(join(tmpdir(), 'houselights-recorder-killed-'));
let blue: string;

beforeAll(async () => {
  blue = await makeClip(join(folder, 'blue.flv'), BLUE);
});
afterEach(endAll);
afterAll(() => rmSync(folder, { recursive: true }));

test('RC5 kill -9 costs at most a second; the next start finishes the files, and records on what was asked for by hand', async () => {
  const desk = await startOpenDesk();
  let server = await startMediaProcess(folder, desk.url);
  const artist = publish(blue, `${server.rtmp}/any-key`);
  await until('she is here', async () => {
    const state = (await (await server.api('GET', '/api/state')).json()) as { sources: unknown[] };
    return state.sources.length === 1;
  });
  await server.api('PUT', '/api/venues/main/route', { artistId: 'ana' });
  let recordings = recordingsOf(server.api);
  const viewer = await watchVenue(`${server.playback}/venue/main.flv`);
  const venue = await recordings.start('venue', 'main');
  const source = await recordings.start('source', 'ana');
  await recordings.lasts(venue.id, 4000);
  await recordings.lasts(source.id, 4000);
  const [before] = await recordings.find(
    `scope=venue&subject=main&programFromMs=0&programUntilMs=${2 ** 40}`,
  );
  const startProgramMs = (before?.fromProgramMs ?? 0) - (before?.fromMs ?? 0);
  expect(await server.kill('SIGKILL')).toBeNull();
  await artist.ended;
  const lastSeenMs = Math.max(...viewer.tags.map((tag) => tag.timestampMs));
  // What a power cut or a torn write leaves behind the last whole tag.
  const torn = join(folder, 'data', 'recordings', `${source.id}.flv`);
  appendFileSync(torn, readFileSync(torn).subarray(13, 40));
  const index = join(folder, 'data', 'recordings', `${venue.id}.ndjson`);
  writeFileSync(index, readFileSync(index).subarray(0, -7));

  server = await startMediaProcess(folder, desk.url);
  recordings = recordingsOf(server.api);
  for (const id of [venue.id, source.id]) {
    const recovered = await recordings.one(id);
    expect(recovered).toMatchObject({ state: 'cut-short', reason: 'process-died', startedBy: 'api' });
    expect(recovered.durationMs).toBeGreaterThanOrEqual(4000);
    const bytes = await recordings.bytes(`/api/recordings/${id}/file`);
    expect(bytes.length).toBe(recovered.bytes);
    const tags = await readFlv(bytes, join(folder, 'recovered.flv'));
    expect(Math.max(...tags.map((tag) => tag.timestampMs))).toBe(recovered.durationMs);
  }
  const { durationMs, programRun, startedMs, endedMs } = await recordings.one(venue.id);
  const lostMs = lastSeenMs - (startProgramMs + durationMs);
  expect(lostMs).toBeLessThanOrEqual(1000);
  const [piece] = await recordings.find(
    `scope=venue&subject=main&programFromMs=0&programUntilMs=${2 ** 40}&programRun=${programRun}`,
  );
  expect(piece).toMatchObject({ recordingId: venue.id, untilMs: durationMs });
  expect(Math.abs((endedMs ?? 0) - startedMs - durationMs)).toBeLessThan(2500);
  await until('the venue is recorded again', async () =>
    (await recordings.list('?state=recording')).some((one) => one.scope === 'venue'),
  );
  publish(blue, `${server.rtmp}/any-key`);
  await until('and she is, when she is back', async () =>
    (await recordings.list('?state=recording')).some((one) => one.subject === 'ana'),
  );
  await sleep(1000);
  expect(await server.kill('SIGTERM')).toBe(0);
  server = await startMediaProcess(folder, desk.url);
  for (const [scope, reason] of [
    ['venue', 'shutdown'],
    ['source', 'ended'],
  ]) {
    const ended = await recordingsOf(server.api).list(`?scope=${scope}&state=complete`);
    expect(ended).toMatchObject([{ reason }]);
  }
  await server.kill('SIGTERM');
  desk.close();
});

const picture = (ms: number, isKey: boolean): Uint8Array =>
  streamBytes('flv', {
    role: isKey ? 'key' : 'inter',
    timestampMs: ms,
    data: Uint8Array.of(isKey ? 0x17 : 0x27, 1, 0, 0, 0, 0, 0, 0, 2, 0x65, ms & 255),
  });

test('RC5 a file torn at any byte of its end is finished, with its index whole, half there, or lost', async () => {
  const shelf = createRecordingFolder(folder);
  await shelf.ensure();
  const id = '1700000000000-0123abcd';
  const recording: Recording = {
    ...{ id, scope: 'venue', subject: 'main', subjectName: 'main', state: 'recording', reason: null },
    ...{ startedBy: 'rule', startedMs: 5000, endedMs: null, durationMs: 0, bytes: 0, programRun: 'run' },
  };
  const times = [0, 40, 80, 1000, 1040, 2000, 2040];
  const tags = times.map((ms) => picture(ms, ms % 1000 === 0));
  const whole = joinBytes([FLV_START, ...tags]);
  const size = tags[0]?.length ?? 0;
  const key = (number: number, ms: number): string =>
    `${JSON.stringify({ at: 'key', byte: 13 + number * size, ms, unixMs: 7000 + ms, programMs: 100 + ms })}\n`;
  const full = key(0, 0) + key(3, 1000) + key(5, 2000);
  for (const index of [full, full.slice(0, key(0, 0).length + 20), '', 'rubbish\n'])
    for (let cut = whole.length - 2 * size; cut <= whole.length; cut += 1) {
      writeFileSync(shelf.flv(id), whole.subarray(0, cut));
      writeFileSync(shelf.index(id), index);
      const end = await recoverRecording(shelf, recording);
      const count = Math.floor((cut - 13) / size);
      expect(end).toMatchObject({
        ...{ state: 'cut-short', reason: 'process-died', bytes: 13 + count * size },
        durationMs: times[count - 1],
      });
      expect(statSync(shelf.flv(id)).size).toBe(13 + count * size);
      const points = readFileSync(shelf.index(id), 'utf8')
        .split('\n')
        .filter((line) => line.includes('"key"'))
        .map((line) => (JSON.parse(line) as { ms: number }).ms);
      expect(points).toEqual(times.slice(0, count).filter((ms) => ms % 1000 === 0));
    }
  writeFileSync(shelf.flv(id), FLV_START);
  expect(await recoverRecording(shelf, recording)).toBeNull();
  rmSync(shelf.flv(id));
  expect(await recoverRecording(shelf, recording)).toBeNull();
});
