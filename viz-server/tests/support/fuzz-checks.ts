import { expect } from 'vitest';
import type { viz } from '../../../proto/gen/viz.js';
import { ACT_KINDS } from '../../core/moderation/acts/registry.ts';
import { isTrailOpen } from '../../core/overlays/trails-gate.ts';
import { HIDDEN } from '../../core/overlays/trails-state.ts';
import { everyFan } from '../../core/presence.ts';
import { applyEvent, createRoom, type Room } from '../../core/room.ts';
import { isShadowed } from '../../core/standings/barred.ts';
import { GHOST, GHOST_COLOUR, keptAs } from './fuzz-deeds.ts';
import type { FuzzFan } from './fuzz-fan.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { durable, livingEffects, plain } from './plain.ts';
import { stickerText, type View } from './view.ts';

/** Looks at everything that is sent: what the ghost does is for the ghost and for staff alone. */
export const checkGhost = (fan: FuzzFan, message: viz.ServerMessage): void => {
  const shared = message.frame ?? message.backfill ?? message.snapshot;
  if (shared === null || shared === undefined) return;
  const text = JSON.stringify(shared);
  if (text.includes(`"${GHOST}"`) || text.includes('boo ')) fan.view.problems.push(`a ghost: ${text}`);
  const { fireworks, reactions } = message.frame ?? {};
  if (fireworks?.colours?.includes(GHOST_COLOUR)) fan.view.problems.push('a firework of a ghost');
  if (reactions?.reactions?.includes(5)) fan.view.problems.push('a reaction of a ghost');
};

/** Everybody who may be in the room is, and knows it as it is. */
export const checkReaders = (world: FuzzWorld, fans: readonly FuzzFan[]): void => {
  const room = world.room();
  const here = fans.filter(({ session }) => session !== undefined);
  expect(here.map(({ isOut }) => isOut)).toEqual(here.map(() => false));
  expect(room.presence.viewers).toBe(here.length);
  expect([...everyFan(room.presence)].map(({ number }) => number).toSorted(ascending)).toEqual(
    here.map(({ view }) => view.fan).toSorted(ascending),
  );
  const bans = fans
    .filter(({ session }) => session === undefined)
    .map((fan) => isBanned(room, fan, world.now()));
  expect(bans).toEqual(bans.map(() => true));
  expect(here.filter((fan) => isBanned(room, fan, world.now()))).toEqual([]);
  const journal = world.journaledEvents();
  const { publicSequence } = world.replayed();
  const expected = readerKnows(world, here);
  for (const fan of fans) {
    expect(fan.view.problems).toEqual([]);
    checkReplies(fan, journal);
  }
  for (const { view } of here) {
    expect(known(view, world.now())).toEqual(expected);
    expect(view.viewers).toBe(here.length);
    expect(view.sequence).toBeGreaterThanOrEqual(publicSequence);
    expect(view.sequence).toBeLessThanOrEqual(room.sequence);
    expect(view.seen.every((sequence, index) => index === 0 || sequence > (view.seen[index - 1] ?? 0))).toBe(
      true,
    );
  }
};

const ascending = (one: number, other: number): number => one - other;

const isBanned = ({ parts }: Room, { view, address }: FuzzFan, nowMs: number): boolean => {
  const { byPerson } = parts.standings;
  const isOfStaff = /^(?:admin|moderator)/u.test(view.ticket);
  // A tab that was never let in knows who it is by its ticket.
  const keys = [view.person || view.ticket, ...(isOfStaff ? [] : [`address:${address}`])];
  return keys.some((key) => (byPerson.get(key)?.banUntilMs ?? 0) > nowMs);
};

