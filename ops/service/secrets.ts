import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HouseConfig } from './config.ts';
import { errorCode, StartError } from './errors.ts';

/** What the services share and nobody else knows. */
export interface Secrets {
  /** Bearer token of the control ports. */
  readonly serviceToken: string;
  /** HMAC key of the tickets. */
  readonly ticketSecret: string;
  /** What the keys are derived from that seal secrets of others at rest (32 bytes, base64url). */
  readonly storageKey: string;
}

/** What a file of an older version may lack. */
type StoredSecrets = Omit<Secrets, 'storageKey'> & { readonly storageKey?: string };

const freshSecret = (): string => randomBytes(32).toString('base64url');

/** Makes sure that the data folder is there and can be written; throws StartError with the sentence to show. */
export const ensureDataDir = (dataDir: string): void => {
  const probe = join(dataDir, `.write-probe-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    unlinkSync(probe);
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${errorCode(error) ?? 'unknown reason'}): give this user the right to write there, or set HL_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
};

/** The secrets from the settings, else from `<dataDir>/secrets.json` (mode 0600), which the first caller makes. */
export const loadSecrets = (config: HouseConfig): Secrets => {
  ensureDataDir(config.dataDir);
  const stored = readOrMake(join(config.dataDir, 'secrets.json'));
  return {
    serviceToken: config.serviceToken || stored.serviceToken,
    ticketSecret: config.ticketSecret || stored.ticketSecret,
    storageKey: stored.storageKey,
  };
};

const readOrMake = (file: string): Secrets => {
  try {
    return complete(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  makeSecrets(file);
  return complete(file);
};

/** Linked into place, so that of several first callers all get the same file. */
const makeSecrets = (file: string): void => {
  const fresh: Secrets = {
    serviceToken: freshSecret(),
    ticketSecret: freshSecret(),
    storageKey: freshSecret(),
  };
  writeOnce(file, `${JSON.stringify(fresh, null, 2)}\n`);
  chmodSync(file, 0o600);
};

/** Puts a whole new file in place; one that is there already stays. Returns whether it was put there. */
const writeOnce = (file: string, content: string): boolean => {
  const aside = writeAside(file, content);
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    unlinkSync(aside);
  }
};

const writeAside = (file: string, content: string): string => {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(aside, content, { mode: 0o600, flush: true });
  return aside;
};

/**
 * Gives a file of an older version the secret that it lacks and leaves the others as they are. All services may do this
 * at once: the one whose key stands first in the file beside it decides for all, also after a crash half-way.
 */
const complete = (file: string): Secrets => {
  const proposal = `${file}.storage-key`;
  for (;;) {
    const stored = parseSecrets(file);
    if (isComplete(stored)) return stored;
    writeOnce(proposal, freshSecret());
    const storageKey = readIfThere(proposal);
    // Another was done in the meantime: what it has put into the file counts, and no proposal made since then.
    const now = parseSecrets(file);
    if (!isComplete(now) && storageKey !== null && storageKey !== '') {
      const others = JSON.parse(readFileSync(file, 'utf8')) as object;
      renameSync(writeAside(file, `${JSON.stringify({ ...others, storageKey }, null, 2)}\n`), file);
    }
    rmSync(proposal, { force: true });
  }
};

const isComplete = (stored: StoredSecrets): stored is Secrets => stored.storageKey !== undefined;

const readIfThere = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

const parseSecrets = (file: string): StoredSecrets => {
  const content = readFileSync(file, 'utf8');
  try {
    const { serviceToken, ticketSecret, storageKey } = JSON.parse(content) as Partial<Secrets>;
    const areStrings = typeof serviceToken === 'string' && typeof ticketSecret === 'string';
    if (areStrings && storageKey === undefined) return { serviceToken, ticketSecret };
    if (areStrings && isStorageKey(storageKey)) return { serviceToken, ticketSecret, storageKey };
  } catch {
    // falls through to the sentence below
  }
  throw new StartError(
    `${file} is damaged: restore it from a backup, or delete it to make new secrets (everybody must log in again, and stream keys of push targets must be given again).`,
  );
};

const isStorageKey = (value: unknown): value is string =>
  typeof value === 'string' && Buffer.from(value, 'base64url').length === 32;
