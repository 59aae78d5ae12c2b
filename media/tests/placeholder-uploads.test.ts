import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PlaceholderJob } from '../../proto/contracts/placeholders.ts';
import { receiveUpload } from '../edges/placeholders/receive-upload.ts';
import { ffmpeg } from './support/ffmpeg.ts';
import { sleep, until } from './support/media-under-test.ts';
import { endOf, type PlaceholderHouse, startPlaceholderHouse } from './support/placeholder-uploads.ts';

const run = promisify(execFile);
const words = (text: string): string[] => text.split(' ');
const MAX_MB = 2;

let folder: string;
let house: PlaceholderHouse;
/** What an upload might make ffmpeg call. */
let trap: { server: Server; url: string; asked: string[] };

const startTrap = async (): Promise<typeof trap> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-placeholder-uploads-'));
  trap = await startTrap();
  house = await startPlaceholderHouse(join(folder, 'data'), { placeholderMaxMb: MAX_MB });
});
afterAll(async () => {
  await house.media.close();
  await new Promise((resolve) => trap.server.close(resolve));
  rmSync(folder, { recursive: true });
});
/** Whatever was refused leaves nothing. */
afterEach(async () => {
  await until('nothing is left of it', () => house.files().join() === 'work');
});

const expectRefused = async (body: Buffer, code: string, message: RegExp): Promise<void> => {
  const job = await house.upload('venue/main', body);
  expect(job).toMatchObject({ state: 'failed', error: { code, message: expect.stringMatching(message) } });
  expect(JSON.stringify(job)).not.toMatch(/root:|\/tmp|houselights-/);
  expect((await house.facts('venue/main')).live).toBeNull();
};

describe('what is no image or video is refused by what it is, not by its name', () => {
  test.each([
    ['a text', 'Here are the words of the song.\n', /but a text:/],
    ['a page', '<!DOCTYPE html><html><body>Hello</body></html>', /but a page/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /but a PDF/],
    ['an archive', 'PK\u0003\u0004\u0014\0\0\0\b\0', /but a ZIP archive/],
    [
      'noise',
      String.fromCharCode(...Array.from({ length: 999 }, (_, i) => (i * 7919) % 251)),
      /unknown kind/,
    ],
  ])('PH4 %s', async (_name, content, message) => {
    await expectRefused(Buffer.from(content, 'latin1'), 'PLACEHOLDER_NOT_MEDIA', message);
  });

  test('PH4 sound alone, and an AVI', async () => {
    const [mp3, wav, avi] = ['a.mp3', 'a.wav', 'a.avi'].map((name) => join(folder, name));
    for (const file of [mp3, wav]) await ffmpeg(...words('-f lavfi -i sine=d=1'), file ?? '');
    await ffmpeg(...words('-f lavfi -i testsrc2=s=64x36:d=1'), avi ?? '');
    for (const [file, found] of [
      [mp3, /sound without a picture/],
      [wav, /sound without a picture/],
      [avi, /an AVI/],
    ] as const) {
      const job = await house.upload('venue/main', file ?? '');
      expect(job.error).toMatchObject({
        code: 'PLACEHOLDER_NOT_MEDIA',
        message: expect.stringMatching(found),
      });
    }
  });

  test('PH4 an MP4 without its end, and one of noise', async () => {
    const file = join(folder, 'cut.mp4');
    await ffmpeg(...words('-f lavfi -i testsrc2=s=320x180:d=2 -c:v libx264'), file);
    const { stdout } = await run('head', ['-c', '20000', file], { encoding: 'buffer' });
    await expectRefused(stdout, 'PLACEHOLDER_NOT_MEDIA', /MP4 or MOV that ends too early/);
    const noise = Buffer.concat([stdout.subarray(0, 32), Buffer.alloc(5000, 0x5a)]);
    await expectRefused(noise, 'PLACEHOLDER_NOT_MEDIA', /MP4 or MOV/);
  });

  test('PH4 a picture of more than 7680 pixels a side, before it is unpacked', async () => {
    const file = join(folder, 'huge.png');
    await ffmpeg(...words('-f lavfi -i color=black:s=9000x200 -frames:v 1'), file);
    const job = await house.upload('venue/main', file);
    expect(job.error).toMatchObject({
      code: 'PLACEHOLDER_NOT_MEDIA',
      message: expect.stringMatching(/9000×200/),
    });
    // 30,000 by 30,000 in a few hundred bytes: only the header says so.
    const { stdout } = await run('head', ['-c', '400', file], { encoding: 'buffer' });
    stdout.writeUInt32BE(30_000, 16);
    stdout.writeUInt32BE(30_000, 20);
    expect((await house.upload('venue/main', stdout)).error?.code).toBe('PLACEHOLDER_NOT_MEDIA');
  });
});

