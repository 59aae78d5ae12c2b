import { parseFlvFile } from './flv-file.ts';
import { isAvc, type MediaTag } from './media-tag.ts';
import { type AudioFormat, audioFormat, type VideoFormat, videoFormat } from './stream-facts.ts';

/** The loop that a venue shows while nothing is on air: whole in memory, so that it can never fail. */
export interface Placeholder {
  readonly videoHeader: Uint8Array;
  readonly audioHeader: Uint8Array;
  readonly video: VideoFormat;
  readonly audio: AudioFormat;
  /** Coded tags in order of time; the first is a key frame at 0. */
  readonly tags: readonly MediaTag[];
  readonly durationMs: number;
}

export type PlaceholderResult = { ok: true; placeholder: Placeholder } | { ok: false; reason: string };

const MIN_DURATION_MS = 200;
/** Over twice what a minute needs: what is kept of each tag must stay small beside its bytes. */
const MAX_TAGS = 12_000;

/** Reads the placeholder out of an FLV file with H.264 video and audio that begins with a key frame. */
export const readPlaceholder = (file: Uint8Array): PlaceholderResult => {
  const parsed = parseFlvFile(file);
  if (!parsed.ok) return parsed;
  if (parsed.tags.length > MAX_TAGS) return { ok: false, reason: `it has more than ${MAX_TAGS} tags` };
  const videoHeader = parsed.tags.find((tag) => tag.role === 'videoHeader')?.data;
  const audioHeader = parsed.tags.find((tag) => tag.role === 'audioHeader')?.data;
  const coded = parsed.tags.filter((tag) => ['key', 'inter', 'audio'].includes(tag.role));
  const video = coded.filter((tag) => tag.role !== 'audio');
  const audio = coded.filter((tag) => tag.role === 'audio');
  const first = video[0];
  if (videoHeader === undefined || !isAvc(videoHeader)) return { ok: false, reason: 'it has no H.264 video' };
  if (audioHeader === undefined || audio.length === 0) return { ok: false, reason: 'it has no AAC audio' };
  if (first?.role !== 'key') return { ok: false, reason: 'its video does not begin with a key frame' };
  const startMs = first.timestampMs;
  const tags = coded
    .map((tag) => ({ ...tag, timestampMs: Math.max(tag.timestampMs - startMs, 0) }))
    .toSorted(
      (a, b) => a.timestampMs - b.timestampMs || Number(a.role === 'audio') - Number(b.role === 'audio'),
    );
  const durationMs = Math.max(endMs(video), endMs(audio)) - startMs;
  if (durationMs < MIN_DURATION_MS) return { ok: false, reason: `it is shorter than ${MIN_DURATION_MS} ms` };
  const placeholder = {
    videoHeader,
    audioHeader,
    video: videoFormat(videoHeader, null),
    audio: audioFormat(audioHeader, null),
    tags,
    durationMs,
  };
  return { ok: true, placeholder };
};

/** Where a track's last tag ends: it lasts as long as the track's tags do on average. */
const endMs = (track: readonly MediaTag[]): number => {
  const first = track[0]?.timestampMs ?? 0;
  const last = track.at(-1)?.timestampMs ?? 0;
  return track.length < 2 ? last : Math.round(last + (last - first) / (track.length - 1));
};
