import { viz } from '../../../proto/gen/viz.js';
import type { TicketHolder } from '../../core/check-hello.ts';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../../core/room.ts';
import type { ProposedEvent } from '../../core/room-part.ts';
import type { VizDatabase } from '../../edges/database.ts';
import { createGatewayFigures, createHostFigures, type GatewayFigures } from '../../edges/figures.ts';
import { createJournal, type Journal } from '../../edges/journal/journal.ts';
import { createRoomGateway, type RoomGateway } from '../../edges/room-gateway.ts';
import { createRoomHost, type RoomHost } from '../../edges/room-host.ts';
import type { Session } from '../../edges/session.ts';
import { createFakeSocket, type FakeSocket } from './fake-socket.ts';
import { createDelayedHub, type DelayedLine } from './fuzz-bus.ts';
import { applyMessage, createView, type View } from './view.ts';
import { decodeServer, encodeClient, encodeHello, framePayload } from './wire.ts';

const TICK_MS = 50;
/** A few unread messages of a fuzz fan count as a full buffer. */
const SOCKET_WEIGHT = 2500;
const PING_BYTE = 0x89;
/** Longer than a host waits for a gateway that has fallen silent. */
const SILENCE_S = 7;

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

/** Who somebody is by the id in its ticket. */
const roleOf = (person: string): TicketHolder['role'] => {
  if (person.startsWith('moderator')) return 'moderator';
  if (person.startsWith('admin')) return 'admin';
  return person.startsWith('artist') ? 'artist' : 'fan';
};

const holderOf = (person: string): TicketHolder => {
  const role = roleOf(person);
  const verified = role !== 'fan' || person.startsWith('verified');
  return { person, name: verified ? `Robin ${person.slice(-2)}` : 'Fan', role, verified };
};

interface FuzzGateway {
  readonly gateway: RoomGateway;
  readonly line: DelayedLine;
  readonly figures: GatewayFigures;
  silentUntilMs: number;
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
  let hostLine: DelayedLine;
  let epoch = 0;
  let gateways: FuzzGateway[] = [];
  let gatewayNames = 0;
  let people = 0;
  const tally = {
    resyncs: 0,
    backfills: 0,
    snapshots: 0,
    accepted: 0,
    busy: 0,
    crashes: 0,
    takeovers: 0,
    gatewaysLost: 0,
    gatewaysSilent: 0,
    own: 0,
    staff: 0,
    putOut: 0,
  };

  const startHost = (): void => {
    epoch += 1;
    hostLine = hub.connect();
    host = createRoomHost({
      room: 'main',
      bus: hostLine.bus,
      journal,
      epoch,
      tickMs: TICK_MS,
      keepEventsMs: 0,
      compilePattern: () => ({ ok: false, problem: 'no patterns here' }),
      now: () => nowMs,
      steadyNow: () => nowMs,
      random,
      ticketFor: (fan) => fan.person,
      figures: createHostFigures(),
      onSnapshot: () => {},
      onJournal: () => {},
    });
  };

  const startGateway = (): FuzzGateway => {
    const line = hub.connect();
    const figures = createGatewayFigures();
    const gateway = createRoomGateway({
      gateway: `g${gatewayNames++}`,
      bus: line.bus,
      figures,
      now: () => nowMs,
      addressKey: (address) => address,
      learningMs: 3000,
      maxSocketsPerPerson: 10,
      hello: {
        defaultRoom: 'main',
        readTicket: holderOf,
        newPerson: () => `p${people++}`,
        random,
      },
    });
    return { gateway, line, figures, silentUntilMs: 0 };
  };

  const start = (): void => {
    for (const { figures } of gateways) tally.resyncs += figures.resynced;
    hub = createDelayedHub();
    startHost();
    gateways = Array.from({ length: options.gateways }, startGateway);
  };
  start();

  const sendBytes = (fan: FuzzFan, bytes: Uint8Array): void => {
    if (fan.session === undefined) return;
    gateways[fan.gateway]?.gateway.receive(fan.session, bytes);
  };
  const send = (fan: FuzzFan, message: viz.ClientMessage.$Properties): void =>
    sendBytes(fan, encodeClient(message));

  const loseSocket = (fan: FuzzFan): void => {
    fan.socket = undefined;
    fan.session = undefined;
    fan.cursor = undefined;
  };

  const drop = (fan: FuzzFan): void => {
    if (fan.session !== undefined) gateways[fan.gateway]?.gateway.closed(fan.session);
    loseSocket(fan);
  };

  const connect = (fan: FuzzFan, firstMessage?: Uint8Array): void => {
    drop(fan);
    fan.isOut = false;
    fan.gateway = pick(gateways.length);
    fan.socket = createFakeSocket(SOCKET_WEIGHT, fan.address);
    fan.session = gateways[fan.gateway]?.gateway.open(fan.socket);
    const hello = { ticket: fan.view.ticket, lastSequence: fan.view.sequence, colour: fan.colour };
    sendBytes(fan, firstMessage ?? encodeHello(hello));
  };

