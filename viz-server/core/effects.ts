import type { viz } from '../../proto/gen/viz.js';
import type { LogQuery } from './action-rule.ts';
import type { Fan } from './fan.ts';

/** One socket, as the room knows it. */
export interface Place {
  readonly gateway: string;
  readonly session: number;
}

/** What the edge must carry out after a tick, in this order. */
export type Effect =
  | { readonly kind: 'broadcast'; readonly frame: viz.Frame.$Properties; readonly lastSequence: number }
  /** The answer to Hello; the edge adds the ticket. */
  | { readonly kind: 'welcome'; readonly fan: Fan; readonly welcome: viz.Welcome.$Properties }
  /** A snapshot or backfill; from here on the socket gets frames. All of a tick's snapshots are one object. */
  | { readonly kind: 'catch-up'; readonly place: Place; readonly message: viz.ServerMessage.$Properties }
  /** A message for some sockets, the same object for all of them. */
  | {
      readonly kind: 'send';
      readonly places: readonly Place[];
      readonly message: viz.ServerMessage.$Properties;
    }
  /** A page of the journal for one socket. */
  | { readonly kind: 'look-up'; readonly place: Place; readonly ref: number; readonly query: LogQuery }
  | {
      readonly kind: 'close';
      readonly places: readonly Place[];
      readonly code: number;
      readonly reason: string;
    };
