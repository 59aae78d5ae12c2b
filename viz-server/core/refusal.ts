import { viz } from '../../proto/gen/viz.js';

/** The wire's coded reasons. */
export const Refusal = viz.Refusal;
export type Refusal = viz.Refusal;