describe('an upload cannot make ffmpeg open anything else', () => {
  const playlist = (target: string): string =>
    `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n${target}\n#EXT-X-ENDLIST\n`;
  const drawing = (target: string): string =>
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64"><image xlink:href="${target}" width="64" height="64"/></svg>`;
  const dash = (target: string): string =>
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT10S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${target}</BaseURL></Representation></AdaptationSet></Period></MPD>`;
  const list = (target: string): string => `ffconcat version 1.0\nfile '${target}'\n`;
  const network = 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n';

  test.each([
    ['an HLS playlist', playlist, /an HLS playlist/],
    ['a concat list', list, /a list of other files/],
    ['an SVG', drawing, /an SVG drawing/],
    ['a DASH manifest', dash, /a page or an XML text/],
    ['a description of a network stream', () => network, /a text/],
  ])('PH5 %s', async (_name, make, found) => {
    for (const [target, type] of [
      [`${trap.url}/segment.ts`, 'application/octet-stream'],
      [`concat:${trap.url}/header.y4m|file:///etc/passwd`, 'video/mp4'],
      ['file:///etc/passwd', 'image/png'],
      ['/etc/passwd', 'image/svg+xml'],
    ] as const) {
      const init = { headers: { 'content-type': type }, query: '?name=film.mp4' };
      const job = await house.upload('venue/main', Buffer.from(make(target)), init);
      expect(job.error).toMatchObject({
        code: 'PLACEHOLDER_NOT_MEDIA',
        message: expect.stringMatching(found),
      });
      expect(JSON.stringify(job)).not.toContain('root:');
    }
    expect(trap.asked).toEqual([]);
  });

  test('PH5 the trap works: without our limits ffprobe does call it', async () => {
    const file = join(folder, 'trap.m3u8');
    writeFileSync(file, playlist(`${trap.url}/segment.ts`));
    await run('ffprobe', [...words('-v error -protocol_whitelist file,http,tcp'), file]).catch(
      () => undefined,
    );
    expect(trap.asked).toContain('/segment.ts');
    trap.asked.length = 0;
  });
});

