import type { RecordingReason } from '../../../proto/contracts/recordings.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import { headersInOrder, isHeaderRole, type StreamHeaders } from '../../core/recording/recording-headers.ts';
import type { MediaHub, SourceNews, VenueNews } from '../media-hub.ts';
import type { Arrival, OnAir, RecordedSubject, RecordingPart } from './recording-part.ts';
import type { RecordingShelf } from './recording-shelf.ts';

/** One source or venue that is being recorded, in one file after the other. */
export interface RecordingSession {
  /** The file that is written now. */
  part(): RecordingPart;
  /** Goes on in a new file at the next key frame. */
  roll(): void;
  /** Ends it; a second call changes nothing. Resolves when the last file is closed. */
  end(reason: RecordingReason): Promise<void>;
}

export interface RecordingSessionOptions {
  readonly hub: MediaHub;
  readonly shelf: RecordingShelf;
  readonly recorded: RecordedSubject;
  /** Whose clock the stamps of a source are on. */
  readonly programVenue: string;
  readonly maxFileMs: number;
  readonly maxFileBytes: number;
  /** It ends without having been told to: its source is gone, or a write failed. */
  readonly onEnd: (reason: RecordingReason) => void;
}

/** So much sound without a picture is a stream that has none, milliseconds. */
const SOUND_ALONE_MS = 2000;
/** With more than this since the last key frame a recording begins at the next one: it would all wait for the disk at once. */
const MAX_PAST_BYTES = 6 * 1024 * 1024;

/** Begins to record. Undefined where what should be recorded is not here; throws where the database refuses. */
export const startSession = (options: RecordingSessionOptions): RecordingSession | undefined => {
  const follow = follower(options);
  if (follow === undefined) return undefined;
  const writer = createWriter(options);
  const stop = follow(writer.take);
  if (stop === undefined) {
    void writer.end('ended');
    return undefined;
  }
  writer.onEnd(stop);
  return writer;
};

type Take = (news: VenueNews | SourceNews, lagMs: number) => void;

/** What to follow with; tags from before now come with how long ago they were sent. */
const follower = ({
  hub,
  recorded: { scope, subject },
}: RecordingSessionOptions): ((take: Take) => (() => void) | undefined) | undefined => {
  if (scope === 'venue' && !hub.hasVenue(subject)) return undefined;
  return (take) => {
    let soFar: (VenueNews | SourceNews)[] | null = [];
    const tell = (news: VenueNews | SourceNews): void => {
      if (soFar === null) take(news, 0);
      else soFar.push(news);
    };
    const stop = scope === 'venue' ? hub.followVenue(subject, tell) : hub.followSource(subject, tell);
    const past = isTooMuch(soFar) ? soFar.filter(isHeader) : soFar;
    soFar = null;
    const times = past.flatMap((news) => (news.kind === 'tag' ? news.tag.timestampMs : []));
    const newestMs = times.reduce((newest, ms) => Math.max(newest, ms), Number.NEGATIVE_INFINITY);
    for (const news of past) take(news, news.kind === 'tag' ? newestMs - news.tag.timestampMs : 0);
    return stop;
  };
};

const isHeader = (news: VenueNews | SourceNews): boolean =>
  news.kind === 'tag' && isHeaderRole(news.tag.role);

const isTooMuch = (past: readonly (VenueNews | SourceNews)[]): boolean =>
  past.reduce((sum, news) => sum + (news.kind === 'tag' ? news.tag.data.length : 0), 0) > MAX_PAST_BYTES;

interface Writer extends RecordingSession {
  take: Take;
  onEnd(stop: () => void): void;
}

