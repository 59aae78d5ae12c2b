import { Counter, type Registry } from 'prom-client';

/** What the HLS of the venues tells Prometheus. */
export interface HlsMetrics {
  readonly segments: Counter<'venue'>;
  readonly bytes: Counter<'venue'>;
  readonly failures: Counter<'venue'>;
}

export const createHlsMetrics = (registry: Registry): HlsMetrics => {
  const counter = (name: string, help: string): Counter<'venue'> =>
    new Counter({ name, help, labelNames: ['venue'], registers: [registry] });
  return {
    segments: counter('media_hls_segments_total', 'HLS segments written'),
    bytes: counter('media_hls_bytes_total', 'bytes of HLS segments written'),
    failures: counter('media_hls_failures_total', 'HLS segments that were lost'),
  };
};
