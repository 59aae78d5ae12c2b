/** The layers that a show can switch and moderators can freeze, in the order of viz.Layer. */
export const LAYERS = ['stickers', 'trails', 'fireworks', 'chat'] as const;
export type Layer = (typeof LAYERS)[number];
export type LayerMode = 'on' | 'off' | 'verified-only';

/** What the night shows now. */
export interface Show {
  /** Empty where the show has none of its own. */
  readonly title: string;
  readonly artist: string;
  /** 0xRRGGBB; undefined where the house's own is used. */
  readonly backgroundRgb: number | undefined;
  readonly accentRgb: number | undefined;
  /** Path of an image on this house, empty for none. */
  readonly image: string;
  /** Stickers that may be placed; empty: all. */
  readonly stickerSet: readonly number[];
  readonly reactions: readonly string[];
  readonly modes: Readonly<Record<Layer, LayerMode>>;
  readonly rotationMaxDeg: number;
  readonly scaleMinPct: number;
  readonly scaleMaxPct: number;
  /** The venue that the player shows; empty: the house's own. */
  readonly program: string;
  /** `toMs`: Unix milliseconds by the room's clock. */
  readonly countdown: { readonly toMs: number; readonly label: string } | undefined;
}

export interface ChatRules {
  readonly slowModeS: number;
  readonly isVerifiedOnly: boolean;
}

export interface Frozen {
  readonly layers: readonly Layer[];
  /** Only those who came after the freeze are stopped. */
  readonly isForNewFansOnly: boolean;
}

export type EffectKind = 'wash' | 'flash' | 'filter' | 'confetti' | 'shake' | 'text';

/** A timed effect on everybody's page. */
export interface Effect {
  /** The sequence of its EffectStarted event. */
  readonly number: number;
  readonly kind: EffectKind;
  /** What is shown instead where less motion is preferred. */
  readonly reduced: EffectKind;
  /** Unix milliseconds by the room's clock. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly rgb: number;
  /** 0…1. */
  readonly strength: number;
  readonly text: string;
  /** Flashes a second as asked for; at most three are shown. */
  readonly flashesPerS: number;
  /** One of PICTURE_FILTERS. */
  readonly filter: string;
}
