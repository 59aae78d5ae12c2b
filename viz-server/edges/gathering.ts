import { bus } from '../../proto/gen/bus.js';
import type { Newcomer } from '../core/check-hello.ts';
import { cursorX, cursorY, isCursorHidden, NOT_A_CURSOR } from '../core/cursor-message.ts';
import type { Session } from './session.ts';

/** Everything a gateway's fans did in one room since the last tick. */
export interface Gathering {
  join(session: Session, newcomer: Newcomer): void;
  /** A session that fell behind asks for what came after its last event. */
  resume(session: Session): void;
  move(session: Session, cursor: number): void;
  act(session: Session, actions: readonly Uint8Array[]): void;
  leave(session: Session): void;
  /** The encoded GatewayBatch, or undefined where nothing happened; begins anew. */
  take(): Uint8Array | undefined;
  /** Gives up the actions: gives those that nobody will answer. Who comes and goes waits for the next batch. */
  dropActions(): readonly GatheredActions[];
  /** Forgets all but that: the next batch tells the host to forget the sessions that it knew. */
  beginFresh(): void;
}

export interface GatheredActions {
  readonly session: Session;
  readonly actions: Uint8Array[];
}

export const createGathering = (gateway: string): Gathering => {
  let joins: bus.Join.$Properties[] = [];
  let actions: GatheredActions[] = [];
  let leaves: number[] = [];
  let fresh = false;
  const moved: Session[] = [];
  return {
    join: (session, newcomer) => joins.push({ ...newcomer, session: session.id }),
    resume: (session) => joins.push({ session: session.id, lastSequence: session.lastSequence }),
    move: (session, cursor) => {
      if (session.cursor === NOT_A_CURSOR) moved.push(session);
      session.cursor = cursor;
    },
    act: (session, encoded) => actions.push({ session, actions: [...encoded] }),
    leave: (session) => leaves.push(session.id),
    take: () => {
      if (joins.length + moved.length + actions.length + leaves.length === 0 && !fresh) return undefined;
      const fanActions = actions.map((gathered) => ({
        session: gathered.session.id,
        actions: gathered.actions,
      }));
      const batch = { gateway, joins, moves: takeMoves(moved), actions: fanActions, leaves, fresh };
      joins = [];
      actions = [];
      leaves = [];
      fresh = false;
      return bus.GatewayBatch.encode(batch).finish();
    },
    dropActions: () => {
      const dropped = actions;
      actions = [];
      return dropped;
    },
    beginFresh: () => {
      joins = [];
      leaves = [];
      takeMoves(moved);
      fresh = true;
    },
  };
};

const takeMoves = (moved: Session[]): bus.Moves.$Properties => {
  const moves = {
    sessions: moved.map((session) => session.id),
    x: moved.map((session) => cursorX(session.cursor)),
    y: moved.map((session) => cursorY(session.cursor)),
    hidden: moved.map((session) => isCursorHidden(session.cursor)),
  };
  for (const session of moved) session.cursor = NOT_A_CURSOR;
  moved.length = 0;
  return moves;
};
