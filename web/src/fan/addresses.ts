import type { VenuePage } from '../../../proto/contracts/admin.ts';
import type { StreamUrls } from './player/player.ts';

interface PageAddress {
  readonly protocol: string;
  readonly hostname: string;
}

/** Where the room and the stream are, seen from the page: same host, the venue's ports. */
export const venueAddresses = (
  venue: VenuePage,
  page: PageAddress,
): { room: string; streams: StreamUrls } => {
  const isSecure = page.protocol === 'https:';
  const media = `${isSecure ? 'https' : 'http'}://${page.hostname}:${venue.mediaPort}`;
  return {
    room: `${isSecure ? 'wss' : 'ws'}://${page.hostname}:${venue.vizPort}${venue.vizPath}`,
    streams: {
      flv: `${media}${venue.flvPath}`,
      hls: venue.hlsPath === null ? null : `${media}${venue.hlsPath}`,
    },
  };
};
