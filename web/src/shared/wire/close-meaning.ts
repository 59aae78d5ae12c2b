import { CLOSE } from '../../../../proto/limits.ts';

/** What a page should do after its websocket closed. */
export type CloseMeaning =
  /** Nothing that a person did: try again. */
  | 'retry'
  /** The house is full or starting: try again, but leave it some time. */
  | 'retry-later'
  /** The kept ticket is no longer good: forget it, then try again. */
  | 'forget-ticket'
  /** The kept guest name is not accepted: forget it, then try again. */
  | 'forget-name'
  /** Trying again would end the same way. */
  | 'stop';

const MEANINGS: Readonly<Record<number, CloseMeaning>> = {
  [CLOSE.TRY_LATER]: 'retry-later',
  [CLOSE.TOO_MANY_REFUSALS]: 'retry-later',
  [CLOSE.TOO_BIG]: 'retry-later',
  [CLOSE.MALFORMED]: 'retry-later',
  [CLOSE.HELLO_EXPECTED]: 'retry-later',
  [CLOSE.BAD_TICKET]: 'forget-ticket',
  [CLOSE.BAD_NAME]: 'forget-name',
  [CLOSE.UNSUPPORTED_VERSION]: 'stop',
  [CLOSE.WRONG_ORIGIN]: 'stop',
  [CLOSE.UNKNOWN_ROOM]: 'stop',
  [CLOSE.BANNED]: 'stop',
  [CLOSE.ROOM_CLOSED]: 'stop',
  [CLOSE.SIGNED_OUT]: 'forget-ticket',
};

/** The meaning of a websocket close code; anything unknown is worth a retry. */
export const closeMeaning = (code: number): CloseMeaning => MEANINGS[code] ?? 'retry';
