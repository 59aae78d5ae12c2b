import { describe, expect, it } from 'vitest';
import { readFrozen, readShow } from '../shared/wire/read-facts.ts';
import { layerState, layersOff } from './layer-states.ts';
import { STRINGS } from './strings.ts';

const fan = { fan: 1, person: 'me', name: 'Otter', role: 0, isVerified: false };
const standing = { show: readShow({}), frozen: readFrozen({}), me: fan };

describe('layers', () => {
  it('SH3 hides what the show has switched off, and says so', () => {
    const show = readShow({ modes: [1, 0, 0, 0] });
    const words = STRINGS.layers.off.stickers;
    expect(layerState('stickers', { ...standing, show })).toEqual({ isShown: false, isUsable: false, words });
    expect(layerState('chat', { ...standing, show })).toEqual({
      isShown: true,
      isUsable: true,
      words: undefined,
    });
    expect(layersOff(show)).toEqual(['stickers']);
  });

  it('SH3 says what is frozen; staff go on, newcomers are told', () => {
    const frozen = readFrozen({ layers: [3] });
    expect(layerState('chat', { ...standing, frozen })).toMatchObject({ isShown: true, isUsable: false });
    expect(layerState('chat', { ...standing, frozen, me: { ...fan, role: 2 } }).isUsable).toBe(true);
    const forNew = readFrozen({ layers: [3], onlyNewFans: true });
    expect(layerState('chat', { ...standing, frozen: forNew })).toMatchObject({
      isUsable: true,
      words: STRINGS.layers.frozenForNew.chat,
    });
  });

  it('SH3 keeps verified-only layers to verified guests, artists and staff', () => {
    const show = readShow({ modes: [2] });
    const can = (me: typeof fan) => layerState('stickers', { ...standing, show, me }).isUsable;
    expect(can(fan)).toBe(false);
    expect(can({ ...fan, isVerified: true })).toBe(true);
    expect([1, 2, 3].map((role) => can({ ...fan, role }))).toEqual([true, true, true]);
    expect(layerState('chat', { ...standing, isChatVerifiedOnly: true }).isUsable).toBe(false);
  });
});
