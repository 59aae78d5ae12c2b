import { bus } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import type { HelloContext } from '../core/check-hello.ts';
import { PING_FRAME } from '../core/websocket-frame.ts';
import type { Bus } from './bus.ts';
import { encodeMessage } from './encode-message.ts';
import { countClose, type GatewayFigures } from './figures.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { type Inbound, receiveMessage } from './inbound.ts';
import { createOutbound, type Outbound } from './outbound.ts';
import { createSession, type FanSocket, type Session } from './session.ts';
import type { Answering } from './strikes.ts';
import { directSubject, frameSubject, inputSubject } from './subjects.ts';

/** A socket must say Hello within this time, milliseconds. */
const HELLO_TIMEOUT_MS = 10_000;
/** How often silent sockets are looked for, milliseconds. */
const SWEEP_INTERVAL_MS = 15_000;
/** A socket without any sign of life, a pong included, for this many sweeps is cut off. */
const MAX_SILENT_SWEEPS = 3;

export interface RoomGatewayOptions {
  readonly room: string;
  /** This gateway's name on the bus. */
  readonly gateway: string;
  readonly bus: Bus;
  readonly hello: HelloContext;
  readonly figures: GatewayFigures;
  /** Milliseconds of a clock that only goes forward; where it began does not matter. */
  readonly now: () => number;
}

/** The sockets' side of a room, whatever a socket is. */
export interface RoomGateway {
  open(socket: FanSocket): Session;
  /** One message; undefined where it was text. */
  receive(session: Session, data: Uint8Array | undefined): void;
  /** A pong: the other side is there. */
  heard(session: Session): void;
  /** The socket has closed. */
  closed(session: Session): void;
  /** Sends what was gathered to the room host and looks after sockets. Called once a tick. */
  flush(): void;
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
  readonly gathering: Gathering;
  readonly outbound: Outbound;
  readonly answering: Answering;
  lastId: number;
  lastSweepMs: number;
}

export const createRoomGateway = (options: RoomGatewayOptions): RoomGateway => {
  const gateway = assemble(options);
  const { sessions, answering, gathering, outbound } = gateway;
  const { hello, figures } = options;
  const inbound: Inbound = { nowMs: options.now(), hello, gathering, figures, answering };
  const unsubscribe = subscribe(gateway);
  return {
    open: (socket) => open(gateway, socket, inbound.nowMs),
    receive: (session, data) => {
      receiveMessage(inbound, session, data);
    },
    heard: (session) => {
      session.silentSweeps = 0;
    },
    closed: (session) => forget(gateway, session),
    flush: () => {
      const nowMs = options.now();
      inbound.nowMs = nowMs;
      tendGreeting(gateway, nowMs);
      sweep(gateway, nowMs);
      outbound.tend(nowMs);
      const batch = gathering.take();
      if (batch !== undefined) options.bus.publish(inputSubject(options.room), batch);
    },
    closeAll: (code, reason) => {
      for (const session of sessions.values()) answering.close(session, code, reason);
    },
    size: () => sessions.size,
    close: unsubscribe,
  };
};

const assemble = (options: RoomGatewayOptions): Gateway => {
  const gathering = createGathering(options.gateway);
  const close: Answering['close'] = (session, code, reason) => {
    if (session.phase === 'closed') return;
    countClose(options.figures, code);
    session.socket.close(code, reason);
    forget(gateway, session);
  };
  const outbound = createOutbound({ figures: options.figures, resume: gathering.resume, close });
  const reply: Answering['reply'] = (session, replies) => {
    for (const { refusal } of replies)
      options.figures.refusals[refusal] = (options.figures.refusals[refusal] ?? 0) + 1;
    outbound.send(session, encodeMessage({ replies: { replies: [...replies] } }));
  };
  const gateway: Gateway = {
    options,
    sessions: new Map(),
    greeting: new Set(),
    gathering,
    outbound,
    answering: { reply, close },
    lastId: 0,
    lastSweepMs: options.now(),
  };
  return gateway;
};

const subscribe = (gateway: Gateway): (() => void) => {
  const { options, outbound } = gateway;
  const ends = [
    options.bus.subscribe(frameSubject(options.room), (bytes) => {
      const { payload, lastSequence } = bus.RoomFrame.decode(bytes);
      outbound.broadcast(payload, lastSequence, options.now());
    }),
    options.bus.subscribe(directSubject(options.room, options.gateway), (bytes) => {
      for (const message of bus.Direct.decode(bytes).messages) deliver(gateway, message);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};

const deliver = (gateway: Gateway, message: bus.DirectMessage.$Properties): void => {
  const session = gateway.sessions.get(message.session ?? 0);
  if (session === undefined) return;
  if (message.payload && message.payload.length > 0) gateway.outbound.send(session, message.payload);
  if (message.live) gateway.outbound.goLive(session);
  if (message.closeCode) gateway.answering.close(session, message.closeCode, message.closeReason ?? '');
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
  gateway.outbound.drop(session);
  if (session.phase !== 'greeting') gateway.gathering.leave(session);
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
