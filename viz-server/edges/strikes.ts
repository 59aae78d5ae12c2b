import { CLOSE } from '../../proto/limits.ts';
import { takeTokenFast } from '../core/rate-limit.ts';
import { Refusal } from '../core/refusal.ts';
import type { Session } from './session.ts';

/** A socket that sends rubbish is told so this often, then it is closed. */
const MALFORMED_LIMIT = { perSecond: 1, burst: 16 };
/** Refused messages before the socket is closed: a client that means well backs off long before. */
const REFUSED_LIMIT = { perSecond: 60, burst: 600 };
/** A flood is told why it is refused this often. */
const NOTICE_LIMIT = { perSecond: 1, burst: 1 };

/** A refusal that the gateway gives itself. */
export interface GatewayReply {
  readonly ref: number;
  readonly refusal: Refusal;
  readonly retryAfterMs?: number;
}

/** What the gateway can say to one socket. */
export interface Answering {
  reply(session: Session, replies: readonly GatewayReply[]): void;
  close(session: Session, code: number, reason: string): void;
}

/** A message that is not one of this protocol: told each time, closed where it goes on. */
export const strikeMalformed = (session: Session, nowMs: number, answering: Answering): void => {
  answering.reply(session, [{ ref: 0, refusal: Refusal.REFUSAL_MALFORMED }]);
  const bucket = takeTokenFast(session.malformedBucketMs, MALFORMED_LIMIT, nowMs);
  if (Number.isNaN(bucket)) answering.close(session, CLOSE.MALFORMED, 'MALFORMED');
  else session.malformedBucketMs = bucket;
};

/** A message that is refused as a whole or in part; closes the socket where there are far too many. */
export const strikeRefused = (session: Session, nowMs: number, answering: Answering): void => {
  const bucket = takeTokenFast(session.refusedBucketMs, REFUSED_LIMIT, nowMs);
  if (Number.isNaN(bucket)) answering.close(session, CLOSE.TOO_MANY_REFUSALS, 'TOO_MANY_REFUSALS');
  else session.refusedBucketMs = bucket;
};

/** A refusal of something that has no ref: told at most once a second. */
export const strikeNoticed = (
  session: Session,
  reply: Omit<GatewayReply, 'ref'>,
  tick: { nowMs: number; answering: Answering },
): void => {
  strikeRefused(session, tick.nowMs, tick.answering);
  const bucket = takeTokenFast(session.noticeBucketMs, NOTICE_LIMIT, tick.nowMs);
  if (Number.isNaN(bucket) || session.phase === 'closed') return;
  session.noticeBucketMs = bucket;
  tick.answering.reply(session, [{ ref: 0, ...reply }]);
};
