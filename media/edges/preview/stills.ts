import { createHash } from 'node:crypto';
import { Counter, type Registry } from 'prom-client';
import type { Logger } from '../../../ops/service/logger.ts';
import { keepNewest } from '../../core/health/numbers.ts';
import { nextStillMs } from '../../core/health/still-pace.ts';
import type { Placeholder } from '../../core/placeholder.ts';
import type { BackgroundFfmpeg } from '../health/background-ffmpeg.ts';
import type { MediaHub } from '../media-hub.ts';
import { makeStill, type PictureToTake } from './still-maker.ts';

/** A small JPEG of what a source or a venue shows. */
export interface Still {
  readonly jpeg: Buffer;
  /** When it was made, Unix milliseconds. */
  readonly atMs: number;
  /** As in the HTTP header, with its quotes. */
  readonly etag: string;
}

/** The newest still of each source and placeholder, in memory. Stills are made one at a time, at low priority. */
export interface Stills {
  ofSource(artistId: string): Still | undefined;
  /** That of what is on air: the source, or the placeholder. */
  ofVenue(venue: string): Still | undefined;
  close(): void;
}

/** How often something to do is looked for, milliseconds. */
const LOOK_MS = 500;
/** Stills whose duration is remembered. */
const REMEMBERED = 8;

/** Something that stills are made of. */
interface Subject {
  readonly name: string;
  header: Uint8Array | null;
  /** The newest key frame. */
  key: Uint8Array | null;
  /** The one that the last still was tried with. */
  triedWith: Uint8Array | null;
  still: Still | undefined;
  failures: number;
  /** What its last stills took, milliseconds. */
  readonly tookMs: number[];
  nextMs: number;
}

interface StillsOptions {
  readonly hub: MediaHub;
  readonly ffmpeg: BackgroundFfmpeg;
  readonly log: Logger;
  readonly metrics: Registry;
  /** 0: no stills. */
  readonly everyMs: number;
}

export const createStills = (options: StillsOptions): Stills => {
  const { hub, everyMs } = options;
  const sources = new Map<string, Subject>();
  const placeholders = new WeakMap<Placeholder, Subject>();
  if (everyMs === 0) return { ofSource: () => undefined, ofVenue: () => undefined, close: () => undefined };
  const stopFollowing = followSources(hub, sources);
  const counts = addMetrics(options.metrics);
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      for (const subject of [...sources.values(), ...placeholdersOnScreen(hub, placeholders)].filter(isDue))
        await renew(subject, { ...options, counts });
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return {
    ofSource: (artistId) => sources.get(artistId)?.still,
    ofVenue: (venue) => {
      const screen = hub.onScreen(venue);
      if (screen === undefined) return undefined;
      return 'artistId' in screen
        ? sources.get(screen.artistId)?.still
        : placeholders.get(screen.placeholder)?.still;
    },
    close: () => {
      clearInterval(timer);
      stopFollowing();
      sources.clear();
    },
  };
};

const isDue = ({ key, triedWith, nextMs }: Subject): boolean =>
  key !== null && key !== triedWith && performance.now() >= nextMs;

const newSubject = (name: string): Subject => ({
  name,
  header: null,
  key: null,
  triedWith: null,
  still: undefined,
  failures: 0,
  tookMs: [],
  nextMs: 0,
});

/** Keeps the header and the newest key frame of each source. Returns how to stop. */
const followSources = (hub: MediaHub, sources: Map<string, Subject>): (() => void) => {
  const unfollow = new Map<string, () => void>();
  const stop = hub.onEvent((event) => {
    if (event.kind !== 'source' || event.change === 'stalled' || event.change === 'resumed') return;
    const { artistId } = event;
    unfollow.get(artistId)?.();
    unfollow.delete(artistId);
    sources.delete(artistId);
    if (event.change === 'ended') return;
    const subject = newSubject(artistId);
    sources.set(artistId, subject);
    const stopFollowing = hub.followSource(artistId, (news) => {
      if (news.kind !== 'tag') return;
      if (news.tag.role === 'videoHeader') subject.header = news.tag.data;
      else if (news.tag.role === 'key') subject.key = news.tag.data;
    });
    if (stopFollowing !== undefined) unfollow.set(artistId, stopFollowing);
  });
  return () => {
    stop();
    for (const one of unfollow.values()) one();
  };
};

const placeholdersOnScreen = (hub: MediaHub, known: WeakMap<Placeholder, Subject>): Subject[] => {
  const shown = new Set<Placeholder>();
  for (const { name } of hub.state().venues) {
    const screen = hub.onScreen(name);
    if (screen !== undefined && 'placeholder' in screen) shown.add(screen.placeholder);
  }
  return [...shown].map((placeholder) => {
    const subject = known.get(placeholder) ?? ofPlaceholder(placeholder);
    known.set(placeholder, subject);
    return subject;
  });
};

/** A loop may begin in black: its picture is taken from the middle. */
const ofPlaceholder = ({ videoHeader, tags, durationMs }: Placeholder): Subject => {
  const keys = tags.filter((tag) => tag.role === 'key');
  const key = keys.findLast((tag) => tag.timestampMs <= durationMs / 2) ?? keys[0];
  return { ...newSubject('placeholder'), header: videoHeader, key: key?.data ?? null };
};

const renew = async (
  subject: Subject,
  { ffmpeg, log, everyMs, counts }: StillsOptions & { counts: StillCounts },
): Promise<void> => {
  const picture = pictureOf(subject);
  if (picture === undefined) return;
  const startedMs = performance.now();
  const isNews = subject.triedWith === null || Buffer.compare(picture.key, subject.triedWith) !== 0;
  subject.triedWith = picture.key;
  // The very same picture once more: the old still shows it.
  if (!isNews && subject.still !== undefined) return;
  const result = await makeStill(ffmpeg, picture);
  keepNewest(subject.tookMs, performance.now() - startedMs, REMEMBERED);
  subject.failures = result.ok ? 0 : subject.failures + 1;
  subject.nextMs = startedMs + nextStillMs({ everyMs, ...subject });
  if (result.ok) {
    counts.made.inc();
    subject.still = { jpeg: result.jpeg, atMs: Date.now(), etag: etagOf(result.jpeg) };
    return;
  }
  // A picture that could not be taken may be tried again.
  if (result.isMissing) subject.triedWith = null;
  else counts.failed.inc();
  if (!result.isMissing && subject.failures === 1)
    log.warn({ subject: subject.name, reason: result.reason }, 'a still could not be made');
};

const pictureOf = ({ header, key }: Subject): PictureToTake | undefined =>
  key === null ? undefined : { header, key };

const etagOf = (jpeg: Buffer): string =>
  `"${createHash('sha256').update(jpeg).digest('base64url').slice(0, 22)}"`;

interface StillCounts {
  readonly made: Counter;
  readonly failed: Counter;
}

const addMetrics = (registry: Registry): StillCounts => ({
  made: new Counter({ name: 'media_stills_total', help: 'stills made', registers: [registry] }),
  failed: new Counter({
    name: 'media_still_failures_total',
    help: 'stills that could not be made',
    registers: [registry],
  }),
});
