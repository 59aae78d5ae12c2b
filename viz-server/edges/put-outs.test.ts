import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../proto/limits.ts';
import type { TicketHolder } from '../core/check-hello.ts';
import type { FakeSocket } from '../tests/support/fake-socket.ts';
import { createLoneGateway } from '../tests/support/lone-gateway.ts';
import { createPutOuts } from './put-outs.ts';

/** A ticket is "person issuedMs". */
const readTicket = (ticket: string): TicketHolder => {
  const [person = '', issuedMs = '0'] = ticket.split(' ');
  return { person, name: person, role: 'fan', issuedMs: Number(issuedMs) };
};

const setUp = () => {
  const house = createLoneGateway({ readTicket });
  const { hub, line } = house;
  const deskLine = hub.connect();
  const putOuts = createPutOuts({ bus: deskLine.bus, now: () => 5000 });
  const enter = (ticket: string): FakeSocket => house.enter({ ticket }).socket;
  const exchange = (): void => {
    for (let round = 0; round < 3; round += 1)
      for (const each of [deskLine, line]) each.deliver(Number.POSITIVE_INFINITY);
  };
  return { line, deskLine, putOuts, enter, exchange };
};

describe('S2 who is put out', () => {
  it('S2 loses its sockets also at a gateway that was not on the bus, as soon as that is back', () => {
    const { line, putOuts, enter, exchange } = setUp();
    const [old, other] = [enter('mira 1000'), enter('noa 1000')];
    line.lose();
    expect(putOuts.say('mira', CLOSE.SIGNED_OUT, 'SIGNED_OUT')).toBe(true);
    const later = enter('mira 6000');
    exchange();
    expect(old.closedWith).toBeUndefined();
    line.restore();
    exchange();
    expect([old.closedWith, other.closedWith, later.closedWith]).toEqual([
      CLOSE.SIGNED_OUT,
      undefined,
      undefined,
    ]);
    expect(enter('mira 4000').closedWith).toBe(CLOSE.BAD_TICKET);
  });

  it('S2 is told again where the side that said it was away when the gateway came back', () => {
    const { line, deskLine, putOuts, enter, exchange } = setUp();
    const old = enter('mira 1000');
    line.lose();
    putOuts.say('mira', CLOSE.SIGNED_OUT, 'SIGNED_OUT');
    deskLine.lose();
    line.restore();
    exchange();
    expect(old.closedWith).toBeUndefined();
    expect(putOuts.say('noa', CLOSE.SIGNED_OUT, 'SIGNED_OUT')).toBe(false);
    deskLine.restore();
    exchange();
    expect(old.closedWith).toBe(CLOSE.SIGNED_OUT);
    expect(enter('noa 1000').closedWith).toBeUndefined();
  });
});
