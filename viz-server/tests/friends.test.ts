import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { SEATS } from '../core/overlays/trails-seats.ts';
import { openDatabase } from '../edges/database.ts';
import type { FuzzFan } from './support/fuzz-fan.ts';
import { createFuzzWorld } from './support/fuzz-world.ts';

/** Through gateways, bus, host and codec; the sockets alone are none. */
const createFullHouse = () => {
  const database = openDatabase(':memory:');
  onTestFinished(() => {
    database.close();
  });
  const world = createFuzzWorld({ random: createRandom(7), gateways: 2, database });
  const ticks = (count: number): void => {
    for (let left = count; left > 0; left -= 1) world.tick(true);
  };
  const come = (): FuzzFan => {
    const fan = world.newFan();
    world.connect(fan);
    return fan;
  };
  // Until the gateways have heard of the room.
  ticks(25);
  const seated = Array.from({ length: SEATS }, come);
  ticks(8);
  for (const fan of seated) world.send(fan, { cursor: { x: 1, y: 1 } });
  ticks(8);
  expect(world.room().parts.trails.seated).toHaveLength(SEATS);
  const read = (fan: FuzzFan) => world.read(fan, Number.POSITIVE_INFINITY);
  return { world, ticks, come, read };
};

it('TR11 TR12 beyond the seats a friend is shown to who marked it, and to nobody else', () => {
  const { world, ticks, come, read } = createFullHouse();
  const [viewer, stranger, friend] = [come(), come(), come()];
  ticks(3);
  for (const fan of [viewer, stranger, friend]) read(fan);
  world.send(viewer, { actions: [{ ref: 1, setFriends: { persons: [friend.view.person] } }] });
  world.send(friend, { cursor: { x: 77, y: 4095 } });
  ticks(3);
  const toStranger = read(stranger);
  read(viewer);
  const place = { x: 77, y: 4095, colour: friend.colour };
  expect(viewer.view.cursors.get(friend.view.fan)).toEqual(place);
  expect(viewer.view.replies).toMatchObject([{ ref: 1, refusal: 0 }]);
  expect(stranger.view.cursors.has(friend.view.fan)).toBe(false);
  expect(toStranger.filter((message) => message.friends)).toEqual([]);

  // Another host takes the room over: the page says it again when it is welcomed again.
  world.replaceHost();
  ticks(60);
  expect(read(viewer).some((message) => message.welcome)).toBe(true);
  expect(viewer.view.problems).toEqual([]);

  world.send(friend, { cursor: { hidden: true } });
  ticks(2);
  read(viewer);
  expect(viewer.view.cursors.has(friend.view.fan)).toBe(false);
});

it('TR12 L5 a reader that fell behind has its friends again when it has caught up', () => {
  const { world, ticks, come, read } = createFullHouse();
  const [viewer, friend] = [come(), come()];
  ticks(3);
  for (const fan of [viewer, friend]) read(fan);
  world.send(viewer, { actions: [{ ref: 1, setFriends: { persons: [friend.view.person] } }] });
  world.send(friend, { cursor: { x: 5, y: 6 } });
  ticks(3);
  read(viewer);
  const before = world.tally().resyncs ?? 0;
  // It reads nothing; the friend rests.
  for (let second = 0; second < 6; second += 1) ticks(20);
  read(viewer);
  ticks(4);
  const caughtUp = read(viewer);
  expect((world.tally().resyncs ?? 0) - before).toBeGreaterThan(0);
  expect(caughtUp.some((message) => message.backfill ?? message.snapshot)).toBe(true);
  expect(viewer.view.cursors.get(friend.view.fan)).toMatchObject({ x: 5, y: 6 });
  expect(viewer.view.problems).toEqual([]);
});
