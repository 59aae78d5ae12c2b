import { expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import { createFakeSocket } from '../tests/support/fake-socket.ts';
import { encodeHello } from '../tests/support/wire.ts';
import { createMemoryBus } from './bus-memory.ts';
import { createGatewayFigures } from './figures.ts';
import { createRoomGateway } from './room-gateway.ts';
import { BEAT_SUBJECT, inputSubject } from './subjects.ts';

it('MD7 a new host is told for how long each socket has been there, and what its ticket said', () => {
  const clock = { nowMs: 1_000_000 };
  const bus = createMemoryBus({ onError: () => {} });
  const joins: busMessages.Join.$Properties[] = [];
  bus.subscribe(inputSubject('main'), (bytes) => joins.push(...busMessages.GatewayBatch.decode(bytes).joins));
  const gateway = createRoomGateway({
    gateway: 'g',
    bus,
    figures: createGatewayFigures(),
    now: () => clock.nowMs,
    addressKey: (address) => address,
    learningMs: 0,
    maxSocketsPerPerson: 10,
    hello: {
      defaultRoom: 'main',
      readTicket: () => ({ person: 'p', name: 'Ada', role: 'fan', sinceMs: 1234 }),
      newPerson: () => 'new',
      random: () => 0,
    },
  });
  const beat = (epoch: number): void => {
    bus.publish(BEAT_SUBJECT, busMessages.HostBeat.encode({ room: 'main', epoch }).finish());
    gateway.flush();
  };
  beat(1);
  gateway.receive(gateway.open(createFakeSocket()), encodeHello({ ticket: 't' }));
  gateway.flush();
  clock.nowMs += 900.4;
  beat(2);
  expect(joins.map(({ person, sinceMs, hereMs }) => [person, sinceMs, hereMs])).toEqual([
    ['p', 1234, 0],
    ['p', 1234, 900],
  ]);
});
