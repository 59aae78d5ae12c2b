import { admitPacket, createPlayerFlow } from '../core/player-flow.ts';
import type { MediaHub } from './media-hub.ts';
import type { MediaMetrics } from './media-metrics.ts';
import type { VenuePlayer } from './node-media-server.ts';

/** The way out to one player, whatever its protocol. */
export interface PlayerSink {
  readonly protocol: 'flv' | 'rtmp';
  write(bytes: Buffer): void;
  /** What has been written but not taken by the system. */
  unsentBytes(): number;
  /** Ends the connection at once. */
  drop(): void;
}

/** Lets a player watch a venue that exists, with its unsent data bounded. Returns how it leaves. */
export const joinVenue = (options: {
  hub: MediaHub;
  metrics: MediaMetrics;
  venue: string;
  sink: PlayerSink;
}): (() => void) => {
  const { hub, metrics, venue, sink } = options;
  const { protocol } = sink;
  const flow = createPlayerFlow();
  let isDropped = false;
  const send: VenuePlayer['send'] = (bytes, role) => {
    if (isDropped) return;
    if (role === 'join') {
      flow.burstBytes += bytes.length;
    } else {
      const packet = { role, unsentBytes: sink.unsentBytes(), nowMs: performance.now() };
      const decision = admitPacket(flow, packet);
      if (decision === 'drop') {
        isDropped = true;
        metrics.droppedPlayers.inc({ protocol });
        sink.drop();
      }
      if (decision !== 'send') return;
    }
    sink.write(bytes);
    metrics.bytesOut.inc({ protocol }, bytes.length);
  };
  const joined = hub.join(venue, { protocol, send });
  if (joined?.hasPicture === false) flow.waitsForKey = true;
  metrics.players.inc({ protocol });
  return () => {
    joined?.leave();
    metrics.players.dec({ protocol });
  };
};
