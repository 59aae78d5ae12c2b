import { describe, expect, it } from 'vitest';
import { FRIENDS_SHOWN } from '../../../proto/limits.ts';
import { encodeMessage } from '../../edges/encode-message.ts';
import { type CrowdedRoom, createCrowdedRoom, FILLER } from '../../tests/support/crowded-room.ts';
import { acts } from '../../tests/support/room-tick.ts';
import { websocketFrame } from '../websocket-frame.ts';
import { LOOKS_PER_TICK, SERVED_PER_TICK } from './friends-rows.ts';
import { numbersOf } from './sticker-columns.ts';
import { FRIENDS_BYTES_PER_S } from './trails-budget.ts';
import { IDLE_MS, SEATS } from './trails-seats.ts';
import { SEATED } from './trails-state.ts';

const [VIEWER, FRIEND, STRANGER] = [1, 2, 3] as const;

/** A full room, a viewer, its friend and a stranger; the friend's cursor at 700, 0. */
const createScene = (): CrowdedRoom => {
  const scene = createCrowdedRoom();
  for (const session of [VIEWER, FRIEND, STRANGER]) scene.come(session);
  scene.act(VIEWER, { setFriends: { persons: [`p${FRIEND}`] } });
  scene.move(FRIEND, 700);
  return scene;
};

/** Lets the time of a message pass. */
const rest = (scene: CrowdedRoom, ms = 200): void => {
  for (let left = ms; left > 0; left -= 50) scene.pass();
};

const isSeated = ({ room, number }: CrowdedRoom, session: number): boolean =>
  ((room.parts.trails.flags[number(session)] ?? 0) & SEATED) !== 0;

