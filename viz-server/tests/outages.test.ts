import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { viz } from '../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../proto/limits.ts';
import { openDatabase } from '../edges/database.ts';
import type { Session } from '../edges/session.ts';
import { createFakeSocket, type FakeSocket } from './support/fake-socket.ts';
import { createOutageHouse, type OutageHouse } from './support/outage-house.ts';
import { runSeeds } from './support/seeded.ts';
import { applyMessage, createView, type View } from './support/view.ts';
import { decodeServer, encodeClient, encodeHello, framePayload } from './support/wire.ts';

/** More with FUZZ_RUNS: each begins with a seed of its own. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);
const STEPS = 1500;
const FANS = 10;
/** How long the bus is away, milliseconds. */
const OUTAGES_MS = [200, 1000, 1000, 10_000, 60_000];
/** A few unread messages of a fan count as a full buffer. */
const SOCKET_WEIGHT = 2500;
const ACCEPTED = viz.Refusal.REFUSAL_NONE;

interface Fan {
  readonly person: string;
  readonly view: View;
  /** What it said, by ref. */
  readonly said: Map<number, string>;
  gateway: number;
  socket: FakeSocket | undefined;
  session: Session | undefined;
}

const drop = (house: OutageHouse, fan: Fan): void => {
  if (fan.session !== undefined) house.gateway(fan.gateway)?.closed(fan.session);
  fan.socket = undefined;
  fan.session = undefined;
};

const connect = (house: OutageHouse, fan: Fan): void => {
  fan.gateway = house.pick(house.gatewayCount);
  fan.socket = createFakeSocket(SOCKET_WEIGHT);
  fan.session = house.gateway(fan.gateway)?.open(fan.socket);
  if (fan.session === undefined) return;
  fan.view.isCaughtUp = false;
  const hello = encodeHello({ ticket: fan.person, lastSequence: fan.view.sequence });
  house.gateway(fan.gateway)?.receive(fan.session, hello);
};

const send = (house: OutageHouse, fan: Fan, message: viz.ClientMessage.$Properties): void => {
  if (fan.session !== undefined) house.gateway(fan.gateway)?.receive(fan.session, encodeClient(message));
};

/** Reads some of what came; gives the socket up where it is closed and all is read. */
const read = (house: OutageHouse, fan: Fan, most: number): void => {
  const { socket, session } = fan;
  if (socket === undefined || session === undefined) return;
  for (const frame of socket.unread.splice(0, most)) {
    const payload = framePayload(frame);
    if (payload !== undefined) applyMessage(fan.view, decodeServer(payload));
  }
  house.gateway(fan.gateway)?.heard(session);
  const isClosed = socket.closedWith !== undefined || socket.isTerminated;
  if (isClosed && socket.unread.length === 0) drop(house, fan);
};

const say = (house: OutageHouse, fan: Fan): void => {
  const ref = fan.said.size + 1;
  const text = `${fan.person} line ${ref}`;
  fan.said.set(ref, text);
  send(house, fan, { actions: [{ ref, sayChat: { text } }] });
};

const meddle = (house: OutageHouse): void => {
  const dice = house.random();
  const ms = OUTAGES_MS[house.pick(OUTAGES_MS.length)] ?? 0;
  if (dice < 0.5) house.lose(ms, { all: house.random() < 0.2 });
  else if (dice < 0.8) house.refuse();
  else house.replaceHost();
};

const stepOnce = (house: OutageHouse, fans: readonly Fan[]): void => {
  const fan = fans[house.pick(fans.length)];
  if (fan === undefined) return;
  const dice = house.random();
  if (fan.session === undefined && dice < 0.5) connect(house, fan);
  else if (dice < 0.02) drop(house, fan);
  else if (dice < 0.04) meddle(house);
  else if (dice < 0.2) say(house, fan);
  else if (dice < 0.3) send(house, fan, { cursor: { x: house.pick(4096), y: house.pick(4096) } });
  else if (dice < 0.6) read(house, fan, house.pick(20));
  else house.tick(dice < 0.7, house.random() < 0.1 ? 1000 : 50);
};

/** Long enough for all to be back, for what is lost to be noticed, and for former hosts to end. */
const settleDown = (house: OutageHouse, fans: readonly Fan[]): void => {
  house.calm();
  for (let second = 0; second < 40; second += 1) {
    house.tick(true, second < 20 ? 500 : 50);
    for (const fan of fans) {
      read(house, fan, Number.POSITIVE_INFINITY);
      if (fan.session === undefined) connect(house, fan);
    }
  }
};

/** All have seen all that happened, once, and no more; what was refused has not happened. */
const check = (house: OutageHouse, fans: readonly Fan[]): { accepted: number; refused: number } => {
  const lines = house.journaled().flatMap(({ chatPosted }) => chatPosted?.text ?? []);
  expect(new Set(lines).size).toBe(lines.length);
  const count = { accepted: 0, refused: 0 };
  for (const { person, view, said } of fans) {
    expect(view.problems, person).toEqual([]);
    expect(view.duplicates, person).toBe(0);
    expect(view.viewers, person).toBe(fans.length);
    expect(
      view.chat.map(({ text }) => text),
      person,
    ).toEqual(lines.slice(-CHAT_HISTORY));
    const answered = view.replies.filter(({ ref }) => ref);
    expect(new Set(answered.map(({ ref }) => ref)).size, person).toBe(answered.length);
    for (const { ref, refusal } of answered) {
      const isAccepted = (refusal ?? ACCEPTED) === ACCEPTED;
      count[isAccepted ? 'accepted' : 'refused'] += 1;
      expect(lines.includes(said.get(ref ?? 0) ?? ''), `${person} ${ref}`).toBe(isAccepted);
    }
  }
  return count;
};

const run = (seed: number): Record<string, number> => {
  const database = openDatabase(':memory:');
  onTestFinished(() => void database.close());
  const house = createOutageHouse({ random: createRandom(seed), gateways: 3, database });
  house.tick(true);
  const fans = Array.from(
    { length: FANS },
    (_, index): Fan => ({
      person: `fan-${index}`,
      view: createView(),
      said: new Map(),
      gateway: 0,
      socket: undefined,
      session: undefined,
    }),
  );
  for (let step = 0; step < STEPS; step += 1) stepOnce(house, fans);
  settleDown(house, fans);
  const count = check(house, fans);
  const { presence, waiting, resuming } = house.room();
  expect(presence.viewers).toBe(FANS);
  for (const fan of fans) drop(house, fan);
  for (let second = 0; second < 3; second += 1) house.tick(true, 1000);
  expect([presence.viewers, presence.gateways.size, waiting.length, resuming.size]).toEqual([0, 0, 0, 0]);
  return { ...house.tally(), ...count };
};

describe('a bus that comes and goes', () => {
  it(`C1 C2 C5 BUS17 BUS18 BUS19 nothing is lost or doubled, whatever lines are away for 0.2, 1, 10 or 60 s, whatever words the bus refuses, whoever hosts (${RUNS} runs)`, () => {
    const { first, total } = runSeeds(RUNS, run);
    console.log(`seeds ${first} to ${first + RUNS - 1}`, Object.fromEntries(total));
    // A fuzz in which none of this happens proves nothing.
    if (RUNS >= 20) for (const [what, count] of total) expect(count, what).toBeGreaterThan(RUNS);
  }, 600_000);
});
