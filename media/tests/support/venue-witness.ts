import { compositionMs, type MediaTag } from '../../core/media-tag.ts';
import type { Cut } from '../../core/venue.ts';
import type { FuzzSource } from './fuzz-source.ts';

/** Sees all that a venue sends and complains of what a player would stumble over. */
export interface VenueWitness {
  routedAtMs: number;
  onCut(cut: Cut): void;
  onTag(tag: MediaTag, nowMs: number): void;
  check(now: { nowMs: number; clockMs: number }): void;
  /** What must be so while this source is on air and well. */
  checkSource(source: FuzzSource, now: { nowMs: number; onAirSinceMs: number }): void;
}

interface Seen {
  readonly timestampMs: number;
  readonly mark: number;
  readonly recordedMs: number;
  readonly atMs: number;
  /** The cut that it came after. */
  readonly cut: Cut | null;
}

/** Longest time without a track: 1.5 s until it is known to be lost, and what its filling needs to catch up. */
const SILENT_MS = 2500;
const OUT_OF_STEP_MS = 60;
const IN_ORDER = ['meta', 'videoHeader', 'audioHeader', 'key'];

export const createVenueWitness = (wrong: (text: string) => void): VenueWitness => {
  let last: Partial<Record<'video' | 'audio', Seen>> = {};
  let lastCut: Cut | null = null;
  let sinceCut: string[] | null = null;
  let presentedMs = Number.NEGATIVE_INFINITY;
  let floorMs = Number.NEGATIVE_INFINITY;
  let complaints = 0;
  const complain = (text: string): void => {
    complaints += 1;
    if (complaints < 4) wrong(text);
  };

  const seePicture = (tag: MediaTag): void => {
    const shownMs = tag.timestampMs + compositionMs(tag.data);
    if (shownMs <= floorMs)
      complain(
        `after the cut ${JSON.stringify(lastCut)} a picture is shown at ${shownMs}, before ${floorMs}`,
      );
    presentedMs = Math.max(presentedMs, shownMs);
  };
  const seeOrder = (role: string): void => {
    if (sinceCut === null) return;
    sinceCut.push(role);
    if (role !== 'key') {
      if (!IN_ORDER.includes(role)) complain(`${role} comes before the key frame of a cut`);
      return;
    }
    const expected = IN_ORDER.filter((one) => one !== 'audioHeader' || sinceCut?.includes(one));
    if (sinceCut.join() !== expected.join()) complain(`a cut sends ${sinceCut.join()}`);
    sinceCut = null;
  };
  const onTag = (tag: MediaTag, nowMs: number): void => {
    seeOrder(tag.role);
    if (tag.role === 'meta' && tag.timestampMs !== 0) complain('metadata is not at 0');
    if (!['key', 'inter', 'audio'].includes(tag.role)) return;
    const track = tag.role === 'audio' ? 'audio' : 'video';
    const before = last[track]?.timestampMs ?? -1;
    const { timestampMs, data } = tag;
    if (!Number.isInteger(timestampMs)) complain(`a timestamp is ${timestampMs}`);
    if (timestampMs <= before) complain(`${track} goes from ${before} to ${timestampMs}`);
    if (track === 'video') seePicture(tag);
    const [mark = 0, a = 0, b = 0, c = 0] = data.subarray(-4);
    last[track] = { timestampMs, mark, recordedMs: (a << 16) | (b << 8) | c, atMs: nowMs, cut: lastCut };
  };
  return {
    routedAtMs: 0,
    onTag,
    onCut: (cut) => {
      if (sinceCut !== null) complain('a cut comes before the key frame of the one before');
      lastCut = cut;
      sinceCut = [];
      floorMs = presentedMs;
    },
    check: ({ nowMs, clockMs }) => {
      for (const track of ['video', 'audio'] as const) {
        const seen = last[track];
        if (seen === undefined) continue;
        if (nowMs - seen.atMs > SILENT_MS) complain(`no ${track} for ${nowMs - seen.atMs} ms`);
        if (seen.timestampMs - clockMs > 6000) complain(`${track} is ${seen.timestampMs - clockMs} ms ahead`);
      }
    },
    checkSource: (source, { nowMs, onAirSinceMs }) => {
      const wellMs = nowMs - Math.max(source.wellSinceMs(nowMs), onAirSinceMs);
      const { video, audio } = last;
      if (source.hasSound && wellMs > SILENT_MS && audio?.mark !== source.mark)
        complain(`a source that is well is not heard for ${wellMs} ms`);
      if (source.hasPicture && wellMs > source.gopMs + SILENT_MS && video?.mark !== source.mark)
        complain('a source that is well is not seen');
      if (video === undefined || audio === undefined || wellMs < 1000) return;
      if (video.mark !== source.mark || audio.mark !== source.mark || video.cut !== audio.cut) return;
      const outMs = video.timestampMs - video.recordedMs - (audio.timestampMs - audio.recordedMs);
      if (Math.abs(outMs) > OUT_OF_STEP_MS) complain(`picture and sound are ${outMs} ms out of step`);
    },
  };
};
