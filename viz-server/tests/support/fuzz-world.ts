import { viz } from '../../../proto/gen/viz.js';
import { applyEvent, createRoom, type Room } from '../../core/room.ts';
import type { Bus } from '../../edges/bus.ts';
import type { VizDatabase } from '../../edges/database.ts';
import { createGatewayFigures, createHostFigures, type GatewayFigures } from '../../edges/figures.ts';
import { createJournal, type Journal } from '../../edges/journal/journal.ts';
import { createRoomGateway, type RoomGateway } from '../../edges/room-gateway.ts';
import { createRoomHost, type RoomHost } from '../../edges/room-host.ts';
import type { Session } from '../../edges/session.ts';
import { createFakeSocket, type FakeSocket } from './fake-socket.ts';
import { applyMessage, createView, type View } from './view.ts';
import { decodeServer, encodeClient, encodeHello, framePayload } from './wire.ts';

const TICK_MS = 50;
/** A few unread messages of a fuzz fan count as a full buffer. */
const SOCKET_WEIGHT = 2500;

/** A bus on which every connection has its own delay, as over a network: order is kept per connection only. */
const createDelayedHub = () => {
  const connections: { subject: string; receive: (bytes: Uint8Array) => void }[][] = [];
  const queues: { subject: string; bytes: Uint8Array }[][] = [];
  const connect = (): { bus: Bus; deliver: (most: number) => number } => {
    const own: { subject: string; receive: (bytes: Uint8Array) => void }[] = [];
    const queue: { subject: string; bytes: Uint8Array }[] = [];
    connections.push(own);
    queues.push(queue);
    return {
      bus: {
        publish: (subject, bytes) => {
          for (const each of queues) each.push({ subject, bytes });
          return true;
        },
        subscribe: (subject, receive) => {
          own.push({ subject, receive });
          return () => own.splice(0);
        },
        isConnected: true,
        onState: () => () => {},
        flush: async () => {},
        close: async () => {},
      },
      deliver: (most) => {
        const batch = queue.splice(0, most);
        for (const { subject, bytes } of batch)
          for (const each of own) if (each.subject === subject) each.receive(bytes);
        return batch.length;
      },
    };
  };
  return { connect };
};

/** A fan with a socket (or none), and what it has understood so far. */
export interface FuzzFan {
  view: View;
  socket: FakeSocket | undefined;
  session: Session | undefined;
  gateway: number;
  /** Where its cursor should be seen, undefined where it should not. */
  cursor: { x: number; y: number; colour: number } | undefined;
  colour: number;
  nextRef: number;
  /** What it asked for, by ref. */
  readonly asked: Map<number, string>;
}

