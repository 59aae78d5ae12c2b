import type { viz } from '../../proto/gen/viz.js';
import { PROTOCOL_VERSION } from '../../proto/limits.ts';
import { forgetFullBuckets } from './action-limits.ts';
import { type CatchUp, catchUp } from './catch-up.ts';
import { type AuthorNews, newsForAuthors } from './chat/held-lines.ts';
import type { Effect, Place } from './effects.ts';
import type { Env } from './env.ts';
import { isForEverybody, isForStaff, isStaff } from './event-audience.ts';
import type { Fan } from './fan.ts';
import { giveWay } from './names/give-way.ts';
import { nextFrame } from './next-frame.ts';
import { writeFriends } from './overlays/friends-rows.ts';
import { everyFan, fansOf, releaseNumbers } from './presence.ts';
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
  const eventsAfter = room.publicSequence;
  const authorNews = newsForAuthors(room.parts.chat.held, events);
  for (const event of events) applyEvent(room, event);
  const renamed = giveWay(events, { names: room.parts.names, presence: room.presence, env });
  const effects: Effect[] = [];
  const frame = nextFrame(room, { events: events.filter(isForEverybody), eventsAfter, tickMs }, env);
  if (frame !== undefined) effects.push({ kind: 'broadcast', frame, lastSequence: room.sequence });
  // Before any answer: who is cut off in between comes back as the same person.
  effects.push(...greetings(room, { joined: proposal.joined, renamed }, { tickMs, nowMs: env.now }));
  // Before what anybody catches up with: a page takes what is unanswered then for lost.
  const { carried, failed } = sortAnswers(proposal, isJournaled);
  for (const answer of carried) effects.push(...asides(room, answer, proposal));
  effects.push(...tellAuthors(room, authorNews));
  effects.push(...replies(proposal, { carried, failed }));
  const catchUps = catchUp(room);
  for (const fan of proposal.joined)
    effects.push(catchUpEffect(catchUps, fan, proposal.lastSequences.get(fan) ?? 0));
  for (const { place, lastSequence } of proposal.resumed)
    effects.push(catchUpEffect(catchUps, place, lastSequence));
  effects.push(...tellFriends(room, env));
  effects.push(...turnAway(proposal));
  effects.push(...tellStaff(room, events.filter(isForStaff)));
  for (const answer of carried) effects.push(...putOuts(room, answer));
  releaseNumbers(room.presence, room.parts.trails.released.splice(0));
  forgetFullBuckets(room.limits, env.now);
  return effects;
};

const placeOf = ({ gateway, session }: Place): Place => ({ gateway, session });

const send = (places: Iterable<Place>, message: viz.ServerMessage.$Properties): Effect[] => {
  const all = [...places].map(placeOf);
  return all.length === 0 ? [] : [{ kind: 'send', places: all, message }];
};

/** After the frame: what that one shows needs no rows beside. */
const tellFriends = (room: Room, env: Env): Effect[] => {
  const { parts, presence, pressure } = room;
  const context = { trails: parts.trails, presence, pressure, nowMs: env.now };
  return writeFriends(parts.friends, context).flatMap(({ fan, rows }) => send([fan], { friends: rows }));
};

const turnAway = (proposal: Proposal): Effect[] =>
  proposal.turnedAway.flatMap(({ place, why }) => {
    const { refusal, retryAfterMs, closeCode: code, reason } = why;
    const replies = { replies: [{ ref: 0, refusal, retryAfterMs }] };
    return [...send([place], { replies }), { kind: 'close', places: [place], code, reason }];
  });

const tellAuthors = (room: Room, news: readonly AuthorNews[]): Effect[] =>
  news.flatMap(({ person, event }) => send(fansOf(room.presence, person), { own: { events: [event] } }));

const tellStaff = (room: Room, events: viz.Event.$Properties[]): Effect[] =>
  events.length === 0 ? [] : send(room.presence.staff, { staff: { events } });

/** An action whose events the journal did not take has not happened. */
const sortAnswers = (
  proposal: Proposal,
  isJournaled: boolean,
): { carried: Answer[]; failed: Set<Answer> } => {
  const failed = new Set(
    isJournaled ? [] : proposal.answers.filter(({ firstEvent }) => firstEvent !== undefined),
  );
  return { carried: proposal.answers.filter((answer) => !failed.has(answer)), failed };
};

