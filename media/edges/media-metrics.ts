import { Counter, Gauge, type Registry } from 'prom-client';

/** What media tells Prometheus. */
export interface MediaMetrics {
  readonly sources: Gauge;
  readonly onAir: Gauge;
  readonly bytesIn: Counter;
  readonly bytesOut: Counter<'protocol'>;
  readonly cuts: Counter<'venue'>;
  readonly refusedPublishes: Counter<'reason'>;
  readonly closedConnections: Counter<'reason'>;
  readonly droppedPlayers: Counter<'protocol'>;
  readonly players: Gauge<'protocol'>;
  readonly rtmpConnections: Gauge;
}

export const createMediaMetrics = (
  registry: Registry,
  state: { sources: () => number; onAir: () => number },
): MediaMetrics => {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  return {
    sources: gauge('media_sources', 'artists who publish now', state.sources),
    onAir: gauge('media_venues_on_air', 'venues that show an artist', state.onAir),
    bytesIn: new Counter({ name: 'media_received_bytes_total', help: 'bytes received by RTMP', registers }),
    bytesOut: new Counter({
      name: 'media_sent_bytes_total',
      help: 'bytes sent to players',
      labelNames: ['protocol'],
      registers,
    }),
    cuts: new Counter({
      name: 'media_cuts_total',
      help: 'cuts from one stream to another',
      labelNames: ['venue'],
      registers,
    }),
    refusedPublishes: new Counter({
      name: 'media_refused_publishes_total',
      help: 'publishes that were refused',
      labelNames: ['reason'],
      registers,
    }),
    closedConnections: new Counter({
      name: 'media_closed_connections_total',
      help: 'RTMP connections that we ended',
      labelNames: ['reason'],
      registers,
    }),
    droppedPlayers: new Counter({
      name: 'media_dropped_players_total',
      help: 'players that read too slowly',
      labelNames: ['protocol'],
      registers,
    }),
    players: new Gauge({
      name: 'media_players',
      help: 'players connected now',
      labelNames: ['protocol'],
      registers,
    }),
    rtmpConnections: new Gauge({
      name: 'media_rtmp_connections',
      help: 'RTMP connections open now',
      registers,
    }),
  };
};
