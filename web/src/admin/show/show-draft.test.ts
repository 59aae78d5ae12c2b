import { describe, expect, it } from 'vitest';
import type { ShowBody } from '../../../../proto/contracts/room.ts';
import { draftOf, showOf, wrongLimits } from './show-draft.ts';

const SHOW: ShowBody = {
  title: 'Night one',
  artist: 'Mira',
  theme: { image: '/media/night.webp', background: 0x101010, accent: 0xff8800 },
  stickerSet: [1, 2],
  reactions: ['👏', '🔥'],
  modes: { stickers: 'verified-only', trails: 'on', fireworks: 'off', chat: 'on' },
  stickerLimits: { perFan: 3, lifetimeS: 60 },
  countdown: { toMs: new Date(2030, 4, 6, 19, 5).getTime(), label: 'Doors' },
  program: 'attic',
};

describe('the form of a show', () => {
  it('DP32 a form that is sent as it was opened changes nothing, also what has no field', () => {
    expect(showOf(draftOf(SHOW), SHOW)).toEqual(SHOW);
    expect(draftOf(SHOW).countdownTo).toBe('2030-05-06T19:05');
  });

  it('DP32 an emptied field is as if nothing had been set', () => {
    const draft = { ...draftOf(SHOW), countdownTo: '', background: '', accent: '', reactions: '  ' };
    const { countdown, theme, reactions } = showOf(draft, { ...SHOW, theme: { accent: 1 } });
    expect([countdown, theme, reactions]).toEqual([undefined, undefined, []]);
    expect(showOf(draftOf({}), {})).toMatchObject({ title: '', stickerLimits: {} });
  });

  it('DP32 black is a colour', () => {
    expect(showOf({ ...draftOf({}), background: '#000000' }, {}).theme?.background).toBe(1);
  });

  it('DP32 a limit is a whole number in its range, or nothing', () => {
    const { limits } = draftOf({});
    const draft = {
      ...draftOf({}),
      limits: {
        ...limits,
        perFan: '0',
        room: '20001',
        scaleMinPct: '1.5',
        rotationMaxDeg: '-3',
        perArea: ' 5 ',
      },
    };
    expect(wrongLimits(draft)).toEqual(['room', 'rotationMaxDeg', 'scaleMinPct']);
    expect(showOf(draft, {}).stickerLimits).toMatchObject({ perFan: 0, perArea: 5 });
  });
});
