import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { acts, frameIn, join, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { createRoom, type Room } from '../room.ts';
import type { ProposedEvent } from '../room-part.ts';
import { numbersOf } from './sticker-columns.ts';

const NOW = 1_000_000;
const ARTIST = 1;
const MODERATOR = 2;
const TRAILS = viz.Layer.LAYER_TRAILS;

/** A guest, somebody verified, a moderator and an artist, whose cursors are numbers 1 to 4. */
const roomOfFour = (): Room => {
  const room = createRoom();
  const joins = [
    join(1),
    join(2, { verified: true, address: 'there' }),
    join(3, { role: MODERATOR }),
    join(4, { role: ARTIST, verified: true }),
  ];
  tick(room, { joins }, { now: NOW });
  return room;
};

const moveAll = (room: Room, now: number): number[] => {
  const sessions = [...(room.presence.gateways.get('g')?.keys() ?? [])];
  const x = sessions.map((session) => session + (now % 1000));
  const moves = { sessions, x, y: x, hidden: x.map(() => false) };
  tick(room, { moves }, { now });
  return room.parts.trails.seated;
};

const order = (room: Room, event: ProposedEvent, now: number): void => {
  room.orders.push(event);
  tick(room, {}, { now });
};

const goneIn = (room: Room, now: number): number[] =>
  numbersOf(frameIn(tick(room, {}, { now }))?.trails?.goneGaps);

describe('who may leave a trail', () => {
  const layerMode = (mode: viz.LayerMode): ProposedEvent => ({ showChanged: { modes: [0, mode] } });
  const standing = (more: viz.Standing.$Properties): ProposedEvent => ({
    standingChanged: { person: 'p1', standing: more },
  });
  const cases: [string, ProposedEvent, number[]][] = [
    ['off', layerMode(viz.LayerMode.MODE_OFF), [1, 2, 4]],
    ['for the verified only', layerMode(viz.LayerMode.MODE_VERIFIED_ONLY), [1]],
    ['frozen', { frozen: { layers: [TRAILS] } }, [1, 2, 4]],
    ['frozen, chat only', { frozen: { layers: [viz.Layer.LAYER_CHAT] } }, []],
    ['frozen for those who come later', { frozen: { layers: [TRAILS], onlyNewFans: true } }, []],
    ['not for somebody in a time-out', standing({ timeoutUntilMs: NOW + 60_000 }), [1]],
    ['not for somebody under a shadow ban', standing({ shadow: true }), [1]],
    [
      'not for anybody from an address under a shadow ban',
      { standingChanged: { person: 'address:there', standing: { shadow: true } } },
      [2],
    ],
    ['as ever for somebody who was warned', standing({ warnings: 1 }), []],
  ];
  it.each(cases)('TR10 trails are %s: the cursors go at once, and stay away', (_what, event, gone) => {
    const room = roomOfFour();
    expect(moveAll(room, NOW + 50)).toEqual([1, 2, 3, 4]);
    order(room, event, NOW + 100);
    expect(goneIn(room, NOW + 150)).toEqual(gone);
    expect(moveAll(room, NOW + 200)).toEqual([1, 2, 3, 4].filter((number) => !gone.includes(number)));
  });

  it('TR10 a freeze for new fans holds for who comes after it, and trails come back when it ends', () => {
    const room = roomOfFour();
    order(room, { frozen: { layers: [TRAILS], onlyNewFans: true } }, NOW + 100);
    tick(room, { joins: [join(5)] }, { now: NOW + 150 });
    expect(moveAll(room, NOW + 200)).toEqual([1, 2, 3, 4]);
    order(room, { frozen: {} }, NOW + 250);
    expect(moveAll(room, NOW + 300)).toEqual([1, 2, 3, 4, 5]);
  });

  it('TR10 a time-out ends by itself', () => {
    const room = roomOfFour();
    order(room, standing({ timeoutUntilMs: NOW + 1000 }), NOW + 50);
    expect(moveAll(room, NOW + 999)).not.toContain(1);
    expect(moveAll(room, NOW + 1000)).toContain(1);
  });

  it('TR5 SetLook hides and shows the own cursor; an unknown style changes nothing', () => {
    const room = roomOfFour();
    moveAll(room, NOW + 50);
    const look = (trail: number, now: number): unknown =>
      repliesIn(tick(room, acts(1, { setLook: { colour: 7, trail } }), { now }))[0]?.refusal;
    expect(look(4, NOW + 100)).toBe(viz.Refusal.REFUSAL_BAD_VALUE);
    expect(room.parts.trails.colours[1]).toBe(0);
    expect(look(viz.Trail.TRAIL_HIDDEN, NOW + 100)).toBe(0);
    expect(moveAll(room, NOW + 150)).toEqual([2, 3, 4]);
    expect(look(viz.Trail.TRAIL_AS_IT_WAS, NOW + 1000)).toBe(0);
    expect(moveAll(room, NOW + 1050)).toEqual([2, 3, 4]);
    expect(look(viz.Trail.TRAIL_GLOW, NOW + 3000)).toBe(0);
    expect(moveAll(room, NOW + 3050)).toEqual([1, 2, 3, 4]);
  });
});
