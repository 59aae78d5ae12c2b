import type { bus } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import type { Env } from './env.ts';
import { isStaff } from './event-audience.ts';
import { Refusal } from './refusal.ts';
import { addressPerson, type StandingsState } from './standings/standings-state.ts';

/** Why somebody whose ticket is good does not come in all the same. */
export interface TurnedAway {
  readonly refusal: Refusal;
  readonly retryAfterMs: number;
  readonly closeCode: number;
  readonly reason: string;
}

/** What the room's own book says about somebody who wants to come in; undefined: welcome. */
export const judgeJoin = (
  join: bus.Join.$Properties,
  parts: { readonly standings: StandingsState },
  env: Env,
): TurnedAway | undefined => {
  if (isStaff(join.role ?? 0)) return undefined;
  const untilMs = Math.max(
    bannedUntil(parts.standings, join.person ?? ''),
    join.address ? bannedUntil(parts.standings, addressPerson(join.address)) : 0,
  );
  if (untilMs <= env.now) return undefined;
  const retryAfterMs = Math.min(untilMs - env.now, MOST_RETRY_MS);
  return { refusal: Refusal.REFUSAL_BANNED, retryAfterMs, closeCode: CLOSE.BANNED, reason: 'BANNED' };
};

/** The wire's field has 32 bits. */
const MOST_RETRY_MS = 0x7fffffff;

const bannedUntil = ({ byPerson }: StandingsState, person: string): number =>
  byPerson.get(person)?.banUntilMs ?? 0;