/** What an action brings beside its reply. */
const asides = (room: Room, answer: Answer, proposal: Proposal): Effect[] => {
  const { ref, place, person, own = [], notices = [], log } = answer;
  const effects: Effect[] = [];
  if (own.length > 0) {
    const atMs = proposal.events[0]?.atMs ?? room.lastFrameMs;
    const events = own.map((event) => ({ ...event, sequence: numberOf(proposal, answer), atMs }));
    effects.push(...send(fansOf(room.presence, person), { own: { events } }));
  }
  for (const { person: to, notice } of notices) effects.push(...send(fansOf(room.presence, to), { notice }));
  if (answer.answer !== undefined) effects.push(...send([place], { answer: { ...answer.answer, ref } }));
  if (log !== undefined) effects.push({ kind: 'look-up', place, ref, query: log });
  return effects;
};

const putOuts = (room: Room, { putOut = [] }: Answer): Effect[] =>
  putOut.map(({ person, address, closeCode: code, reason }) => {
    const places = [...everyFan(room.presence)]
      .filter(
        (fan) =>
          (person !== undefined && fan.person === person) ||
          // What holds for a whole address does not hold for staff.
          (address && fan.address === address && !isStaff(fan.role)),
      )
      .map(placeOf);
    return { kind: 'close', places, code, reason };
  });

const numberOf = (proposal: Proposal, { firstEvent }: Answer): number =>
  firstEvent === undefined ? 0 : (proposal.events[firstEvent]?.sequence ?? 0);

const catchUpEffect = (
  catchUps: CatchUp,
  place: { gateway: string; session: number },
  lastSequence: number,
): Effect => ({
  kind: 'catch-up',
  place: { gateway: place.gateway, session: place.session },
  message: catchUps(lastSequence),
});

/** To those who come in, and to those who go by another name now. */
const greetings = (
  room: Room,
  { joined, renamed }: { joined: readonly Fan[]; renamed: readonly Fan[] },
  clock: { tickMs: number; nowMs: number },
): Effect[] => [
  ...renamed
    .filter((fan) => !joined.includes(fan))
    .map((fan) => greet(room, fan, { ...clock, renamed: true })),
  ...joined.map((fan) => greet(room, fan, clock)),
];

/** Who a fan is: when it comes in, and where it goes by another name without having asked for that. */
const greet = (
  room: Room,
  fan: Fan,
  { tickMs, nowMs, renamed = false }: { tickMs: number; nowMs: number; renamed?: boolean },
): Effect => ({
  kind: 'welcome',
  fan,
  welcome: {
    protocolVersion: PROTOCOL_VERSION,
    fan: fan.number,
    name: fan.name,
    role: fan.role,
    timeMs: nowMs,
    tickMs,
    viewers: room.presence.viewers,
    person: fan.person,
    verified: fan.verified,
    ...(renamed ? { renamed } : {}),
  },
});

/** One Replies per socket and tick. */
const replies = (proposal: Proposal, answers: { carried: Answer[]; failed: Set<Answer> }): Effect[] => {
  const bySocket = new Map<string, { place: Place; replies: viz.Reply.$Properties[] }>();
  for (const answer of proposal.answers) {
    const key = `${answer.place.session} ${answer.place.gateway}`;
    const socket = bySocket.get(key) ?? { place: answer.place, replies: [] };
    bySocket.set(key, socket);
    socket.replies.push(answers.failed.has(answer) ? busy(answer) : reply(proposal, answer));
  }
  return [...bySocket.values()].flatMap((socket) =>
    send([socket.place], { replies: { replies: socket.replies } }),
  );
};

const busy = ({ ref }: Answer): viz.Reply.$Properties => ({
  ref,
  refusal: Refusal.REFUSAL_BUSY,
  retryAfterMs: BUSY_RETRY_MS,
});

const reply = (proposal: Proposal, answer: Answer): viz.Reply.$Properties => ({
  ref: answer.ref,
  refusal: answer.refusal ?? Refusal.REFUSAL_NONE,
  sequence: numberOf(proposal, answer),
  retryAfterMs: answer.retryAfterMs ?? 0,
  ...(answer.isHeld === true ? { held: true } : {}),
  ...(answer.detail === undefined ? {} : { detail: answer.detail }),
});
