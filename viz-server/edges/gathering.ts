import { bus } from '../../proto/gen/bus.js';
import type { Newcomer } from '../core/check-hello.ts';
import { cursorX, cursorY, isCursorHidden, NOT_A_CURSOR } from '../core/cursor-message.ts';
import { createPacker } from './pieces.ts';
import type { Session } from './session.ts';

/** Everything a gateway's fans did in one room since the last tick. */
export interface Gathering {
  join(session: Session, newcomer: Newcomer): void;
  /** A session that fell behind asks for what came after its last event. */
  resume(session: Session): void;
  move(session: Session, cursor: number): void;
  act(session: Session, actions: readonly Uint8Array[]): void;
  leave(session: Session): void;
  /** What was gathered, in batches that a bus carries, to be sent in this order; none where nothing happened. Begins anew. */
  take(): GatheredBatch[];
  /** Gives up the actions: gives those that nobody will answer. Who comes and goes waits for the next batch. */
  dropActions(): readonly GatheredActions[];
  /** Forgets all but the actions: the next batch tells the host to forget the sessions that it knew. */
  beginFresh(round: number): void;
}

export interface GatheredBatch {
  /** A GatewayBatch. */
  encode(): Uint8Array;
  /** Those in it: nobody answers them where it is not sent. */
  readonly actions: readonly GatheredActions[];
}

export interface GatheredActions {
  readonly session: Session;
  readonly actions: Uint8Array[];
}

/** About what is encoded beside texts and actions, bytes: none is too low. */
const JOIN_BYTES = 80;
const MOVE_BYTES = 16;
const ACTION_BYTES = 16;
const LEAVE_BYTES = 5;
/** Of a UTF-16 unit in UTF-8. */
const MOST_UNIT_BYTES = 3;

interface Gathered {
  readonly joins: bus.Join.$Properties[];
  readonly moved: Session[];
  readonly actions: GatheredActions[];
  readonly leaves: number[];
}

const nothing = (): Gathered => ({ joins: [], moved: [], actions: [], leaves: [] });

export const createGathering = (gateway: string): Gathering => {
  let gathered = nothing();
  /** Of the beginning that the host has not been told of. */
  let freshRound = 0;
  return {
    join: (session, newcomer) => gathered.joins.push({ ...newcomer, session: session.id }),
    resume: (session) => gathered.joins.push({ session: session.id, lastSequence: session.lastSequence }),
    move: (session, cursor) => {
      if (session.cursor === NOT_A_CURSOR) gathered.moved.push(session);
      session.cursor = cursor;
    },
    act: (session, encoded) => gathered.actions.push({ session, actions: [...encoded] }),
    leave: (session) => gathered.leaves.push(session.id),
    take: () => {
      const pieces = inPieces(gathered, freshRound);
      const batches = pieces.map((piece, index) => toBatch(gateway, piece, index === 0 ? freshRound : 0));
      gathered = nothing();
      freshRound = 0;
      return batches;
    },
    dropActions: () => gathered.actions.splice(0),
    beginFresh: (round) => {
      forgetCursors(gathered.moved);
      gathered = { ...nothing(), actions: gathered.actions };
      freshRound = round;
    },
  };
};

/** In order of kind: who comes in with this tick can act in it, and what somebody did before leaving counts. */
const inPieces = (gathered: Gathered, freshRound: number): readonly Gathered[] => {
  const packer = createPacker(nothing);
  if (freshRound > 0) packer.pieceFor(0);
  for (const join of gathered.joins) packer.pieceFor(joinBytes(join)).joins.push(join);
  for (const session of gathered.moved) packer.pieceFor(MOVE_BYTES).moved.push(session);
  for (const each of gathered.actions) packer.pieceFor(actionBytes(each)).actions.push(each);
  for (const session of gathered.leaves) packer.pieceFor(LEAVE_BYTES).leaves.push(session);
  return packer.pieces;
};

const joinBytes = ({ person, name, address }: bus.Join.$Properties): number =>
  JOIN_BYTES + MOST_UNIT_BYTES * ((person?.length ?? 0) + (name?.length ?? 0) + (address?.length ?? 0));

const actionBytes = ({ actions }: GatheredActions): number =>
  actions.reduce((sum, action) => sum + ACTION_BYTES + action.length, ACTION_BYTES);

const toBatch = (gateway: string, piece: Gathered, round: number): GatheredBatch => {
  const { joins, leaves } = piece;
  const moves = takeMoves(piece.moved);
  return {
    actions: piece.actions,
    encode: () => {
      const actions = piece.actions.map((each) => ({ session: each.session.id, actions: each.actions }));
      return bus.GatewayBatch.encode({
        gateway,
        joins,
        moves,
        actions,
        leaves,
        fresh: round > 0,
        round,
      }).finish();
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
  forgetCursors(moved);
  return moves;
};

const forgetCursors = (moved: readonly Session[]): void => {
  for (const session of moved) session.cursor = NOT_A_CURSOR;
};
