import { expect, test, vi } from 'vitest';
import type { AdminApi } from '../api/admin-api.ts';
import { ffmpegLine, publishUrl } from './ffmpeg-line.ts';
import { revokeAll } from './revoke-all.ts';
import { validKeys } from './valid-keys.ts';

test('DP15 server address and key are joined by one slash', () => {
  expect(publishUrl('rtmp://h:1935/live', 'k')).toBe('rtmp://h:1935/live/k');
  expect(publishUrl('rtmp://h:1935/live/', 'k')).toBe('rtmp://h:1935/live/k');
  expect(ffmpegLine('rtmp://h/live', 'k')).toMatch(/-f flv 'rtmp:\/\/h\/live\/k'$/);
});

test('DP17 revoked keys are left out and the newest stands first', () => {
  const key = (id: string, createdMs: number, revokedMs: number | null) => ({
    id,
    hint: id,
    createdMs,
    revokedMs,
  });
  const keys = validKeys({ keys: [key('a', 1, null), key('b', 2, 5), key('c', 3, null)] });
  expect(keys.map(({ id }) => id)).toEqual(['c', 'a']);
});

test('DP14 cutting off revokes every key and stops at the first refusal', async () => {
  const problem = { kind: 'refused', code: 'X', message: 'no' } as const;
  const revokeKey = vi.fn<AdminApi['revokeKey']>(async ({ keyId }) =>
    keyId === '2' ? { ok: false, problem } : { ok: true, value: null },
  );
  expect(await revokeAll({ revokeKey }, { artistId: 'a', keyIds: ['1', '3'] })).toEqual({
    ok: true,
    value: null,
  });
  revokeKey.mockClear();
  expect(await revokeAll({ revokeKey }, { artistId: 'a', keyIds: ['1', '2', '3'] })).toEqual({
    ok: false,
    problem,
  });
  expect(revokeKey).toHaveBeenCalledTimes(2);
});