const readerKnows = (world: FuzzWorld, here: readonly FuzzFan[]): unknown => {
  const room = world.room();
  const { stickers, chat, rules, show, choreography } = room.parts;
  const byNumber = new Map([...everyFan(room.presence)].map((fan) => [fan.number, fan]));
  const cursors = here.flatMap(({ view, cursor }) => {
    const fan = byNumber.get(view.fan);
    const isShown = fan && fan.trail !== HIDDEN && isTrailOpen(fan, room.parts, world.now());
    return isShown && cursor ? [[view.fan, { ...cursor, colour: fan.colour }] as const] : [];
  });
  return {
    stickers: [...stickers.placed].map(([number, row]) => [number, stickerText(row)]),
    chat: chat.log.map(({ sequence, chatPosted }) => ({ number: sequence, text: chatPosted?.text })),
    pinned: chat.pinned?.sequence ?? 0,
    rules: plain(rules.chat),
    frozen: plain(rules.frozen),
    show: plain(show.show),
    effects: livingEffects(choreography.running, world.now()),
    cursors: cursors.toSorted(([one], [other]) => one - other),
  };
};

const known = (view: View, nowMs: number): unknown => ({
  stickers: [...view.stickers],
  chat: view.chat,
  pinned: view.pinned,
  rules: plain(view.rules),
  frozen: plain(view.frozen),
  show: plain(view.show),
  effects: livingEffects(view.effects, nowMs),
  cursors: [...view.cursors].toSorted(([one], [other]) => one - other),
});

/** What was accepted is in the journal; what only its author sees is its author's. */
const checkReplies = ({ view, asked }: FuzzFan, journal: readonly viz.Event[]): void => {
  for (const { ref, sequence } of view.replies) {
    if (!sequence) continue;
    const { what, person } = keptAs(journal[sequence - 1]);
    expect(what).toBe(asked.get(ref ?? 0));
    expect(['', view.person]).toContain(person);
  }
  for (const event of view.own) {
    // Which line was turned down is said by its number.
    const held = event.heldDecided ? journal[(event.heldDecided.held ?? 0) - 1] : event;
    const person = event.chatPosted?.person ?? held?.lineHeld?.line?.person ?? event.stickerPlaced?.person;
    if (!event.stickersRemoved) expect(person).toBe(view.person);
  }
};

/** The room is what its events make of it, and what a snapshot would. */
export const checkRoom = (world: FuzzWorld): void => {
  const now = durable(world.room(), world.now());
  expect(durable(world.replayed(), world.now())).toEqual(now);
  expect(durable(world.restored(), world.now())).toEqual(now);
};

/** Goes through the journal tick by tick: nobody is shown what somebody under a sanction did. Gives how often what was done. */
export const checkJournal = (world: FuzzWorld): Record<string, number> => {
  const room = createRoom();
  const counts: Record<string, number> = Object.fromEntries(ACT_KINDS.map((kind) => [kind, 0]));
  let tick: viz.Event[] = [];
  const endTick = (): void => {
    for (const event of tick) expect(shownOfBarred(room, event), JSON.stringify(event)).toBe('');
    for (const event of tick) applyEvent(room, event);
    tick = [];
  };
  for (const event of world.journaledEvents()) {
    if (tick.length > 0 && tick[0]?.atMs !== event.atMs) endTick();
    tick.push(event);
    const act = event.moderationAct?.act;
    const kind = ACT_KINDS.find((name) => act?.[name] !== undefined && act[name] !== null);
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  endTick();
  return counts;
};

/** The person who should not have been shown doing this, or nothing. */
const shownOfBarred = ({ parts }: Room, event: viz.Event): string => {
  const { stickerPlaced, chatPosted } = event;
  // A line that waited was said before, and is posted by the clock or by a moderator.
  const person = stickerPlaced?.person ?? (chatPosted?.heldAs ? '' : chatPosted?.person) ?? '';
  const standing = parts.standings.byPerson.get(person);
  const barredMs = Math.max(standing?.banUntilMs ?? 0, standing?.timeoutUntilMs ?? 0);
  const isHidden = isShadowed(parts.standings, { person, address: '', role: 0 }, event.atMs);
  return isHidden || barredMs > event.atMs ? person : '';
};
