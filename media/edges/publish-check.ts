import { createHash } from 'node:crypto';
import Value from 'typebox/value';
import type { Logger } from '../../ops/service/logger.ts';
import { PublishCheckAnswer, type PublishCheckRequest } from '../../proto/contracts/media.ts';

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
  const memory = createMemory();
  const check = async (streamKey: string): Promise<PublishCheckResult> => {
    const keyHash = createHash('sha256').update(streamKey).digest('hex');
    const remember = memory.begin();
    const answer = await ask(options, keyHash);
    const approved = typeof answer === 'string' ? undefined : answer;
    remember(keyHash, approved);
    if (approved !== undefined) return { ok: true, artist: approved };
    if (answer === 'denied') {
      memory.remove(keyHash);
      return { ok: false, reason: 'denied' };
    }
    const artist = answer === 'unreachable' ? memory.recall(keyHash) : undefined;
    if (answer === 'unreachable') {
      const isRemembered = artist !== undefined;
      options.log.warn({ isRemembered }, 'admin-api cannot be asked about a stream key');
    }
    return artist === undefined ? { ok: false, reason: 'unreachable' } : { ok: true, artist };
  };
  return { check, forget: memory.forget };
};

/** Keys that admin-api has approved, by their hash. */
interface Memory {
  /** Before a check: gives how its approval, if there is one, is kept. */
  begin(): (keyHash: string, approved: PublishCheckAnswer | undefined) => void;
  recall(keyHash: string): PublishCheckAnswer | undefined;
  remove(keyHash: string): void;
  forget(artistId: string): void;
}

const createMemory = (): Memory => {
  const approvals = new Map<string, PublishCheckAnswer>();
  /** For each check under way, the artists forgotten since it began: its approval would be older than that. */
  const underWay = new Set<Set<string>>();
  const keep = (keyHash: string, artist: PublishCheckAnswer): void => {
    approvals.delete(keyHash);
    approvals.set(keyHash, artist);
    const oldest = approvals.keys().next();
    if (approvals.size > MAX_REMEMBERED && oldest.done === false) approvals.delete(oldest.value);
  };
  return {
    begin: () => {
      const forgotten = new Set<string>();
      underWay.add(forgotten);
      return (keyHash, approved) => {
        underWay.delete(forgotten);
        if (approved !== undefined && !forgotten.has(approved.artistId)) keep(keyHash, approved);
      };
    },
    recall: (keyHash) => approvals.get(keyHash),
    remove: (keyHash) => void approvals.delete(keyHash),
    forget: (artistId) => {
      for (const forgotten of underWay) forgotten.add(artistId);
      for (const [keyHash, artist] of approvals) if (artist.artistId === artistId) approvals.delete(keyHash);
    },
  };
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
  if (response.status === 403 || response.status === 404) {
    // Unread, it would hold its connection until the next garbage collection.
    await response.body?.cancel().catch(() => undefined);
    return 'denied';
  }
  const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (Value.Check(PublishCheckAnswer, answer)) return answer;
  options.log.error({ status: response.status }, 'admin-api gave no usable answer about a stream key');
  return 'failed';
};
