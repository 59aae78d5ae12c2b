import type { bus } from '../../proto/gen/bus.js';
import type { viz } from '../../proto/gen/viz.js';
import { EVENTS_PER_FRAME } from '../../proto/limits.ts';
import { type AnsweredAction, act, refuseBusy } from './actions.ts';
import { judgeJoin, type TurnedAway } from './admission.ts';
import type { Place } from './effects.ts';
import type { Env, RoomEnv } from './env.ts';
import type { Fan } from './fan.ts';
import { firstCameMs } from './first-came.ts';
import { isVouchedFor, noteVerified } from './names/verified-names.ts';
import { forgetViewer, repeatFriends } from './overlays/friends-state.ts';
import { closeTrails, isTrailOpen } from './overlays/trails-gate.ts';
import { cursorPriority } from './overlays/trails-seats.ts';
import { closeCursor, hideCursor, moveCursor, openCursor } from './overlays/trails-state.ts';
import { eachPart } from './parts.ts';
import { renameGuest } from './people/rename.ts';
import { enter, fansOf, findFan, leave } from './presence.ts';
import type { Room } from './room.ts';
import type { Author, Fate, ProposedEvent } from './room-part.ts';
import { fateOf } from './standings/fate.ts';

/**
 * Most fans let in per tick. Each is sent the room as it is: when thousands come back at once after a cut, they come
 * in over some seconds and those inside notice nothing.
 */
export const JOINS_PER_TICK = 100;

/** Most fans that fell behind and are sent what they missed per tick, which may be the room as it is. */
export const RESUMES_PER_TICK = 100;

/** When somebody who still waits to be let in should try an action again. */
const WAITING_RETRY_MS = 1000;
/** When an action that came on top of a full tick is worth another try: spread, so that they do not all come at once. */
const CROWDED_RETRY_MS = { from: 500, to: 2000 };

/** What a tick wants: nothing of it is told before the events are on disk. */
export interface Proposal {
  /** To be journaled in one transaction, in this order. */
  readonly events: viz.Event.$Properties[];
  readonly answers: Answer[];
  readonly joined: Fan[];
  readonly turnedAway: { readonly place: Place; readonly why: TurnedAway }[];
  /** Sockets that fell behind, with the last event they were sent. */
  readonly resumed: { readonly place: Place; readonly lastSequence: number }[];
  /** What the joined said they had seen, by fan. */
  readonly lastSequences: Map<Fan, number>;
}

/** An outcome for one action; `firstEvent` is an index into the proposal's events. */
export interface Answer extends Omit<AnsweredAction, 'events'> {
  readonly place: Place;
  readonly person: string;
  readonly firstEvent: number | undefined;
}

/** Takes a tick's input into the room, except for what must be journaled first: that is proposed. */
export const step = (room: Room, batches: readonly bus.GatewayBatch[], env: RoomEnv): Proposal => {
  const proposal: Proposal = {
    events: [],
    answers: [],
    joined: [],
    turnedAway: [],
    resumed: [],
    lastSequences: new Map(),
  };
  const proposed: ProposedEvent[] = room.orders.splice(0);
  // Those who waited longest come first.
  admit(room, { proposal, proposed, env });
  closeTrails(room.parts, room.presence, env.now);
  for (const batch of batches) {
    if (batch.fresh) forgetGateway(room, proposal, batch.gateway);
    takeJoins(room, { proposal, proposed, batch, env });
    takeMoves(room, batch, env);
    takeActions(room, { proposal, proposed, batch, env });
    takeLeaves(room, proposal, batch);
  }
  resume(room, proposal);
  const { standings } = room.parts;
  const judge = (author: Author): Fate => fateOf(author, { standings, proposed, nowMs: env.now });
  eachPart(room.parts, (part, state) => {
    proposed.push(...(part.follow?.(state, { proposed, env, fateOf: judge }) ?? []));
  });
  for (const [index, event] of proposed.entries())
    proposal.events.push({ ...event, sequence: room.sequence + 1 + index, atMs: env.now });
  return proposal;
};

/** What a tick's input is taken into. */
interface Tick {
  readonly proposal: Proposal;
  readonly proposed: ProposedEvent[];
  readonly env: RoomEnv;
}

const takeJoins = (room: Room, tick: Tick & { readonly batch: bus.GatewayBatch }): void => {
  const { batch } = tick;
  for (const join of batch.joins) {
    const place = { gateway: batch.gateway, session: join.session ?? 0 };
    const known = findFan(room.presence, place);
    if (known !== undefined) room.resuming.set(known, join.lastSequence ?? 0);
    // Somebody who only resumes, in a room that does not know it: its gateway is about to send all of its fans anew.
    else if (join.person) room.waiting.push({ gateway: batch.gateway, join });
  }
  admit(room, tick);
};

