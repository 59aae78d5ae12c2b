import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom, pick, type Random } from '../../ops/load/random.ts';
import { pack } from '../../proto/codec.ts';
import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { readClientMessage } from '../core/client-message.ts';
import { packCursor, readCursorMessage } from '../core/cursor-message.ts';
import type { Effect } from '../core/effects.ts';
import { applyEvent, createRoom, type Room } from '../core/room.ts';
import { openDatabase } from '../edges/database.ts';
import { createFuzzWorld } from './support/fuzz-world.ts';
import { mutate, oddValues } from './support/mutate.ts';
import { durable } from './support/plain.ts';
import { acts, catchUpIn, join, repliesIn, tick } from './support/room-tick.ts';
import { firstSeed } from './support/seeded.ts';
import { encodeClient, encodeHello } from './support/wire.ts';
import { SAMPLE_ACTIONS } from './support/wire-samples.ts';

const INPUTS = Number(process.env.FUZZ_INPUTS ?? 50_000);
/** What is made of one input takes this long at most, milliseconds: only a hang reaches it. */
const HANG_MS = 3000;
/** After so many inputs the room is looked at and a new one takes its place. */
const PER_ROOM = 500;

const ADMIN = 7;
const MODERATOR = 8;
const ACTORS = [1, 2, 3, MODERATOR, ADMIN];

const encodeAction = (action: viz.Action.$Properties): Uint8Array => viz.Action.encode(action).finish();

const ACTIONS = SAMPLE_ACTIONS.map((action, index) => encodeAction({ ref: index + 1, ...action }));
const MESSAGES = [
  encodeHello({ guestName: 'Nova', ticket: 'ticket', room: 'main', lastSequence: 2 ** 40, colour: 3 }),
  encodeClient({ cursor: { x: 4095, y: 1, hidden: true } }),
  ...SAMPLE_ACTIONS.map((action, ref) =>
    encodeClient({ cursor: { x: 9, y: 9 }, actions: [{ ref, ...action }] }),
  ),
  encodeClient({ actions: SAMPLE_ACTIONS.slice(0, 20).map((action, ref) => ({ ref, ...action })) }),
];

/** A room in which everybody may do things, what it sent, and another that hears of its events alone. */
const createTarget = () => {
  const room: Room = createRoom();
  const shadow: Room = createRoom();
  let nowMs = 1_000_000;
  const next = (content: bus.GatewayBatch.$Properties): Effect[] => {
    nowMs += 1000;
    const before = room.sequence;
    const effects = tick(room, content, { now: nowMs });
    for (const effect of effects) encodeEffect(effect);
    const happened = room.sequence - before;
    for (const event of happened === 0 ? [] : room.recent.slice(-happened))
      applyEvent(shadow, viz.Event.decode(viz.Event.encode(event).finish()));
    return effects;
  };
  next({
    joins: [
      ...[1, 2].map((session) => join(session, { address: 'a' })),
      join(3, { role: 1, verified: true, address: 'b' }),
      join(MODERATOR, { role: 2, verified: true }),
      join(ADMIN, { role: 3, verified: true }),
    ],
  });
  return {
    room,
    next,
    act: (session: number, bytes: Uint8Array): Effect[] => next({ actions: [{ session, actions: [bytes] }] }),
    check: (): void => {
      const [reply] = repliesIn(next(acts(ADMIN, { ref: 77, sayChat: { text: 'is anybody there' } })));
      expect(reply).toMatchObject({ ref: 77, refusal: 0 });
      expect(durable(shadow, nowMs)).toEqual(durable(room, nowMs));
      const newcomer = catchUpIn(next({ joins: [join(99, { role: 3, verified: true })] }));
      expect(newcomer?.snapshot?.sequence).toBe(room.sequence);
    },
  };
};

/** What is sent must be sendable: a value that cannot be encoded would end the process. */
const encodeEffect = (effect: Effect): void => {
  if (effect.kind === 'send' || effect.kind === 'catch-up') viz.ServerMessage.encode(effect.message).finish();
  else if (effect.kind === 'broadcast') viz.ServerMessage.encode({ frame: effect.frame }).finish();
};

/** Whatever is read can be handed on: what the gateway lets through, the room can decode. */
const readWire = (bytes: Uint8Array): number => {
  readCursorMessage(bytes);
  const message = readClientMessage(bytes);
  if (message?.cursor) packCursor(message.cursor);
  for (const action of message?.actions ?? []) viz.Action.decode(action);
  return message === undefined ? 0 : 1;
};

const timed = (input: Uint8Array, what: () => void): void => {
  const startMs = performance.now();
  try {
    what();
  } catch (cause) {
    throw new Error(`with ${Buffer.from(input).toString('hex').slice(0, 2000)}`, { cause });
  }
  expect(performance.now() - startMs).toBeLessThan(HANG_MS);
};