const createWriter = (options: RecordingSessionOptions): Writer => {
  const { hub, shelf, recorded } = options;
  const stops: (() => void)[] = [];
  let hasEnded = false;
  let wantsRoll = false;
  const start = createStartRule();
  let headers: StreamHeaders = {};
  let onAir = onAirNow(hub, recorded);

  const open = (): RecordingPart =>
    shelf.open(recorded, (failed, reason) => {
      if (failed.id === part.id && !hasEnded) {
        void end(reason);
        options.onEnd(reason);
      }
    });
  let part = open();

  const begin = (firstMs: number, arrival: Arrival): void =>
    part.begin(firstMs, { headers: headersInOrder(headers), onAir, arrival });
  const isDue = (): boolean =>
    wantsRoll || part.durationMs() >= options.maxFileMs || part.written().bytes >= options.maxFileBytes;
  const rollOver = (key: MediaTag, arrival: Arrival): void => {
    const old = part;
    const firstMs = old.nextStartMs(key);
    wantsRoll = false;
    try {
      part = open();
    } catch {
      // The database takes nothing just now: the old file goes on, and the next key frame tries again.
      return;
    }
    begin(firstMs, arrival);
    void shelf.close(old, 'rolled');
  };
  const end = async (reason: RecordingReason): Promise<void> => {
    if (hasEnded) return;
    hasEnded = true;
    for (const stop of stops) stop();
    await shelf.close(part, reason);
  };
  const takeTag = (tag: MediaTag, lagMs: number): void => {
    const arrival = arrivalOf(options, { lagMs, tagMs: tag.timestampMs });
    if (isHeaderRole(tag.role)) headers = { ...headers, [tag.role]: tag };
    const isFirst = !part.hasBegun() && start.isStart(tag);
    if (isFirst) begin(tag.timestampMs, arrival);
    else if (part.hasBegun() && tag.role === 'key' && isDue()) rollOver(tag, arrival);
    part.put(tag, arrival);
  };
  const take: Take = (news, lagMs) => {
    if (hasEnded) return;
    if (news.kind === 'tag') takeTag(news.tag, lagMs);
    else if (news.kind === 'cut') {
      onAir = artistOnAir(hub, news.cut.to);
      part.mark(onAir, news.cut.atMs, arrivalOf(options, { lagMs, tagMs: news.cut.atMs }));
    } else {
      void end('ended');
      options.onEnd('ended');
    }
  };
  return {
    part: () => part,
    roll: () => {
      wantsRoll = true;
    },
    end,
    take,
    onEnd: (stop) => {
      if (hasEnded) stop();
      else stops.push(stop);
    },
  };
};

/** A file begins with a key frame; with sound only where the stream has had no picture for a while. */
const createStartRule = (): { isStart(tag: MediaTag): boolean } => {
  let soundFromMs: number | null = null;
  let hasPicture = false;
  return {
    isStart: (tag) => {
      if (tag.role === 'key') return true;
      if (tag.role === 'inter') hasPicture = true;
      if (tag.role !== 'audio' || hasPicture) return false;
      soundFromMs ??= tag.timestampMs;
      return Math.abs(tag.timestampMs - soundFromMs) >= SOUND_ALONE_MS;
    },
  };
};

/** A venue's tags are on the program's clock themselves; for a source it is asked. */
const arrivalOf = (
  { hub, recorded, programVenue }: RecordingSessionOptions,
  { lagMs, tagMs }: { lagMs: number; tagMs: number },
): Arrival => {
  const clockMs = recorded.scope === 'venue' ? tagMs : hub.venueClockMs(programVenue);
  const isPast = recorded.scope === 'source' && clockMs !== undefined;
  return {
    nowMs: performance.now() - lagMs,
    unixMs: Date.now() - Math.round(lagMs),
    programMs: clockMs === undefined ? null : isPast ? clockMs - Math.round(lagMs) : clockMs,
  };
};

const onAirNow = (hub: MediaHub, { scope, subject, subjectName }: RecordedSubject): OnAir => {
  if (scope === 'source') return { artistId: subject, artistName: subjectName };
  const venue = hub.state().venues.find(({ name }) => name === subject);
  return artistOnAir(hub, venue?.onAir ?? null);
};

const artistOnAir = (hub: MediaHub, artistId: string | null): OnAir => {
  const source = hub.state().sources.find((one) => one.artistId === artistId);
  return { artistId, artistName: source?.artistName ?? null };
};
