import { Counter, Gauge, type Registry } from 'prom-client';
import type { PushState } from '../../../proto/contracts/push-targets.ts';

/** What push targets tell Prometheus. */
export interface PushMetrics {
  readonly targets: Gauge;
  readonly sentBytes: Counter;
  readonly reconnects: Counter;
}

const STATES: readonly PushState[] = ['off', 'connecting', 'sending', 'waiting'];

export const createPushMetrics = (registry: Registry, countIn: (state: PushState) => number): PushMetrics => {
  const registers = [registry];
  const targets = new Gauge({
    ...{ name: 'media_push_targets', help: 'push targets by state', labelNames: ['state'], registers },
    collect() {
      for (const state of STATES) this.set({ state }, countIn(state));
    },
  });
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers });
  return {
    targets,
    sentBytes: counter('media_push_sent_bytes_total', 'bytes sent to push targets'),
    reconnects: counter('media_push_reconnects_total', 'connects to push targets after their first'),
  };
};
