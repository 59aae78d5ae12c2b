import type { bus } from '../../../proto/gen/bus.js';
import { viz } from '../../../proto/gen/viz.js';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../../core/room.ts';
import { plainFreeze, plainRules } from '../../core/rules/plain-rules.ts';
import { plainStanding } from '../../core/standings/standing.ts';
import { acts, join, repliesIn, tick } from './room-tick.ts';

/** Sessions of the world's people. */
export const FANS = [1, 2, 3, 4];
export const STAFF = [7, 8, 9];

const PEOPLE = [
  ...FANS.map((session) => join(session, { address: `a${session % 2}` })),
  join(7, { role: 3 }),
  join(8, { role: 2 }),
  join(9, { role: 2 }),
];

/** A room with fans, moderators and an admin, which can be stopped and started at any time. */
export interface ModeratedWorld {
  room: Room;
  nowMs: number;
  /** Every event that was journaled. */
  readonly journal: viz.Event.$Properties[];
  act(session: number, action: viz.Action.$Properties): viz.Reply.$Properties;
  happen(event: viz.Event.$Properties): void;
  restart(): void;
}

export const createModeratedWorld = (): ModeratedWorld => {
  const next = (content: bus.GatewayBatch.$Properties): viz.Reply.$Properties => {
    world.nowMs += 250;
    const before = world.room.sequence;
    const [reply] = repliesIn(tick(world.room, content, { now: world.nowMs }));
    world.journal.push(...world.room.recent.filter(({ sequence }) => (sequence ?? 0) > before));
    return reply ?? {};
  };
  const world: ModeratedWorld = {
    room: createRoom(),
    nowMs: 1_000_000,
    journal: [],
    act: (session, action) => next(acts(session, { ref: 1, ...action })),
    happen: (event) => {
      const numbered = { ...event, sequence: world.room.sequence + 1, atMs: world.nowMs };
      applyEvent(world.room, numbered);
      world.journal.push(numbered);
    },
    restart: () => {
      const saved = [...saveRoom(world.room)].map((event) =>
        viz.Event.decode(viz.Event.encode(event).finish()),
      );
      const { sequence } = world.room;
      world.room = createRoom();
      restoreRoom(world.room, { saved, sequence, recent: [] });
      next({ joins: PEOPLE });
    },
  };
  next({ joins: PEOPLE });
  return world;
};

/** All that acts can change, in a form that can be compared; an effect that goes on again has another number. */
export const touchable = ({ parts }: Room): unknown => ({
  stickers: [...parts.stickers.placed],
  lines: [...parts.moderation.lines].map(([number, { chatPosted }]) => [number, chatPosted?.text]),
  pinned: parts.chat.pinned?.sequence,
  held: [...parts.chat.held].flatMap(([number, { lineHeld }]) => (lineHeld?.dueMs ? [] : [number])),
  rules: plainRules(parts.rules.chat),
  frozen: plainFreeze(parts.rules.frozen),
  filters: [...parts.rules.filters],
  isPanic: parts.moderation.panicAct !== 0,
  standings: [...parts.standings.byPerson]
    .map(([person, standing]) => [person, plainStanding(standing)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  effects: [...parts.choreography.running.values()]
    .map(({ effectStarted }) => effectStarted?.effect?.rgb ?? 0)
    .toSorted((one, other) => one - other),
});
