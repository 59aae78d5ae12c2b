import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTurns } from '../../ops/service/turns.ts';
import type { RecordingReason } from '../../proto/contracts/recordings.ts';
import { parseFlvFile } from '../core/flv-file.ts';
import { FLV_START, streamBytes } from '../core/stream-bytes.ts';
import { createRecordingFile } from '../edges/recorder/recording-file.ts';
import { BLUE, endAll, makeClip, publish } from './support/ffmpeg.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { mountSmallDisk, readFlv, recordingsOf } from './support/recordings.ts';

const folder = mkdtempSync(join(tmpdir(), 'houselights-recorder-disk-'));
let blue: string;
let media: MediaUnderTest | undefined;

beforeAll(async () => {
  blue = await makeClip(join(folder, 'blue.flv'), BLUE);
});
afterEach(async () => {
  await endAll();
  await media?.close();
  media = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A media with a real artist on air in its venue. */
const startOnAir = async (
  settings: Parameters<typeof startMedia>[1],
): Promise<MediaUnderTest & { recordings: ReturnType<typeof recordingsOf> }> => {
  media = await startMedia({}, settings);
  const { desk, route, untilOnAir, rtmpHost, api } = media;
  desk.allow('key-of-blue', 'blue');
  publish(blue, `${rtmpHost}/live/key-of-blue`);
  await route('main', 'blue');
  await untilOnAir('main', 'blue');
  return { ...media, recordings: recordingsOf(api) };
};

/** A viewer that must not notice anything: no hole in what it sees. */
const watchClosely = async (url: string) => {
  const viewer = await watchVenue(url);
  return {
    expectUndisturbed: () => {
      expect(viewer.isOpen()).toBe(true);
      const pictures = viewer.tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');
      const steps = pictures.slice(1).map((tag, i) => tag.timestampMs - (pictures[i]?.timestampMs ?? 0));
      expect(Math.min(...steps)).toBeGreaterThan(0);
      expect(Math.max(...steps)).toBeLessThanOrEqual(80);
      viewer.close();
    },
  };
};

describe('the quota', () => {
  test('RC8 delete-oldest: what runs goes on in new files, without a hole, and the oldest make room', async () => {
    const maxBytes = 600_000;
    const house = await startOnAir({ recordingsMaxGb: maxBytes / 1e9, recordingsWhenFull: 'delete-oldest' });
    const { recordings, playback } = house;
    const viewer = await watchClosely(`${playback}/venue/main.flv`);
    const first = await recordings.start('venue', 'main');
    await until(
      'the first file is finished',
      async () => (await recordings.one(first.id)).reason === 'rolled',
    );
    const [second] = await recordings.list('?state=recording');
    const before = await readFlv(
      await recordings.bytes(`/api/recordings/${first.id}/file`),
      join(folder, 'first.flv'),
    );
    await recordings.lasts(second?.id ?? '', 1500);
    const after = await readFlv(
      await recordings.bytes(`/api/recordings/${second?.id}/file`),
      join(folder, 'second.flv'),
    );
    const program = async (id: string, ms: number): Promise<number> => {
      const [mark] = (await recordings.details(id)).onAir;
      const [piece] = await recordings.find(
        `scope=venue&subject=main&programFromMs=0&programUntilMs=${2 ** 40}`,
      );
      return id === first.id
        ? (piece?.fromProgramMs ?? 0) - (piece?.fromMs ?? 0) + ms
        : (mark?.programMs ?? 0) - (mark?.ms ?? 0) + ms;
    };
    for (const role of ['audio', 'inter'] as const) {
      const last = before.findLast((tag) => tag.role === role)?.timestampMs ?? 0;
      const next = after.find((tag) => tag.role === role || (role === 'inter' && tag.role === 'key'));
      const holeMs =
        (await program(second?.id ?? '', next?.timestampMs ?? 0)) - (await program(first.id, last));
      expect(holeMs, role).toBeGreaterThan(0);
      expect(holeMs, role).toBeLessThan(80);
    }
    await until(
      'the first is deleted',
      async () => (await house.api('GET', `/api/recordings/${first.id}`)).status === 404,
    );
    await sleep(3000);
    const all = await recordings.list();
    expect(all[0]?.state).toBe('recording');
    expect(all.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThan(maxBytes * 1.4);
    viewer.expectUndisturbed();
  });

  test('RC8 refuse: what runs ends at the limit, nothing begins until there is room, and then the rule does', async () => {
    const house = await startOnAir({ recordingsMaxGb: 200_000 / 1e9, recordingsWhenFull: 'refuse' });
    const { recordings, api, metric, logs } = house;
    const viewer = await watchClosely(`${house.playback}/venue/main.flv`);
    await recordings.rule('venue', 'main', 'always');
    const full = await until(
      'the quota has ended it',
      async () => (await recordings.list('?state=cut-short'))[0],
    );
    expect(full).toMatchObject({ reason: 'quota' });
    const refused = await api('POST', '/api/recordings', { scope: 'venue', subject: 'left' });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'RECORDINGS_FULL',
    ]);
    await sleep(2500);
    expect((await recordings.list()).length).toBe(1);
    expect(await metric('media_recordings_cut_short_total', 'reason="quota"')).toBe(1);
    expect(logs.filter((line) => line.includes('HL_RECORDINGS_MAX_GB'))).toHaveLength(1);
    await recordings.json('DELETE', `/api/recordings/${full.id}`);
    await until(
      'the rule records again',
      async () => (await recordings.list('?state=recording')).length === 1,
    );
    viewer.expectUndisturbed();
  });

  test('RC7 a running one that is deleted is stopped first, and its rule does not begin it again', async () => {
    const { recordings } = await startOnAir({});
    await recordings.rule('venue', 'main', 'always');
    const running = await until('it is recorded', async () => (await recordings.list())[0]);
    await recordings.lasts(running.id, 500);
    await recordings.json('DELETE', `/api/recordings/${running.id}`);
    await sleep(2000);
    expect(await recordings.list()).toEqual([]);
  });
});

describe('a full disk', () => {
  const sound = (ms: number) =>
    streamBytes('flv', { role: 'audio', timestampMs: ms, data: new Uint8Array(7001).fill(0xaf) });

  test('RC9 the system’s own ENOSPC in the midst of a tag leaves whole tags and a reason', async ({
    skip,
    onTestFinished,
  }) => {
    const disk = join(folder, 'small');
    const unmount = mountSmallDisk(disk, 256);
    if (unmount === undefined) return skip('this user may not mount a small disk');
    // After what stands in `afterEach`: media lets go of the disk first.
    onTestFinished(unmount);
    const failures: RecordingReason[] = [];
    const file = createRecordingFile({
      path: join(disk, 'a.flv'),
      indexPath: join(disk, 'a.ndjson'),
      start: { at: 'header', role: 'meta', byte: 13 },
      turns: createTurns(2),
      onWritten: () => undefined,
      onFailure: (reason) => failures.push(reason),
    });
    await file.opened;
    file.append(FLV_START, { ms: 0, lines: [] });
    for (let tag = 0; tag < 100; tag += 1) {
      file.append(sound(tag), { ms: tag, lines: [] });
      if (tag % 10 === 0) await sleep(2);
    }
    await file.close();
    expect(failures).toEqual(['disk-full']);
    const bytes = readFileSync(join(disk, 'a.flv'));
    expect(bytes.length).toBe(file.written().bytes);
    expect(parseFlvFile(bytes)).toMatchObject({ ok: true });
    expect(bytes.length).toBeGreaterThan(200_000);
  });

  test('RC9 a disk that does not keep up ends the recording at 8 MiB that wait, and nobody waits for it', async () => {
    const failures: RecordingReason[] = [];
    let release = (): void => undefined;
    const hangs = new Promise<void>((resolve) => {
      release = resolve;
    });
    const file = createRecordingFile({
      path: join(folder, 'slow.flv'),
      indexPath: join(folder, 'slow.ndjson'),
      start: { at: 'header', role: 'meta', byte: 13 },
      turns: { take: (work) => hangs.then(work) },
      onWritten: () => undefined,
      onFailure: (reason) => failures.push(reason),
    });
    const tag = new Uint8Array(64 * 1024);
    for (let count = 0; count < 128; count += 1) file.append(tag, { ms: count, lines: [] });
    expect(failures).toEqual([]);
    file.append(tag, { ms: 128, lines: [] });
    expect(failures).toEqual(['disk-slow']);
    release();
    await file.close();
  });

  test('RC9 the disk fills up under a recording: it is cut short, the viewer sees no hole, and it goes on when there is room', async ({
    skip,
    onTestFinished,
  }) => {
    const dataDir = join(folder, 'data');
    const unmount = mountSmallDisk(join(dataDir, 'recordings'), 8192);
    if (unmount === undefined) return skip('this user may not mount a small disk');
    // After what stands in `afterEach`: media lets go of the disk first.
    onTestFinished(unmount);
    const house = await startOnAir({ dataDir });
    const { recordings, logs, metric } = house;
    const viewer = await watchClosely(`${house.playback}/venue/main.flv`);
    await recordings.rule('venue', 'main', 'always');
    const first = await until('it is recorded', async () => (await recordings.list())[0]);
    await recordings.lasts(first.id, 2000);
    const filler = join(dataDir, 'recordings', 'filler');
    fill(filler);
    const cut = await until('it is cut short', async () => (await recordings.list('?state=cut-short'))[0]);
    expect(cut.id).toBe(first.id);
    // The look at the free space, each 2 s, may come before the next write.
    expect(cut.reason).toMatch(/^disk-(full|low)$/);
    expect(await metric('media_recordings_cut_short_total')).toBe(1);
    expect(logs.filter((line) => line.includes('a recording was cut short'))).toHaveLength(1);
    const bytes = await recordings.bytes(`/api/recordings/${first.id}/file`);
    expect(bytes.length).toBe(cut.bytes);
    await readFlv(bytes, join(folder, 'cut.flv'));
    const refused = await house.api('POST', '/api/recordings', { scope: 'venue', subject: 'left' });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'DISK_LOW']);
    rmSync(filler);
    await until(
      'the rule records again',
      async () => (await recordings.list('?state=recording')).length === 1,
    );
    viewer.expectUndisturbed();
  });
});

/** Takes all room that is left. */
const fill = (file: string): void => {
  for (const piece of [1024 * 1024, 4096])
    for (;;) {
      try {
        writeFileSync(file, Buffer.alloc(piece), { flag: 'a' });
      } catch {
        break;
      }
    }
};
