import { bus } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import type { HelloContext, Newcomer, TicketHolder } from '../core/check-hello.ts';
import type { Pressure } from '../core/load-gauge.ts';
import { createPersonSockets, enterPerson, leavePerson, type PersonSockets } from '../core/person-sockets.ts';
import { Refusal } from '../core/refusal.ts';
import { createSignedOut, isOutdated, noteSignedOut, type SignedOut } from '../core/signed-out.ts';
import { PING_FRAME, websocketFrame } from '../core/websocket-frame.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import { countClose, type GatewayFigures } from './figures.ts';
import { type Inbound, receiveMessage } from './inbound.ts';
import { createRoomLines, type RoomLines } from './room-lines.ts';
import { createSession, type FanSocket, type Session } from './session.ts';
import type { Answering } from './strikes.ts';
import { BEAT_SUBJECT, GATEWAY_BEAT_SUBJECT, PUT_OUT_SUBJECT } from './subjects.ts';

/** A socket must say Hello within this time, milliseconds. */
const HELLO_TIMEOUT_MS = 10_000;
/** How often silent sockets are looked for, milliseconds. */
const SWEEP_INTERVAL_MS = 15_000;
/** A socket without any sign of life, a pong included, for this many sweeps is cut off. */
const MAX_SILENT_SWEEPS = 3;
/** How often a gateway that starts looks whether it knows its room, milliseconds. */
const LOOK_EVERY_MS = 10;
/** How often room hosts are told that this gateway is there, milliseconds. */
const BEAT_INTERVAL_MS = 1000;

export interface RoomGatewayOptions {
  /** This gateway's name on the bus. */
  readonly gateway: string;
  readonly bus: Bus;
  readonly hello: Omit<HelloContext, 'findRoom'>;
  readonly figures: GatewayFigures;
  /** Milliseconds of a clock that only goes forward; where it began does not matter. */
  readonly now: () => number;
  /** What a room knows an address by. */
  readonly addressKey: (address: string) => string;
  /** After a start or a loss of the bus, a room that is not known may only not have been heard yet, milliseconds; 0 where all are in this process. */
  readonly learningMs: number;
  /** Most sockets of one person on this gateway. */
  readonly maxSocketsPerPerson: number;
}

/** The sockets' side of all rooms, whatever a socket is. */
export interface RoomGateway {
  open(socket: FanSocket): Session;
  /** One message; undefined where it was text. */
  receive(session: Session, data: Uint8Array | undefined): void;
  /** A pong: the other side is there. */
  heard(session: Session): void;
  /** The socket has closed. */
  closed(session: Session): void;
  /** Resolves when the default room's host was heard, or after so long: its fans need not be turned away meanwhile. */
  untilHeard(mostMs: number): Promise<void>;
  /** Sends what was gathered to the room hosts and looks after sockets. Called once a tick. */
  flush(pressure?: Pressure): void;
  /** Closes every socket. */
  closeAll(code: number, reason: string): void;
  /** Open sockets. */
  size(): number;
  close(): void;
}

/** All that belongs together in one gateway. */
interface Gateway {
  readonly options: RoomGatewayOptions;
  readonly sessions: Map<number, Session>;
  readonly greeting: Set<Session>;
  readonly lines: RoomLines;
  readonly persons: PersonSockets;
  readonly signedOut: SignedOut;
  readonly answering: Answering;
  /** Since when what this gateway knows of the rooms is complete, or will soon be. */
  learningSinceMs: number;
  pressure: Pressure;
  lastId: number;
  lastSweepMs: number;
  lastBeatMs: number;
}

export const createRoomGateway = (options: RoomGatewayOptions): RoomGateway => {
  const gateway = assemble(options);
  const { sessions, answering, lines } = gateway;
  const findRoom = (room: string) => knownAs(gateway, room);
  const readTicket = (ticket: string): TicketHolder | undefined => {
    const holder = options.hello.readTicket(ticket);
    return holder === undefined || isOutdated(gateway.signedOut, holder) ? undefined : holder;
  };
  const inbound: Inbound = {
    nowMs: options.now(),
    hello: { ...options.hello, findRoom, readTicket },
    figures: options.figures,
    answering,
    enter: (session, newcomer) => enter(gateway, session, newcomer),
  };
  const unsubscribe = subscribe(gateway);
  beat(gateway, { asks: true });
  return {
    open: (socket) => open(gateway, socket, inbound.nowMs),
    receive: (session, data) => {
      receiveMessage(inbound, session, data);
    },
    heard: (session) => {
      session.silentSweeps = 0;
    },
    closed: (session) => forget(gateway, session),
    untilHeard: async (mostMs) => {
      const endMs = options.now() + mostMs;
      while (lines.find(options.hello.defaultRoom) === undefined && options.now() < endMs)
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    },
    flush: (pressure = 0) => {
      const nowMs = options.now();
      inbound.nowMs = nowMs;
      tendGreeting(gateway, nowMs);
      sweep(gateway, nowMs);
      gateway.pressure = pressure;
      if (nowMs - gateway.lastBeatMs >= BEAT_INTERVAL_MS) beat(gateway, { asks: false });
      lines.flush(nowMs);
    },
    closeAll: (code, reason) => {
      for (const session of sessions.values()) answering.close(session, code, reason);
    },
    size: () => sessions.size,
    close: unsubscribe,
  };
};

