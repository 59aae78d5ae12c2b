import { Counter, Gauge, type Registry } from 'prom-client';
import type { PlayerProtocol } from '../core/stream-bytes.ts';
import { measuredGauge } from './measured-gauge.ts';

/** What media tells Prometheus. */
export interface MediaMetrics {
  readonly sources: Gauge;
  readonly onAir: Gauge;
  readonly players: Gauge;
  readonly bytesIn: Counter;
  /** Bytes sent to players. Counted here, not in the registry: it is touched for every write to every player. */
  readonly sentBytes: Record<PlayerProtocol, number>;
  readonly cuts: Counter<'venue'>;
  readonly refusedPublishes: Counter<'reason'>;
  readonly closedConnections: Counter<'reason'>;
  readonly droppedPlayers: Counter<'protocol'>;
  readonly rtmpConnections: Gauge;
}

export const createMediaMetrics = (
  registry: Registry,
  state: { sources: () => number; onAir: () => number; players: () => number },
): MediaMetrics => {
  const { gauge, counter } = createMakers(registry);
  const sentBytes = countSentBytes(registry);
  const measured = (name: string, help: string, read: () => number): Gauge =>
    measuredGauge(registry, { name, help, read });
  return {
    sources: measured('media_sources', 'artists who publish now', state.sources),
    players: measured('media_players', 'players connected now', state.players),
    onAir: measured('media_venues_on_air', 'venues that show an artist', state.onAir),
    bytesIn: counter('media_received_bytes_total', 'bytes received by RTMP', []),
    sentBytes,
    cuts: counter('media_cuts_total', 'cuts from one stream to another', ['venue']),
    refusedPublishes: counter('media_refused_publishes_total', 'publishes that were refused', ['reason']),
    closedConnections: counter('media_closed_connections_total', 'RTMP connections that we ended', [
      'reason',
    ]),
    droppedPlayers: counter('media_dropped_players_total', 'players that read too slowly', ['protocol']),
    rtmpConnections: gauge('media_rtmp_connections', 'RTMP connections open now', []),
  };
};

const countSentBytes = (registry: Registry): Record<PlayerProtocol, number> => {
  const sent: Record<PlayerProtocol, number> = { flv: 0, rtmp: 0 };
  const counter = new Counter({
    name: 'media_sent_bytes_total',
    help: 'bytes sent to players',
    labelNames: ['protocol'],
    collect() {
      this.reset();
      for (const [protocol, bytes] of Object.entries(sent)) this.inc({ protocol }, bytes);
    },
    registers: [],
  });
  registry.registerMetric(counter);
  return sent;
};

const createMakers = (registry: Registry) => ({
  gauge: <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers: [registry] }),
  counter: <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers: [registry] }),
});
