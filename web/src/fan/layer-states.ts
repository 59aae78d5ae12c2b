import type { Me } from '../shared/wire/room-client.ts';
import { type Frozen, LAYERS, type Layer, type Show } from '../shared/wire/room-facts.ts';
import { STRINGS } from './strings.ts';

/** How one layer stands for this fan. */
export interface LayerState {
  /** False where the show has switched it off for everybody. */
  readonly isShown: boolean;
  /** False where using it would only be refused. */
  readonly isUsable: boolean;
  /** Why not, or a hint; undefined where there is nothing to say. */
  readonly words: string | undefined;
}

/** viz.Role from which on verified-only and freezes do not stop a person. */
const FIRST_STAFF_ROLE = 2;

interface Standing {
  readonly show: Show;
  readonly frozen: Frozen;
  readonly me: Me | undefined;
  /** The chat's own rule, beside the show's. */
  readonly isChatVerifiedOnly?: boolean;
}

export const layerState = (layer: Layer, standing: Standing): LayerState => {
  const { show, frozen, me } = standing;
  const names = STRINGS.layers;
  if (show.modes[layer] === 'off') return { isShown: false, isUsable: false, words: names.off[layer] };
  const isStaff = (me?.role ?? 0) >= FIRST_STAFF_ROLE;
  if (frozen.layers.includes(layer)) {
    if (frozen.isForNewFansOnly) return { isShown: true, isUsable: true, words: names.frozenForNew[layer] };
    return { isShown: true, isUsable: isStaff, words: names.frozen[layer] };
  }
  const isVerifiedOnly =
    show.modes[layer] === 'verified-only' || (layer === 'chat' && standing.isChatVerifiedOnly === true);
  if (isVerifiedOnly && !isStaff && me?.isVerified !== true && me?.role !== 1)
    return { isShown: true, isUsable: false, words: names.verifiedOnly[layer] };
  return { isShown: true, isUsable: true, words: undefined };
};

export const layersOff = (show: Show): readonly Layer[] =>
  LAYERS.filter((layer) => show.modes[layer] === 'off');
