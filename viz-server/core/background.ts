import { COORDINATE_MAX } from '../../proto/limits.ts';

/** Whether a point lies on the virtual background; absent coordinates are 0. Both are unsigned on the wire. */
export const isOnBackground = (point: { readonly x?: number | null; readonly y?: number | null }): boolean =>
  (point.x ?? 0) <= COORDINATE_MAX && (point.y ?? 0) <= COORDINATE_MAX;
