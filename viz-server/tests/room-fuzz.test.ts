import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { createRoom } from '../core/room.ts';
import { openDatabase } from '../edges/database.ts';
import { checkGhost, checkJournal, checkReaders, checkRoom } from './support/fuzz-checks.ts';
import { fanDeed, GHOST, showDeed, staffDeed } from './support/fuzz-deeds.ts';
import type { FuzzFan } from './support/fuzz-fan.ts';
import { createFuzzWorld, type FuzzWorld } from './support/fuzz-world.ts';
import { tick } from './support/room-tick.ts';
import { runSeeds } from './support/seeded.ts';

/** More with FUZZ_RUNS: each begins with a seed of its own. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 50);
const STEPS = 500;

const TICKETS = ['admin0', 'moderator0', 'moderator1', 'artist0', 'verified0', GHOST, '', '', ''];

const isStaff = ({ view }: FuzzFan): boolean => /^(?:admin|moderator)/u.test(view.ticket);

const somebodysPerson = (world: FuzzWorld, fans: FuzzFan[]): string =>
  (world.pick(20) === 0 ? world.oneOf(fans) : world.oneOf(fans.filter((fan) => !isStaff(fan))))?.view
    .person ?? '';

const newcomer = (world: FuzzWorld, fans: FuzzFan[]): void => {
  // Now and then another tab of somebody who is here.
  const ticket = world.pick(3) === 0 ? (world.oneOf(fans)?.view.ticket ?? '') : '';
  if (fans.length < 16) fans.push(world.newFan(ticket));
};

const read = (world: FuzzWorld, fan: FuzzFan, most: number): void => {
  for (const message of world.read(fan, most)) checkGhost(fan, message);
};

const meddle = (world: FuzzWorld, fans: FuzzFan[]): void => {
  const dice = world.random();
  if (dice < 0.3) world.setDiskFull(world.random() < 0.3);
  else if (dice < 0.34) world.crash(fans);
  else if (dice < 0.42) world.replaceHost();
  else if (dice < 0.48) world.loseGateway(world.pick(3), fans);
  else if (dice < 0.52) world.silenceGateway(world.pick(3));
  else if (dice < 0.7) world.saveSnapshot();
  else showDeed(world);
};

const stepOnce = (world: FuzzWorld, fans: FuzzFan[]): void => {
  const fan = world.oneOf(fans);
  const dice = world.random();
  if (fan === undefined || dice < 0.03) newcomer(world, fans);
  else if (dice < 0.5 && fan.session === undefined) world.connect(fan);
  else if (dice < 0.045) world.drop(fan);
  else if (dice < 0.075) meddle(world, fans);
  else if (dice < 0.44) fanDeed(world, fan);
  else if (dice < 0.64) {
    const staff = world.oneOf(fans.filter(isStaff));
    if (staff) staffDeed(world, staff, somebodysPerson(world, fans));
  } else if (dice < 0.8) read(world, fan, world.pick(20));
  else world.tick(world.random() < 0.3);
};

/** All read all and come back where they were cut off, as the page does; who is banned stays out. */
const calmTicks = (world: FuzzWorld, fans: FuzzFan[], ms: readonly number[]): void => {
  for (const tickMs of ms) {
    world.tick(true, tickMs);
    for (const fan of fans) {
      read(world, fan, Number.POSITIVE_INFINITY);
      if (fan.session === undefined && !fan.isOut) world.connect(fan);
    }
  }
};

const settleDown = (world: FuzzWorld, fans: FuzzFan[]): void => {
  world.setDiskFull(false);
  // Long enough for the host to give up gateways that are gone.
  const seconds = Array.from({ length: 8 }, () => 1000);
  const ticks = Array.from({ length: 10 }, () => 50);
  // What was under way is done after the first: who was put out may have been let in again meanwhile.
  for (const round of [ticks, [...seconds, ...ticks, ...seconds]]) {
    for (const fan of fans) {
      read(world, fan, Number.POSITIVE_INFINITY);
      if (fan.session === undefined) world.connect(fan);
    }
    calmTicks(world, fans, round);
  }
  for (const fan of fans) {
    fan.cursor = { x: world.pick(4096), y: world.pick(4096) };
    world.send(fan, { cursor: fan.cursor });
  }
  calmTicks(world, fans, [...ticks, ...seconds.slice(0, 3), ...ticks]);
};

const run = (seed: number): Record<string, number> => {
  const database = openDatabase(':memory:');
  onTestFinished(() => void database.close());
  const world = createFuzzWorld({ random: createRandom(seed), gateways: 3, database });
  world.order([{ standingChanged: { person: GHOST, standing: { shadow: true } } }]);
  world.tick(true);
  const fans = TICKETS.map((ticket) => world.newFan(ticket));
  for (const fan of fans) world.connect(fan);
  for (let step = 0; step < STEPS; step += 1) stepOnce(world, fans);
  settleDown(world, fans);
  checkReaders(world, fans);
  checkRoom(world);
  const acts = checkJournal(world);
  database.close();
  return { ...world.tally(), ...acts };
};

describe('room fuzz', () => {
  it(`C1 C2 D1 all readers converge to the room, and the room to its journal, whatever fans, moderators, sockets, gateways, disk and processes do (${RUNS} runs)`, () => {
    const { total } = runSeeds(RUNS, run);
    if (process.env.FUZZ_SEED !== undefined) console.log(Object.fromEntries(total));
    // A fuzz in which none of this happens proves nothing.
    if (RUNS >= 50) for (const [what, count] of total) expect(count, what).toBeGreaterThan(RUNS / 50);
  }, 1_800_000);

  it('C5 the fans of a gateway that dies before a new host has heard its first beat leave the room', () => {
    const database = openDatabase(':memory:');
    onTestFinished(() => void database.close());
    const world = createFuzzWorld({ random: createRandom(1), gateways: 1, database });
    const fan = world.newFan();
    world.tick(true, 900);
    world.connect(fan);
    world.tick(true, 900);
    world.replaceHost();
    for (let count = 0; count < 3; count += 1) world.tick(true);
    expect(world.room().presence.viewers).toBe(1);
    world.loseGateway(0, [fan]);
    for (let second = 0; second < 8; second += 1) world.tick(true, 1000);
    expect(world.room().presence.viewers).toBe(0);
  });

  it('C1 who only resumes in a room that does not know it is not taken for somebody without a name', () => {
    const room = createRoom();
    const effects = tick(room, { joins: [{ session: 5, lastSequence: 3 }] });
    expect([effects, room.presence.viewers]).toEqual([[], 0]);
  });
});