describe('limits of an upload', () => {
  const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_000_000, 7);

  test('PH1 too large by what it announces: refused before it comes', async () => {
    const { hostname, port } = new URL(house.media.control);
    const socket = connect(Number(port), hostname);
    socket.write(
      [
        'PUT /api/placeholders/venue/main HTTP/1.1',
        'host: media',
        'authorization: Bearer token-of-the-placeholder-tests',
        'content-type: video/mp4',
        `content-length: ${MAX_MB * 1_000_000 + 1}`,
        '',
        'nothing of it',
      ].join('\r\n'),
    );
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    await until('there is an answer', () => answer.includes('UPLOAD_TOO_LARGE'));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('HL_PLACEHOLDER_MAX_MB');
    socket.destroy();
  });

  test('PH1 too large on the way: the answer is heard, and little of it was written', async () => {
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        for (; sent < 500; sent += 1) yield megabytes(1);
      })(),
    );
    const response = await house.put('venue/main', endless).catch((error: unknown) => error);
    if (response instanceof Response) {
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
    }
    const whole = await house.put(
      'venue/main',
      Readable.from([megabytes(1), megabytes(1), Buffer.from('x')]),
    );
    expect(whole.status).toBe(413);
    expect(await whole.json()).toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
  });

  test('PH1 as large as may be is taken', async () => {
    expect((await house.upload('venue/main', megabytes(MAX_MB))).error?.code).toBe('PLACEHOLDER_NOT_MEDIA');
  });

  test('PH1 zero bytes', async () => {
    const response = await house.put('venue/main', Buffer.alloc(0));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'PLACEHOLDER_NOT_MEDIA',
      message: expect.stringContaining('an empty file'),
    });
  });

  test('PH1 one that breaks off leaves nothing, and its place is free again', async () => {
    const abort = new AbortController();
    const begun = Array.from({ length: 8 }, () => openUpload(house, abort.signal));
    await until(
      'eight are coming',
      () => house.files().filter((name) => name.endsWith('upload')).length === 8,
    );
    const ninth = await house.put('venue/main', Buffer.from('more'));
    expect(ninth.status).toBe(429);
    expect(await ninth.json()).toMatchObject({ code: 'TOO_MANY_UPLOADS' });
    abort.abort();
    await Promise.all(begun);
    await until('nothing is left of them', () => house.files().join() === 'work');
    expect((await house.put('venue/nowhere', Buffer.from('more'))).status).toBe(404);
    expect((await house.upload('venue/main', Buffer.from('more'))).state).toBe('failed');
  });

  test.each([
    ['venue/nowhere', 'application/octet-stream', 404, 'UNKNOWN_VENUE'],
    ['fan/ana', 'application/octet-stream', 400, 'BAD_REQUEST'],
    ['artist/..%2F..%2Fetc', 'application/octet-stream', 400, 'BAD_REQUEST'],
    ['venue/main', 'application/json', 415, 'WRONG_CONTENT_TYPE'],
    ['venue/main', 'multipart/form-data; boundary=x', 415, 'WRONG_CONTENT_TYPE'],
  ])('PH1 %s as %s is refused with %i %s', async (owner, type, status, code) => {
    const response = await house.put(owner, Buffer.from('{}'), { headers: { 'content-type': type } });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('S3 wants the service token', async () => {
    const response = await house.put('venue/main', Buffer.from('x'), { headers: { authorization: '' } });
    expect(response.status).toBe(401);
  });

  test('PH1 a full disk, and a sender that stands still', async () => {
    const options = { maxBytes: 1_000_000, idleMs: 100 };
    const full = receiveUpload(Readable.from([megabytes(1)]), { ...options, file: '/dev/full' });
    await expect(full).rejects.toMatchObject({ code: 'DISK_FULL', statusCode: 507 });
    const still = new Readable({ read: () => undefined });
    const stalled = receiveUpload(still, { ...options, file: join(folder, 'still') });
    await expect(stalled).rejects.toMatchObject({ code: 'UPLOAD_STALLED' });
  });

  test('PH1 a sender that stands still hears why, over the same connection', async () => {
    const limits = { file: join(folder, 'hung'), maxBytes: 1_000_000, idleMs: 200 };
    const server = createServer((request, response) => {
      void receiveUpload(request, limits)
        .catch((error: { code: string }) => error.code)
        .then((said) => {
          request.resume();
          response.end(`${said}`);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text;
    });
    socket.write(
      'PUT / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 1000\r\n\r\nthe beginning',
    );
    await new Promise((resolve) => socket.once('close', resolve).once('end', resolve));
    socket.destroy();
    server.close();
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expect(heard).toContain('UPLOAD_STALLED');
  });
});

/** Begins an upload that does not end by itself; resolves when it is over. */
const openUpload = async (to: PlaceholderHouse, signal: AbortSignal): Promise<void> => {
  const { hostname, port } = new URL(to.media.control);
  const socket = connect(Number(port), hostname);
  const head = [
    'PUT /api/placeholders/venue/main HTTP/1.1',
    'host: media',
    'authorization: Bearer token-of-the-placeholder-tests',
    'content-type: video/mp4',
    'content-length: 1000000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\nthe beginning`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  socket.destroy();
};

describe('ffmpeg is missing', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
  });

  test('PH7 from the start: refused at once, and the list says why', async () => {
    const other = await startPlaceholderHouse(join(folder, 'bare'));
    try {
      process.env['PATH'] = join(folder, 'no-tools');
      const response = await other.put('venue/main', Buffer.from('x'));
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ code: 'FFMPEG_MISSING' });
      expect((await other.list()).problem).toContain('ffmpeg is not installed');
    } finally {
      await other.media.close();
    }
  });

  test('PH7 or gone since: the job says so, and the house plays on', async () => {
    expect((await house.list()).problem).toBeNull();
    process.env['PATH'] = join(folder, 'no-tools');
    const job = await house.upload('venue/main', Buffer.from('x'));
    expect(job).toMatchObject({ state: 'failed', error: { code: 'FFMPEG_MISSING' } });
    expect(await house.media.venue('main')).toMatchObject({ onAir: null });
  });

  test('PH7 one that cannot make H.264 is as good as none, and a broken one is told apart', async () => {
    const tools = join(folder, 'old-tools');
    mkdirSync(tools);
    const { stdout: probe } = await run('which', ['ffprobe']);
    const script = (complaint: string): string => `#!/bin/sh\necho "${complaint}" >&2\nexit 1\n`;
    await run('ln', ['-s', probe.trim(), join(tools, 'ffprobe')]);
    const image = join(folder, 'a.png');
    await ffmpeg(...words('-f lavfi -i testsrc2=s=64x36 -frames:v 1'), image);
    expect((await house.list()).problem).toBeNull();
    process.env['PATH'] = tools;
    for (const [complaint, code] of [
      ["Unknown encoder 'libx264'", 'FFMPEG_MISSING'],
      ['av_interleaved_write_frame(): No space left on device', 'DISK_FULL'],
      ['[vost#0 @ 0x55d] Something went wrong', 'TRANSCODE_FAILED'],
    ] as const) {
      writeFileSync(join(tools, 'ffmpeg'), script(complaint), { mode: 0o755 });
      expect((await house.upload('venue/main', image)).error?.code).toBe(code);
    }
  });
});

