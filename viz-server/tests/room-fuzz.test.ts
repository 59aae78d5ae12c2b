import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { openDatabase } from '../edges/database.ts';
import { createFuzzWorld, type FuzzFan, type FuzzWorld } from './support/fuzz-world.ts';
import { firstSeed } from './support/seeded.ts';
import { stickerText } from './support/view.ts';

const RUNS = 300;
const STEPS = 300;

const doSomething = (world: FuzzWorld, fan: FuzzFan): void => {
  const ref = fan.nextRef++;
  const kind = world.pick(8);
  if (kind <= 2) {
    const place = { x: world.pick(4096), y: world.pick(4096) };
    world.send(fan, { cursor: place });
    if (fan.session) fan.cursor = { ...place, colour: fan.colour };
  } else if (kind === 3) {
    world.send(fan, { cursor: { hidden: true } });
    fan.cursor = undefined;
  } else if (kind === 4) {
    const text = `line ${ref} from ${fan.colour}`;
    fan.asked.set(ref, text);
    world.send(fan, { actions: [{ ref, sayChat: { text } }] });
  } else if (kind === 5) {
    world.send(fan, { actions: [{ ref, launchFirework: { x: 1, y: 2, colour: 3 } }] });
  } else {
    const request = {
      sticker: 1 + world.pick(30),
      x: world.pick(4200),
      y: world.pick(4096),
      rotationDeg: -9,
    };
    fan.asked.set(ref, stickerText({ ...request, scalePct: 100 }));
    world.send(fan, { actions: [{ ref, placeSticker: request }] });
  }
};

const stepOnce = (world: FuzzWorld, fans: FuzzFan[]): void => {
  const fan = fans[world.pick(fans.length)];
  const dice = world.random();
  if (fan === undefined || dice < 0.04) fans.push(world.newFan());
  else if (dice < 0.14 && fan.session === undefined) world.connect(fan);
  else if (dice < 0.16) world.drop(fan);
  else if (dice < 0.175) world.setDiskFull(world.random() < 0.3);
  else if (dice < 0.178) world.crash(fans);
  else if (dice < 0.6) doSomething(world, fan);
  else if (dice < 0.8) world.read(fan, world.pick(20));
  else world.tick(world.random() < 0.3);
};

const settleDown = (world: FuzzWorld, fans: FuzzFan[]): void => {
  world.setDiskFull(false);
  for (const fan of fans) {
    world.read(fan, Number.POSITIVE_INFINITY);
    if (fan.session === undefined) world.connect(fan);
  }
  for (let tick = 0; tick < 90; tick += 1) {
    world.tick(true);
    for (const fan of fans) {
      world.read(fan, Number.POSITIVE_INFINITY);
      // One that was cut off while behind comes back, as the page does.
      if (fan.session === undefined) world.connect(fan);
    }
  }
};

const run = (seed: number): ReturnType<FuzzWorld['tally']> => {
  const database = openDatabase(':memory:');
  onTestFinished(() => void database.close());
  const world = createFuzzWorld({ random: createRandom(seed), gateways: 3, database });
  const fans = Array.from({ length: 4 }, world.newFan);
  for (const fan of fans) world.connect(fan);
  for (let step = 0; step < STEPS; step += 1) stepOnce(world, fans);
  settleDown(world, fans);
  const truth = world.truth();
  const stickers = [...truth.parts.stickers.placed].map(([number, row]) => [number, stickerText(row)]);
  const chat = truth.parts.chat.log.map((event) => ({
    number: event.sequence,
    text: event.chatPosted?.text,
  }));
  const cursors = fans
    .flatMap((fan) => (fan.cursor ? [[fan.view.fan, fan.cursor] as const] : []))
    .toSorted(([first], [second]) => first - second);
  const journal = world.journaledEvents();
  expect(world.viewers()).toBe(fans.length);
  for (const { view, asked } of fans) {
    expect(view.problems).toEqual([]);
    expect(view.sequence).toBe(truth.sequence);
    expect([...view.stickers]).toEqual(stickers);
    expect(view.chat.slice(-chat.length)).toEqual(chat);
    expect(view.viewers).toBe(fans.length);
    expect([...view.cursors].toSorted(([first], [second]) => first - second)).toEqual(cursors);
    expect(new Set(view.seen).size).toBe(view.seen.length);
    for (const { ref, sequence } of view.replies) {
      if (!sequence) continue;
      const event = journal[sequence - 1];
      const kept = event?.chatPosted?.text ?? stickerText(event?.stickerPlaced ?? {});
      expect(kept).toBe(asked.get(ref ?? 0));
    }
  }
  return world.tally();
};

describe('room fuzz', () => {
  it(`C1 all views converge to the room, whatever becomes of sockets, gateways, disk and process (${RUNS} runs)`, () => {
    const first = firstSeed();
    const total = new Map<string, number>();
    for (let seed = first; seed < first + RUNS; seed += 1) {
      try {
        for (const [what, count] of Object.entries(run(seed)))
          total.set(what, (total.get(what) ?? 0) + count);
      } catch (error) {
        throw new Error(`FUZZ_SEED=${seed}`, { cause: error });
      }
    }
    // A fuzz in which none of this happens proves nothing.
    for (const [what, count] of total) expect(count, what).toBeGreaterThan(RUNS / 20);
    if (process.env.FUZZ_SEED !== undefined) console.log(Object.fromEntries(total));
  });
});
