import { hash, verify } from '@node-rs/argon2';
import { createTurns } from '../../ops/service/turns.ts';
import { refusal } from './refusal.ts';
import { newToken } from './tokens.ts';

/** argon2id (the package's default) at OWASP's minimum: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes 19 MiB and a thread each: this many at once, this many waiting, the rest is told to come back. */
const MOST_RUNNING = 2;
const MOST_WAITING = 32;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a name that does not exist (`undefined`) as for one that does. */
  matches(passwordHash: string | undefined, password: string): Promise<boolean>;
}

/** The only place where passwords are hashed and compared. */
export const createPasswords = (): Passwords => {
  const turns = createTurns(MOST_RUNNING);
  const throughGate = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (turns.waiting() >= MOST_WAITING) throw refusal('BUSY');
    return turns.take(work);
  };
  const dummyHash = hash(newToken(), COST);
  // Awaited at the first sign-in; a failure shows there.
  dummyHash.catch(() => undefined);
  return {
    hash: (password) => throughGate(() => hash(password.normalize('NFKC'), COST)),
    matches: (passwordHash, password) =>
      throughGate(async () => {
        const isMatch = await verify(passwordHash ?? (await dummyHash), password.normalize('NFKC'));
        return isMatch && passwordHash !== undefined;
      }),
  };
};
