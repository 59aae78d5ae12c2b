import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import { viz } from '../../../proto/gen/viz.js';
import { createCrowdedRoom, FILLER } from '../../tests/support/crowded-room.ts';
import { firstSeed } from '../../tests/support/seeded.ts';
import { isTrailOpen } from './trails-gate.ts';
import { SEATS } from './trails-seats.ts';
import { ACTIVE, HIDDEN, SEATED } from './trails-state.ts';

const ACTORS = 12;
const STEPS = 160;
/** Long enough for all that is due to be told. */
const SETTLING_TICKS = 60;
const WORLDS = 4;

interface Actor {
  readonly session: number;
  isHere: boolean;
  friends: readonly string[];
  /** Where its pointer is; undefined where nobody may see it. */
  cursor: { x: number; y: number } | undefined;
}

/** What has happened of what the model is about. */
interface Tally {
  friendsSeen: number;
  seatsWon: number;
}

const playWorld = (seed: number): Tally => {
  const random = createRandom(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const scene = createCrowdedRoom();
  const { room } = scene;
  const { trails } = room.parts;
  const hint = `FUZZ_SEED=${seed}`;
  const actors: Actor[] = Array.from({ length: ACTORS }, (_, index) => ({
    session: index + 1,
    isHere: false,
    friends: [],
    cursor: undefined,
  }));
  const fanOf = ({ session }: Actor) => room.presence.gateways.get('g')?.get(session);
  const personOf = ({ session }: Actor): string => `p${session}`;

  const tally: Tally = { friendsSeen: 0, seatsWon: 0 };
  /** After each tick: nobody's page holds a cursor that may not be seen. */
  const check = (): void => {
    for (const actor of actors) {
      const fan = fanOf(actor);
      if (fan === undefined || fan.trail === HIDDEN || !isTrailOpen(fan, room.parts, scene.nowMs))
        actor.cursor = undefined;
    }
    for (const [session, view] of scene.views) {
      const unseen = [...view.cursors.keys()].filter(
        (number) => ((trails.flags[number] ?? 0) & ACTIVE) === 0,
      );
      expect([session, unseen, view.problems], hint).toEqual([session, [], []]);
      const isSeated = (number: number): boolean => ((trails.flags[number] ?? 0) & SEATED) !== 0;
      tally.friendsSeen += Number(![...view.cursors.keys()].every(isSeated));
      tally.seatsWon += Number(isSeated(view.fan));
    }
  };

  const move = (actor: Actor): void => {
    const place = { x: pick(4096), y: pick(4096) };
    scene.move(actor.session, place.x, place.y);
    actor.cursor = place;
  };
  const hide = (actor: Actor): void => {
    scene.hide(actor.session);
    actor.cursor = undefined;
  };
  const leave = (actor: Actor): void => {
    scene.go(actor.session);
    Object.assign(actor, { isHere: false, friends: [], cursor: undefined });
  };
  const befriend = (actor: Actor): void => {
    const others = actors.filter((other) => other !== actor && pick(2) === 0).slice(0, 8);
    const persons = others.map(personOf);
    if (scene.act(actor.session, { setFriends: { persons } })?.refusal === viz.Refusal.REFUSAL_NONE)
      actor.friends = persons;
  };
  const dress = (actor: Actor): void =>
    void scene.act(actor.session, {
      setLook: { colour: pick(12), trail: ([1, 2, 3] as const)[pick(3)] ?? 1 },
    });
  const stand = (actor: Actor): void => {
    const standing = [{}, {}, { shadow: true }, { timeoutUntilMs: 9_000_000 }][pick(4)] ?? {};
    scene.happen({ standingChanged: { person: personOf(actor), standing } });
    scene.pass();
  };
  const freeze = (): void => {
    scene.happen({ frozen: pick(4) === 0 ? { layers: [1] } : {} });
    scene.pass();
    check();
    scene.fill();
  };
  const press = (): void => {
    const pressure = ([1, 2, 3] as const)[pick(3)] ?? 1;
    for (let ticks = pick(6); ticks >= 0; ticks -= 1) {
      scene.pass({}, { pressure });
      check();
    }
  };
  const makeRoom = (): void => void scene.hide(FILLER + pick(SEATS));
  const resume = ({ session }: Actor): void =>
    void scene.pass({ joins: [{ session, lastSequence: scene.views.get(session)?.sequence || 1 }] });
  const DEEDS = [
    ...[move, move, move, move, move, move, hide, hide, leave, befriend, befriend, dress],
    ...[stand, freeze, press, makeRoom, makeRoom, scene.fill, scene.fill, resume],
  ];

  for (let step = 0; step < STEPS; step += 1) {
    const actor = actors[pick(ACTORS)];
    if (actor === undefined) continue;
    if (actor.isHere) DEEDS[pick(DEEDS.length)]?.(actor);
    else {
      scene.come(actor.session, { verified: pick(4) === 0 });
      actor.isHere = true;
    }
    check();
  }
  for (let ticks = 0; ticks < SETTLING_TICKS; ticks += 1) {
    scene.pass();
    check();
  }

  const seated = trails.seated.map(
    (number) => [number, { x: trails.x[number], y: trails.y[number] }] as const,
  );
  for (const actor of actors.filter(({ isHere }) => isHere)) {
    const expected = new Map(seated);
    for (const friend of actors) {
      const { number } = fanOf(friend) ?? { number: 0 };
      if (!actor.friends.includes(personOf(friend)) || friend.cursor === undefined || expected.has(number))
        continue;
      expected.set(number, friend.cursor);
    }
    const view = scene.views.get(actor.session);
    const seen = [...(view?.cursors ?? [])].map(([number, { x, y }]) => [number, { x, y }] as const);
    expect(new Map(seen), hint).toEqual(expected);
  }
  return tally;
};

describe('friends', () => {
  it('TR13 TR14 a reader holds what the frames show and its active friends, whatever happens', () => {
    const first = firstSeed();
    const tallies = Array.from({ length: WORLDS }, (_, index) => playWorld(first + index));
    const sum = (name: keyof Tally): number => tallies.reduce((total, tally) => total + tally[name], 0);
    expect(sum('friendsSeen'), `FUZZ_SEED=${first}`).toBeGreaterThan(0);
    expect(sum('seatsWon'), `FUZZ_SEED=${first}`).toBeGreaterThan(0);
  }, 120_000);
});
