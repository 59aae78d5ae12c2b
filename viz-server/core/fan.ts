import type { viz } from '../../proto/gen/viz.js';

/** Somebody in the room: one session of one gateway. A person with two tabs is two fans with one rate limit. */
export interface Fan {
  /** Public number in this room, also the cursor's. Reused after the fan has left. */
  readonly number: number;
  /** Lasting id of the person, the same after a reload. */
  readonly person: string;
  readonly role: viz.Role;
  readonly gateway: string;
  readonly session: number;
  name: string;
  /** Index into PALETTE. */
  colour: number;
}
