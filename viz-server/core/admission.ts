import type { bus } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import type { Env } from './env.ts';
import { nameAtJoin } from './names/name-at-join.ts';
import type { NamesState } from './names/names-state.ts';
import { Refusal } from './refusal.ts';
import type { ProposedEvent } from './room-part.ts';
import { bannedUntil } from './standings/barred.ts';
import type { StandingsState } from './standings/standings-state.ts';

/** Why somebody whose ticket is good does not come in all the same. */
export interface TurnedAway {
  readonly refusal: Refusal;
  readonly retryAfterMs: number;
  readonly closeCode: number;
  readonly reason: string;
}

/** Somebody who may come in under a name, or not at all. */
export type Admission = { readonly ok: true; readonly name: string } | ({ readonly ok: false } & TurnedAway);

interface AdmissionContext {
  readonly parts: { readonly standings: StandingsState; readonly names: NamesState };
  readonly proposed: readonly ProposedEvent[];
  readonly env: Env;
}

/** What the room's own book says about somebody who wants to come in. */
export const judgeJoin = (join: bus.Join.$Properties, context: AdmissionContext): Admission => {
  const { parts, proposed, env } = context;
  const banned = judgeBan(join, parts, env);
  if (banned !== undefined) return { ok: false, ...banned };
  const name = nameAtJoin(join, { names: parts.names, proposed, env });
  return name === undefined ? { ok: false, ...NAME_RESERVED } : { ok: true, name };
};

const NAME_RESERVED: TurnedAway = {
  refusal: Refusal.REFUSAL_NAME_RESERVED,
  retryAfterMs: 0,
  closeCode: CLOSE.BAD_NAME,
  reason: 'NAME_RESERVED',
};

const judgeBan = (
  join: bus.Join.$Properties,
  parts: { readonly standings: StandingsState },
  env: Env,
): TurnedAway | undefined => {
  const { person, address, role } = join;
  const somebody = { person: person ?? '', address: address ?? '', role: role ?? 0 };
  const untilMs = bannedUntil(parts.standings, somebody);
  if (untilMs <= env.now) return undefined;
  const retryAfterMs = Math.min(untilMs - env.now, MOST_RETRY_MS);
  return { refusal: Refusal.REFUSAL_BANNED, retryAfterMs, closeCode: CLOSE.BANNED, reason: 'BANNED' };
};

/** The wire's field has 32 bits. */
const MOST_RETRY_MS = 0x7fffffff;
