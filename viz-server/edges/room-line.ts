import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import type { Newcomer } from '../core/check-hello.ts';
import { refOf } from '../core/client-message.ts';
import { Refusal } from '../core/refusal.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import type { GatewayFigures } from './figures.ts';
import { createGathering, type GatheredActions } from './gathering.ts';
import type { HostStamp } from './host-voice.ts';
import { createOutbound, type Outbound } from './outbound.ts';
import type { Session } from './session.ts';
import type { Answering } from './strikes.ts';
import { directSubject, frameSubject, inputSubject } from './subjects.ts';

/** Who has not been heard for this long is away, milliseconds: hosts beat each second. */
export const HOST_SILENT_MS = 2500;
/** A room that is away for this long is not waited for as it was, milliseconds: another host takes a room over within seconds. */
const LONG_AWAY_MS = 60_000;
/** When to try an action again that found no host. */
const AWAY_RETRY_MS = 2000;
const NOTHING = new Uint8Array(0);
const { NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK } = viz.NoticeKind;

export interface RoomLineOptions {
  readonly room: string;
  /** This gateway's name on the bus. */
  readonly gateway: string;
  readonly bus: Bus;
  readonly figures: GatewayFigures;
  readonly answering: Answering;
  readonly findSession: (id: number) => Session | undefined;
  /** A number that no round of this gateway had; not 0. */
  readonly newRound: () => number;
  readonly now: () => number;
}

/** One room as a gateway sees it: its own sessions in it, and the host behind the bus, which may go away and come back. */
export interface RoomLine {
  readonly room: string;
  move(session: Session, cursor: number): void;
  enter(session: Session, newcomer: Newcomer): void;
  leave(session: Session): void;
  /** Actions of a session: gathered, or refused at once where there is no host to take them. */
  act(session: Session, actions: readonly Uint8Array[]): void;
  /** A host was heard; false where it is a former one, of whom nothing is believed any more. */
  heard(stamp: HostStamp): boolean;
  /** Sends what was gathered; called once a tick. `isHouseHeard`: hosts are heard at the moment, of whatever rooms. */
  flush(nowMs: number, isHouseHeard: boolean): void;
  /** What was said may be lost: all sessions join again as soon as the host is heard. */
  fallOutOfStep(): void;
  /** The room has been away for a minute in which others were heard: it has closed, and this line did not hear of it. */
  isForsaken(nowMs: number): boolean;
  closeSessions(code: number, reason: string): void;
  close(): void;
}

