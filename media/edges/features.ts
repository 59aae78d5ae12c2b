import type { CreateFeature } from './feature.ts';
import { createHlsFeature } from './hls/hls-feature.ts';
import { createPlaceholderFeature } from './placeholders/placeholder-feature.ts';
import { createPreviewFeature } from './preview/preview-feature.ts';
import { createPushFeature } from './push/push-feature.ts';
import { createRecorderFeature } from './recorder/recorder-feature.ts';
import { createWebhookFeature } from './webhooks/webhook-feature.ts';

/** What media does beside routing, in the order in which it is started. */
export const FEATURES: readonly CreateFeature[] = [
  createPlaceholderFeature,
  createWebhookFeature,
  createPreviewFeature,
  createPushFeature,
  createRecorderFeature,
  createHlsFeature,
];
