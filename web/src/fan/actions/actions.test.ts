import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import type { Outcome } from '../../shared/wire/pending-actions.ts';
import { readRules, readShow } from '../../shared/wire/read-facts.ts';
import { createListener } from '../listen.ts';
import { live } from '../live.ts';
import { useFan } from '../store.ts';
import { chooseTrail } from './look.ts';
import { say } from './say.ts';
import { placeSticker, undoSticker } from './stickers.ts';

const act = vi.fn<(kind: viz.Action.$Properties) => Promise<Outcome>>();
const accepted = (sequence: number): Outcome => ({ ok: true, sequence, isHeld: false });
const refused = (refusal: viz.Refusal, retryAfterMs = 0): Outcome => ({ ok: false, refusal, retryAfterMs });
const state = useFan.getState;
const { Refusal } = viz;

beforeEach(() => {
  vi.useFakeTimers();
  act.mockReset();
  live.client = { act, view: { stickers: new Map() } } as never;
  useFan.setState({
    connection: { kind: 'open' },
    undoable: [],
    toasts: [],
    sayAgainAtMs: 0,
    trail: 'plain',
  });
  useFan.setState({ rules: readRules({}), show: readShow({}), me: undefined });
});
afterEach(() => {
  live.client = undefined;
  vi.useRealTimers();
});

describe('what a fan does', () => {
  it('PG13 offers to take back the newest accepted sticker, and asks the room for it', async () => {
    act.mockResolvedValueOnce(accepted(7)).mockResolvedValueOnce(accepted(8));
    await placeSticker(1, 1);
    await placeSticker(2, 2);
    act.mockResolvedValue(accepted(9));
    await undoSticker();
    expect(act).toHaveBeenLastCalledWith({ undoSticker: { number: 8 } });
    expect(state().undoable.map(({ number }) => number)).toEqual([7]);
    createListener().stickersRemoved([7], false);
    expect(state().undoable).toEqual([]);
  });

  it('PG13 offers nothing for a refused sticker, and says why', async () => {
    act.mockResolvedValue(refused(Refusal.REFUSAL_AREA_FULL));
    await placeSticker(1, 1);
    expect(state().undoable).toEqual([]);
    expect(state().toasts).toHaveLength(1);
  });

  it('PG13 keeps turn and size within what the show allows', async () => {
    const stickerLimits = { rotationMaxDeg: 2, scaleMinPct: 60, scaleMaxPct: 70 };
    useFan.setState({ show: readShow({ stickerLimits }) });
    act.mockResolvedValue(accepted(1));
    for (let count = 0; count < 30; count += 1) await placeSticker(1, 1);
    for (const [{ placeSticker: placed }] of act.mock.calls) {
      expect(Math.abs(placed?.rotationDeg ?? 99)).toBeLessThanOrEqual(2);
      expect(placed?.scalePct).toBe(70);
    }
  });

  it('PG13 takes up a sticker of the show’s set where the chosen one is not in it', () => {
    useFan.setState({ sticker: 3 });
    createListener().show(readShow({ stickerSet: [9, 25] }));
    expect(state().sticker).toBe(9);
  });

  it('PG15 waits as long as slow mode or the refusal says; the end of slow mode ends the wait', async () => {
    useFan.setState({ rules: readRules({ slowModeS: 20 }) });
    act.mockResolvedValueOnce(accepted(1));
    expect(await say('one')).toBeUndefined();
    expect(state().sayAgainAtMs - Date.now()).toBe(20_000);
    act.mockResolvedValueOnce(refused(Refusal.REFUSAL_SLOW_MODE, 4_000));
    expect(await say('two')).toMatch(/slow mode/);
    expect(state().sayAgainAtMs - Date.now()).toBe(4_000);
    createListener().rules(readRules({}));
    expect(state().sayAgainAtMs).toBe(0);
  });

  it('PG17 stays as it was where the room does not take a hidden or glowing trail', async () => {
    act.mockResolvedValueOnce(accepted(0));
    await chooseTrail('glow');
    expect(act).toHaveBeenLastCalledWith({
      setLook: expect.objectContaining({ trail: viz.Trail.TRAIL_GLOW }),
    });
    expect(state().trail).toBe('glow');
    act.mockResolvedValueOnce(refused(Refusal.REFUSAL_TOO_OFTEN));
    await chooseTrail('hidden');
    expect(state().trail).toBe('glow');
  });
});
