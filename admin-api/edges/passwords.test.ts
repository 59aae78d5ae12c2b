import { describe, expect, it } from 'vitest';
import { createPasswords } from './passwords.ts';

describe('passwords', () => {
  it('AU1 S5 are hashed with argon2id, 19 MiB, two passes, one lane, each with its own salt', async () => {
    const passwords = createPasswords();
    const [one, two] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.matches(one, 'correct horse')).toBe(true);
    expect(await passwords.matches(one, 'correct  horse')).toBe(false);
  });

  it('AU1 match in whatever Unicode form the keyboard sends', async () => {
    const passwords = createPasswords();
    expect(await passwords.matches(await passwords.hash('café society'), 'cafe\u0301 society')).toBe(true);
  });

  it('AU2 S5 are hashed for a name that does not exist, and never match', async () => {
    const passwords = createPasswords();
    expect(await passwords.matches(undefined, '')).toBe(false);
    expect(await passwords.matches(undefined, 'anything')).toBe(false);
  });

  it('AU4 refuse with a code when too many wait, and go on afterwards', async () => {
    const passwords = createPasswords();
    const known = await passwords.hash('correct horse');
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => passwords.matches(known, 'correct horse')),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(6);
    expect(refused[0]?.reason).toMatchObject({ code: 'BUSY', statusCode: 503 });
    expect(await passwords.matches(known, 'correct horse')).toBe(true);
  });
});