/** A room host, some gateways and a bus between them; time and fate are the test's. */
export const createFuzzWorld = (options: {
  random: () => number;
  gateways: number;
  database: VizDatabase;
}) => {
  const { random } = options;
  const pick = (most: number): number => Math.floor(random() * most);
  let nowMs = 1_700_000_000_000;
  let isDiskFull = false;
  const disk = createJournal(options.database, 'main');
  const journal: Journal = {
    ...disk,
    append: (events) => {
      if (isDiskFull) throw new Error('disk full');
      disk.append(events);
    },
  };
  let hub = createDelayedHub();
  let host: RoomHost;
  let hostLine: ReturnType<typeof hub.connect>;
  let gateways: { gateway: RoomGateway; line: ReturnType<typeof hub.connect>; figures: GatewayFigures }[] =
    [];
  let people = 0;
  const tally = { resyncs: 0, backfills: 0, snapshots: 0, accepted: 0, busy: 0, crashes: 0 };

  const start = (): void => {
    for (const { figures } of gateways) tally.resyncs += figures.resynced;
    hub = createDelayedHub();
    hostLine = hub.connect();
    host = createRoomHost({
      room: 'main',
      bus: hostLine.bus,
      journal,
      epoch: 1,
      tickMs: TICK_MS,
      keepEventsMs: 0,
      compilePattern: () => ({ ok: false, problem: 'no patterns here' }),
      now: () => nowMs,
      steadyNow: () => nowMs,
      random,
      ticketFor: (fan) => fan.person,
      figures: createHostFigures(),
      onJournal: () => {},
    });
    gateways = Array.from({ length: options.gateways }, (_, index) => {
      const line = hub.connect();
      const figures = createGatewayFigures();
      const gateway = createRoomGateway({
        gateway: `g${index}`,
        bus: line.bus,
        figures,
        now: () => nowMs,
        addressKey: (address) => address,
        learningMs: 3000,
        maxSocketsPerPerson: 10,
        hello: {
          defaultRoom: 'main',
          readTicket: (person) => ({ person, name: 'Fan', role: 'fan' }),
          newPerson: () => `p${people++}`,
          random,
        },
      });
      return { gateway, line, figures };
    });
  };
  start();

  const send = (fan: FuzzFan, message: viz.ClientMessage.$Properties): void => {
    if (fan.session === undefined) return;
    gateways[fan.gateway]?.gateway.receive(fan.session, encodeClient(message));
  };

  const drop = (fan: FuzzFan): void => {
    if (fan.session !== undefined) gateways[fan.gateway]?.gateway.closed(fan.session);
    fan.socket = undefined;
    fan.session = undefined;
    fan.cursor = undefined;
  };

  const connect = (fan: FuzzFan): void => {
    drop(fan);
    fan.gateway = pick(gateways.length);
    fan.socket = createFakeSocket(SOCKET_WEIGHT);
    fan.session = gateways[fan.gateway]?.gateway.open(fan.socket);
    const hello = { ticket: fan.view.ticket, lastSequence: fan.view.sequence, colour: fan.colour };
    if (fan.session) gateways[fan.gateway]?.gateway.receive(fan.session, encodeHello(hello));
  };

  /** Reads some of what was written to the fan; a closed socket is found out when all is read. */
  const read = (fan: FuzzFan, most: number): void => {
    for (const frame of fan.socket?.unread.splice(0, most) ?? []) {
      const payload = framePayload(frame);
      if (payload === undefined) continue;
      const message = decodeServer(payload);
      applyMessage(fan.view, message);
      tally.backfills += Number(Boolean(message.backfill?.events?.length));
      tally.snapshots += Number(Boolean(message.snapshot));
      for (const { sequence, refusal } of message.replies?.replies ?? []) {
        tally.accepted += Number(Boolean(sequence));
        tally.busy += Number(refusal === viz.Refusal.REFUSAL_BUSY);
      }
    }
    if (fan.socket?.unread.length === 0 && (fan.socket.closedWith !== undefined || fan.socket.isTerminated))
      drop(fan);
  };

  return {
    pick,
    random,
    connect,
    drop,
    read,
    send,
    newFan: (): FuzzFan => ({
      view: createView(),
      socket: undefined,
      session: undefined,
      gateway: 0,
      cursor: undefined,
      colour: pick(12),
      nextRef: 1,
      asked: new Map(),
    }),
    setDiskFull: (isFull: boolean): void => {
      isDiskFull = isFull;
    },
    /** One tick in which each line carries all it has, or only some of it. */
    tick: (isCalm: boolean): void => {
      nowMs += TICK_MS;
      for (const { gateway } of gateways) gateway.flush();
      hostLine.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(6));
      host.tick();
      for (const { line } of gateways) line.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(8));
    },
    /** kill -9: everything but the journal is gone. */
    crash: (fans: readonly FuzzFan[]): void => {
      tally.crashes += 1;
      for (const fan of fans) {
        fan.socket = undefined;
        fan.session = undefined;
        fan.cursor = undefined;
      }
      start();
    },
    /** The room as the journal tells it. */
    truth: (): Room => {
      const room = createRoom();
      for (const event of journal.read()) applyEvent(room, event);
      return room;
    },
    journaledEvents: (): viz.Event[] => [...journal.read()],
    viewers: (): number => host.facts().viewers,
    /** How often what the fuzz is about has happened. */
    tally: (): Readonly<typeof tally> => ({
      ...tally,
      resyncs: gateways.reduce((sum, { figures }) => sum + figures.resynced, tally.resyncs),
    }),
  };
};

export type FuzzWorld = ReturnType<typeof createFuzzWorld>;
