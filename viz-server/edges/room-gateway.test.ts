import { describe, expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import { CLOSE } from '../../proto/limits.ts';
import { PING_FRAME } from '../core/websocket-frame.ts';
import { createFakeSocket } from '../tests/support/fake-socket.ts';
import { encodeClient, encodeHello } from '../tests/support/wire.ts';
import { createMemoryBus } from './bus-memory.ts';
import { createGatewayFigures } from './figures.ts';
import { createRoomGateway } from './room-gateway.ts';
import { BEAT_SUBJECT } from './subjects.ts';

const setUp = () => {
  const clock = { nowMs: 1_000_000 };
  const bus = createMemoryBus({ onError: () => {} });
  const gateway = createRoomGateway({
    gateway: 'g',
    bus,
    figures: createGatewayFigures(),
    now: () => clock.nowMs,
    addressKey: (address) => address,
    learningMs: 0,
    maxSocketsPerPerson: 10,
    hello: { defaultRoom: 'main', readTicket: () => undefined, newPerson: () => 'p', random: () => 0 },
  });
  const beat = (): boolean =>
    bus.publish(BEAT_SUBJECT, busMessages.HostBeat.encode({ room: 'main', epoch: 1 }).finish());
  beat();
  const pass = (ms: number): void => {
    for (const end = clock.nowMs + ms; clock.nowMs < end; ) {
      clock.nowMs += 50;
      if (clock.nowMs % 1000 === 0) beat();
      gateway.flush();
    }
  };
  return { gateway, pass };
};

describe('sockets of a gateway', () => {
  it('GW2 a Hello that does not come within ten seconds closes the socket with HELLO_EXPECTED', () => {
    const { gateway, pass } = setUp();
    const [polite, mute] = [createFakeSocket(), createFakeSocket()];
    const session = gateway.open(polite);
    gateway.open(mute);
    gateway.receive(session, encodeHello());
    pass(9900);
    expect(mute.closedWith).toBeUndefined();
    pass(200);
    expect(mute.closedWith).toBe(CLOSE.HELLO_EXPECTED);
    expect([polite.closedWith, gateway.size()]).toEqual([undefined, 1]);
  });

  it('GW14 a silent socket is pinged, and cut off when it does not answer', () => {
    const { gateway, pass } = setUp();
    const sockets = [createFakeSocket(), createFakeSocket(), createFakeSocket()] as const;
    const [answering, busy, dead] = sockets.map((socket) => {
      const session = gateway.open(socket);
      gateway.receive(session, encodeHello());
      return session;
    });
    for (let second = 0; second < 90; second += 1) {
      pass(1000);
      if (busy) gateway.receive(busy, encodeClient({ cursor: { x: 1, y: 1 } }));
      if (sockets[0].unread.splice(0).includes(PING_FRAME) && answering) gateway.heard(answering);
    }
    expect(sockets.map(({ isTerminated }) => isTerminated)).toEqual([false, false, true]);
    expect(sockets[1].unread).toEqual([]);
    expect([gateway.size(), dead?.phase]).toEqual([2, 'closed']);
  });
});
