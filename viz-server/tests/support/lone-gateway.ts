import { bus as messages } from '../../../proto/gen/bus.js';
import type { viz } from '../../../proto/gen/viz.js';
import { encodeMessage } from '../../edges/encode-message.ts';
import { createGatewayFigures } from '../../edges/figures.ts';
import { createRoomGateway, type RoomGatewayOptions } from '../../edges/room-gateway.ts';
import type { Session } from '../../edges/session.ts';
import {
  BEAT_SUBJECT,
  directSubject,
  frameSubject,
  GATEWAY_BEAT_SUBJECT,
  inputSubject,
} from '../../edges/subjects.ts';
import { createFakeSocket, type FakeSocket } from './fake-socket.ts';
import { createDelayedHub } from './fuzz-bus.ts';
import { decodeServer, encodeClient, encodeHello, framePayload } from './wire.ts';

/** What a fan was sent, message by message; what was read before is left out. */
export const readSocket = (socket: FakeSocket): viz.ServerMessage[] =>
  socket.unread.splice(0).flatMap((frame) => {
    const payload = framePayload(frame);
    return payload === undefined ? [] : [decodeServer(payload)];
  });

export const noticesIn = (sent: viz.ServerMessage[]): number[] =>
  sent.flatMap(({ notice }) => notice?.kind ?? []);

export const repliesIn = (sent: viz.ServerMessage[]): viz.Reply.$Properties[] =>
  sent.flatMap(({ replies }) => replies?.replies ?? []);

/** A gateway, and the other end of the bus in the test's hands. */
export const createLoneGateway = (
  options: Partial<Pick<RoomGatewayOptions, 'learningMs'> & RoomGatewayOptions['hello']> = {},
) => {
  const { learningMs = 0, ...hello } = options;
  const clock = { nowMs: 1_000_000 };
  const hub = createDelayedHub();
  const [line, hostLine] = [hub.connect(), hub.connect()];
  const batches: messages.GatewayBatch[] = [];
  const sizes: number[] = [];
  const asked: boolean[] = [];
  const sessions: Session[] = [];
  let people = 0;
  let stretch = 1;
  hostLine.bus.subscribe(inputSubject('main'), (bytes) => {
    sizes.push(bytes.length);
    batches.push(messages.GatewayBatch.decode(bytes));
  });
  hostLine.bus.subscribe(GATEWAY_BEAT_SUBJECT, (bytes) =>
    asked.push(messages.GatewayBeat.decode(bytes).asks),
  );
  const gateway = createRoomGateway({
    gateway: 'g',
    bus: line.bus,
    figures: createGatewayFigures(),
    now: () => clock.nowMs,
    addressKey: (address) => address,
    learningMs,
    maxSocketsPerPerson: 10,
    hello: {
      defaultRoom: 'main',
      readTicket: () => undefined,
      newPerson: () => `p${people++}`,
      random: () => 0,
      ...hello,
    },
  });
  const exchange = (): void => {
    hostLine.deliver(Number.POSITIVE_INFINITY);
    line.deliver(Number.POSITIVE_INFINITY);
  };
  const beat = (content: messages.HostBeat.$Properties = {}): void => {
    stretch = content.stretch ?? stretch;
    const full = { room: 'main', epoch: 7, stretch, ...content };
    hostLine.bus.publish(BEAT_SUBJECT, messages.HostBeat.encode(full).finish());
    exchange();
  };
  const frame = (content: messages.RoomFrame.$Properties): void => {
    stretch = content.stretch ?? stretch;
    const full = { epoch: 7, stretch, payload: encodeMessage({ frame: {} }), ...content };
    hostLine.bus.publish(frameSubject('main'), messages.RoomFrame.encode(full).finish());
    exchange();
  };
  const direct = (content: messages.Direct.$Properties): void => {
    const full = { epoch: 7, stretch, ...content };
    hostLine.bus.publish(directSubject('main', 'g'), messages.Direct.encode(full).finish());
    exchange();
  };
  const flush = (): messages.GatewayBatch[] => {
    clock.nowMs += 50;
    for (const session of sessions) gateway.heard(session);
    gateway.flush();
    exchange();
    return batches.splice(0);
  };
  const enter = (said: viz.Hello.$Properties = {}) => {
    const socket = createFakeSocket();
    const session = gateway.open(socket);
    sessions.push(session);
    gateway.receive(session, encodeHello(said));
    const say = (ref: number, text: string): void =>
      gateway.receive(session, encodeClient({ actions: [{ ref, sayChat: { text } }] }));
    return { socket, session, say };
  };
  /** The host lets a session in: it has caught up to `lastSequence`. */
  const letIn = (session: number, round: number, lastSequence: number): void => {
    const payload = encodeMessage({ backfill: {} });
    direct({ round, messages: [{ session, payload, live: true, lastSequence }] });
  };
  beat();
  return {
    clock,
    hub,
    line,
    hostLine,
    gateway,
    sizes,
    asked,
    beat,
    frame,
    direct,
    flush,
    enter,
    letIn,
    exchange,
  };
};

export type LoneGateway = ReturnType<typeof createLoneGateway>;
