import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Carries `t=<Unix milliseconds>,v1=<HMAC-SHA256, 64 hex digits>`. */
export const SIGNATURE_HEADER = 'x-houselights-signature';

/** How far the sender's clock may be from ours, either way, milliseconds: what is older may be a replay. */
export const MAX_SIGNATURE_AGE_MS = 5 * 60_000;

export type SignatureResult = { ok: true } | { ok: false; reason: 'missing' | 'expired' | 'wrong' };

/** Signs a webhook's body for the moment at which it is sent; the value of SIGNATURE_HEADER. */
export const signWebhook = (serviceToken: string, body: string, nowMs: number): string => {
  const signed = hmac(serviceToken, Buffer.from(body), String(nowMs));
  return `t=${nowMs},v1=${signed.toString('hex')}`;
};

/** Checks header, age and signature (in constant time) over the bytes as they came. Never throws. */
export const verifyWebhook = (
  serviceToken: string,
  received: { header: string | undefined; body: Uint8Array },
  nowMs: number,
): SignatureResult => {
  const [, time, hex] = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(received.header ?? '') ?? [];
  if (time === undefined || hex === undefined) return { ok: false, reason: 'missing' };
  if (Math.abs(nowMs - Number(time)) > MAX_SIGNATURE_AGE_MS) return { ok: false, reason: 'expired' };
  const expected = hmac(serviceToken, received.body, time);
  return timingSafeEqual(Buffer.from(hex, 'hex'), expected) ? { ok: true } : { ok: false, reason: 'wrong' };
};

const hmac = (serviceToken: string, body: Uint8Array, time: string): Buffer =>
  createHmac('sha256', keyOf(serviceToken)).update(`${time}.`).update(body).digest();

// A key of its own: these signatures are good for nothing else, and nothing of the token can be learnt from them.
const keyOf = (serviceToken: string): Buffer =>
  Buffer.from(hkdfSync('sha256', serviceToken, '', 'houselights-webhook-1', 32));
