import { type MediaTag, retimed } from './media-tag.ts';
import { isNear, notePicture, noteSound, type Timeline, venueMs } from './timeline.ts';

/** A track whose own time goes back by more than this has jumped as well, milliseconds. */
const STEP_BACK_MS = 250;
/** So near to where it would be put anyhow, a track that has jumped is put beside the other one, milliseconds. */
const BESIDE_MS = 1000;

/** Puts a coded tag on the venue's line. Null where it comes too late to be heard. */
export const placeTag = (line: Timeline, tag: MediaTag, nowMs: number): MediaTag | null => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? Math.max(line.lastAudioMs, line.soundFromMs - 1) : line.lastVideoMs;
  if (hasJumped(line, tag, nowMs)) reanchor(line, tag, nowMs);
  if (isAudio) line.audioGivenMs = tag.timestampMs;
  else line.videoGivenMs = tag.timestampMs;
  let timestampMs = tag.timestampMs + (isAudio ? line.audioOffsetMs : line.videoOffsetMs);
  if (timestampMs <= lastMs) {
    if (isAudio) return null;
    timestampMs = lastMs + 1;
  }
  const placed = retimed(tag, timestampMs);
  if (isAudio) noteSound(line, timestampMs);
  else notePicture(line, placed);
  return placed;
};

const hasJumped = (line: Timeline, tag: MediaTag, nowMs: number): boolean => {
  const isAudio = tag.role === 'audio';
  const timestampMs = tag.timestampMs + (isAudio ? line.audioOffsetMs : line.videoOffsetMs);
  const givenMs = (isAudio ? line.audioGivenMs : line.videoGivenMs) ?? tag.timestampMs;
  const isSetBack = tag.timestampMs < givenMs - STEP_BACK_MS;
  return !isNear(line, timestampMs, nowMs) || isSetBack || belongsBeside(line, tag, nowMs);
};

/** True where the other track has jumped and this one is right with it: it has gone along, if not as far as to be told. */
const belongsBeside = (line: Timeline, tag: MediaTag, nowMs: number): boolean => {
  if (!line.isSplit) return false;
  const clockMs = venueMs(line, nowMs);
  const [video, audio] = [line.videoOffsetMs, line.audioOffsetMs].map((offsetMs) =>
    Math.abs(tag.timestampMs + offsetMs - clockMs),
  ) as [number, number];
  return tag.role === 'audio' ? video < audio - STEP_BACK_MS : audio < video - STEP_BACK_MS;
};

/**
 * Puts a track whose clock has jumped back on the venue's: beside the other one where that has jumped before it, so
 * that they stay in step. Tracks with clocks of their own (the placeholder's picture under a source's sound; an encoder
 * that counts sound and picture from different origins) are moved each by itself.
 */
const reanchor = (line: Timeline, tag: MediaTag, nowMs: number): void => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? line.lastAudioMs : line.lastVideoMs;
  const clockMs = venueMs(line, nowMs);
  const anchorMs = Math.max(clockMs, lastMs + 1);
  const own = isAudio ? 'audioOffsetMs' : 'videoOffsetMs';
  const other = isAudio ? 'videoOffsetMs' : 'audioOffsetMs';
  const besideMs = tag.timestampMs + line[other];
  const isBeside = besideMs >= clockMs - BESIDE_MS && besideMs <= anchorMs + BESIDE_MS;
  const isOneStream = line[own] === line[other];
  line[own] = isBeside && !isOneStream ? line[other] : anchorMs - tag.timestampMs;
  // Nothing has come of the other track that could jump.
  if (isOneStream && line[isAudio ? 'videoGivenMs' : 'audioGivenMs'] === null) line[other] = line[own];
  line.isSplit = (isOneStream || line.isSplit) && line[own] !== line[other];
};
