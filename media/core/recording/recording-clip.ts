import { type FileTag, retimed } from '../flv-walker.ts';

/** How much later than a picture the sound of the same moment may stand in a file, milliseconds. */
const LATE_SOUND_MS = 3000;

/** Cuts a span out of a recording, as tags of a file of its own whose time begins at 0. */
export interface Clipper {
  take(tag: FileTag): Uint8Array | null;
  /** Nothing more of the span comes after what was taken. */
  isDone(): boolean;
}

/** `startMs`: where in the recording the clip begins, a key frame. `untilMs` is not included. */
export const createClipper = (startMs: number, untilMs: number): Clipper => {
  let isDone = false;
  let lastMs = 0;
  const take = (tag: FileTag): Uint8Array | null => {
    if (isHeader(tag)) return retimed(tag.bytes, lastMs);
    if (tag.timestampMs >= untilMs + LATE_SOUND_MS) isDone = true;
    if (tag.timestampMs < startMs || tag.timestampMs >= untilMs) return null;
    lastMs = Math.max(tag.timestampMs - startMs, lastMs);
    return retimed(tag.bytes, tag.timestampMs - startMs);
  };
  return { take, isDone: () => isDone };
};

const isHeader = ({ role }: FileTag): boolean =>
  role === 'meta' || role === 'videoHeader' || role === 'audioHeader' || role === 'other';
