import { Counter, type Gauge, type Registry } from 'prom-client';
import { measuredGauge } from '../measured-gauge.ts';

/** What the recorder tells Prometheus. */
export interface RecorderMetrics {
  readonly writtenBytes: Counter;
  readonly cutShort: Counter<'reason'>;
}

export const createRecorderMetrics = (
  registry: Registry,
  state: { running: () => number; usedBytes: () => number; maxBytes: number },
): RecorderMetrics => {
  const measured = (name: string, help: string, read: () => number): Gauge =>
    measuredGauge(registry, { name, help, read });
  measured('media_recordings_running', 'sources and venues that are being recorded', state.running);
  measured('media_recordings_bytes', 'bytes of all recordings', state.usedBytes);
  measured('media_recordings_max_bytes', 'most that recordings may take', () => state.maxBytes);
  return {
    writtenBytes: new Counter({
      name: 'media_recorded_bytes_total',
      help: 'bytes of recordings written',
      registers: [registry],
    }),
    cutShort: new Counter<'reason'>({
      name: 'media_recordings_cut_short_total',
      help: 'recordings that ended before they should',
      labelNames: ['reason'] satisfies 'reason'[],
      registers: [registry],
    }),
  };
};
