import { CLOSE } from '../../proto/limits.ts';
import { checkHello, type HelloContext, type Newcomer } from '../core/check-hello.ts';
import type { ClientMessage } from '../core/client-message.ts';
import { Refusal } from '../core/refusal.ts';

/** Why a first message does not let its sender in. */
export interface Rejection {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly closeCode: number;
  readonly reason: string;
}

/** Checks a socket's first message, which must be a Hello and nothing else; undefined: it could not be read. */
export const checkFirstMessage = (
  message: ClientMessage | undefined,
  context: HelloContext,
): { ok: true; newcomer: Newcomer } | Rejection => {
  if (message === undefined) return malformed;
  const [unreadable] = message.refused;
  if (message.hello === undefined && unreadable?.refusal === Refusal.REFUSAL_NAME_ILL_FORMED)
    return { ok: false, ...unreadable, closeCode: CLOSE.BAD_NAME, reason: 'NAME_ILL_FORMED' };
  if (message.hello === undefined) return helloExpected;
  if (message.cursor !== undefined || message.actions.length + message.refused.length > 0) return malformed;
  return checkHello(message.hello, context);
};

const malformed: Rejection = {
  ok: false,
  refusal: Refusal.REFUSAL_MALFORMED,
  closeCode: CLOSE.MALFORMED,
  reason: 'MALFORMED',
};

const helloExpected: Rejection = {
  ok: false,
  refusal: Refusal.REFUSAL_MALFORMED,
  closeCode: CLOSE.HELLO_EXPECTED,
  reason: 'HELLO_EXPECTED',
};
