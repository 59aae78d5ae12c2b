import type { VenuePage } from '../../../proto/contracts/admin.ts';

/** What of `location` says how the page was opened. */
export interface PageAddress {
  readonly protocol: string;
  readonly hostname: string;
}

export const isSecure = (page: PageAddress): boolean => page.protocol === 'https:';

/** Where the room is, seen from the page: same host, the venue's port. */
export const roomAddress = (venue: VenuePage, page: PageAddress): string =>
  `${isSecure(page) ? 'wss' : 'ws'}://${page.hostname}:${venue.vizPort}${venue.vizPath}`;
