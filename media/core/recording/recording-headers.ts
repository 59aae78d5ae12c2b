import type { MediaTag } from '../media-tag.ts';
import { encodeMetadata } from '../metadata.ts';
import { FLV_START, joinBytes, streamBytes } from '../stream-bytes.ts';
import { audioFormat, videoFormat } from '../stream-facts.ts';
import type { HeaderRole, IndexHeader } from './recording-index.ts';

const HAS_VIDEO = 1;
const HAS_AUDIO = 4;
const FLAGS_AT = 4;

/** The newest of each kind: what a decoder needs for what comes next. */
export type StreamHeaders = Partial<Record<HeaderRole, MediaTag>>;

export const isHeaderRole = (role: MediaTag['role']): role is HeaderRole =>
  role === 'meta' || role === 'videoHeader' || role === 'audioHeader';

/** In the order in which they go out. A stream that brings no metadata (a source) gets what its headers say. */
export const headersInOrder = ({ meta, videoHeader, audioHeader }: StreamHeaders): MediaTag[] =>
  [meta ?? described(videoHeader, audioHeader), videoHeader, audioHeader].filter((tag) => tag !== undefined);

const described = (video: MediaTag | undefined, audio: MediaTag | undefined): MediaTag | undefined => {
  if (video === undefined || audio === undefined) return undefined;
  const data = encodeMetadata(videoFormat(video.data, null), audioFormat(audio.data, null));
  return { role: 'meta', timestampMs: 0, data };
};

/** The beginning of a file: what FLV begins with, and the headers at 0. */
export const fileStart = (headers: readonly MediaTag[]): { bytes: Uint8Array; lines: IndexHeader[] } => {
  const start = FLV_START.slice();
  const has = (role: MediaTag['role']): boolean => headers.some((tag) => tag.role === role);
  // A player waits for a track that the file announces. Where nothing is known yet, both are announced.
  if (has('videoHeader') !== has('audioHeader')) start[FLAGS_AT] = has('videoHeader') ? HAS_VIDEO : HAS_AUDIO;
  const pieces: Uint8Array[] = [start];
  const lines: IndexHeader[] = [];
  let byte = start.length;
  for (const tag of headers) {
    const bytes = streamBytes('flv', { ...tag, timestampMs: 0 });
    if (isHeaderRole(tag.role)) lines.push({ at: 'header', role: tag.role, byte });
    pieces.push(bytes);
    byte += bytes.length;
  }
  return { bytes: joinBytes(pieces), lines };
};
