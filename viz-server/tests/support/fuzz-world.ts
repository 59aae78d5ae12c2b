import { viz } from '../../../proto/gen/viz.js';
import { createFakeSocket } from './fake-socket.ts';
import { createFuzzFan, type FuzzFan, loseSocket } from './fuzz-fan.ts';
import { createFuzzHouse, type FuzzHouseOptions } from './fuzz-house.ts';
import { applyMessage } from './view.ts';
import { decodeServer, encodeClient, encodeHello, framePayload } from './wire.ts';

/** A few unread messages of a fuzz fan count as a full buffer. */
const SOCKET_WEIGHT = 2500;
const PING_BYTE = 0x89;
const BANNED = 4010;

/** A house and its fans, each with a socket at one of its gateways. */
export const createFuzzWorld = (options: FuzzHouseOptions) => {
  const house = createFuzzHouse(options);
  const { pick, gateway } = house;
  const tally = { backfills: 0, snapshots: 0, accepted: 0, busy: 0, own: 0, staff: 0, putOut: 0 };

  const sendBytes = (fan: FuzzFan, bytes: Uint8Array): void => {
    if (fan.session === undefined) return;
    gateway(fan.gateway)?.receive(fan.session, bytes);
  };
  const send = (fan: FuzzFan, message: viz.ClientMessage.$Properties): void =>
    sendBytes(fan, encodeClient(message));

  const drop = (fan: FuzzFan): void => {
    if (fan.session !== undefined) gateway(fan.gateway)?.closed(fan.session);
    loseSocket(fan);
  };

  const connect = (fan: FuzzFan, firstMessage?: Uint8Array): void => {
    drop(fan);
    fan.isOut = false;
    fan.gateway = pick(house.gatewayCount);
    fan.socket = createFakeSocket(SOCKET_WEIGHT, fan.address);
    fan.session = gateway(fan.gateway)?.open(fan.socket);
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
      if (frame[0] === PING_BYTE && fan.session) gateway(fan.gateway)?.heard(fan.session);
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

  return {
    ...house,
    connect,
    drop,
    read,
    send,
    sendBytes,
    oneOf: <Item>(items: readonly Item[]): Item | undefined => items[pick(items.length)],
    newFan: (ticket = ''): FuzzFan => createFuzzFan(ticket, { address: `a${pick(4)}`, colour: pick(11) }),
    /** kill -9: everything but the journal is gone. */
    crash: (fans: readonly FuzzFan[]): void => {
      for (const fan of fans) loseSocket(fan);
      house.restart();
    },
    /** A gateway is gone with its sockets, without a word to the host; another one takes its place. */
    loseGateway: (index: number, fans: readonly FuzzFan[]): void => {
      for (const fan of fans) if (fan.gateway === index) loseSocket(fan);
      house.replaceGateway(index);
    },
    /** How often what the fuzz is about has happened. */
    tally: (): Readonly<Record<string, number>> => ({ ...house.tally(), ...tally }),
  };
};

export type FuzzWorld = ReturnType<typeof createFuzzWorld>;
