import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../proto/limits.ts';
import { createLoneGateway, type LoneGateway } from '../tests/support/lone-gateway.ts';

describe('a room that is away', () => {
  const wait = (house: LoneGateway, seconds: number, room?: string): void => {
    for (let second = 0; second < seconds; second += 1) {
      house.clock.nowMs += 950;
      if (room !== undefined) house.beat({ room });
      house.flush();
    }
  };

  it('RO7 after a minute in which others are heard its sockets are closed to come again, and it is unknown', () => {
    const house = createLoneGateway();
    house.beat({ room: 'side' });
    const { socket } = house.enter({ room: 'side' });
    wait(house, 55, 'main');
    expect(socket.closedWith).toBeUndefined();
    wait(house, 15, 'main');
    expect([socket.closedWith, socket.closeReason]).toEqual([CLOSE.RESTARTING, 'ROOM_AWAY']);
    expect(house.enter({ room: 'side' }).socket.closedWith).toBe(CLOSE.UNKNOWN_ROOM);
    house.beat({ room: 'side' });
    expect(house.enter({ room: 'side' }).socket.closedWith).toBeUndefined();
  });

  it('RO7 while no host is heard, or the bus is lost, nobody is closed, nor at once when the first is back', () => {
    const house = createLoneGateway();
    house.beat({ room: 'side' });
    const { socket } = house.enter({ room: 'side' });
    wait(house, 120);
    house.line.lose();
    wait(house, 120);
    house.line.restore();
    wait(house, 30, 'main');
    expect(socket.closedWith).toBeUndefined();
    wait(house, 120, 'side');
    expect(socket.closedWith).toBeUndefined();
  });

  it('GW3 after a loss of the bus a room that is not known is away until its host had time to be heard', () => {
    const house = createLoneGateway({ learningMs: 3000 });
    wait(house, 5);
    expect(house.enter({ room: 'side' }).socket.closedWith).toBe(CLOSE.UNKNOWN_ROOM);
    house.line.lose();
    wait(house, 5);
    house.line.restore();
    expect(house.enter({ room: 'side' }).socket.closedWith).toBe(CLOSE.TRY_LATER);
    wait(house, 5);
    expect(house.enter({ room: 'side' }).socket.closedWith).toBe(CLOSE.UNKNOWN_ROOM);
  });

  it('RO7 the main room is waited for without end', () => {
    const house = createLoneGateway();
    const { socket } = house.enter();
    wait(house, 300, 'side');
    expect(socket.closedWith).toBeUndefined();
  });
});
