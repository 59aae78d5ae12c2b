import { describe, expect, it, onTestFinished } from 'vitest';
import { buildTestApp, PASSWORD, type TestApp } from '../tests/test-app.ts';
import { ATTEMPTS_PER_ADDRESS } from './attempt-limits.ts';

const PROXY = '10.0.0.1';

const openHouse = async (trustedProxies: string[] = ['10.0.0.0/8']): Promise<TestApp> => {
  const house = await buildTestApp({ trustedProxies });
  onTestFinished(() => house.close());
  return house;
};

/** A guess at a set-up link: it counts for the address alone. */
const guess = async (
  { app }: TestApp,
  from: { readonly remoteAddress?: string; readonly forwardedFor?: string },
): Promise<number> => {
  const response = await app.inject({
    method: 'POST',
    url: '/api/setup/check',
    remoteAddress: from.remoteAddress ?? PROXY,
    headers: {
      host: 'venue.example',
      origin: 'http://venue.example',
      ...(from.forwardedFor === undefined ? {} : { 'x-forwarded-for': from.forwardedFor }),
    },
    payload: { token: 'x' },
  });
  return response.statusCode;
};

const TOO_MANY = 429;

/** Guesses as often as one address may. */
const exhaust = async (house: TestApp, from: Parameters<typeof guess>[1]): Promise<void> => {
  for (let count = 0; count < ATTEMPTS_PER_ADDRESS; count += 1)
    expect(await guess(house, from)).not.toBe(TOO_MANY);
};

describe('sign-ins behind a proxy', () => {
  it('S7 AU4 are counted by the address that a trusted proxy says: one guesser locks out nobody else', async () => {
    const house = await openHouse();
    await exhaust(house, { forwardedFor: '203.0.113.1' });
    expect(await guess(house, { forwardedFor: '203.0.113.1' })).toBe(TOO_MANY);
    expect(await guess(house, { forwardedFor: '203.0.113.2' })).not.toBe(TOO_MANY);
    expect(await guess(house, {})).not.toBe(TOO_MANY);
  });

  it('S7 AU4 the header is read from the right: who writes into it himself is counted all the same', async () => {
    const house = await openHouse();
    await exhaust(house, { forwardedFor: '9.9.9.9, 203.0.113.1' });
    for (const forwardedFor of ['8.8.8.8, 203.0.113.1', '7.7.7.7, 203.0.113.1, 10.9.9.9', '203.0.113.1'])
      expect(await guess(house, { forwardedFor })).toBe(TOO_MANY);
  });

  it('S7 AU4 from anybody else the header means nothing', async () => {
    const house = await openHouse();
    const remoteAddress = '203.0.113.7';
    await exhaust(house, { remoteAddress, forwardedFor: '198.51.100.1' });
    expect(await guess(house, { remoteAddress, forwardedFor: '198.51.100.2' })).toBe(TOO_MANY);
    expect(await guess(house, { forwardedFor: '198.51.100.1' })).not.toBe(TOO_MANY);
  });

  it('AU4 an IPv6 household is one address', async () => {
    const house = await openHouse([]);
    await exhaust(house, { remoteAddress: '2001:db8::1' });
    expect(await guess(house, { remoteAddress: '2001:db8::ffff:2' })).toBe(TOO_MANY);
    expect(await guess(house, { remoteAddress: '2001:db8:0:1::1' })).not.toBe(TOO_MANY);
  });

  const schemes: [string, string, string, boolean][] = [
    ['a trusted proxy says https', PROXY, 'https', true],
    ['the nearest of two says https', PROXY, 'http, https', true],
    ['it says http', PROXY, 'https, http', false],
    ['anybody else says https', '203.0.113.7', 'https', false],
  ];
  it.each(schemes)(
    'S7 AU3 whether the cookie is Secure, where %s',
    async (_, remoteAddress, proto, isSecure) => {
      const house = await openHouse();
      const token = house.issueLink()?.split('#setup=')[1];
      const response = await house.app.inject({
        method: 'POST',
        url: '/api/setup',
        remoteAddress,
        headers: { host: 'venue.example', origin: 'http://venue.example', 'x-forwarded-proto': proto },
        payload: { token, name: 'Ada', password: PASSWORD },
      });
      expect(response.statusCode).toBeLessThan(300);
      expect(String(response.headers['set-cookie']).includes('Secure')).toBe(isSecure);
    },
  );
});
