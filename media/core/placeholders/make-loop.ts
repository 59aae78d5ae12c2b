import type { MediaTag } from '../media-tag.ts';
import { SILENCE_HEADER, silenceBetween } from '../silence.ts';
import { type LoopLength, loopLength } from './loop-length.ts';

/** The tags of a loop's file: headers first, then pictures and sound in order of time. */
export type LoopResult = { ok: true; tags: readonly MediaTag[] } | { ok: false; reason: string };

/** How many pictures a transcode gave, and how long their loop is; null where there is none to begin with. */
export const measurePictures = (picture: readonly MediaTag[]): LoopLength | null => {
  const pictures = picturesOf(picture);
  return pictures[0]?.role === 'key' ? loopLength(pictures.length) : null;
};

/**
 * Puts the pictures of one transcode and the sound of another together as a loop without a seam. `sound` is two rounds
 * and a little more of the loop's sound; null for silence.
 */
export const makeLoop = (
  picture: readonly MediaTag[],
  sound: readonly MediaTag[] | null,
  length: LoopLength,
): LoopResult => {
  const videoHeader = picture.find((tag) => tag.role === 'videoHeader');
  if (videoHeader === undefined) return { ok: false, reason: 'ffmpeg gave no picture' };
  const heard = sound === null ? silence(length) : secondRound(sound, length);
  if (heard === null) return { ok: false, reason: 'ffmpeg gave less sound than was asked for' };
  const seen = placePictures(picturesOf(picture), length);
  const coded = [...seen, ...heard.tags].toSorted((a, b) => a.timestampMs - b.timestampMs);
  const headers: MediaTag[] = [
    { ...videoHeader, timestampMs: 0 },
    { role: 'audioHeader', timestampMs: 0, data: heard.header },
  ];
  return { ok: true, tags: [...headers, ...coded] };
};

const picturesOf = (tags: readonly MediaTag[]): MediaTag[] =>
  tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');

/** All pictures, as often as the loop has rounds, evenly over its length. */
const placePictures = (once: readonly MediaTag[], length: LoopLength): MediaTag[] => {
  const all = Array.from({ length: length.rounds }, () => once).flat();
  return all.map((tag, index) => ({
    ...tag,
    timestampMs: Math.round((index * length.durationMs) / length.pictures),
  }));
};

interface LoopSound {
  readonly header: Uint8Array;
  readonly tags: MediaTag[];
}

/** The encoder's first frame is its run-up, so the second round begins one frame after as many as a round has. */
const secondRound = (sound: readonly MediaTag[], { aacFrames }: LoopLength): LoopSound | null => {
  const header = sound.find((tag) => tag.role === 'audioHeader')?.data;
  const frames = sound.filter((tag) => tag.role === 'audio').slice(aacFrames + 1, 2 * aacFrames + 1);
  if (header === undefined || frames.length < aacFrames) return null;
  return { header, tags: frames.map(({ data }, index) => aacFrame(data, index)) };
};

const silence = ({ aacFrames }: LoopLength): LoopSound | null => {
  const frame = silenceBetween(0, 0).tags[0]?.data;
  if (frame === undefined) return null;
  const tags = Array.from({ length: aacFrames }, (_, index) => aacFrame(frame, index));
  return { header: SILENCE_HEADER, tags };
};

const aacFrame = (data: Uint8Array, index: number): MediaTag => ({
  role: 'audio',
  timestampMs: Math.round((index * 64) / 3),
  data,
});
