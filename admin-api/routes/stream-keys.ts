import { urlHost } from '../../ops/service/config.ts';
import type { NewStreamKey, StreamKeyFacts } from '../../proto/contracts/admin.ts';
import { readHostName } from '../core/host-name.ts';
import type { StreamKeyRow } from '../db/stream-keys.ts';
import { hashToken, newId, newStreamKey } from '../edges/tokens.ts';
import type { RouteDeps } from './route-deps.ts';

const HINT_LENGTH = 4;

export const keyFacts = ({ id, hint, createdMs, revokedMs }: StreamKeyRow): StreamKeyFacts => ({
  id,
  hint,
  createdMs,
  revokedMs,
});

/** Makes a stream key. What it gives is the only place that ever holds the key itself: show it, do not keep it. */
export const addStreamKey = (
  { repos, env, config }: Pick<RouteDeps, 'repos' | 'env' | 'config'>,
  options: { artistId: string; host: string },
): NewStreamKey => {
  const key = newStreamKey();
  const row: StreamKeyRow = {
    id: newId(),
    artistId: options.artistId,
    keyHash: hashToken(key),
    hint: key.slice(-HINT_LENGTH),
    createdMs: env.now(),
    revokedMs: null,
  };
  repos.streamKeys.add(row);
  const host = readHostName(options.host)?.name ?? urlHost(config.host);
  return { key, facts: keyFacts(row), ingestUrl: `rtmp://${host}:${config.rtmpPort}/live` };
};
