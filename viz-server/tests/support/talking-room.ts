import type { bus } from '../../../proto/gen/bus.js';
import type { viz } from '../../../proto/gen/viz.js';
import type { Effect } from '../../core/effects.ts';
import { applyEvent, createRoom, type Room } from '../../core/room.ts';
import type { ProposedEvent } from '../../core/room-part.ts';
import { acts, frameIn, join, repliesIn, tick } from './room-tick.ts';

/** What one action of one fan brought. */
export interface Heard {
  readonly reply: viz.Reply.$Properties | undefined;
  /** What everybody sees. */
  readonly events: readonly viz.Event.$Properties[];
  readonly own: readonly viz.Event.$Properties[];
  readonly staff: readonly viz.Event.$Properties[];
  readonly effects: readonly Effect[];
}

/** A pure room with some fans in it, and a clock. */
export interface TalkingRoom {
  readonly room: Room;
  nowMs: number;
  /** Something that no fan asked for. */
  happen(event: ProposedEvent): number;
  come(session: number, more?: bus.Join.$Properties): Heard;
  go(session: number): void;
  /** A tick in which one fan does this. */
  act(session: number, action: viz.Action.$Properties): Heard;
  say(session: number, text: string, replyTo?: number): Heard;
  /** A tick in which nobody does anything. */
  wait(ms: number): Heard;
}

const heard = (effects: readonly Effect[]): Heard => {
  const sent = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
  return {
    reply: repliesIn([...effects])[0],
    events: frameIn([...effects])?.events ?? [],
    own: sent.flatMap(({ own }) => own?.events ?? []),
    staff: sent.flatMap(({ staff }) => staff?.events ?? []),
    effects,
  };
};

/** A room where each tick comes a tick later than the last. */
export const createTalkingRoom = (): TalkingRoom => {
  const room = createRoom();
  const next = (content: bus.GatewayBatch.$Properties, ms = 50): Heard => {
    talking.nowMs += ms;
    return heard(tick(room, content, { now: talking.nowMs }));
  };
  const talking: TalkingRoom = {
    room,
    nowMs: 1_000_000,
    happen: (event) => {
      applyEvent(room, { ...event, sequence: room.sequence + 1, atMs: talking.nowMs });
      return room.sequence;
    },
    come: (session, more = {}) => next({ joins: [join(session, more)] }),
    go: (session) => void next({ leaves: [session] }),
    act: (session, action) => next(acts(session, { ref: 1, ...action })),
    say: (session, text, replyTo = 0) => talking.act(session, { sayChat: { text, replyTo } }),
    wait: (ms) => next({}, ms),
  };
  return talking;
};
