import type { MediaTag } from './media-tag.ts';
import type { AudioFormat } from './stream-facts.ts';

/**
 * Silence for a source that sends no sound: a browser's player waits for every track that it was promised, and a
 * venue always promises sound. AAC-LC, 48 kHz, stereo; the frame is what ffmpeg's encoder makes of digital silence.
 */
export const SILENCE_HEADER = Uint8Array.from([0xaf, 0x00, 0x11, 0x90]);
export const SILENCE_FORMAT: AudioFormat = { codec: 'aac', sampleRateHz: 48_000, channels: 2 };

const FRAME = Uint8Array.from([0xaf, 0x01, 0x21, 0x10, 0x04, 0x60, 0x8c, 0x1c]);
/** 1,024 samples at 48 kHz, milliseconds. */
const FRAME_MS = 1024 / 48;
/** Most frames in one go: after a longer hole there is no use in filling it all. */
const MAX_FRAMES = 50;

/** The silent frames after `fromMs` up to `untilMs`, and where the next one goes. */
export const silenceBetween = (fromMs: number, untilMs: number): { tags: MediaTag[]; nextMs: number } => {
  const tags: MediaTag[] = [];
  let nextMs = Math.max(fromMs, untilMs - MAX_FRAMES * FRAME_MS);
  while (nextMs <= untilMs) {
    tags.push({ role: 'audio', timestampMs: Math.round(nextMs), data: FRAME });
    nextMs += FRAME_MS;
  }
  return { tags, nextMs };
};
