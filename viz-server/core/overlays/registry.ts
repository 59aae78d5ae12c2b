import type { OverlayName } from '../../../proto/limits.ts';
import { type FireworksState, fireworks } from './fireworks.ts';
import type { Overlay } from './overlay.ts';
import { type StickersState, stickers } from './stickers.ts';
import { trails } from './trails.ts';
import type { TrailsState } from './trails-state.ts';

/** What each overlay keeps. */
export interface OverlayStates {
  readonly stickers: StickersState;
  readonly trails: TrailsState;
  readonly fireworks: FireworksState;
}

type OverlayTable = { readonly [Name in OverlayName]: Overlay<OverlayStates[Name]> };

/** All overlays; one that is in the wire's list and not here does not compile. */
const OVERLAYS: OverlayTable = { stickers, trails, fireworks };

const names = Object.keys(OVERLAYS) as OverlayName[];

export const createOverlayStates = (): OverlayStates => ({
  stickers: stickers.create(),
  trails: trails.create(),
  fireworks: fireworks.create(),
});

/** Does something with each overlay and its own state. */
export const eachOverlay = (
  states: OverlayStates,
  visit: <State>(overlay: Overlay<State>, state: State) => void,
): void => {
  const visitOne = <Name extends OverlayName>(name: Name): void =>
    visit<OverlayStates[Name]>(OVERLAYS[name], states[name]);
  for (const name of names) visitOne(name);
};
