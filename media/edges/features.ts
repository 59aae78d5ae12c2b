import type { CreateFeature } from './feature.ts';

/** What media does beside routing, in the order in which it is started. */
export const FEATURES: readonly CreateFeature[] = [];
