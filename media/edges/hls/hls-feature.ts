import { join } from 'node:path';
import type { HouseConfig } from '../../../ops/service/config.ts';
import type { Logger } from '../../../ops/service/logger.ts';
import type { SegmentLimits } from '../../core/hls/segmenter.ts';
import type { Shelf, ShelfSettings } from '../../core/hls/shelf.ts';
import type { CreateFeature } from '../feature.ts';
import { createHlsMetrics } from './hls-metrics.ts';
import { createHlsRoute } from './hls-route.ts';
import { cleanOtherVenues, openShelf } from './segment-files.ts';
import { createVenueHls, type VenueHls } from './venue-hls.ts';

/** Where no key frame comes for this long a segment ends without, milliseconds. */
const KEY_WAIT_MS = 6000;
/** The most that one segment may hold: 6 s at about 40 Mbit/s. */
const MAX_SEGMENT_BYTES = 32 * 1024 * 1024;
/** How often a venue that is named in the settings but not open yet is looked for, milliseconds. */
const LOOK_MS = 1000;

/** Gives venues out as HLS. */
export const createHlsFeature: CreateFeature = ({ context, hub }) => {
  const { config, log } = context;
  const metrics = createHlsMetrics(context.metrics);
  const names = config.hlsVenues.length > 0 ? config.hlsVenues : [config.programVenue];
  const root = join(config.dataDir, 'hls');
  const venues = new Map<string, VenueHls>();
  for (const [venue, shelf] of openShelves({ root, names, config, log })) {
    const folder = join(root, venue);
    venues.set(venue, createVenueHls({ hub, venue, folder, shelf, limits: limitsOf(config), log, metrics }));
  }
  const timer = setInterval(() => {
    for (const hls of venues.values()) hls.follow();
  }, LOOK_MS);
  return {
    playback: createHlsRoute({ venues, hasVenue: hub.hasVenue, hasDvr: config.hlsDvrSeconds > 0 }),
    close: async () => {
      clearInterval(timer);
      await Promise.all([...venues.values()].map((hls) => hls.close()));
    },
  };
};

const limitsOf = ({ hlsSegmentMs }: HouseConfig): SegmentLimits => ({
  segmentMs: hlsSegmentMs,
  keyWaitMs: KEY_WAIT_MS,
  maxBytes: MAX_SEGMENT_BYTES,
});

/** What earlier runs have left. A folder that cannot be used costs that venue its HLS, and nobody else anything. */
const openShelves = (options: {
  root: string;
  names: readonly string[];
  config: HouseConfig;
  log: Logger;
}): Map<string, Shelf> => {
  const { root, names, config, log } = options;
  const settings: ShelfSettings = {
    windowSegments: config.hlsWindow,
    dvrMs: config.hlsDvrSeconds * 1000,
    longestMs: config.hlsSegmentMs + KEY_WAIT_MS,
  };
  const shelves = new Map<string, Shelf>();
  const attempt = (folder: string, open: () => void): void => {
    try {
      open();
    } catch (error) {
      log.error({ folder, err: error }, 'HLS cannot use its folder: make it writable and start media again');
    }
  };
  attempt(root, () => cleanOtherVenues(root, names));
  for (const venue of names) {
    const folder = join(root, venue);
    attempt(folder, () => shelves.set(venue, openShelf(folder, settings)));
  }
  return shelves;
};
