// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Effect } from '../../shared/wire/room-facts.ts';
import type { BackgroundListener } from '../background.ts';
import { live } from '../live.ts';
import { useFan } from '../store.ts';
import { EffectsWhenNeeded } from './EffectsWhenNeeded.tsx';

const confetti = vi.fn<BackgroundListener['confetti']>();
const flashing = vi.fn();
let root: Root;
let page: HTMLElement;

const effect = (number: number, given: Partial<Effect>): Effect => ({
  ...{ number, kind: 'wash', reduced: 'wash', startMs: Date.now(), durationMs: 5_000, rgb: 0xff0000 },
  ...{ strength: 1, text: '', flashesPerS: 3, filter: '' },
  ...given,
});
const show = (effects: readonly Effect[]) => act(async () => useFan.setState({ effects }));
const find = (selector: string) => page.querySelector<HTMLElement>(selector);
const opacity = () => Number(find('.wash')?.style.opacity ?? Number.NaN);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  live.background = { confetti, flashing } as never;
  useFan.setState({ effects: [] });
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  await act(async () => root.render(<EffectsWhenNeeded />));
  // The choreography's code comes with the first effect.
  await show([effect(1, { durationMs: 1 })]);
  await act(() => vi.dynamicImportSettled());
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  live.background = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('effects on the page', () => {
  it('CH1 begin and end by themselves at their time', async () => {
    await show([effect(2, { startMs: Date.now() + 1_000, durationMs: 2_000 })]);
    expect(opacity()).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(1_010));
    expect(opacity()).toBeGreaterThan(0);
    await act(() => vi.advanceTimersByTimeAsync(2_010));
    expect(opacity()).toBe(0);
  });

  it('CH4 S12 keep their one wash in place when all are stopped, so that it can fade', async () => {
    await show([effect(2, {})]);
    const wash = find('.wash');
    await show([]);
    expect(find('.wash')).toBe(wash);
    expect(opacity()).toBe(0);
  });

  it('CH3 hand confetti on once, with the time since it began', async () => {
    confetti.mockClear();
    const fallen = effect(3, { kind: 'confetti', startMs: Date.now() - 2_000 });
    await show([fallen]);
    await show([fallen, effect(4, { kind: 'text', text: 'One more!' })]);
    expect(confetti).toHaveBeenCalledOnce();
    const startMs = confetti.mock.calls[0]?.[0].startMs ?? Number.NaN;
    expect(performance.now() - startMs).toBeCloseTo(2_000, -2);
    expect(find('.effect-text')?.textContent).toBe('One more!');
  });

  it('CH4 S12 hold the fireworks back while something flashes', async () => {
    flashing.mockClear();
    await show([effect(5, { kind: 'flash' })]);
    await show([]);
    expect(flashing.mock.calls).toEqual([[true], [false]]);
  });

  it('CH2 put the filter on the picture and take it off again', async () => {
    await show([effect(6, { kind: 'filter', filter: 'sepia' })]);
    expect(document.documentElement.style.getPropertyValue('--picture-filter')).toBe('sepia(100%)');
    await show([]);
    expect(document.documentElement.style.getPropertyValue('--picture-filter')).toBe('none');
  });
});