  const count = (message: viz.ServerMessage): void => {
    tally.backfills += Number(Boolean(message.backfill?.events?.length));
    tally.snapshots += Number(Boolean(message.snapshot));
    tally.own += message.own?.events?.length ?? 0;
    tally.staff += message.staff?.events?.length ?? 0;
    for (const { sequence, refusal } of message.replies?.replies ?? []) {
      tally.accepted += Number(Boolean(sequence));
      tally.busy += Number(refusal === viz.Refusal.REFUSAL_BUSY);
    }
  };

  /** Reads some of what was written to the fan; a closed socket is found out when all is read. */
  const read = (fan: FuzzFan, most: number): viz.ServerMessage[] => {
    const messages: viz.ServerMessage[] = [];
    for (const frame of fan.socket?.unread.splice(0, most) ?? []) {
      if (frame[0] === PING_BYTE && fan.session) gateways[fan.gateway]?.gateway.heard(fan.session);
      const payload = framePayload(frame);
      if (payload === undefined) continue;
      const message = decodeServer(payload);
      applyMessage(fan.view, message);
      count(message);
      messages.push(message);
    }
    const { socket } = fan;
    if (socket?.unread.length === 0 && (socket.closedWith !== undefined || socket.isTerminated)) {
      fan.isOut ||= socket.closedWith === BANNED;
      tally.putOut += Number(socket.closedWith === BANNED);
      drop(fan);
    }
    return messages;
  };

  const isAwake = ({ silentUntilMs }: FuzzGateway): boolean => silentUntilMs <= nowMs;

  /** One tick in which each line carries all it has, or only some of it. */
  const tick = (isCalm: boolean, ms = TICK_MS): void => {
    nowMs += ms;
    const awake = gateways.filter(isAwake);
    for (const { gateway } of awake) gateway.flush();
    hostLine.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(6));
    host.tick();
    for (const { line } of awake) line.deliver(isCalm ? Number.POSITIVE_INFINITY : pick(8));
  };

  return {
    pick,
    random,
    connect,
    drop,
    read,
    send,
    sendBytes,
    tick,
    oneOf: <Item>(items: readonly Item[]): Item | undefined => items[pick(items.length)],
    now: (): number => nowMs,
    newFan: (ticket = ''): FuzzFan => ({
      view: { ...createView(), ticket },
      socket: undefined,
      session: undefined,
      gateway: 0,
      address: `a${pick(4)}`,
      cursor: undefined,
      colour: pick(11),
      nextRef: 1,
      isOut: false,
      asked: new Map(),
    }),
    setDiskFull: (isFull: boolean): void => {
      isDiskFull = isFull;
    },
    isDiskFull: (): boolean => isDiskFull,
    /** kill -9: everything but the journal is gone. */
    crash: (fans: readonly FuzzFan[]): void => {
      tally.crashes += 1;
      for (const fan of fans) loseSocket(fan);
      start();
    },
    /** The host alone is gone, in the middle of whatever it was told; another one takes the room over. */
    replaceHost: (): void => {
      tally.takeovers += 1;
      hostLine.cut();
      startHost();
    },
    /** A gateway is gone with its sockets, without a word to the host; another one takes its place. */
    loseGateway: (index: number, fans: readonly FuzzFan[]): void => {
      tally.gatewaysLost += 1;
      const lost = gateways[index];
      lost?.line.cut();
      tally.resyncs += lost?.figures.resynced ?? 0;
      for (const fan of fans) if (fan.gateway === index) loseSocket(fan);
      gateways[index] = startGateway();
    },
    /** A gateway stands still for so long that the host gives its fans up, and then goes on. */
    silenceGateway: (index: number): void => {
      tally.gatewaysSilent += 1;
      const silent = gateways[index];
      if (silent !== undefined) silent.silentUntilMs = nowMs + SILENCE_S * 1000;
      for (let second = 0; second <= SILENCE_S; second += 1) tick(true, 1000);
    },
    order: (events: readonly ProposedEvent[]): void => {
      // A disk that is full refuses it: that is told to whom it concerns.
      host.order(events).catch(() => {});
    },
    saveSnapshot: (): void => {
      const { room } = host;
      journal.saveSnapshot({ sequence: room.sequence, atMs: nowMs, events: saveRoom(room) });
    },
    /** The room as it runs, for reading only. */
    room: (): Room => host.room,
    /** The room as its events alone tell it. */
    replayed: (): Room => {
      const room = createRoom();
      for (const event of journal.read()) applyEvent(room, event);
      return room;
    },
    /** The room as a snapshot of it would bring it back. */
    restored: (): Room => {
      const saved = [...saveRoom(host.room)].map((event) =>
        viz.Event.decode(viz.Event.encode(event).finish()),
      );
      const room = createRoom();
      restoreRoom(room, { saved, sequence: host.room.sequence, recent: host.room.recent });
      return room;
    },
    journaledEvents: (): viz.Event[] => [...journal.read()],
    /** How often what the fuzz is about has happened. */
    tally: (): Readonly<typeof tally> => ({
      ...tally,
      resyncs: gateways.reduce((sum, { figures }) => sum + figures.resynced, tally.resyncs),
    }),
  };
};

const BANNED = 4010;

export type FuzzWorld = ReturnType<typeof createFuzzWorld>;