const admit = (room: Room, { proposal, proposed, env }: Tick): void => {
  const places = JOINS_PER_TICK - proposal.joined.length;
  for (const { gateway, join } of room.waiting.splice(0, places)) {
    const admission = judgeJoin(join, { parts: room.parts, proposed, env });
    if (!admission.ok) {
      proposal.turnedAway.push({ place: { gateway, session: join.session ?? 0 }, why: admission });
      continue;
    }
    const { name } = admission;
    const sinceMs = firstCameMs(join, { names: room.parts.names, nowMs: env.now });
    const fan = enter(room.presence, { ...join, name }, { gateway, nowMs: env.now, sinceMs });
    const isGuest = !isVouchedFor(join);
    if (isGuest && fansOf(room.presence, fan.person).size > 1) renameGuest(room.presence, fan.person, name);
    const verified = noteVerified({ ...join, name }, { names: room.parts.names, proposed });
    if (verified !== undefined) proposed.push(verified);
    const look = { colour: fan.colour, style: fan.trail, priority: cursorPriority(fan) };
    openCursor(room.parts.trails, fan.number, look);
    proposal.joined.push(fan);
    proposal.lastSequences.set(fan, join.lastSequence ?? 0);
  }
};

/** Lets those who fell behind have what they missed: after the leaves, as it is for nobody else. */
const resume = (room: Room, proposal: Proposal): void => {
  for (const [fan, lastSequence] of room.resuming) {
    if (proposal.resumed.length === RESUMES_PER_TICK) return;
    room.resuming.delete(fan);
    proposal.resumed.push({ place: fan, lastSequence });
    repeatFriends(room.parts.friends, fan);
  }
};

const takeMoves = (room: Room, batch: bus.GatewayBatch, env: Env): void => {
  const { sessions = [], x = [], y = [], hidden = [] } = batch.moves ?? {};
  const fans = room.presence.gateways.get(batch.gateway);
  if (fans === undefined || !sessions || !x || !y || !hidden) return;
  for (let row = 0; row < sessions.length; row += 1) {
    const fan = fans.get(sessions[row] ?? 0);
    if (fan === undefined) continue;
    if (hidden[row] || !isTrailOpen(fan, room.parts, env.now)) hideCursor(room.parts.trails, fan.number);
    else moveCursor(room.parts.trails, fan.number, { x: x[row] ?? 0, y: y[row] ?? 0, nowMs: env.now });
  }
};

const takeActions = (
  room: Room,
  tick: { proposal: Proposal; proposed: ProposedEvent[]; batch: bus.GatewayBatch; env: RoomEnv },
): void => {
  const { proposal, proposed, batch, env } = tick;
  for (const { session, actions } of batch.actions) {
    const place = { gateway: batch.gateway, session: session ?? 0 };
    const fan = findFan(room.presence, place);
    for (const bytes of actions ?? []) {
      const retryAfterMs = busyMs({ fan, events: proposed.length, env });
      const { parts, presence, limits, pressure } = room;
      const { events = [], ...outcome }: AnsweredAction =
        fan === undefined || retryAfterMs > 0
          ? refuseBusy(bytes, retryAfterMs)
          : act(bytes, { fan, parts, presence, env, limits, proposed, pressure });
      const firstEvent = events.length === 0 ? undefined : proposed.length;
      proposed.push(...events);
      proposal.answers.push({ ...outcome, place, person: fan?.person ?? '', firstEvent });
    }
  }
};

/** How long an action has to wait because the room cannot take it now, 0 where it can. */
const busyMs = (tick: { fan: Fan | undefined; events: number; env: Env }): number => {
  if (tick.fan === undefined) return WAITING_RETRY_MS;
  if (tick.events < EVENTS_PER_FRAME) return 0;
  const { from, to } = CROWDED_RETRY_MS;
  return from + Math.floor(tick.env.random() * (to - from));
};

const takeLeaves = (
  room: Room,
  proposal: Proposal,
  batch: Pick<bus.GatewayBatch, 'gateway' | 'leaves'>,
): void => {
  for (const session of batch.leaves) {
    const place = { gateway: batch.gateway, session };
    const fan = leave(room.presence, place);
    if (fan === undefined) {
      removeWaiting(room, place);
      continue;
    }
    closeCursor(room.parts.trails, fan.number);
    forgetViewer(room.parts.friends, fan);
    room.resuming.delete(fan);
    const index = proposal.joined.indexOf(fan);
    if (index >= 0) proposal.joined.splice(index, 1);
  }
};

/** The gateway has lost its sessions, or they all join again. */
const forgetGateway = (room: Room, proposal: Proposal, gateway: string): void => {
  const staying = room.waiting.filter((waiting) => waiting.gateway !== gateway);
  room.waiting.splice(0, Number.POSITIVE_INFINITY, ...staying);
  const leaves = [...(room.presence.gateways.get(gateway)?.keys() ?? [])];
  takeLeaves(room, proposal, { gateway, leaves });
};

const removeWaiting = (room: Room, place: Place): void => {
  const index = room.waiting.findIndex(
    ({ gateway, join }) => gateway === place.gateway && join.session === place.session,
  );
  if (index >= 0) room.waiting.splice(index, 1);
};
