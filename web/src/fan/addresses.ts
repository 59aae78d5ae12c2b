import type { VenuePage } from '../../../proto/contracts/admin.ts';

interface PageAddress {
  readonly protocol: string;
  readonly hostname: string;
}

/** Where the room and the stream are, seen from the page: same host, the venue's ports. */
export const venueAddresses = (venue: VenuePage, page: PageAddress): { room: string; stream: string } => {
  const isSecure = page.protocol === 'https:';
  return {
    room: `${isSecure ? 'wss' : 'ws'}://${page.hostname}:${venue.vizPort}${venue.vizPath}`,
    stream: `${isSecure ? 'https' : 'http'}://${page.hostname}:${venue.mediaPort}${venue.flvPath}`,
  };
};
