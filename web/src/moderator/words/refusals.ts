import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from '../../shared/wire/codes.ts';

export type Refused = viz.Refusal | 'lost' | 'not-connected';

const WORDS: Readonly<Partial<Record<Refused, string>>> = {
  [Refusal.REFUSAL_MALFORMED]: 'The room did not understand that. Reloading the page may help.',
  [Refusal.REFUSAL_UNKNOWN_ACTION]: 'This room does not know that. Reloading the page may help.',
  [Refusal.REFUSAL_TOO_OFTEN]: 'Too many at once. One moment before the next one.',
  [Refusal.REFUSAL_EMPTY]: 'There is nothing in it to show.',
  [Refusal.REFUSAL_TOO_LONG]: 'That text is too long.',
  [Refusal.REFUSAL_ILL_FORMED]: 'That text has characters which cannot be shown.',
  [Refusal.REFUSAL_BAD_VALUE]: 'The room does not take that value.',
  [Refusal.REFUSAL_BUSY]:
    'Somebody changed the same at this moment, or the room is busy. Look again and retry.',
  [Refusal.REFUSAL_NOT_ALLOWED]: 'Only admins may do that.',
  [Refusal.REFUSAL_OUTRANKED]: 'Not on yourself, and not on somebody of your rank or above.',
  [Refusal.REFUSAL_NOT_FOUND]: 'That is not there any more.',
  [Refusal.REFUSAL_CONFLICT]: 'Something later has changed the same. Take that back first.',
  [Refusal.REFUSAL_TOO_LATE]: 'It is too late to take that back.',
  [Refusal.REFUSAL_LAYER_OFF]: 'The show has switched that off for now.',
  [Refusal.REFUSAL_FROZEN]: 'That is frozen for now.',
  [Refusal.REFUSAL_REPEATED]: 'You have just said that.',
  [Refusal.REFUSAL_ROOM_CLOSED]: 'This room has closed.',
  lost: 'The connection broke before the room answered. Look whether it was done.',
  'not-connected': 'Not connected right now. Nothing was done.',
};

/** A refusal in words, with what the room said beside it. */
export const refusalWords = (
  { refusal, retryAfterMs }: { readonly refusal: Refused; readonly retryAfterMs: number },
  detail = '',
): string => {
  const words = WORDS[refusal] ?? 'The room did not accept that.';
  const wait = retryAfterMs >= 1000 ? ` Try again in ${Math.ceil(retryAfterMs / 1000)} s.` : '';
  return detail === '' ? words + wait : `${words} ${detail.replaceAll('\n', ' ')}`;
};
