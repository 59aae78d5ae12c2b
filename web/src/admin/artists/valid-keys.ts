import type { Artist, StreamKeyFacts } from '../../../../proto/contracts/admin.ts';

/** The keys that may publish, newest first. */
export const validKeys = ({ keys }: Pick<Artist, 'keys'>): StreamKeyFacts[] =>
  keys.filter(({ revokedMs }) => revokedMs === null).toSorted((a, b) => b.createdMs - a.createdMs);
