import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RoomFacts } from '../../proto/contracts/room.ts';
import { viz } from '../../proto/gen/viz.js';
import { type LoadGauge, roomForMore } from '../core/load-gauge.ts';
import { tickMsAt } from '../core/tick-pace.ts';
import type { GatewayFigures, HostFigures } from './figures.ts';

/** What the metrics are read from when somebody asks. */
export interface MetricsSources {
  readonly host: HostFigures;
  readonly gateway: GatewayFigures;
  readonly gauge: LoadGauge;
  readonly bus: { readonly isConnected: boolean };
  /** Of all rooms in this process. */
  readonly facts: () => RoomFacts[];
}

/** Prometheus metrics of this service; `observeTick` takes each tick's duration. */
export const createMetrics = (
  register: Registry,
  sources: MetricsSources,
): { observeTick(seconds: number): void } => {
  const { host, gateway, facts, gauge } = sources;
  const sum = (read: (room: RoomFacts) => number): number =>
    facts().reduce((total, room) => total + read(room), 0);
  readOnScrape(register, {
    viz_event_loop_lag_seconds: [
      'How late the event loop comes to what is due, waits for the disk left out: longest of half a second, smoothed',
      () => gauge.delayMs / 1000,
    ],
    viz_bus_connected: ['1 while gateways and rooms reach each other', () => Number(sources.bus.isConnected)],
    viz_pressure: [
      '0 at ease … 3 full: trails are shed first, then fireworks, then stickers',
      () => gauge.pressure,
    ],
    viz_tick_interval_seconds: [
      'Pause between two ticks at this pressure',
      () => tickMsAt(gauge.pressure, gauge.options.tickMs) / 1000,
    ],
    viz_room_for_more: [
      'Fans that could still come in, from what one costs (NaN: too few to tell)',
      () => roomForMore(gauge, gateway.capacity) ?? Number.NaN,
    ],
    viz_viewers: ['Fans in the room', () => sum(({ viewers }) => viewers)],
    viz_stickers: ['Stickers on the background', () => sum(({ stickers }) => stickers)],
    viz_sockets: ['Open sockets, greeted or not', () => gateway.sockets],
    viz_events_total: ['Reliable events journaled', () => host.events],
    viz_journal_failures_total: ['Ticks whose events the journal did not take', () => host.journalFailures],
    viz_frames_total: ['Frames encoded', () => host.frames],
    viz_frame_bytes_total: ['Bytes of those frames, as on the wire', () => host.frameBytes],
    viz_deliveries_total: ['Frames written to sockets', () => gateway.deliveries],
    viz_delivered_bytes_total: ['Bytes of frames written to sockets', () => gateway.deliveredBytes],
    viz_skipped_frames_total: ['Frames kept from readers that are behind', () => gateway.skipped],
    viz_resyncs_total: ['Readers that were behind and have caught up', () => gateway.resynced],
    viz_messages_total: ['Messages received from fans', () => gateway.messages],
  });
  readByLabel(register, sources);
  const ticks = new Histogram({
    name: 'viz_tick_seconds',
    help: 'Duration of a tick',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25],
    registers: [register],
  });
  const commits = new Histogram({
    name: 'viz_journal_commit_seconds',
    help: 'How long writing a tick’s events took: computing, and waiting for the disk',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5],
    registers: [register],
  });
  host.onCommit = (seconds) => commits.observe(seconds);
  return { observeTick: (seconds) => ticks.observe(seconds) };
};

type Read = () => number;

const refusalNumbers = Object.entries(viz.Refusal).filter(
  (entry): entry is [string, viz.Refusal] =>
    typeof entry[1] === 'number' && entry[1] !== viz.Refusal.REFUSAL_NONE,
);

const readOnScrape = (
  register: Registry,
  table: Readonly<Record<string, readonly [help: string, read: Read]>>,
): void => {
  for (const [name, [help, read]] of Object.entries(table)) {
    if (name.endsWith('_total')) addCounter(register, { name, help, read });
    else addGauge(register, { name, help, read });
  }
};

const addGauge = (register: Registry, metric: { name: string; help: string; read: Read }): void => {
  const { name, help, read } = metric;
  register.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read());
      },
    }),
  );
};

const addCounter = (register: Registry, metric: { name: string; help: string; read: Read }): void => {
  const { name, help, read } = metric;
  register.registerMetric(
    new Counter({
      name,
      help,
      registers: [],
      collect() {
        this.reset();
        this.inc(read());
      },
    }),
  );
};

const readByLabel = (register: Registry, { host, gateway }: MetricsSources): void => {
  addLabelled(register, { name: 'viz_refusals_total', help: 'Refusals by code', label: 'code' }, () =>
    refusalNumbers.map(([code, number]) => [
      code,
      (host.answers[number] ?? 0) + (gateway.refusals[number] ?? 0),
    ]),
  );
  const connections = { name: 'viz_connections_total', help: 'Connections by outcome', label: 'outcome' };
  addLabelled(register, connections, () => Object.entries(gateway.connections));
  const closes = { name: 'viz_closes_total', help: 'Sockets that the server closed, by code', label: 'code' };
  addLabelled(register, closes, () => Object.entries(gateway.closes));
};

const addLabelled = (
  register: Registry,
  metric: { name: string; help: string; label: string },
  read: () => [label: string, count: number][],
): void => {
  const { name, help, label } = metric;
  register.registerMetric(
    new Counter({
      name,
      help,
      labelNames: [label],
      registers: [],
      collect() {
        this.reset();
        for (const [value, count] of read()) this.inc({ [label]: value }, count);
      },
    }),
  );
};
