import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { CLOSE } from '../../proto/limits.ts';
import type { Newcomer } from '../core/check-hello.ts';
import { refOf } from '../core/client-message.ts';
import { Refusal } from '../core/refusal.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import type { GatewayFigures } from './figures.ts';
import { createGathering } from './gathering.ts';
import { createOutbound, type Outbound } from './outbound.ts';
import type { Session } from './session.ts';
import type { Answering } from './strikes.ts';
import { directSubject, frameSubject, inputSubject } from './subjects.ts';

/** A room whose host has not been heard for this long is away, milliseconds: hosts beat each second. */
const HOST_SILENT_MS = 2500;
/** When to try an action again that found no host. */
const AWAY_RETRY_MS = 2000;
const { NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK } = viz.NoticeKind;

export interface RoomLineOptions {
  readonly room: string;
  /** This gateway's name on the bus. */
  readonly gateway: string;
  readonly bus: Bus;
  readonly figures: GatewayFigures;
  readonly answering: Answering;
  readonly findSession: (id: number) => Session | undefined;
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
  /** The host was heard. */
  heard(epoch: number): void;
  /** Sends what was gathered; called once a tick. */
  flush(nowMs: number): void;
  /** All sessions join again: the host may have forgotten them, or is another one. */
  rejoin(): void;
  /** The room has closed for good: so do its sessions. */
  closeSessions(): void;
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
  let epoch = 0;
  let heardMs = options.now();
  let isAway = false;

  const tellAll = (kind: number): void => {
    const payload = encodeMessage({ notice: { kind } });
    for (const session of sessions) outbound.send(session, payload);
  };
  const rejoin = (): void => {
    refuse(gathering.dropActions(), answering);
    gathering.beginFresh();
    for (const session of sessions) {
      outbound.rejoin(session);
      const { newcomer, lastSequence } = session;
      if (newcomer !== undefined) gathering.join(session, { ...newcomer, lastSequence });
    }
  };
  const heard = (heardEpoch: number): void => {
    heardMs = options.now();
    if (isAway) tellAll(NOTICE_ROOM_BACK);
    isAway = false;
    if (heardEpoch !== epoch && epoch !== 0) rejoin();
    epoch = heardEpoch;
  };
  const isReachable = (): boolean => options.bus.isConnected && !isAway;
  const ends = [
    options.bus.subscribe(frameSubject(room), (bytes) => {
      const { payload, lastSequence, epoch: sentEpoch } = bus.RoomFrame.decode(bytes);
      // A former host's last words: its sessions have moved on.
      if (sentEpoch < epoch) return;
      heard(sentEpoch);
      outbound.broadcast(payload, lastSequence, options.now());
    }),
    options.bus.subscribe(directSubject(room, options.gateway), (bytes) => {
      const direct = bus.Direct.decode(bytes);
      if (direct.rejoin) rejoin();
      for (const message of direct.messages) deliver(options, outbound, message);
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
    flush: (nowMs) => {
      const isSilent = nowMs - heardMs > HOST_SILENT_MS || !options.bus.isConnected;
      if (isSilent && !isAway) {
        isAway = true;
        tellAll(NOTICE_ROOM_AWAY);
      }
      outbound.tend(nowMs);
      if (!isReachable()) {
        refuse(gathering.dropActions(), answering);
        return;
      }
      const batch = gathering.take();
      if (batch !== undefined) options.bus.publish(inputSubject(room), batch);
    },
    rejoin,
    closeSessions: () => {
      for (const session of [...sessions]) answering.close(session, CLOSE.ROOM_CLOSED, 'ROOM_CLOSED');
    },
    close: () => {
      for (const end of ends) end();
    },
  };
};

const refuse = (
  gathered: readonly { readonly session: Session; readonly actions: readonly Uint8Array[] }[],
  answering: Answering,
): void => {
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
  { findSession, answering }: RoomLineOptions,
  outbound: Outbound,
  message: bus.DirectMessage.$Properties,
): void => {
  const session = findSession(message.session ?? 0);
  if (session === undefined) return;
  if (message.payload && message.payload.length > 0) outbound.send(session, message.payload);
  if (message.live) outbound.goLive(session);
  if (message.closeCode) answering.close(session, message.closeCode, message.closeReason ?? '');
};
