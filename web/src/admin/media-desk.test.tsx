// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import {
  change,
  click,
  everythingAsked,
  find,
  type House,
  has,
  house,
  open,
  refuse,
  sent,
  useTestPage,
} from './test-page.tsx';

useTestPage();

const source = {
  artistId: 'a1',
  artistName: 'Mira',
  sinceMs: 0,
  kbitPerSecond: 2500,
  keyFrameIntervalMs: 10_000,
  stalled: false,
  video: { codec: 'h264', widthPx: 1280, heightPx: 720, fps: 30 },
  audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
  health: null,
  previewAtMs: null as number | null,
};
const venue = {
  name: 'main',
  route: null as string | null,
  onAir: null as string | null,
  onAirSinceMs: 0,
  players: 0,
  cuts: 0,
  removable: false,
  previewAtMs: null as number | null,
};
/** A house with somebody live; the venues as given. */
const live = (
  venues: readonly Partial<typeof venue>[],
  changes: House = {},
  of: Partial<typeof source> = {},
): House =>
  house({
    'GET /api/desk': () => ({
      sources: [{ ...source, ...of }],
      venues: venues.map((facts) => ({ ...venue, ...facts })),
      rooms: [],
      problems: [],
    }),
    ...changes,
  });
const recording = {
  id: '1700000000000-0a1b2c3d',
  scope: 'venue',
  subject: 'main',
  subjectName: 'main',
  state: 'complete',
  reason: 'stopped',
  startedBy: 'api',
  startedMs: 0,
  endedMs: 65_000,
  durationMs: 65_000,
  bytes: 2_400_000,
  programRun: 'r',
};
const loop = {
  id: 'l2',
  name: 'doors.png',
  bytes: 61_000,
  durationMs: 8000,
  widthPx: 1280,
  heightPx: 720,
  hasSound: false,
  uploadedMs: 0,
};
const target = {
  id: 't1',
  name: 'YouTube',
  venue: 'main',
  url: 'rtmp://a.example/live2',
  keyHint: 'x7Qf',
  enabled: true,
  createdMs: 0,
  status: {
    state: 'waiting',
    sinceMs: 0,
    bytesSent: 0,
    kbitPerSecond: 0,
    lastError: { code: 'PUSH_REFUSED', message: 'The target refused the stream key.', atMs: 0 },
    attempts: 3,
    skippedPictures: 0,
  },
};

test('DP22 Cut now is of use while somebody live waits for a key frame, and cuts at once', async () => {
  await open(live([{ route: 'a1' }, { name: 'left' }, { name: 'right', route: 'a1', onAir: 'a1' }]));
  expect(find('cut-now-left').getAttribute('aria-disabled')).toBe('true');
  expect(find('cut-now-right').getAttribute('aria-disabled')).toBe('true');
  await click('cut-now-left');
  await click('cut-now-main');
  expect(sent('PUT')).toEqual([['/api/venues/main/route', { artistId: 'a1', mode: 'instant' }]]);
});

test('DP23 a venue is opened under a name that works; only an added one can be closed, after a question', async () => {
  await open(live([{}, { name: 'garden', removable: true }]));
  await change('venue-name', 'Back room');
  await click('venue-add');
  expect(sent('POST')).toEqual([]);
  expect(document.querySelector('.panel-air')?.textContent).toContain('a–z');
  await change('venue-name', ' Patio ');
  await click('venue-add');
  expect(sent('POST')).toEqual([['/api/venues', { name: 'patio' }]]);
  expect(has('venue-remove-main')).toBe(false);
  await click('venue-remove-garden');
  await click('venue-remove-garden-yes');
  expect(sent('DELETE')).toEqual([['/api/venues/garden', undefined]]);
});

test('DP24 a still has words for who does not see it, and its place where there is none', async () => {
  await open(live([{ previewAtMs: 7, route: 'a1', onAir: 'a1' }]));
  const still = find<HTMLImageElement>('still-main');
  expect([still.getAttribute('src'), still.alt]).toEqual([
    '/api/venues/main/preview.jpg?at=7',
    'What main shows: Mira',
  ]);
  expect(has('still-a1')).toBe(false);
  expect(find('source-row-a1').textContent).toContain('no picture yet');
  await act(async () => void still.dispatchEvent(new Event('error')));
  expect(find('venue-card-main').textContent).toContain('no picture yet');
});

test('DP14 Drop asks once more and leaves the stream keys alone', async () => {
  await open(live([{}]));
  await click('source-drop-a1');
  expect(document.activeElement?.textContent).toBe('Keep');
  await click('source-drop-a1-yes');
  expect(sent('POST')).toEqual([['/api/sources/a1/drop', undefined]]);
  expect(sent('DELETE')).toEqual([]);
});

test('DP27 whether a new stream takes over is one tick', async () => {
  await open(house());
  await click('artist-manage-a1');
  await click('artist-take-over-a1');
  expect(sent('PATCH')).toEqual([['/api/artists/a1', { mayTakeOver: true }]]);
});

