import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A stream key of 192 bits: only letters, digits, `_` and `-`, so that it survives URLs, shells and OBS. */
export const newStreamKey = (): string => `hl_${randomBytes(24).toString('base64url')}`;

/** A public id. It names, it does not protect. */
export const newId = (): string => randomBytes(9).toString('hex');

/**
 * How tokens and stream keys are kept: SHA-256, hex. They are random and long, so nothing slower is needed, and
 * looking a hash up tells nothing about the secret by its timing.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
