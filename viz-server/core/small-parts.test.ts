import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATE_LIMITS } from '../../proto/limits.ts';
import { framePayload } from '../tests/support/wire.ts';
import { guestName } from './guest-name.ts';
import { isAllowedOrigin } from './origin.ts';
import { retryAfter, takeTokenFast } from './rate-limit.ts';
import { checkName } from './text/check-name.ts';
import { websocketFrame } from './websocket-frame.ts';

describe('rate limit', () => {
  const limit = { perSecond: 2, burst: 6 };

  it('RM4 gives the burst at once, then one per interval, and says how long to wait', () => {
    let fullAtMs = 0;
    const take = (nowMs: number): number => {
      const next = takeTokenFast(fullAtMs, limit, nowMs);
      if (Number.isNaN(next)) return retryAfter(fullAtMs, limit, nowMs);
      fullAtMs = next;
      return 0;
    };
    for (let count = 0; count < 6; count += 1) expect(take(10_000)).toBe(0);
    expect(take(10_000)).toBe(500);
    expect(take(10_499)).toBe(1);
    expect(take(10_500)).toBe(0);
    expect(take(10_500)).toBe(500);
  });

  it('RM4 a full bucket gives exactly its burst, at any fraction of a millisecond', () => {
    const shapes = [...Object.values(RATE_LIMITS), { perSecond: 1, burst: 1 }, { perSecond: 60, burst: 600 }];
    const nows = fc.oneof(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.integer({ min: 1.7e12, max: 1.8e12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...shapes), nows, (shape, now) => {
        let given = 0;
        let fullAtMs = 0;
        for (let count = 0; count < shape.burst * 2; count += 1) {
          const next = takeTokenFast(fullAtMs, shape, now);
          if (Number.isNaN(next)) continue;
          given += 1;
          fullAtMs = next;
        }
        expect(given).toBe(shape.burst);
      }),
      { numRuns: 1000 },
    );
  });

  it('RM4 never gives more than burst and refill, however the clock goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 60 }), (steps) => {
        let now = 1_000_000;
        let fullAtMs = 0;
        let forwardMs = 0;
        let backward = 0;
        let taken = 0;
        for (const stepMs of steps) {
          now += stepMs;
          if (stepMs >= 0) forwardMs += stepMs;
          else backward += 1;
          const next = takeTokenFast(fullAtMs, limit, now);
          if (Number.isNaN(next)) continue;
          taken += 1;
          fullAtMs = next;
        }
        // A clock set back may refill the bucket, and must never lock anybody out for longer than a bucket.
        expect(taken).toBeLessThanOrEqual(
          (1 + backward) * limit.burst + (forwardMs * limit.perSecond) / 1000 + 1,
        );
        expect(retryAfter(fullAtMs, limit, now)).toBeLessThanOrEqual(3500);
      }),
    );
  });
});

describe('origin', () => {
  const cases: [string | undefined, string | undefined, string[], boolean][] = [
    ['http://club.example:8080', 'club.example:8081', [], true],
    ['https://club.example', 'club.example', [], true],
    ['http://[::1]:8080', '[::1]:8081', [], true],
    ['http://CLUB.example', 'club.example:8081', [], true],
    ['http://club.example', 'other.example', [], false],
    ['http://club.example', undefined, [], false],
    [undefined, 'club.example', [], false],
    ['', 'club.example', [], false],
    ['null', 'club.example', [], false],
    ['http://club.example@evil.example', 'club.example', [], false],
    ['http://club.example/path', 'club.example', [], false],
    ['http://club.example', 'club.example', ['https://club.example'], false],
    ['https://club.example:443', 'x', ['https://club.example'], true],
    ['https://sub.club.example', 'x', ['https://club.example'], false],
  ];
  it.each(cases)('S1 %s at %s with %j: %s', (origin, host, allowed, expected) => {
    expect(isAllowedOrigin({ origin, host, allowed })).toBe(expected);
  });

  it('S1 is total', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (origin, host) => {
        expect(typeof isAllowedOrigin({ origin, host, allowed: [] })).toBe('boolean');
        isAllowedOrigin({ origin: `http://${origin}`, host, allowed: [host] });
      }),
    );
  });
});

describe('websocket frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
    'GW1 %i bytes are one unmasked binary frame',
    (length) => {
      const payload = Uint8Array.from({ length }, (_, index) => index & 255);
      const frame = websocketFrame(payload);
      expect([frame[0], (frame[1] ?? 0) & 0x80]).toEqual([0x82, 0]);
      expect(framePayload(frame)).toEqual(payload);
      expect(frame.length - length).toBe(length < 126 ? 2 : length < 65_536 ? 4 : 10);
    },
  );
});

describe('guest name', () => {
  it('GW9 is always a good name', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (fate) => {
        const name = guestName(() => fate);
        expect(checkName(name)).toEqual({ ok: true, text: name });
      }),
    );
  });
});
