import type { VenuePage } from '../../../proto/contracts/admin.ts';
import { isSecure, type PageAddress } from '../shared/room-address.ts';
import type { StreamUrls } from './player/player.ts';

const VENUE_NAME = /^[a-z0-9-]+$/u;

/** Where the stream is. `program`: the venue that the show names, empty for the house's own. */
export const streamAddresses = (venue: VenuePage, page: PageAddress, program = ''): StreamUrls => {
  const media = `${isSecure(page) ? 'https' : 'http'}://${page.hostname}:${venue.mediaPort}`;
  const ofProgram = (path: string): string => {
    const at = path.lastIndexOf(`/${venue.venue}`) + 1;
    if (at === 0 || !VENUE_NAME.test(program)) return path;
    return path.slice(0, at) + program + path.slice(at + venue.venue.length);
  };
  return {
    flv: media + ofProgram(venue.flvPath),
    hls: venue.hlsPath === null ? null : media + ofProgram(venue.hlsPath),
  };
};
