import { expect, it } from 'vitest';
import { demoBanner } from './demo-banner.ts';
import { setupToken } from './desk-client.ts';

it('DM2 takes the token of a set-up link, and says so where there is none', () => {
  expect(setupToken('http://localhost:8080/admin#setup=abc-_1')).toBe('abc-_1');
  expect(() => setupToken('http://localhost:8080/admin')).toThrow(/set-up link/);
});

it('DM2 the banner names the page, the desk and the way in', () => {
  const text = demoBanner({
    page: 'http://localhost:8080',
    lanPage: 'http://10.0.0.2:8080',
    admin: { name: 'demo', password: 'pass-word' },
    artists: ['One', 'Two'],
    fans: 20,
    venue: 'main',
    switchEverySeconds: 30,
  });
  expect(text).toContain('http://localhost:8080/\n');
  expect(text).toContain('http://10.0.0.2:8080/ (from this network)');
  expect(text).toContain('http://localhost:8080/admin');
  expect(text).toContain('name demo, password pass-word');
});
