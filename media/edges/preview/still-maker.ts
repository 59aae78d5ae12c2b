import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { FLV_START, streamBytes } from '../../core/stream-bytes.ts';
import { endOfText, lastLine } from '../background-child.ts';
import type { BackgroundFfmpeg } from '../health/background-ffmpeg.ts';

/** One picture: a key frame with the header for it; codecs without headers have none. */
export interface PictureToTake {
  readonly header: Uint8Array | null;
  readonly key: Uint8Array;
}

export type StillResult =
  | { ok: true; jpeg: Buffer }
  /** `isMissing`: there is no ffmpeg, or the house is closing. */
  | { ok: false; reason: string; isMissing: boolean };

const STILL_WIDTH_PX = 320;
/** A still takes well under a tenth of this, milliseconds. */
const LIMIT_MS = 5000;
/** Largest picture that is decoded, pixels: 4096 by 2304. A header may claim any size, and each costs memory. */
const MAX_PIXELS = 9_437_184;
const MAX_JPEG_BYTES = 512 * 1024;

const ARGS = [
  ...['-probesize', '32', '-analyzeduration', '0', '-threads', '1', '-max_pixels', String(MAX_PIXELS)],
  ...['-f', 'flv', '-i', 'pipe:0', '-an', '-frames:v', '1', '-filter_threads', '1'],
  ...[
    '-vf',
    `scale=${STILL_WIDTH_PX}:-2:flags=fast_bilinear`,
    '-pix_fmt',
    'yuvj420p',
    '-strict',
    'unofficial',
  ],
  ...['-c:v', 'mjpeg', '-q:v', '5', '-threads', '1', '-f', 'image2pipe', 'pipe:1'],
];

/** Decodes one key frame into a small JPEG. */
export const makeStill = (ffmpeg: BackgroundFfmpeg, picture: PictureToTake): Promise<StillResult> => {
  const child = ffmpeg.start(ARGS);
  if (child === undefined)
    return Promise.resolve({ ok: false, reason: 'ffmpeg is not here', isMissing: true });
  feed(child, picture);
  return outcome(child);
};

const feed = (child: ChildProcessWithoutNullStreams, { header, key }: PictureToTake): void => {
  child.stdin.write(FLV_START);
  if (header !== null)
    child.stdin.write(streamBytes('flv', { role: 'videoHeader', timestampMs: 0, data: header }));
  child.stdin.end(streamBytes('flv', { role: 'key', timestampMs: 0, data: key }));
};

const outcome = (child: ChildProcessWithoutNullStreams): Promise<StillResult> => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  let isOverdue = false;
  child.stdout.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= MAX_JPEG_BYTES) pieces.push(piece);
    else child.kill('SIGKILL');
  });
  const said = endOfText(child.stderr, 500);
  const timer = setTimeout(() => {
    isOverdue = true;
    child.kill('SIGKILL');
  }, LIMIT_MS);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      const jpeg = Buffer.concat(pieces);
      if (code === 0 && jpeg.length > 0 && bytes <= MAX_JPEG_BYTES) return resolve({ ok: true, jpeg });
      const reason = isOverdue ? `it took over ${LIMIT_MS} ms` : lastLine(said());
      resolve({ ok: false, reason, isMissing: child.pid === undefined });
    });
  });
};
