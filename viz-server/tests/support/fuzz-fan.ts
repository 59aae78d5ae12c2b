import type { TicketHolder } from '../../core/check-hello.ts';
import type { Session } from '../../edges/session.ts';
import type { FakeSocket } from './fake-socket.ts';
import { createView, type View } from './view.ts';

/** Somebody with a socket (or none), and what it has understood so far. */
export interface FuzzFan {
  view: View;
  socket: FakeSocket | undefined;
  session: Session | undefined;
  gateway: number;
  readonly address: string;
  /** Where its pointer was last, undefined where it has none. */
  cursor: { x: number; y: number } | undefined;
  colour: number;
  nextRef: number;
  /** Put out or turned away for a ban, with its last connection. */
  isOut: boolean;
  /** What it asked for, by ref: a text that the journaled event must come to. */
  readonly asked: Map<number, string>;
}

export const createFuzzFan = (ticket: string, look: Pick<FuzzFan, 'address' | 'colour'>): FuzzFan => ({
  view: { ...createView(), ticket },
  socket: undefined,
  session: undefined,
  gateway: 0,
  cursor: undefined,
  nextRef: 1,
  isOut: false,
  asked: new Map(),
  ...look,
});

/** The fan has no connection any more. */
export const loseSocket = (fan: FuzzFan): void => {
  fan.socket = undefined;
  fan.session = undefined;
  fan.cursor = undefined;
};

/** Who somebody is by the id in its ticket. */
const roleOf = (person: string): TicketHolder['role'] => {
  if (person.startsWith('moderator')) return 'moderator';
  if (person.startsWith('admin')) return 'admin';
  return person.startsWith('artist') ? 'artist' : 'fan';
};

export const holderOf = (person: string): TicketHolder => {
  const role = roleOf(person);
  const verified = role !== 'fan' || person.startsWith('verified');
  return { person, name: verified ? `Robin ${person.slice(-2)}` : 'Fan', role, verified };
};
