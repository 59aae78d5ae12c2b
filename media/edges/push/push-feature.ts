import type { CreateFeature } from '../feature.ts';
import { createSealer } from '../sealed-text.ts';
import { createPushBook, type PushBook } from './push-book.ts';
import { createFindAddresses } from './push-lookup.ts';
import { createPushMetrics } from './push-metrics.ts';
import { addPushRoutes } from './push-routes.ts';
import { createPushStore } from './push-store.ts';

/** How often time-outs, retries and rates are looked at, milliseconds. */
const SWEEP_MS = 500;

/** Sends venues on to RTMP and RTMPS addresses. */
export const createPushFeature: CreateFeature = ({ context, hub, database }) => {
  const allowPrivate = context.config.pushPrivate === 'allow';
  const metrics = createPushMetrics(context.metrics, (state) => book.countIn(state));
  const sealer = createSealer(context.secrets.storageKey, 'stream keys of push targets');
  const book: PushBook = createPushBook({
    ...{ hub, log: context.log, allowPrivate },
    store: createPushStore(database, sealer),
    findAddresses: createFindAddresses({ allowPrivate }),
    onSent: (bytes) => metrics.sentBytes.inc(bytes),
    onReconnect: () => metrics.reconnects.inc(),
  });
  const timer = setInterval(() => book.sweep(), SWEEP_MS);
  return {
    addRoutes: (app) => addPushRoutes(app, book),
    close: () => {
      clearInterval(timer);
      book.close();
    },
  };
};
