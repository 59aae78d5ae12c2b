import { RATE_LIMITS } from '../../proto/limits.ts';
import { takeAddressMessage } from '../core/address-limits.ts';
import type { HelloContext, Newcomer } from '../core/check-hello.ts';
import { type ClientMessage, readClientMessage, refOf } from '../core/client-message.ts';
import { NOT_A_CURSOR, packCursor, readCursorMessage } from '../core/cursor-message.ts';
import { retryAfter, takeTokenFast } from '../core/rate-limit.ts';
import { Refusal } from '../core/refusal.ts';
import type { GatewayFigures } from './figures.ts';
import { checkFirstMessage } from './greet.ts';
import type { Session } from './session.ts';
import { type Answering, strikeMalformed, strikeNoticed, strikeRefused } from './strikes.ts';

export interface Inbound {
  /** The tick's time: one reading of the clock per tick is enough for rate limits, and makes a message cheaper. */
  nowMs: number;
  readonly hello: HelloContext;
  /** Brings a session whose Hello was good into its room. */
  readonly enter: (session: Session, newcomer: Newcomer) => void;
  readonly figures: GatewayFigures;
  readonly answering: Answering;
}

/**
 * Takes one websocket message of a session; `data` undefined stands for a text message, which the wire does not know.
 * The hot path (hence three parameters): a message that is one cursor makes no object.
 */
export const receiveMessage = (inbound: Inbound, session: Session, data: Uint8Array | undefined): void => {
  session.silentSweeps = 0;
  inbound.figures.messages += 1;
  if (session.phase === 'closed') return;
  if (session.phase === 'greeting') {
    greet(inbound, session, data);
    return;
  }
  const bucket = takeTokenFast(session.messageBucketMs, RATE_LIMITS.message, inbound.nowMs);
  const isInTime = !Number.isNaN(bucket) && takeAddressMessage(session.socket.address, inbound.nowMs);
  if (isInTime) session.messageBucketMs = bucket;
  const cursor = data === undefined ? NOT_A_CURSOR : readCursorMessage(data);
  if (cursor === NOT_A_CURSOR) {
    receiveOther(inbound, session, { message: data && readClientMessage(data), isInTime });
    return;
  }
  // Over the rate limit the cursor still counts: latest wins, and it has cost what it costs.
  session.line?.move(session, cursor);
  if (!isInTime) refuseTooOften(inbound, session, []);
};

const receiveOther = (
  inbound: Inbound,
  session: Session,
  arrival: { message: ClientMessage | undefined; isInTime: boolean },
): void => {
  const { message, isInTime } = arrival;
  if (message === undefined || message.hello !== undefined) {
    strikeMalformed(session, inbound.nowMs, inbound.answering);
  } else if (isInTime) {
    takeMessage(inbound, session, message);
  } else {
    takeCursor(inbound, session, message);
    refuseTooOften(inbound, session, [
      ...message.actions.map(refOf),
      ...message.refused.map(({ ref }) => ref),
    ]);
  }
};

const greet = (inbound: Inbound, session: Session, data: Uint8Array | undefined): void => {
  const checked = checkFirstMessage(data && readClientMessage(data), inbound.hello);
  if (checked.ok) {
    session.phase = 'joining';
    inbound.enter(session, checked.newcomer);
    return;
  }
  inbound.answering.reply(session, [{ ref: 0, refusal: checked.refusal }]);
  inbound.answering.close(session, checked.closeCode, checked.reason);
};

const takeMessage = (inbound: Inbound, session: Session, message: ClientMessage): void => {
  const { answering, nowMs } = inbound;
  if (message.refused.length > 0) {
    answering.reply(session, message.refused);
    strikeRefused(session, nowMs, answering);
  } else if (message.cursor === undefined && message.actions.length === 0) {
    // Sound protobuf in which there is nothing that this server knows.
    strikeNoticed(session, { refusal: Refusal.REFUSAL_UNKNOWN_ACTION }, { nowMs, answering });
  }
  takeCursor(inbound, session, message);
  if (message.actions.length > 0) session.line?.act(session, message.actions);
};

const takeCursor = (inbound: Inbound, session: Session, message: ClientMessage): void => {
  const { answering, nowMs } = inbound;
  if (message.cursor === undefined) return;
  const cursor = packCursor(message.cursor);
  if (cursor !== NOT_A_CURSOR) session.line?.move(session, cursor);
  else strikeNoticed(session, { refusal: Refusal.REFUSAL_OFF_BACKGROUND }, { nowMs, answering });
};

const refuseTooOften = (inbound: Inbound, session: Session, refs: readonly number[]): void => {
  const { answering, nowMs } = inbound;
  const refusal = Refusal.REFUSAL_TOO_OFTEN;
  const retryAfterMs = retryAfter(session.messageBucketMs, RATE_LIMITS.message, nowMs);
  if (refs.length === 0) {
    strikeNoticed(session, { refusal, retryAfterMs }, { nowMs, answering });
    return;
  }
  answering.reply(
    session,
    refs.map((ref) => ({ ref, refusal, retryAfterMs })),
  );
  strikeRefused(session, nowMs, answering);
};
