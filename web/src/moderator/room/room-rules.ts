import type { viz } from '../../../../proto/gen/viz.js';

/** The chat's rules, the whole of them as moderators set them. */
export interface RoomRules {
  readonly slowModeS: number;
  readonly isVerifiedOnly: boolean;
  readonly delayMs: number;
  readonly areLinksOff: boolean;
  readonly areLinksClickable: boolean;
}

export const readRoomRules = (from: viz.ChatRules.$Properties): RoomRules => ({
  slowModeS: from.slowModeS ?? 0,
  isVerifiedOnly: from.verifiedOnly ?? false,
  delayMs: from.delayMs ?? 0,
  areLinksOff: from.linksOff ?? false,
  areLinksClickable: from.linksClickable ?? false,
});

export const writeRoomRules = (rules: RoomRules): viz.ChatRules.$Properties => ({
  slowModeS: rules.slowModeS,
  verifiedOnly: rules.isVerifiedOnly,
  delayMs: rules.delayMs,
  linksOff: rules.areLinksOff,
  linksClickable: rules.areLinksClickable,
});

/** The rules after events; `before` where none of them changed any. */
export const rulesAfter = (before: RoomRules, events: readonly viz.Event.$Properties[]): RoomRules =>
  events.reduce((rules, { rulesChanged }) => (rulesChanged ? readRoomRules(rulesChanged) : rules), before);
