import { describe, expect, it } from 'vitest';
import type { ShowBody } from '../../../proto/contracts/room.ts';
import { viz } from '../../../proto/gen/viz.js';
import { checkShow } from './check-show.ts';
import { showBody } from './show-body.ts';

const FULL: ShowBody = {
  title: 'Night one',
  artist: 'Mira',
  theme: { background: 0x101010, image: '/media/night.webp', accent: 0xff8800 },
  stickerSet: [1, 2],
  reactions: ['👏', '🔥'],
  modes: { stickers: 'verified-only', trails: 'on', fireworks: 'off', chat: 'on' },
  stickerLimits: {
    perFan: 3,
    perArea: 0,
    lifetimeS: 60,
    room: 500,
    rotationMaxDeg: 90,
    scaleMinPct: 50,
    scaleMaxPct: 150,
  },
  countdown: { toMs: 2_000_000_000_000, label: 'Doors' },
  program: 'attic',
};

const shown = (body: ShowBody): viz.Show.$Properties => {
  const checked = checkShow(body);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.show;
};

describe('what a room shows, told back', () => {
  it('SW2 is what was set, and can be set again', () => {
    expect(showBody(shown(FULL))).toEqual(FULL);
    expect(showBody(shown(showBody(shown({ title: ' Doors  soon ' }))))).toEqual(
      showBody(shown({ title: 'Doors soon' })),
    );
  });

  it.each([
    ['all of it', FULL],
    ['a part', { title: 'x', countdown: { toMs: 1 } }],
    ['nothing', {}],
  ] as const)('SW2 reads the same after the journal: %s', (_, body) => {
    const show = shown(body);
    const back = viz.Show.decode(viz.Show.encode(show).finish());
    expect(JSON.stringify(showBody(back))).toBe(JSON.stringify(showBody(show)));
  });
});
