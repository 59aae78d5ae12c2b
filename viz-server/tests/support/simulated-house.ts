import type { TicketHolder } from '../../core/check-hello.ts';
import { createGatewayFigures, createHostFigures, type GatewayFigures } from '../../edges/figures.ts';
import type { Journal } from '../../edges/journal/journal.ts';
import { createRoomGateway, type RoomGateway } from '../../edges/room-gateway.ts';
import { createRoomHost, type RoomHost } from '../../edges/room-host.ts';
import type { DelayedLine } from './fuzz-bus.ts';

/** The tick of a house whose time is the test's, milliseconds. */
export const TICK_MS = 50;

/** What a host or a gateway has of its house. */
interface Surroundings {
  readonly line: DelayedLine;
  readonly now: () => number;
  readonly random: () => number;
}

/** The real host of the room `main`, on a line of a delayed hub. */
export const simulateHost = (
  { line, now, random }: Surroundings,
  { journal, epoch }: { journal: Journal; epoch: number },
): RoomHost =>
  createRoomHost({
    room: 'main',
    bus: line.bus,
    journal,
    epoch,
    tickMs: TICK_MS,
    keepEventsMs: 0,
    compilePattern: () => ({ ok: false, problem: 'no patterns here' }),
    now,
    steadyNow: now,
    random,
    ticketFor: (fan) => fan.person,
    figures: createHostFigures(),
    onSnapshot: () => {},
    onJournal: () => {},
  });

/** A real gateway without sockets, on a line of a delayed hub. */
export const simulateGateway = (
  { line, now, random }: Surroundings,
  own: {
    readonly name: string;
    readonly readTicket: (ticket: string) => TicketHolder | undefined;
    readonly newPerson: () => string;
  },
): { readonly gateway: RoomGateway; readonly line: DelayedLine; readonly figures: GatewayFigures } => {
  const figures = createGatewayFigures();
  const gateway = createRoomGateway({
    gateway: own.name,
    bus: line.bus,
    figures,
    now,
    addressKey: (address) => address,
    learningMs: 3000,
    maxSocketsPerPerson: 10,
    hello: { defaultRoom: 'main', readTicket: own.readTicket, newPerson: own.newPerson, random },
  });
  return { gateway, line, figures };
};
