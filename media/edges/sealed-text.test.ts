import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSealer } from './sealed-text.ts';

const storageKey = randomBytes(32).toString('base64url');
const TEXT = 'live_4711_Zq8wTgR2';

describe('PT6 S6 sealing', () => {
  const sealer = createSealer(storageKey, 'test');

  test('PT6 what is sealed opens with the same key, for the same place, and never looks the same twice', () => {
    const sealed = sealer.seal(TEXT, 'row 1');
    expect(createSealer(storageKey, 'test').open(sealed, 'row 1')).toBe(TEXT);
    expect(sealed.includes(TEXT)).toBe(false);
    expect(sealer.seal(TEXT, 'row 1').equals(sealed)).toBe(false);
  });

  test('PT6 it opens with no other key, for no other purpose or place', () => {
    const sealed = sealer.seal(TEXT, 'row 1');
    expect(sealer.open(sealed, 'row 2')).toBeNull();
    expect(createSealer(storageKey, 'other').open(sealed, 'row 1')).toBeNull();
    expect(createSealer(randomBytes(32).toString('base64url'), 'test').open(sealed, 'row 1')).toBeNull();
  });

  test('PT6 a changed bit anywhere, or a lost end, and it does not open', () => {
    const sealed = sealer.seal(TEXT, 'row 1');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(sealer.open(changed, 'row 1')).toBeNull();
      expect(sealer.open(sealed.subarray(0, at), 'row 1')).toBeNull();
    }
  });
});
