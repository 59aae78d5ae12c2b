import type { bus } from '../../../proto/gen/bus.js';
import type { viz } from '../../../proto/gen/viz.js';
import type { Effect } from '../../core/effects.ts';
import type { Pressure } from '../../core/load-gauge.ts';
import { SEATS } from '../../core/overlays/trails-seats.ts';
import { applyEvent, createRoom, type Room } from '../../core/room.ts';
import type { ProposedEvent } from '../../core/room-part.ts';
import { JOINS_PER_TICK } from '../../core/step.ts';
import { acts, join, tick } from './room-tick.ts';
import { applyMessage, createView, type View } from './view.ts';

/** A first session of those who fill the seats; others are to have lower ones. */
export const FILLER = 10_000;

/** A pure room whose seats are all taken, with readers of what it sends. */
export interface CrowdedRoom {
  readonly room: Room;
  nowMs: number;
  /** By session; those who fill the seats have none. */
  readonly views: ReadonlyMap<number, View>;
  /** Messages of friends' rows since the last look, by session. */
  takeFriends(session: number): viz.Trails.$Properties[];
  pass(content?: bus.GatewayBatch.$Properties, options?: { ms?: number; pressure?: Pressure }): Effect[];
  come(session: number, more?: bus.Join.$Properties): void;
  move(session: number, x: number, y?: number): Effect[];
  hide(session: number): Effect[];
  go(session: number): Effect[];
  act(session: number, action: viz.Action.$Properties): viz.Reply.$Properties | undefined;
  happen(event: ProposedEvent): void;
  /** Those who are to fill the seats move: they take what seats are free. */
  fill(): void;
  /** The cursor's number of a session. */
  number(session: number): number;
  /** Where a reader holds the cursor of another session. */
  seen(viewer: number, session: number): { x: number; y: number } | undefined;
}

const moves = (
  ...rows: (readonly [session: number, x: number, y: number])[]
): bus.GatewayBatch.$Properties => ({
  moves: {
    sessions: rows.map(([session]) => session),
    x: rows.map(([, x]) => x),
    y: rows.map(([, , y]) => y),
    hidden: rows.map(() => false),
  },
});

export const createCrowdedRoom = (seatsTaken: number = SEATS): CrowdedRoom => {
  const room = createRoom();
  const views = new Map<number, View>();
  const friends = new Map<number, viz.Trails.$Properties[]>();

  const deliver = (session: number, message: viz.ServerMessage.$Properties): void => {
    const view = views.get(session);
    if (view !== undefined) applyMessage(view, message);
    if (message.friends) friends.set(session, [...(friends.get(session) ?? []), message.friends]);
  };
  const live = new Set<number>();
  const carryOut = (effect: Effect): void => {
    if (effect.kind === 'broadcast') for (const session of live) deliver(session, { frame: effect.frame });
    else if (effect.kind === 'welcome') deliver(effect.fan.session, { welcome: effect.welcome });
    else if (effect.kind === 'catch-up') {
      deliver(effect.place.session, effect.message);
      if (effect.place.session < FILLER) live.add(effect.place.session);
    } else if (effect.kind === 'send')
      for (const { session } of effect.places) deliver(session, effect.message);
  };

  const sessions = Array.from({ length: seatsTaken }, (_, index) => FILLER + index);
  const crowded: CrowdedRoom = {
    room,
    nowMs: 1_000_000,
    views,
    takeFriends: (session) => {
      const rows = friends.get(session) ?? [];
      friends.delete(session);
      return rows;
    },
    pass: (content = {}, { ms = 50, pressure = 0 } = {}) => {
      crowded.nowMs += ms;
      room.pressure = pressure;
      const effects = tick(room, content, { now: crowded.nowMs });
      for (const effect of effects) carryOut(effect);
      return effects;
    },
    come: (session, more = {}) => {
      views.set(session, createView());
      crowded.pass({ joins: [join(session, more)] });
    },
    move: (session, x, y = 0) => crowded.pass(moves([session, x, y])),
    hide: (session) => crowded.pass({ moves: { sessions: [session], x: [0], y: [0], hidden: [true] } }),
    go: (session) => {
      views.delete(session);
      live.delete(session);
      return crowded.pass({ leaves: [session] });
    },
    act: (session, action) => {
      const ref = crowded.nowMs;
      const effects = crowded.pass(acts(session, { ref, ...action }));
      const replies = effects.flatMap((effect) =>
        effect.kind === 'send' ? effect.message.replies?.replies : [],
      );
      return replies.find((reply) => reply?.ref === ref) ?? undefined;
    },
    happen: (event) => applyEvent(room, { ...event, sequence: room.sequence + 1, atMs: crowded.nowMs }),
    fill: () => void crowded.pass(moves(...sessions.map((session) => [session, 1, 1] as const))),
    number: (session) => room.presence.gateways.get('g')?.get(session)?.number ?? 0,
    seen: (viewer, session) => views.get(viewer)?.cursors.get(crowded.number(session)),
  };

  for (let from = 0; from < seatsTaken; from += JOINS_PER_TICK)
    crowded.pass({ joins: sessions.slice(from, from + JOINS_PER_TICK).map((session) => join(session)) });
  crowded.fill();
  // Until readers hold them all.
  while (room.parts.trails.moved > 0) crowded.pass();
  return crowded;
};
