import { describe, expect, it } from 'vitest';
import type { viz } from '../../../proto/gen/viz.js';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';

const MODERATOR = 9;

/** Two fans and a moderator, and a line of the first that waits. */
const openRoom = (): { room: TalkingRoom; held: number; moderate(act: viz.Moderate.$Properties): Heard } => {
  const room = createTalkingRoom();
  for (const session of [1, 2]) room.come(session);
  room.come(MODERATOR, { role: 2 });
  const held = room.happen({ lineHeld: { line: { person: 'p1', text: 'LOUD' }, filters: ['caps'] } });
  return { room, held, moderate: (act) => room.act(MODERATOR, { moderate: act }) };
};

/** The sockets that own events went to. */
const toldOwn = ({ effects }: Heard): number[] =>
  effects.flatMap((effect) =>
    effect.kind === 'send' && effect.message.own ? effect.places.map(({ session }) => session) : [],
  );

describe('the author of a line that waited', () => {
  it.each(['decide', 'purge'] as const)('CH11 MD10 is told that it is gone: %s', (kind) => {
    const { held, moderate } = openRoom();
    const heard = moderate(kind === 'decide' ? { decide: { held } } : { purge: { person: 'p1' } });
    expect(heard.own).toMatchObject([{ heldDecided: { held } }]);
    expect(heard.own[0]?.heldDecided?.approve ?? false).toBe(false);
    expect(toldOwn(heard)).toEqual([1]);
  });

  it('CH11 MD10 gets it back as one that waits where that is undone, and not which filters it was', () => {
    const { held, moderate } = openRoom();
    const number = moderate({ decide: { held } }).reply?.sequence ?? 0;
    const heard = moderate({ undo: number });
    expect(heard.own).toMatchObject([{ sequence: held, lineHeld: { line: { text: 'LOUD' }, filters: [] } }]);
    expect(toldOwn(heard)).toEqual([1]);
    expect(heard.staff).toMatchObject([
      {},
      { heldRestored: { lines: [{ lineHeld: { filters: ['caps'] } }] } },
    ]);
  });

  it('CH11 sees it with everybody where it is let through', () => {
    const { held, moderate } = openRoom();
    const heard = moderate({ decide: { held, approve: true } });
    expect(heard.own).toEqual([]);
    expect(heard.events).toMatchObject([{ chatPosted: { text: 'LOUD', heldAs: held } }]);
  });
});