test('DP28 what venues show otherwise: undo, remove after a question, cancel, and why one was not used', async () => {
  const job = {
    id: 'j1',
    scope: 'artist',
    subject: 'a1',
    name: 'set.mov',
    uploadedBytes: 1,
    state: 'transcoding',
    progress: 0.4,
    startedMs: 0,
    endedMs: null,
    notes: [],
    error: null,
  };
  const error = { code: 'PLACEHOLDER_NOT_MEDIA', message: 'This is no picture and no video.' };
  await open(
    live([{}], {
      'GET /api/placeholders': () => ({
        placeholders: [
          {
            scope: 'venue',
            subject: 'main',
            live: loop,
            previous: { ...loop, name: 'old.png' },
            problem: null,
          },
        ],
        jobs: [job, { ...job, id: 'j2', scope: 'venue', subject: 'left', state: 'failed', error }],
        maxUploadBytes: 2_000_000,
        problem: null,
      }),
    }),
  );
  const panel = find('placeholder-venue-main').textContent ?? '';
  expect(panel).toContain('1280×720 · 8 s · no sound · 61 kB');
  expect(find('placeholder-job-j1').textContent).toContain('40 %');
  expect(find('placeholder-job-j2').textContent).toContain('no picture and no video');
  await act(async () => find('placeholder-job-j1').querySelector('button')?.click());
  await click('placeholder-undo-venue-main');
  await click('placeholder-remove-venue-main');
  await click('placeholder-remove-venue-main-yes');
  expect(sent('POST')).toEqual([['/api/placeholders/venue/main/undo', undefined]]);
  expect(sent('DELETE')).toEqual([
    ['/api/placeholders/jobs/j1', undefined],
    ['/api/placeholders/venue/main', undefined],
  ]);
});