describe('friends beyond the seats', () => {
  it('TR12 a friend is shown to whom it is a friend of, exactly and in its looks, and to nobody else', () => {
    const scene = createScene();
    expect(isSeated(scene, FRIEND)).toBe(false);
    scene.move(STRANGER, 900);
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 700, y: 0 });
    expect(scene.seen(STRANGER, FRIEND)).toBeUndefined();
    expect(scene.seen(VIEWER, STRANGER)).toBeUndefined();
    expect(scene.takeFriends(STRANGER)).toEqual([]);
    rest(scene);
    scene.takeFriends(VIEWER);
    scene.act(FRIEND, { setLook: { colour: 7, trail: 2 } });
    rest(scene);
    const looks = { keyX: [700], keyY: [0], keyColours: [7], keyStyles: [2], moveGaps: [], goneGaps: [] };
    expect(scene.takeFriends(VIEWER)).toEqual([
      { keyGaps: [scene.number(FRIEND)], ...looks, moveDx: [], moveDy: [] },
    ]);
  });

  it('TR12 a viewer is told at most five times a second, half as often from pressure 1 on, and not at 2', () => {
    const scene = createScene();
    const toldIn = (seconds: number, pressure: 0 | 1 | 2): number => {
      scene.takeFriends(VIEWER);
      for (let ms = 0; ms < seconds * 1000; ms += 50) {
        const moves = { sessions: [FRIEND], x: [ms % 4000], y: [9], hidden: [false] };
        scene.pass({ moves }, { pressure });
      }
      return scene.takeFriends(VIEWER).length;
    };
    expect(toldIn(4, 0)).toBe(20);
    expect(toldIn(4, 1)).toBe(10);
    expect(toldIn(1, 2)).toBe(1);
    expect(scene.seen(VIEWER, FRIEND)).toBeUndefined();
    expect(toldIn(1, 2)).toBe(0);
    expect(toldIn(4, 0)).toBe(20);
  });

  it('TR12 a friend that rests is repeated as key rows are, and goes after half a minute', () => {
    const scene = createScene();
    scene.takeFriends(VIEWER);
    const longRest = (ms: number) => {
      const rows = [];
      for (let left = ms; left > 0; left -= 50) {
        // The seats stay taken.
        for (const number of scene.room.parts.trails.seated)
          scene.room.parts.trails.movedAtMs[number] = scene.nowMs;
        scene.pass();
        rows.push(...scene.takeFriends(VIEWER));
      }
      return rows;
    };
    expect(longRest(20_000).length).toBeGreaterThanOrEqual(10);
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 700 });
    const rows = longRest(IDLE_MS - 19_000);
    expect(rows.at(-1)).toMatchObject({ goneGaps: [scene.number(FRIEND)], keyGaps: [] });
    expect(longRest(5000)).toEqual([]);
    scene.move(FRIEND, 5);
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 5 });
  });

  it('TR12 nothing is sent, nor looked for, in a room where all have seats', () => {
    const scene = createCrowdedRoom(10);
    for (const session of [VIEWER, FRIEND]) scene.come(session);
    scene.act(VIEWER, { setFriends: { persons: [`p${FRIEND}`] } });
    let looks = 0;
    scene.room.presence.persons.get = (person) => {
      looks += Number(person === `p${FRIEND}`);
      return Map.prototype.get.call(scene.room.presence.persons, person);
    };
    for (let x = 0; x < 500; x += 10) scene.move(FRIEND, x);
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 490 });
    expect([looks, scene.takeFriends(VIEWER)]).toEqual([0, []]);
  });

  it('TR13 a friend that gets a seat goes over to the frames without a gap, a word or a second row', () => {
    const scene = createScene();
    scene.takeFriends(VIEWER);
    for (let x = 800; x < 1200; x += 10) {
      scene.pass({
        moves: { sessions: [FRIEND], x: [x], y: [0], hidden: [false] },
        ...(x === 1000 ? { leaves: [FILLER] } : {}),
      });
      expect(scene.seen(VIEWER, FRIEND)).toBeDefined();
      if (x === 1000) scene.takeFriends(VIEWER);
    }
    expect(isSeated(scene, FRIEND)).toBe(true);
    expect(scene.seen(STRANGER, FRIEND)).toMatchObject({ x: 1190 });
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 1190 });
    expect(scene.takeFriends(VIEWER)).toEqual([]);
    expect(scene.room.parts.friends.holding.size).toBe(0);
  });

  it('TR13 a friend that loses its seat is sent in the same tick', () => {
    const scene = createScene();
    scene.go(FILLER);
    rest(scene);
    expect(isSeated(scene, FRIEND)).toBe(true);
    // The verified go before it, and it came last.
    for (const session of [20, 21]) {
      scene.come(session, { verified: true });
      scene.move(session, 9);
    }
    expect(isSeated(scene, FRIEND)).toBe(false);
    expect(scene.seen(STRANGER, FRIEND)).toBeUndefined();
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 700 });
  });

  it('TR13 a friend whom the frames showed between two messages, and took away, is sent again', () => {
    const scene = createScene();
    const { trails } = scene.room.parts;
    // It was sent a moment ago; within 200 ms it has a seat and loses it.
    scene.pass({ leaves: [FILLER] });
    scene.pass({ moves: { sessions: [FRIEND], x: [700], y: [0], hidden: [false] } });
    expect(trails.seated).toContain(scene.number(FRIEND));
    scene.come(20, { verified: true });
    scene.move(20, 9);
    rest(scene);
    expect(isSeated(scene, FRIEND)).toBe(false);
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 700 });
  });

  const GOING: [string, (scene: CrowdedRoom) => unknown][] = [
    ['leaves the page', (scene) => scene.hide(FRIEND)],
    ['leaves the room', (scene) => scene.go(FRIEND)],
    ['hides its pointer', (scene) => scene.act(FRIEND, { setLook: { colour: 1, trail: 3 } })],
    ['is timed out', (scene) => stand(scene, { timeoutUntilMs: 9_000_000 })],
    ['is put out', (scene) => stand(scene, { banUntilMs: 9_000_000 })],
    ['is under a shadow ban', (scene) => stand(scene, { shadow: true })],
    ['is frozen', (scene) => tellAll(scene, { frozen: { layers: [1] } })],
    [
      'is not verified where that is asked for',
      (scene) => tellAll(scene, { showChanged: { modes: [0, 2] } }),
    ],
    ['is no friend any more', (scene) => scene.act(VIEWER, { setFriends: { persons: ['p77'] } })],
  ];
  const tellAll = (scene: CrowdedRoom, event: Parameters<CrowdedRoom['happen']>[0]): void => {
    scene.happen(event);
    scene.pass();
  };
  const stand = (scene: CrowdedRoom, standing: object): void =>
    tellAll(scene, { standingChanged: { person: `p${FRIEND}`, standing } });

  it.each(GOING)(
    'TR14 a friend that %s is gone in the same tick, and its moves bring nothing',
    (what, end) => {
      const scene = createScene();
      const number = scene.number(FRIEND);
      scene.takeFriends(VIEWER);
      end(scene);
      expect(scene.views.get(VIEWER)?.cursors.has(number)).toBe(false);
      const [told] = scene.takeFriends(VIEWER);
      // A closed layer takes the cursors of the frames as well: then there is room for everybody.
      expect(numbersOf(told?.goneGaps ?? [])).toEqual([number]);
      if (what === 'leaves the page' || what === 'leaves the room') return;
      for (let x = 0; x < 500; x += 20) scene.move(FRIEND, x);
      expect(scene.takeFriends(VIEWER)).toEqual([]);
    },
  );

  it.each(GOING.slice(2, 8))('TR14 marking somebody who %s says nothing', (_what, end) => {
    const scene = createCrowdedRoom();
    for (const session of [VIEWER, FRIEND]) scene.come(session);
    scene.move(FRIEND, 700);
    end(scene);
    const hidden = scene.act(VIEWER, { setFriends: { persons: [`p${FRIEND}`] } });
    for (let x = 0; x < 500; x += 20) scene.move(FRIEND, x);
    expect(scene.takeFriends(VIEWER)).toEqual([]);
    const nobody = scene.act(VIEWER, { setFriends: { persons: ['nobody'] } });
    expect({ ...hidden, ref: 0 }).toEqual({ ...nobody, ref: 0 });
  });

  it('TR12 at most FRIENDS_SHOWN are sent; who is shown stays so, and the next comes where one goes', () => {
    const scene = createCrowdedRoom();
    const sessions = Array.from({ length: FRIENDS_SHOWN + 3 }, (_, index) => 10 + index);
    for (const session of [VIEWER, ...sessions]) scene.come(session);
    scene.act(VIEWER, { setFriends: { persons: sessions.map((session) => `p${session}`) } });
    for (const session of sessions.toReversed()) scene.move(session, session);
    rest(scene);
    const shown = () => sessions.filter((session) => scene.seen(VIEWER, session) !== undefined);
    const first = shown();
    expect(first).toHaveLength(FRIENDS_SHOWN);
    for (const session of sessions) scene.move(session, 100 + session);
    rest(scene);
    expect(shown()).toEqual(first);
    scene.hide(first[3] ?? 0);
    rest(scene);
    expect(shown()).toHaveLength(FRIENDS_SHOWN);
    expect(first.filter((session) => !shown().includes(session))).toEqual([first[3]]);
  });

  it('TR12 somebody who was behind is sent its friends again', () => {
    const scene = createScene();
    scene.pass({ joins: [{ session: VIEWER, lastSequence: 1 }] });
    expect(scene.seen(VIEWER, FRIEND)).toMatchObject({ x: 700 });
  });

  it('TR11 friends change nobody’s seat', () => {
    const scene = createScene();
    const before = [...scene.room.parts.trails.seated];
    for (let x = 0; x < 2000; x += 20) scene.move(FRIEND, x);
    expect(scene.room.parts.trails.seated).toEqual(before);
    expect(before).toHaveLength(SEATS);
  });

  it('TR15 a tick serves and looks for a bounded number, and everybody has turns', () => {
    const scene = createCrowdedRoom();
    const viewers = Array.from({ length: 3 * SERVED_PER_TICK }, (_, index) => 1000 + index);
    scene.come(FRIEND);
    for (let from = 0; from < viewers.length; from += 100) {
      const joins = viewers
        .slice(from, from + 100)
        .map((session) => ({ session, person: `v${session}`, name: 'V' }));
      scene.pass({ joins });
    }
    const mark = { setFriends: { persons: [`p${FRIEND}`] } };
    scene.pass({ actions: viewers.flatMap((session) => acts(session, mark).actions ?? []) });
    const told = viewers.map(() => 0);
    let most = 0;
    for (let x = 0; x < 40; x += 1) {
      scene.move(FRIEND, x);
      const now = viewers.map((session) => scene.takeFriends(session).length);
      for (const [index, count] of now.entries()) told[index] = (told[index] ?? 0) + count;
      most = Math.max(most, now.filter((count) => count > 0).length);
    }
    expect(most).toBe(SERVED_PER_TICK);
    expect(Math.min(...told)).toBeGreaterThan(5);
    expect(Math.max(...told) - Math.min(...told)).toBeLessThanOrEqual(2);
    // With many friends each, who are not here.
    const persons = Array.from({ length: 15 }, (_, index) => `away${index}`);
    for (const viewer of scene.room.parts.friends.viewers.values())
      viewer.persons = [...persons, `p${FRIEND}`];
    let looks = 0;
    const { get } = scene.room.presence.persons;
    scene.room.presence.persons.get = (person) => {
      looks += 1;
      return get.call(scene.room.presence.persons, person);
    };
    scene.pass();
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(LOOKS_PER_TICK + 20);
  });

  it('TR8 friends come to at most FRIENDS_BYTES_PER_S of a viewer’s bytes, whatever their numbers and looks', () => {
    const scene = createCrowdedRoom();
    const sessions = Array.from({ length: FRIENDS_SHOWN }, (_, index) => 10 + index);
    for (const session of [VIEWER, ...sessions]) {
      // As if 45,000 were here.
      scene.room.presence.nextNumber = 40_000 + 200 * session;
      scene.come(session);
      scene.act(session, { setLook: { colour: 3, trail: 2 } });
    }
    scene.act(VIEWER, { setFriends: { persons: sessions.map((session) => `p${session}`) } });
    let bytes = 0;
    for (let ms = 0; ms < 5000; ms += 50) {
      const moves = {
        sessions,
        x: sessions.map((session) => 4095 - ((ms * session) % 2048)),
        y: sessions.map((session) => 4095 - ((ms * session) % 2048)),
        hidden: sessions.map(() => false),
      };
      scene.pass({ moves });
      for (const friends of scene.takeFriends(VIEWER))
        bytes += websocketFrame(encodeMessage({ friends })).length;
    }
    expect(bytes / 5).toBeGreaterThan(300);
    expect(bytes / 5).toBeLessThanOrEqual(FRIENDS_BYTES_PER_S);
  });
});