const assemble = (options: RoomGatewayOptions): Gateway => {
  const close: Answering['close'] = (session, code, reason) => {
    if (session.phase === 'closed') return;
    countClose(options.figures, code);
    session.socket.close(code, reason);
    forget(gateway, session);
  };
  const reply: Answering['reply'] = (session, replies) => {
    for (const { refusal } of replies)
      options.figures.refusals[refusal] = (options.figures.refusals[refusal] ?? 0) + 1;
    session.socket.write(websocketFrame(encodeMessage({ replies: { replies: [...replies] } })));
  };
  const nowMs = options.now();
  const sessions = new Map<number, Session>();
  const answering: Answering = { reply, close };
  const lines = createRoomLines({
    ...options,
    defaultRoom: options.hello.defaultRoom,
    answering,
    findSession: (id) => sessions.get(id),
  });
  const gateway: Gateway = {
    options,
    sessions,
    greeting: new Set(),
    lines,
    persons: createPersonSockets(),
    signedOut: createSignedOut(),
    answering,
    learningSinceMs: nowMs,
    pressure: 0,
    lastId: 0,
    lastSweepMs: nowMs,
    lastBeatMs: nowMs,
  };
  return gateway;
};

const knownAs = (gateway: Gateway, room: string): 'open' | 'unknown' | 'away' => {
  if (gateway.lines.find(room) !== undefined) return 'open';
  const { bus: rooms, now, learningMs } = gateway.options;
  return !rooms.isConnected || now() - gateway.learningSinceMs < learningMs ? 'away' : 'unknown';
};

const enter = (gateway: Gateway, session: Session, newcomer: Newcomer): void => {
  const { persons, options, answering } = gateway;
  if (!enterPerson(persons, newcomer.person, options.maxSocketsPerPerson)) {
    answering.reply(session, [{ ref: 0, refusal: Refusal.REFUSAL_PERSON_FULL }]);
    answering.close(session, CLOSE.TRY_LATER, 'PERSON_FULL');
    return;
  }
  const { address } = session.socket.address;
  const line = gateway.lines.find(newcomer.room);
  session.newcomer = { ...newcomer, address: address === '' ? '' : options.addressKey(address) };
  session.line = line;
  line?.enter(session, session.newcomer);
};

/** Tells the hosts that this gateway is there; hosts that did not know it, or are asked, beat at once. */
const beat = (gateway: Gateway, { asks }: { asks: boolean }): void => {
  const { options, sessions, pressure } = gateway;
  gateway.lastBeatMs = options.now();
  const bytes = bus.GatewayBeat.encode({
    gateway: options.gateway,
    sessions: sessions.size,
    pressure,
    asks,
  }).finish();
  options.bus.publish(GATEWAY_BEAT_SUBJECT, bytes);
};

const subscribe = (gateway: Gateway): (() => void) => {
  const { options, lines } = gateway;
  const ends = [
    options.bus.subscribe(BEAT_SUBJECT, (bytes) => lines.hear(bus.HostBeat.decode(bytes))),
    options.bus.subscribe(PUT_OUT_SUBJECT, (bytes) => putOut(gateway, bus.PutOut.decode(bytes))),
    options.bus.onState((state) => {
      if (state === 'lost') return;
      // What was said meanwhile is lost, and the hosts may have given these sessions up. They join again where a host answers: it
      // may not be back itself.
      lines.fallOutOfStep();
      gateway.learningSinceMs = options.now();
      beat(gateway, { asks: true });
    }),
  ];
  return () => {
    for (const end of ends) end();
    lines.close();
  };
};

const putOut = (gateway: Gateway, { person, code, reason, atMs, again }: bus.PutOut): void => {
  const { sessions, answering, signedOut } = gateway;
  if (again && (signedOut.get(person) ?? 0) >= atMs) return;
  noteSignedOut(signedOut, person, atMs);
  for (const session of [...sessions.values()]) {
    const { newcomer } = session;
    // Clocks of machines differ: what was said this moment concerns all of them.
    const isMeant = newcomer?.person === person && (!again || newcomer.issuedMs <= atMs);
    if (isMeant) answering.close(session, code, reason);
  }
};

const open = (gateway: Gateway, socket: FanSocket, nowMs: number): Session => {
  do gateway.lastId = (gateway.lastId + 1) >>> 0;
  while (gateway.lastId === 0 || gateway.sessions.has(gateway.lastId));
  const session = createSession(gateway.lastId, socket, nowMs);
  gateway.sessions.set(session.id, session);
  gateway.greeting.add(session);
  return session;
};

const forget = (gateway: Gateway, session: Session): void => {
  if (!gateway.sessions.delete(session.id)) return;
  gateway.greeting.delete(session);
  session.line?.leave(session);
  if (session.newcomer !== undefined) leavePerson(gateway.persons, session.newcomer.person);
  session.phase = 'closed';
};

const tendGreeting = (gateway: Gateway, nowMs: number): void => {
  for (const session of gateway.greeting) {
    if (session.phase !== 'greeting') {
      gateway.greeting.delete(session);
      continue;
    }
    // In order of opening: the first one in time ends the search.
    if (nowMs - session.openedMs <= HELLO_TIMEOUT_MS) return;
    gateway.answering.close(session, CLOSE.HELLO_EXPECTED, 'HELLO_EXPECTED');
  }
};

/** Pings who was silent, and cuts off who does not answer: a cable that was pulled sends no close. */
const sweep = (gateway: Gateway, nowMs: number): void => {
  if (nowMs - gateway.lastSweepMs < SWEEP_INTERVAL_MS) return;
  gateway.lastSweepMs = nowMs;
  for (const session of gateway.sessions.values()) {
    session.silentSweeps += 1;
    if (session.silentSweeps > MAX_SILENT_SWEEPS) {
      session.socket.terminate();
      forget(gateway, session);
    } else if (session.silentSweeps > 1) {
      session.socket.write(PING_FRAME);
    }
  }
};
