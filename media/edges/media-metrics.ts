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
  const { gauge, counter } = createMakers(registry);
  const measured = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  return {
    sources: measured('media_sources', 'artists who publish now', state.sources),
    onAir: measured('media_venues_on_air', 'venues that show an artist', state.onAir),
    bytesIn: counter('media_received_bytes_total', 'bytes received by RTMP', []),
    bytesOut: counter('media_sent_bytes_total', 'bytes sent to players', ['protocol']),
    cuts: counter('media_cuts_total', 'cuts from one stream to another', ['venue']),
    refusedPublishes: counter('media_refused_publishes_total', 'publishes that were refused', ['reason']),
    closedConnections: counter('media_closed_connections_total', 'RTMP connections that we ended', [
      'reason',
    ]),
    droppedPlayers: counter('media_dropped_players_total', 'players that read too slowly', ['protocol']),
    players: gauge('media_players', 'players connected now', ['protocol']),
    rtmpConnections: gauge('media_rtmp_connections', 'RTMP connections open now', []),
  };
};

const createMakers = (registry: Registry) => ({
  gauge: <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers: [registry] }),
  counter: <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers: [registry] }),
});
