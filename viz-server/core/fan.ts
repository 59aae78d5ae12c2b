import type { viz } from '../../proto/gen/viz.js';

/** Somebody in the room: one session of one gateway. A person with two tabs is two fans with one rate limit. */
export interface Fan {
  /** Public number in this room, also the cursor's. Reused after the fan has left. */
  readonly number: number;
  /** Lasting id of the person, the same after a reload. */
  readonly person: string;
  readonly role: viz.Role;
  /** Somebody whom admin-api knows: the name carries a star and nobody else may look like it. */
  readonly verified: boolean;
  /** A key of the address that it comes from, not the address itself. */
  readonly address: string;
  readonly gateway: string;
  readonly session: number;
  readonly joinedMs: number;
  /** When the person first came, as far as that is known (see `firstCameMs`). */
  readonly sinceMs: number;
  name: string;
  /** Index into PALETTE. */
  colour: number;
  /** How its cursor is shown (viz.Trail). */
  trail: viz.Trail;
}
