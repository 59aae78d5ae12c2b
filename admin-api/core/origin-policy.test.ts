import { describe, expect, it } from 'vitest';
import { isOwnOrigin, type RequestOrigin } from './origin-policy.ts';

const request = (overrides: Partial<RequestOrigin>): RequestOrigin => ({
  method: 'POST',
  host: 'venue.example:8080',
  origin: undefined,
  secFetchSite: undefined,
  hasCookie: true,
  ...overrides,
});

describe('origin policy', () => {
  it.each([
    ['our own page', { origin: 'http://venue.example:8080' }, true],
    ['our own page behind TLS', { origin: 'https://Venue.example:8080' }, true],
    ['a browser that says same-origin', { secFetchSite: 'same-origin' }, true],
    ['reading from anywhere', { method: 'GET', origin: 'https://evil.example' }, true],
    ['a service without cookie or origin', { hasCookie: false }, true],
    ['another site', { origin: 'https://evil.example' }, false],
    ['another port of the same host', { origin: 'http://venue.example:9999' }, false],
    [
      'another site without a cookie (login CSRF)',
      { origin: 'https://evil.example', hasCookie: false },
      false,
    ],
    ['a sibling domain', { secFetchSite: 'same-site', origin: 'http://venue.example:8080' }, false],
    ['a cross-site browser', { secFetchSite: 'cross-site' }, false],
    ['an opaque origin', { origin: 'null' }, false],
    ['a look-alike', { origin: 'http://venue.example:8080@evil.example' }, false],
    ['a cookie that comes from nowhere', {}, false],
  ] as const)('AU6 S8 CSRF: %s', (_, overrides, allowed) => {
    expect(isOwnOrigin(request(overrides))).toBe(allowed);
  });
});
