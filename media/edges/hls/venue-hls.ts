import { playlistText } from '../../core/hls/playlist.ts';
import {
  createSegmenter,
  type SegmenterNews,
  type SegmentLimits,
  takeCut,
  takeTag,
} from '../../core/hls/segmenter.ts';
import { dvrEntries, liveEntries, type ShelfEntry } from '../../core/hls/shelf.ts';
import type { MediaHub, VenueNews } from '../media-hub.ts';
import { createSegmentWriter, type SegmentWriter, type WriterOptions } from './segment-writer.ts';

/** One venue as HLS. */
export interface VenueHls {
  /** The playlist of the newest segments; undefined while there are too few to play. */
  livePlaylist(): Buffer | undefined;
  /** The playlist that reaches back. */
  dvrPlaylist(): Buffer | undefined;
  /** True where that file can be downloaded. */
  hasFile(name: string): boolean;
  readonly folder: string;
  /** Follows its venue where it does not yet and there is one. */
  follow(): void;
  /** Stops following; resolves when nothing is being written. */
  close(): Promise<void>;
}

interface VenueHlsOptions extends WriterOptions {
  readonly hub: MediaHub;
  readonly limits: SegmentLimits;
}

/** A player wants this many segments before it begins. */
const PLAYABLE_SEGMENTS = 3;

export const createVenueHls = (options: VenueHlsOptions): VenueHls => {
  const { hub, venue, shelf, folder, log } = options;
  const writer = createSegmentWriter(options);
  let unfollow: (() => void) | undefined;
  const stop = (): void => {
    unfollow?.();
    unfollow = undefined;
  };
  const follow = (): void => {
    if (unfollow !== undefined || !hub.hasVenue(venue)) return;
    const takeNews = createTaker(options, writer);
    unfollow = hub.followVenue(venue, (news) => {
      try {
        if (news.kind === 'ended') unfollow = undefined;
        else takeNews(news);
      } catch (error) {
        log.error({ venue, err: error }, 'HLS of a venue begins again');
        // Later: this may be inside the call that gives us how to stop.
        queueMicrotask(stop);
      }
    });
  };
  follow();
  return {
    livePlaylist: createPlaylist(() => liveEntries(shelf), writer),
    dvrPlaylist: createPlaylist(() => dvrEntries(shelf), writer),
    hasFile: (name) => writer.files.has(name),
    folder,
    follow,
    close: () => {
      stop();
      return writer.close();
    },
  };
};

/** Divides a venue, from now on, into segments for the writer. */
const createTaker = (
  { hub, venue, limits, log }: VenueHlsOptions,
  writer: SegmentWriter,
): ((news: Exclude<VenueNews, { kind: 'ended' }>) => void) => {
  const segmenter = createSegmenter(limits);
  /** Time of day at which the open segment began. */
  let openedUnixMs = 0;
  return (news) => {
    if (news.kind === 'cut') return takeCut(segmenter);
    const { open } = segmenter;
    for (const one of takeTag(segmenter, news.tag)) {
      if (one.kind === 'segment') writer.put(one.segment, openedUnixMs);
      else log.warn({ venue }, refusalText(one));
    }
    const opened = segmenter.open;
    if (opened === null || opened === open) return;
    const agoMs = (hub.venueClockMs(venue) ?? opened.startMs) - opened.startMs;
    openedUnixMs = Math.round(Date.now() - agoMs);
  };
};

const refusalText = ({ what, isSoundOnly }: Extract<SegmenterNews, { kind: 'refused' }>): string =>
  isSoundOnly
    ? `HLS carries no ${what}: the picture goes out alone`
    : `HLS carries no ${what}: it goes on at the next cut`;

/** A playlist as bytes, made once for all who ask for it. */
const createPlaylist = (entriesOf: () => ShelfEntry[], writer: SegmentWriter): (() => Buffer | undefined) => {
  let made: { at: number; bytes: Buffer } | undefined;
  return () => {
    const entries = made?.at === writer.written() ? [] : entriesOf();
    const [first] = entries;
    if (first !== undefined && (entries.length >= PLAYABLE_SEGMENTS || first.sequence > 0))
      made = { at: writer.written(), bytes: Buffer.from(playlistText(entries)) };
    return made?.bytes;
  };
};
