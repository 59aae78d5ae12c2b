import { AIR } from './strings/air.ts';
import { ARTISTS, STREAM_KEY } from './strings/artists.ts';
import { LOG } from './strings/log.ts';
import { OBS } from './strings/obs.ts';
import { PLACEHOLDERS } from './strings/placeholders.ts';
import { PUSH } from './strings/push.ts';
import { RECORDINGS } from './strings/recordings.ts';
import { ROOM } from './strings/rooms.ts';
import { LOGIN, SETUP } from './strings/session.ts';
import { SHOW } from './strings/show.ts';
import { LOUDNESS, SOURCES, STILL } from './strings/sources.ts';

/** The desk's own words for some of the house's codes; the others speak for themselves. */
const codes: Readonly<Record<string, string>> = {
  WRONG_LOGIN: 'Name or password is wrong.',
  SETUP_LINK_USED: 'This set-up link was used already.',
  SETUP_LINK_EXPIRED: 'This set-up link is older than 24 hours.',
  SETUP_LINK_UNKNOWN: 'This set-up link is not valid.',
};

/** Everything the desk says: here what all parts have in common, and each part's own words in a file of its own. */
export const STRINGS = {
  codes,
  product: 'Houselights',
  desk: 'The desk',
  openVenue: 'Venue page',
  jumpTo: 'Parts of the desk',
  logOut: 'Log out',
  loading: 'Turning the lights on…',
  retry: 'Try again',
  cancel: 'Keep',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select it and copy by hand',
  copiedAloud: (what: string) => `${what} copied.`,

  problems: {
    unreachable: 'The house does not answer. Is Houselights running, and is this device online?',
    status: (statusCode: number) => `The house answered with an error (${statusCode}). Its log says more.`,
    deskAway: 'The house does not answer. What you see may be old.',
    deskNow: 'Trying again…',
    title: 'Problems',
  },

  subjects: { venues: 'Venues', artists: 'Artists' },
  pages: { newer: 'Newer', older: 'Older' },

  login: LOGIN,
  setup: SETUP,
  air: AIR,
  sources: SOURCES,
  still: STILL,
  loudness: LOUDNESS,
  artists: ARTISTS,
  streamKey: STREAM_KEY,
  obs: OBS,
  placeholders: PLACEHOLDERS,
  recordings: RECORDINGS,
  push: PUSH,
  log: LOG,
  room: ROOM,
  show: SHOW,
} as const;
