import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseConfig } from './config.ts';
import { errorCode, StartError } from './errors.ts';

/** What the services share and nobody else knows. */
export interface Secrets {
  /** Bearer token of the control ports. */
  readonly serviceToken: string;
  /** HMAC key of the tickets. */
  readonly ticketSecret: string;
}

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
  };
};

const readOrMake = (file: string): Secrets => {
  try {
    return parseSecrets(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  makeSecrets(file);
  return parseSecrets(file);
};

/** Written aside and linked into place, so that of several first callers all get the same file. */
const makeSecrets = (file: string): void => {
  const fresh: Secrets = {
    serviceToken: randomBytes(32).toString('base64url'),
    ticketSecret: randomBytes(32).toString('base64url'),
  };
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(aside, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(aside);
  }
  chmodSync(file, 0o600);
};

const parseSecrets = (file: string): Secrets => {
  const content = readFileSync(file, 'utf8');
  try {
    const { serviceToken, ticketSecret } = JSON.parse(content) as Partial<Secrets>;
    if (typeof serviceToken === 'string' && typeof ticketSecret === 'string')
      return { serviceToken, ticketSecret };
  } catch {
    // falls through to the sentence below
  }
  throw new StartError(
    `${file} is damaged: restore it from a backup, or delete it to make new secrets (everybody must log in again).`,
  );
};
