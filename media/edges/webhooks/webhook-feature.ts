import { Counter } from 'prom-client';
import type { CreateFeature, Feature, FeatureDeps } from '../feature.ts';
import { measuredGauge } from '../measured-gauge.ts';
import { type EventEnd, Outbox } from './outbox.ts';
import { createOutboxStore } from './outbox-store.ts';
import { createPostEvent } from './post-event.ts';

/** Tells admin-api what happens here, as it happens; what it does not take is sent until it does. */
export const createWebhookFeature: CreateFeature = ({
  context,
  hub,
  database,
  health,
}: FeatureDeps): Feature => {
  const { config, secrets, log } = context;
  const counters = createCounters(context);
  const outbox = new Outbox({
    store: createOutboxStore(database),
    post: createPostEvent({ adminUrl: config.adminUrl, serviceToken: secrets.serviceToken }),
    log,
    ...counters,
  });
  measuredGauge(context.metrics, {
    name: 'media_webhooks_waiting',
    help: 'events that admin-api has not taken yet',
    read: () => outbox.waiting(),
  });
  const stops = [
    hub.onEvent((event) => outbox.add(event)),
    health.onWarning((news) => outbox.add({ kind: 'warning', ...news })),
  ];
  return {
    close: async () => {
      for (const stop of stops) stop();
      await outbox.close();
    },
  };
};

const createCounters = ({ metrics }: FeatureDeps['context']) => {
  const ended = new Counter({
    name: 'media_webhooks_total',
    help: 'events that admin-api was to be told, by what became of them',
    labelNames: ['end'],
    registers: [metrics],
  });
  const retries = new Counter({
    name: 'media_webhook_retries_total',
    help: 'tries to tell admin-api of an event that failed',
    registers: [metrics],
  });
  return { onEnd: (end: EventEnd) => ended.inc({ end }), onRetry: () => retries.inc() };
};
