import { viz } from '../../proto/gen/viz.js';

/** Events that only staff may see. A kind that is in neither list does not compile. */
const AUDIENCE = {
  stickerPlaced: 'everybody',
  stickersRemoved: 'everybody',
  chatPosted: 'everybody',
  stickersRestored: 'everybody',
  chatRemoved: 'everybody',
  chatRestored: 'everybody',
  chatPinned: 'everybody',
  showChanged: 'everybody',
  rulesChanged: 'everybody',
  effectStarted: 'everybody',
  effectStopped: 'everybody',
  frozen: 'everybody',
  moderationAct: 'staff',
  lineHeld: 'staff',
  heldDecided: 'staff',
  standingChanged: 'staff',
  filtersChanged: 'staff',
  nameVerified: 'staff',
  shadowedLine: 'staff',
  heldRestored: 'staff',
  shadowedSticker: 'staff',
} as const satisfies { readonly [Kind in EventKind]: 'everybody' | 'staff' };

export type EventKind = NonNullable<viz.Event['kind']>;

const kinds = Object.keys(AUDIENCE) as EventKind[];
const staffKinds = kinds.filter((kind) => AUDIENCE[kind] === 'staff');

/** True for an event that goes into frames, backfills and snapshots. Unknown kinds stay with us. */
export const isForEverybody = (event: viz.Event.$Properties): boolean =>
  !isForStaff(event) && kinds.some((kind) => event[kind] !== undefined && event[kind] !== null);

/** True for an event that only staff are sent. */
export const isForStaff = (event: viz.Event.$Properties): boolean =>
  staffKinds.some((kind) => event[kind] !== undefined && event[kind] !== null);

/** A moderator or an admin. */
export const isStaff = (role: viz.Role): boolean =>
  role === viz.Role.ROLE_MODERATOR || role === viz.Role.ROLE_ADMIN;
