import { createHash } from 'node:crypto';
import type { Logger } from '../../ops/service/logger.ts';
import type { PublishCheckAnswer, PublishCheckRequest } from '../../proto/contracts/media.ts';

/** Asks admin-api whether a key may publish. The key itself ends here: only its hash goes further. */
export interface PublishCheck {
  check(streamKey: string): Promise<PublishCheckResult>;
  /** Forgets what was known about an artist's keys. */
  forget(artistId: string): void;
}

type PublishCheckResult =
  | { ok: true; artist: PublishCheckAnswer }
  | { ok: false; reason: 'denied' | 'unreachable' };

const TIMEOUT_MS = 4000;
const MAX_REMEMBERED = 1000;

/**
 * When admin-api cannot be reached at all, a key that it approved before is good: a show goes on while the desk
 * restarts. Any answer of admin-api's, also an error, counts for more than memory.
 */
export const createPublishCheck = (options: {
  adminUrl: string;
  serviceToken: string;
  log: Logger;
}): PublishCheck => {
  const remembered = new Map<string, PublishCheckAnswer>();
  const remember = (keyHash: string, artist: PublishCheckAnswer): void => {
    remembered.delete(keyHash);
    remembered.set(keyHash, artist);
    const oldest = remembered.keys().next();
    if (remembered.size > MAX_REMEMBERED && oldest.done === false) remembered.delete(oldest.value);
  };
  const check = async (streamKey: string): Promise<PublishCheckResult> => {
    const keyHash = createHash('sha256').update(streamKey).digest('hex');
    const answer = await ask(options, keyHash);
    if (answer === 'unreachable') {
      const artist = remembered.get(keyHash);
      options.log.warn(
        { isRemembered: artist !== undefined },
        'admin-api cannot be asked about a stream key',
      );
      return artist === undefined ? { ok: false, reason: 'unreachable' } : { ok: true, artist };
    }
    if (answer === 'denied') {
      remembered.delete(keyHash);
      return { ok: false, reason: 'denied' };
    }
    if (answer === 'failed') return { ok: false, reason: 'unreachable' };
    remember(keyHash, answer);
    return { ok: true, artist: answer };
  };
  const forget = (artistId: string): void => {
    for (const [keyHash, artist] of remembered) if (artist.artistId === artistId) remembered.delete(keyHash);
  };
  return { check, forget };
};

const ask = async (
  options: { adminUrl: string; serviceToken: string; log: Logger },
  keyHash: string,
): Promise<PublishCheckAnswer | 'denied' | 'failed' | 'unreachable'> => {
  let response: Response;
  try {
    response = await fetch(`${options.adminUrl}/internal/publish-check`, {
      method: 'POST',
      headers: { authorization: `Bearer ${options.serviceToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ keyHash } satisfies PublishCheckRequest),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return 'unreachable';
  }
  if (response.status === 403 || response.status === 404) return 'denied';
  const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (isAnswer(answer)) return { artistId: answer.artistId, artistName: answer.artistName };
  options.log.error({ status: response.status }, 'admin-api gave no usable answer about a stream key');
  return 'failed';
};

const isAnswer = (value: unknown): value is PublishCheckAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'artistId' in value &&
  'artistName' in value &&
  typeof value.artistId === 'string' &&
  value.artistId !== '' &&
  typeof value.artistName === 'string';
