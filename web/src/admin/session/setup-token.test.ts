import { expect, test, vi } from 'vitest';
import { setupTokenOf, takeSetupToken } from './setup-token.ts';

test('DP1 the token is read from the fragment and the address is cleared at once', () => {
  const history = { replaceState: vi.fn() };
  const where = { hash: '#setup=abc-123_X', pathname: '/admin', search: '?a=1' };
  expect(takeSetupToken(where, history)).toBe('abc-123_X');
  expect(history.replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/admin?a=1');
});

test('DP1 other fragments stay as they are', () => {
  const history = { replaceState: vi.fn() };
  expect(takeSetupToken({ hash: '#part-air', pathname: '/admin', search: '' }, history)).toBeNull();
  expect(history.replaceState).not.toHaveBeenCalled();
  expect([setupTokenOf(''), setupTokenOf('#setup='), setupTokenOf('#setup=%E0%A4%A')]).toEqual([
    null,
    null,
    expect.any(String),
  ]);
});