export const createRoomLine = (options: RoomLineOptions): RoomLine => {
  const { room, answering } = options;
  const gathering = createGathering(options.gateway);
  const outbound = createOutbound({
    figures: options.figures,
    resume: gathering.resume,
    close: answering.close,
  });
  const sessions = new Set<Session>();
  let host: HostStamp = { epoch: 0, stretch: 0 };
  let round = 0;
  let heardMs = options.now();
  let isAway = false;
  // Another line of this gateway may have been there before.
  let isOutOfStep = true;
  let forsakenAtMs = Number.POSITIVE_INFINITY;

  const tellAll = (kind: number): void => {
    const payload = encodeMessage({ notice: { kind } });
    for (const session of sessions) outbound.send(session, payload);
  };
  const hereMs = ({ openedMs }: Session): number => Math.max(0, Math.round(options.now() - openedMs));
  const rejoin = (): void => {
    isOutOfStep = false;
    round = options.newRound();
    refuse(gathering.dropActions(), answering);
    gathering.beginFresh(round);
    for (const session of sessions) {
      outbound.rejoin(session);
      const { newcomer, lastSequence } = session;
      if (newcomer !== undefined)
        gathering.join(session, { ...newcomer, lastSequence, hereMs: hereMs(session) });
    }
  };
  const heard = ({ epoch, stretch }: HostStamp): boolean => {
    const nowMs = options.now();
    // Where nobody else is heard for so long, the room goes on from an older copy of its journal.
    if (epoch < host.epoch && !(isAway && nowMs - heardMs > LONG_AWAY_MS)) return false;
    const isSame = epoch === host.epoch && stretch === host.stretch;
    host = { epoch, stretch };
    heardMs = nowMs;
    if (isAway) tellAll(NOTICE_ROOM_BACK);
    isAway = false;
    if (isOutOfStep || !isSame) rejoin();
    return true;
  };
  const isReachable = (): boolean => options.bus.isConnected && !isAway && !isOutOfStep;
  const send = (): void => {
    for (const { encode, actions } of gathering.take()) {
      isOutOfStep ||= !options.bus.publish(inputSubject(room), encode());
      if (isOutOfStep) refuse(actions, answering);
    }
  };
  const ends = [
    options.bus.subscribe(frameSubject(room), (bytes) => {
      const frame = bus.RoomFrame.decode(bytes);
      if (heard(frame)) outbound.broadcast(frame.payload, frame.lastSequence, options.now());
    }),
    options.bus.subscribe(directSubject(room, options.gateway), (bytes) => {
      const direct = bus.Direct.decode(bytes);
      if (!heard(direct)) return;
      if (direct.rejoin) rejoin();
      // What answers an earlier joining would come to the same twice.
      const isOfRound = direct.round === round;
      for (const message of direct.messages) deliver(message, { ...options, outbound, isOfRound });
    }),
  ];
  return {
    room,
    move: gathering.move,
    enter: (session, newcomer) => {
      sessions.add(session);
      session.lastSequence = newcomer.lastSequence;
      gathering.join(session, newcomer);
    },
    leave: (session) => {
      if (!sessions.delete(session)) return;
      outbound.drop(session);
      gathering.leave(session);
    },
    act: (session, actions) => {
      if (isReachable()) gathering.act(session, actions);
      else refuse([{ session, actions: [...actions] }], answering);
    },
    heard,
    flush: (nowMs, isHouseHeard) => {
      const isSilent = nowMs - heardMs > HOST_SILENT_MS || !options.bus.isConnected;
      if (isSilent && !isAway) {
        isAway = true;
        tellAll(NOTICE_ROOM_AWAY);
      }
      if (!isAway || !isHouseHeard) forsakenAtMs = nowMs + LONG_AWAY_MS;
      outbound.tend(nowMs);
      if (isReachable()) send();
      else refuse(gathering.dropActions(), answering);
    },
    fallOutOfStep: () => {
      isOutOfStep = true;
    },
    isForsaken: (nowMs) => nowMs >= forsakenAtMs,
    closeSessions: (code, reason) => {
      for (const session of [...sessions]) answering.close(session, code, reason);
    },
    close: () => {
      for (const end of ends) end();
    },
  };
};

const refuse = (gathered: readonly GatheredActions[], answering: Answering): void => {
  for (const { session, actions } of gathered) {
    const replies = actions.map((action) => ({
      ref: refOf(action),
      refusal: Refusal.REFUSAL_BUSY,
      retryAfterMs: AWAY_RETRY_MS,
    }));
    if (session.phase !== 'closed') answering.reply(session, replies);
  }
};

const deliver = (
  message: bus.DirectMessage.$Properties,
  to: Pick<RoomLineOptions, 'findSession' | 'answering'> & { outbound: Outbound; isOfRound: boolean },
): void => {
  const { answering, outbound } = to;
  const session = to.findSession(message.session ?? 0);
  if (session === undefined) return;
  const payload = message.payload ?? NOTHING;
  if (!message.live && payload.length > 0) outbound.send(session, payload);
  if (message.live && to.isOfRound)
    outbound.catchUp(session, { payload, lastSequence: message.lastSequence ?? 0 });
  if (message.closeCode) answering.close(session, message.closeCode, message.closeReason ?? '');
};