describe('jobs', () => {
  let film: string;
  let wide: PlaceholderHouse;
  beforeAll(async () => {
    wide = await startPlaceholderHouse(join(folder, 'wide'));
    const once = join(folder, 'once.mp4');
    film = join(folder, 'film.mkv');
    await ffmpeg(
      ...words('-f lavfi -i mandelbrot=s=1280x720:r=30 -t 2 -c:v libx264 -preset ultrafast -crf 40 -g 60'),
      once,
    );
    await ffmpeg(...words('-stream_loop 29 -i'), once, ...words('-c copy'), film);
  });
  afterAll(() => wide.media.close());
  afterEach(() => until('nothing is left', () => wide.files().join() === 'work'));
  const begin = async (owner: string): Promise<PlaceholderJob> => {
    const { stdout } = await run('cat', [film], { encoding: 'buffer', maxBuffer: 1 << 26 });
    return (await (await wide.put(owner, stdout)).json()) as PlaceholderJob;
  };
  const children = async (): Promise<string> =>
    (await run('ps', ['-o', 'comm=', '--ppid', String(process.pid)])).stdout;

  test('PH6 are done one at a time, tell how far they are, and can be cancelled', async () => {
    const [first, second, third] = [
      await begin('venue/main'),
      await begin('venue/left'),
      await begin('artist/ana'),
    ];
    const running = await until('the first one gets on', async () => {
      const job = await wide.job(first.id);
      return job.progress > 0.02 ? job : undefined;
    });
    expect(running.state).toBe('transcoding');
    expect(running.progress).toBeLessThan(1);
    expect(await wide.job(second.id)).toMatchObject({ state: 'queued', progress: 0 });
    expect((await wide.list()).jobs.slice(0, 3).map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
    expect(await children()).toContain('ffmpeg');
    const { stdout: nice } = await run('ps', ['-o', 'ni=,comm=', '--ppid', String(process.pid)]);
    expect(nice).toMatch(/19 ffmpeg/);
    for (const { id } of [third, first, second]) {
      const response = await wide.call('DELETE', `/jobs/${id}`);
      expect(await response.json()).toMatchObject({ state: 'failed', error: { code: 'CANCELLED' } });
    }
    await until('no ffmpeg is left', async () => !(await children()).includes('ffmpeg'));
    expect((await wide.list()).placeholders).toEqual([]);
    expect((await wide.call('DELETE', '/jobs/nothing')).status).toBe(404);
  });

  test('PH6 a newer upload for the same owner, and its removal, take the place of one under way', async () => {
    const older = await begin('venue/main');
    await until('it runs', async () => (await wide.job(older.id)).state === 'transcoding');
    const newer = await begin('venue/main');
    expect((await endOf(wide, older)).error?.code).toBe('CANCELLED');
    await until('the newer one runs', async () => (await wide.job(newer.id)).state === 'transcoding');
    const response = await wide.call('DELETE', '/venue/main');
    expect(response.status).toBe(200);
    expect((await endOf(wide, newer)).error?.code).toBe('CANCELLED');
    expect((await wide.call('DELETE', '/venue/main')).status).toBe(404);
  });

  test('PH6 D6 closing ends what runs and leaves nothing', async () => {
    const other = await startPlaceholderHouse(join(folder, 'short'));
    const { stdout } = await run('cat', [film], { encoding: 'buffer', maxBuffer: 1 << 26 });
    const job = (await (await other.put('venue/main', stdout)).json()) as PlaceholderJob;
    await until('it runs', async () => (await other.job(job.id)).state === 'transcoding');
    await other.media.close();
    expect(await children()).not.toContain('ffmpeg');
    await sleep(50);
    expect(other.files()).toEqual(['work']);
  });
});