test('DP28 a file is sent to whom it was chosen for, with its progress; too large a one is not sent', async () => {
  const uploads: { path: string; onProgress: (share: number) => void; signal: AbortSignal }[] = [];
  class Sending {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onabort: () => void = () => undefined;
    open(_method: string, path: string): void {
      uploads.push({
        path,
        signal: new AbortController().signal,
        onProgress: (share) => this.upload.onprogress?.({ loaded: share, total: 1 }),
      });
    }
    setRequestHeader(): void {}
    send(): void {}
    abort(): void {
      this.onabort();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Sending);
  await open(live([{}, { name: 'left' }]));
  const choose = (file: File) =>
    act(async () => {
      const input = find<HTMLInputElement>('placeholder-file');
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await change('placeholder-owner', 'artist:a1');
  await choose(new File([new Uint8Array(2000)], 'big.mov'));
  expect(uploads).toEqual([]);
  expect(document.querySelector('.toasts [role="alert"]')?.textContent).toContain('too large');
  await choose(new File(['x'], 'loop one.mp4'));
  expect(uploads[0]?.path).toBe('/api/placeholders/artist/a1?name=loop%20one.mp4');
  await act(async () => uploads[0]?.onProgress(0.5));
  expect(document.querySelector('.upload-line')?.textContent).toContain('loop one.mp4: 50 %');
  await click('upload-cancel');
  expect(document.querySelector('.upload-line')).toBeNull();
  expect(document.querySelector('.toasts output')?.textContent).toContain('cancelled');
});

test('DP29 recordings: start, download, delete after a question, and why one is cut short', async () => {
  const list = {
    recordings: [
      { ...recording, id: '1700000000001-0a1b2c3d', state: 'recording', reason: null, endedMs: null },
      { ...recording, state: 'cut-short', reason: 'disk-full', startedBy: 'rule' },
    ],
    next: null,
    usedBytes: 2_400_000,
    maxBytes: 50_000_000_000,
  };
  await open(live([{}], { 'GET /api/recordings?limit=20': () => list }));
  expect(document.querySelector('.panel-recordings')?.textContent).toContain('2.4 MB of 50 GB used');
  const row = find(`recording-${recording.id}`);
  expect(row.textContent).toContain('1:05 · 2.4 MB · by rule · the disk is full');
  expect(find(`recording-download-${recording.id}`).getAttribute('href')).toBe(
    `/api/recordings/${recording.id}/file`,
  );
  await change('record-subject', 'source:a1');
  await click('record-start');
  await click('recording-stop-1700000000001-0a1b2c3d');
  await click(`recording-delete-${recording.id}`);
  await click(`recording-delete-${recording.id}-yes`);
  expect(sent('POST')).toEqual([
    ['/api/recordings', { scope: 'source', subject: 'a1' }],
    ['/api/recordings/1700000000001-0a1b2c3d/stop', undefined],
  ]);
  expect(sent('DELETE')).toEqual([[`/api/recordings/${recording.id}`, undefined]]);
});

test('DP29 rules: the general ones are always there; one of its own is given and taken away', async () => {
  const rules = [{ scope: 'venue', subject: 'main', rule: 'while-routed' }];
  await open(live([{}, { name: 'left' }], { 'GET /api/recordings/rules': () => ({ rules }) }));
  await act(async () => {
    const details = document.querySelector<HTMLDetailsElement>('.panel-recordings details');
    if (details !== null) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  expect(find<HTMLSelectElement>('rule-venue-*').value).toBe('never');
  await change('rule-source-*', 'always');
  await click('rule-add');
  await act(async () =>
    document.querySelector<HTMLElement>('[aria-label="Remove the rule of main"]')?.click(),
  );
  expect(sent('PUT')).toEqual([
    ['/api/recordings/rules/source/*', { rule: 'always' }],
    ['/api/recordings/rules/venue/left', { rule: 'always' }],
  ]);
  expect(sent('DELETE')).toEqual([['/api/recordings/rules/venue/main', undefined]]);
});

test('DP30 targets: the key leaves with the request and is nowhere after; trouble is said; off is one click', async () => {
  await open(live([{}], { 'GET /api/push-targets': () => ({ targets: [target] }) }));
  expect(find('push-error-t1').textContent).toContain('refused the stream key');
  await click('push-add');
  expect(sent('POST')).toEqual([]);
  await change('push-name', 'Sister house');
  await change('push-url', 'rtmps://house.example/live');
  await change('push-key', 'top-secret');
  await click('push-add');
  expect(sent('POST')).toEqual([
    [
      '/api/push-targets',
      { name: 'Sister house', venue: 'main', url: 'rtmps://house.example/live', key: 'top-secret' },
    ],
  ]);
  expect(find<HTMLInputElement>('push-key').value).toBe('');
  expect(document.documentElement.outerHTML).not.toContain('top-secret');
  await click('push-switch-t1');
  expect(sent('PATCH')).toEqual([['/api/push-targets/t1', { enabled: false }]]);
  await click('push-delete-t1');
  await click('push-delete-t1-yes');
  expect(sent('DELETE')).toEqual([['/api/push-targets/t1', undefined]]);
});

test('DP31 the night so far is told newest first, under the names of that time', async () => {
  const entry = (number: number, event: object) => ({
    number,
    receivedMs: 0,
    event: { id: 'e', atMs: 0, ...event },
    artistNames: { a1: 'Mira of then' },
  });
  const events = [
    entry(3, { kind: 'cut', venue: 'main', from: null, to: 'a1', reason: 'routed', venueClockMs: 0 }),
    entry(2, {
      kind: 'warning',
      change: 'raised',
      artistId: 'a1',
      artistName: 'Mira of then',
      code: 'SILENT',
      message: 'No sound.',
    }),
    entry(1, { kind: 'source', change: 'started', artistId: 'a1', artistName: 'Mira of then' }),
  ];
  await open(
    live([{}], {
      'GET /api/media-events?limit=30': () => ({ events, before: 1 }),
      'GET /api/media-events?limit=30&before=1': () => ({ events: [], before: null }),
    }),
  );
  const lines = [...document.querySelectorAll('.log-line span')].map((line) => line.textContent);
  expect(lines).toEqual(['main shows Mira of then.', 'Mira of then: No sound.', 'Mira of then went live.']);
  const older = [...document.querySelectorAll<HTMLElement>('.panel-log .pager button')].at(-1);
  await act(async () => older?.click());
  expect(everythingAsked().some(({ path }) => path.endsWith('&before=1'))).toBe(true);
});

test('DP6 a moderator sees recordings, targets and placeholders, and no way to change them', async () => {
  await open(
    live([{ removable: true }], {
      'GET /api/session': () => ({ id: '2', name: 'Mo', role: 'moderator' }),
      'GET /api/recordings?limit=20': () => ({
        recordings: [recording],
        next: null,
        usedBytes: 1,
        maxBytes: 2,
      }),
      'GET /api/push-targets': () => ({ targets: [target] }),
      'GET /api/placeholders': () => ({
        placeholders: [{ scope: 'venue', subject: 'main', live: loop, previous: loop, problem: null }],
        jobs: [],
        maxUploadBytes: 1,
        problem: null,
      }),
    }),
  );
  expect(has(`recording-download-${recording.id}`) && has('push-t1') && has('placeholder-venue-main')).toBe(
    true,
  );
  const changes = [
    'cut-now-main',
    'venue-add',
    'venue-remove-main',
    'source-drop-a1',
    'record-start',
    'push-switch-t1',
    'push-add',
    'placeholder-file',
    'placeholder-undo-venue-main',
    `recording-delete-${recording.id}`,
  ];
  expect(changes.filter(has)).toEqual([]);
});

test('DP19 where media is away, its lists say so', async () => {
  const away = refuse('refused', 'MEDIA_UNREACHABLE', 'media does not answer.');
  await open(
    house({
      'GET /api/recordings?limit=20': () => away,
      'GET /api/push-targets': () => away,
      'GET /api/placeholders': () => away,
    }),
  );
  for (const name of ['recordings', 'push', 'placeholders'])
    expect(document.querySelector(`.panel-${name}`)?.textContent).toContain('media does not answer');
});
