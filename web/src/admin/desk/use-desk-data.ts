import { useCallback } from 'react';
import type { Artist, Desk } from '../../../../proto/contracts/admin.ts';
import type { AdminApi } from '../api/admin-api.ts';
import type { Answer } from '../api/answer.ts';
import { POLL_MS, SLOW_POLL_MS } from './next-poll-delay.ts';
import { usePolling } from './use-polling.ts';

export interface DeskData {
  readonly desk: Desk | undefined;
  /** Undefined until seen, and for those who may not see it. */
  readonly artists: readonly Artist[] | undefined;
  readonly failures: number;
  readonly lookNow: () => Promise<void>;
}

const NO_ARTISTS: Answer<Artist[]> = { ok: true, value: [] };

/** What the desk shows, kept up to date. */
export const useDeskData = (api: AdminApi, canSeeArtists: boolean): DeskData => {
  const lookAtArtists = useCallback(
    async () => (canSeeArtists ? api.artists() : NO_ARTISTS),
    [api, canSeeArtists],
  );
  const { value: desk, failures, lookNow: lookAtDesk } = usePolling(api.desk, POLL_MS);
  const { value: artists, lookNow: lookAgain } = usePolling(lookAtArtists, SLOW_POLL_MS);
  const lookNow = useCallback(async () => {
    await Promise.all([lookAtDesk(), lookAgain()]);
  }, [lookAtDesk, lookAgain]);
  return { desk, artists, failures, lookNow };
};
