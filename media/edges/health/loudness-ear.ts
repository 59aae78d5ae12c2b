import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { LoudnessReading } from '../../core/health/loudness.ts';
import { createReadingParser } from '../../core/health/loudness-text.ts';
import { type MediaTag, retimed, sameBytes } from '../../core/media-tag.ts';
import { FLV_START, joinBytes, streamBytes } from '../../core/stream-bytes.ts';
import { endOfText, lastLine } from '../background-child.ts';
import type { BackgroundFfmpeg } from './background-ffmpeg.ts';

/** Listens to one source: an ffmpeg that hears its sound and tells how loud it is, ten times a second. */
export interface LoudnessEar {
  hear(tag: MediaTag): void;
  close(): void;
}

/** Sound that ffmpeg has not taken yet, bytes: about four seconds. What comes beyond is not heard. */
const MAX_UNREAD_BYTES = 64 * 1024;
/** So many tags are written at once, some 200 ms of sound, or fewer where one is long, bytes. */
const TAGS_AT_ONCE = 10;
const LONG_TAG_BYTES = 4096;
/** So many tags without an answer (some 15 s) and ffmpeg hangs. */
const MAX_UNANSWERED_TAGS = 700;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;
/** One that has run for this long has failed for a new reason, milliseconds. */
const HEALTHY_MS = 30_000;
/** Enhanced RTMP's way to name a sound codec: ffmpeg 5 cannot read it, so such sound is not measured. */
const ENHANCED = 9;

/** Read at once, without looking ahead; one thread; measured in frames of 100 ms, each told as it is measured. */
const ARGS = [
  ...['-probesize', '32', '-analyzeduration', '0', '-fflags', 'nobuffer', '-threads', '1', '-f', 'flv'],
  ...['-i', 'pipe:0', '-vn', '-filter_threads', '1', '-af'],
  [
    'ebur128=metadata=1',
    'astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=Peak_level',
    'ametadata=print:direct=1:file=-',
  ].join(','),
  ...['-f', 'null', '-'],
];

/** Longest step that its clock makes, milliseconds: how loud it is has nothing to do with what the clock says. */
const MAX_STEP_MS = 1000;

interface Listening {
  readonly child: ChildProcessWithoutNullStreams;
  readonly sinceMs: number;
  unanswered: number;
  /** Its own clock, which never jumps; and where the source's stood. */
  clockMs: number;
  lastMs: number | null;
  /** What is written with the next tags. */
  waiting: Uint8Array[];
}

/** `onReading` is called for each 100 ms; `onFailed` each time that ffmpeg has ended by itself, with what it said. */
export const createLoudnessEar = (options: {
  ffmpeg: BackgroundFfmpeg;
  onReading: (reading: LoudnessReading) => void;
  onFailed: (reason: string) => void;
}): LoudnessEar => {
  let header: MediaTag | null = null;
  let listening: Listening | null = null;
  let failures = 0;
  let retryAtMs = 0;
  const stop = (): void => {
    listening?.child.kill('SIGKILL');
    listening = null;
  };
  const onGone = (gone: Listening, reason: string): void => {
    // One that we ended ourselves has been let go of before.
    if (listening !== gone) return;
    listening = null;
    failures = performance.now() - gone.sinceMs > HEALTHY_MS ? 0 : failures + 1;
    retryAtMs = performance.now() + Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
    // One that never started is told of where it was started.
    if (gone.child.pid !== undefined) options.onFailed(reason);
  };
  const begin = (): Listening | null => {
    if (performance.now() < retryAtMs) return null;
    const started = startListening(options, onGone);
    if (started === null) retryAtMs = performance.now() + FIRST_RETRY_MS;
    else if (header !== null) write(started, header);
    return started;
  };
  return {
    hear: (tag) => {
      if ((tag.data[0] ?? 0) >> 4 === ENHANCED) return;
      if (tag.role === 'audioHeader') {
        if (!sameBytes(header?.data ?? null, tag.data)) stop();
        header = tag;
      } else if (tag.role === 'audio') {
        listening ??= begin();
        if (listening === null || listening.child.stdin.writableLength > MAX_UNREAD_BYTES) return;
        write(listening, tag);
        listening.unanswered += 1;
        // Killed, it comes back like one that failed by itself.
        if (listening.unanswered > MAX_UNANSWERED_TAGS) listening.child.kill('SIGKILL');
      }
    },
    close: stop,
  };
};

const startListening = (
  options: { ffmpeg: BackgroundFfmpeg; onReading: (reading: LoudnessReading) => void },
  onGone: (gone: Listening, reason: string) => void,
): Listening | null => {
  const child = options.ffmpeg.start(ARGS);
  if (child === undefined) return null;
  const listening: Listening = {
    child,
    sinceMs: performance.now(),
    unanswered: 0,
    clockMs: 0,
    lastMs: null,
    waiting: [FLV_START],
  };
  const parse = createReadingParser();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    listening.unanswered = 0;
    for (const reading of parse(text)) options.onReading(reading);
  });
  const said = endOfText(child.stderr, 500);
  child.once('close', () => onGone(listening, lastLine(said())));
  return listening;
};

const write = (listening: Listening, tag: MediaTag): void => {
  const { waiting, child } = listening;
  if (tag.role === 'audio') {
    const stepMs = tag.timestampMs - (listening.lastMs ?? tag.timestampMs);
    listening.lastMs = tag.timestampMs;
    listening.clockMs += Math.min(Math.max(stepMs, 0), MAX_STEP_MS);
  }
  waiting.push(streamBytes('flv', retimed(tag, listening.clockMs)));
  if (waiting.length < TAGS_AT_ONCE && tag.data.length < LONG_TAG_BYTES) return;
  listening.waiting = [];
  if (child.stdin.writable) child.stdin.write(joinBytes(waiting));
};
