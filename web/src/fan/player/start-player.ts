import mpegts from 'mpegts.js';
import { choosePlayer } from './codec-policy.ts';
import { HlsPlayer } from './hls-player.ts';
import { LivePlayer } from './live-player.ts';
import type { Player, PlayerOptions, StreamUrls } from './player.ts';

const HLS_TYPE = 'application/vnd.apple.mpegurl';
const NOTHING: Player = { close: () => undefined };

/** Starts the player that this browser can use. */
export const startPlayer = ({
  urls,
  ...options
}: Omit<PlayerOptions, 'url'> & { urls: StreamUrls }): Player => {
  const kind = choosePlayer({
    mediaSource: mpegts.isSupported(),
    nativeHls: options.video.canPlayType(HLS_TYPE) !== '',
    hasHls: urls.hls !== null,
  });
  if (kind === 'flv') return new LivePlayer({ ...options, url: urls.flv });
  if (kind === 'hls' && urls.hls !== null) return new HlsPlayer({ ...options, url: urls.hls });
  options.onPhase('unsupported');
  return NOTHING;
};
