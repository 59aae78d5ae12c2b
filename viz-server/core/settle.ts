import type { viz } from '../../proto/gen/viz.js';
import { PROTOCOL_VERSION } from '../../proto/limits.ts';
import { type CatchUp, catchUp } from './catch-up.ts';
import type { Effect } from './effects.ts';
import type { Env } from './env.ts';
import type { Fan } from './fan.ts';
import { nextFrame } from './next-frame.ts';
import { forgetFullBuckets } from './person-limits.ts';
import { releaseNumbers } from './presence.ts';
import { Refusal } from './refusal.ts';
import { applyEvent, type Room } from './room.ts';
import type { Answer, Proposal } from './step.ts';

/** When it is worth trying again after the journal could not be written. */
const BUSY_RETRY_MS = 5000;

/**
 * Ends a tick: what the journal has is applied and told, what it could not take is refused as if it had never been.
 */
export const settle = (
  room: Room,
  proposal: Proposal,
  options: { isJournaled: boolean; tickMs: number; env: Env },
): Effect[] => {
  const { isJournaled, tickMs, env } = options;
  const events = isJournaled ? proposal.events : [];
  for (const event of events) applyEvent(room, event);
  const effects: Effect[] = [];
  const frame = nextFrame(room, events, env);
  if (frame !== undefined) effects.push({ kind: 'broadcast', frame, lastSequence: room.sequence });
  const catchUps = catchUp(room);
  for (const fan of proposal.joined) {
    effects.push({ kind: 'welcome', fan, welcome: welcome(room, fan, { tickMs, nowMs: env.now }) });
    effects.push(catchUpEffect(catchUps, fan, proposal.lastSequences.get(fan) ?? 0));
  }
  for (const { place, lastSequence } of proposal.resumed)
    effects.push(catchUpEffect(catchUps, place, lastSequence));
  effects.push(...replies(proposal, isJournaled));
  releaseNumbers(room.presence, room.overlays.trails.released.splice(0));
  forgetFullBuckets(room.limits, env.now);
  return effects;
};

const catchUpEffect = (
  catchUps: CatchUp,
  place: { gateway: string; session: number },
  lastSequence: number,
): Effect => ({
  kind: 'catch-up',
  place: { gateway: place.gateway, session: place.session },
  message: catchUps(lastSequence),
});

const welcome = (
  room: Room,
  fan: Fan,
  clock: { tickMs: number; nowMs: number },
): viz.Welcome.$Properties => ({
  protocolVersion: PROTOCOL_VERSION,
  fan: fan.number,
  name: fan.name,
  role: fan.role,
  timeMs: clock.nowMs,
  tickMs: clock.tickMs,
  viewers: room.presence.viewers,
  person: fan.person,
});

/** One Replies per socket and tick. */
const replies = (proposal: Proposal, isJournaled: boolean): Effect[] => {
  const bySocket = new Map<string, Extract<Effect, { kind: 'reply' }>>();
  for (const answer of proposal.answers) {
    const key = `${answer.place.session} ${answer.place.gateway}`;
    const effect = bySocket.get(key) ?? { kind: 'reply', place: answer.place, replies: [] };
    bySocket.set(key, effect);
    effect.replies.push(reply(proposal, answer, isJournaled));
  }
  return [...bySocket.values()];
};

const reply = (proposal: Proposal, answer: Answer, isJournaled: boolean): viz.Reply.$Properties => {
  const { ref, event } = answer;
  if (event !== undefined && !isJournaled)
    return { ref, refusal: Refusal.REFUSAL_BUSY, retryAfterMs: BUSY_RETRY_MS };
  return {
    ref,
    refusal: answer.refusal ?? Refusal.REFUSAL_NONE,
    sequence: event === undefined ? 0 : (proposal.events[event]?.sequence ?? 0),
    retryAfterMs: answer.retryAfterMs,
  };
};