describe('broken protobuf', () => {
  it(`P2 ${INPUTS} mutated messages and actions: reading and carrying out never throw, and the room goes on`, () => {
    const seed = firstSeed();
    const random = createRandom(seed);
    const tally = { read: 0, answered: 0, accepted: 0 };
    let target = createTarget();
    for (let count = 0; count < INPUTS; count += 1) {
      try {
        const message = mutate(pick(random, MESSAGES), random, pick(random, MESSAGES));
        timed(message, () => void (tally.read += readWire(message)));
        const action =
          random() < 0.7
            ? mutate(pick(random, ACTIONS), random, pick(random, ACTIONS))
            : encodeAction({ ref: 1, ...oddValues(pick(random, SAMPLE_ACTIONS), random) });
        timed(action, () => {
          for (const { refusal } of repliesIn(target.act(pick(random, ACTORS), action))) {
            tally.answered += 1;
            tally.accepted += Number(!refusal);
          }
        });
        if (count % PER_ROOM < PER_ROOM - 1) continue;
        target.check();
        target = createTarget();
      } catch (cause) {
        throw new Error(`FUZZ_SEED=${seed} input ${count}`, { cause });
      }
    }
    if (process.env.FUZZ_SEED !== undefined) console.log(tally);
    expect(tally.answered).toBe(INPUTS);
    expect(tally.read).toBeGreaterThan(INPUTS / 20);
    expect(tally.accepted).toBeGreaterThan(INPUTS / 50);
  }, 1_800_000);

  it('P2 sound actions of every kind are taken by the room in which the broken ones were', () => {
    const target = createTarget();
    const known = ACTIONS.flatMap((action) =>
      [1, MODERATOR, ADMIN].flatMap((session) => repliesIn(target.act(session, action))),
    );
    expect(known).toHaveLength(ACTIONS.length * 3);
    const unreadable = [viz.Refusal.REFUSAL_MALFORMED, viz.Refusal.REFUSAL_UNKNOWN_ACTION];
    for (const { refusal } of known) expect(unreadable).not.toContain(refusal);
    target.check();
  });

  const createHouse = (random: Random) => {
    const database = openDatabase(':memory:');
    onTestFinished(() => void database.close());
    const world = createFuzzWorld({ random, gateways: 1, database });
    world.tick(true);
    const [witness, sender] = [world.newFan('admin0'), world.newFan()];
    const come = (): void => {
      for (const fan of [witness, sender]) if (fan.session === undefined) world.connect(fan);
      for (let count = 0; count < 3; count += 1) world.tick(true);
      for (const fan of [witness, sender]) world.read(fan, Number.POSITIVE_INFINITY);
    };
    come();
    return { world, witness, sender, come };
  };

  it('P2 whatever a socket sends, before and after its Hello, hurts nobody else', () => {
    const seed = firstSeed();
    const random = createRandom(seed);
    const { world, witness, sender, come } = createHouse(random);
    for (let count = 0; count < 3000; count += 1) {
      const bytes = mutate(pick(random, MESSAGES), random, pick(random, MESSAGES));
      if (random() < 0.1) world.drop(sender);
      if (sender.session === undefined) world.connect(sender, random() < 0.5 ? undefined : bytes);
      world.sendBytes(sender, bytes);
      if (count % 10 === 0) come();
    }
    world.tick(true, 5000);
    come();
    const [session] = [witness.session];
    world.send(witness, { actions: [{ ref: 5000, sayChat: { text: 'still here' } }] });
    come();
    expect(witness.session, `FUZZ_SEED=${seed}`).toBe(session);
    expect(witness.view.problems).toEqual([]);
    expect(witness.view.replies.find(({ ref }) => ref === 5000)).toMatchObject({ refusal: 0 });
  });

  const ADMIN_JOIN = { session: 1, person: 'admin0', name: 'Robin', role: 3 };
  const busMessages: [string, Uint8Array][] = [
    [
      'a batch',
      bus.GatewayBatch.encode({ gateway: 'g0', joins: [ADMIN_JOIN], leaves: [1, 2], fresh: true }).finish(),
    ],
    ['a join', bus.Join.encode(ADMIN_JOIN).finish()],
    ['a close', bus.Direct.encode({ messages: [{ session: 1, closeCode: 4010 }], rejoin: true }).finish()],
    ['a frame', bus.RoomFrame.encode({ payload: Uint8Array.of(0, 1), lastSequence: 9, epoch: 99 }).finish()],
    ['a host', bus.HostBeat.encode({ room: 'main', epoch: 99, closed: true }).finish()],
    ['a signing out', bus.PutOut.encode({ person: 'admin0', code: 4011, reason: 'SIGNED_OUT' }).finish()],
    ['a gateway', bus.GatewayBeat.encode({ gateway: 'g0', sessions: 9, pressure: 3 }).finish()],
  ];
  it.each(busMessages)('P2 %s of the bus is nothing where a socket sends it', (_what, bytes) => {
    const { world, witness, sender, come } = createHouse(createRandom(1));
    const before = durable(world.room(), 0);
    const people = (): unknown =>
      [...world.room().presence.persons].map(([person, tabs]) => [person, tabs.size]);
    const here = people();
    for (const sent of [bytes, pack(bytes), encodeClient({ actions: [{}] }), bytes])
      world.sendBytes(sender, sent);
    come();
    expect(durable(world.room(), 0)).toEqual(before);
    expect(people()).toEqual(here);
    expect(world.room().pressure).toBe(0);
    expect([witness.view.problems, witness.view.role, sender.view.role]).toEqual([[], 3, 0]);
    expect(sender.view.replies.length + Number(sender.session === undefined)).toBeGreaterThan(0);
  });
});
