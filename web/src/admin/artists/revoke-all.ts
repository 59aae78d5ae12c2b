import type { AdminApi } from '../api/admin-api.ts';
import type { Answer } from '../api/answer.ts';

/** Revokes one key after the other, so that a refusal leaves it clear how far it came. Revoking ends the stream. */
export const revokeAll = async (
  api: Pick<AdminApi, 'revokeKey'>,
  { artistId, keyIds }: { artistId: string; keyIds: readonly string[] },
): Promise<Answer<null>> => {
  for (const keyId of keyIds) {
    const answer = await api.revokeKey({ artistId, keyId });
    if (!answer.ok) return answer;
  }
  return { ok: true, value: null };
};
