import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SIGNATURE_AGE_MS, signWebhook, verifyWebhook } from './webhook-signature.ts';

const TOKEN = 'a service token';
const BODY = '{"kind":"source","artistName":"Zoë 雪"}';
const NOW_MS = Date.UTC(2030, 0, 1);

const verify = (changes: { token?: string; header?: string; body?: string; nowMs?: number } = {}) =>
  verifyWebhook(
    changes.token ?? TOKEN,
    { header: changes.header ?? signWebhook(TOKEN, BODY, NOW_MS), body: Buffer.from(changes.body ?? BODY) },
    changes.nowMs ?? NOW_MS,
  );

describe('webhook signature', () => {
  it('WH2 is HMAC-SHA256 over time, a dot and the body, with a key derived from the service token', () => {
    const key = Buffer.from(hkdfSync('sha256', TOKEN, '', 'houselights-webhook-1', 32));
    const hex = createHmac('sha256', key).update(`${NOW_MS}.${BODY}`).digest('hex');
    expect(signWebhook(TOKEN, BODY, NOW_MS)).toBe(`t=${NOW_MS},v1=${hex}`);
    expect(verify()).toEqual({ ok: true });
  });

  it('MH1 S6 any other body, time or key is wrong', () => {
    const wrong = { ok: false, reason: 'wrong' };
    expect(verify({ token: 'another token' })).toEqual(wrong);
    expect(verify({ body: `${BODY} ` })).toEqual(wrong);
    expect(verify({ body: '' })).toEqual(wrong);
    const later = signWebhook(TOKEN, BODY, NOW_MS).replace(String(NOW_MS), String(NOW_MS + 1));
    expect(verify({ header: later })).toEqual(wrong);
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(BODY) - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const body = Buffer.from(BODY);
        body[at] = (body[at] ?? 0) ^ flip;
        const header = signWebhook(TOKEN, BODY, NOW_MS);
        expect(verifyWebhook(TOKEN, { header, body }, NOW_MS)).toEqual(wrong);
      }),
    );
  });

  it('MH1 is good for five minutes around its time, and no longer', () => {
    expect(verify({ nowMs: NOW_MS + MAX_SIGNATURE_AGE_MS })).toEqual({ ok: true });
    expect(verify({ nowMs: NOW_MS - MAX_SIGNATURE_AGE_MS })).toEqual({ ok: true });
    const expired = { ok: false, reason: 'expired' };
    expect(verify({ nowMs: NOW_MS + MAX_SIGNATURE_AGE_MS + 1 })).toEqual(expired);
    expect(verify({ nowMs: NOW_MS - MAX_SIGNATURE_AGE_MS - 1 })).toEqual(expired);
  });

  it('MH1 whatever else stands in the header is no signature', () => {
    const good = signWebhook(TOKEN, BODY, NOW_MS);
    const bad = [
      '',
      't=',
      'v1=',
      good.toUpperCase(),
      ` ${good}`,
      `${good}0`,
      `${good},${good}`,
      good.slice(0, -2),
    ];
    for (const header of [...bad, `t=1e99,v1=${'0'.repeat(64)}`, `t=-1,v1=${'0'.repeat(64)}`])
      expect([header, verify({ header })]).toEqual([header, { ok: false, reason: 'missing' }]);
    expect(verifyWebhook(TOKEN, { header: undefined, body: Buffer.from(BODY) }, NOW_MS).ok).toBe(false);
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(verify({ header }).ok).toBe(false);
      }),
    );
  });
});
