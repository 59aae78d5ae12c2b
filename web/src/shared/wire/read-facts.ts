import type { viz } from '../../../../proto/gen/viz.js';
import {
  DEFAULT_REACTIONS,
  EFFECT_MAX_MS,
  FLASHES_PER_S_X10_MAX,
  REACTIONS_MAX,
  STICKER_ROTATION_MAX_DEG,
  STICKER_SCALE_MAX_PCT,
  STICKER_SCALE_MIN_PCT,
} from '../../../../proto/limits.ts';
import {
  type ChatRules,
  type Effect,
  type EffectKind,
  type Frozen,
  LAYERS,
  type Layer,
  type LayerMode,
  type Show,
} from './room-facts.ts';

const MODES: readonly LayerMode[] = ['on', 'off', 'verified-only'];
const KINDS: readonly EffectKind[] = ['wash', 'flash', 'filter', 'confetti', 'shake', 'text'];

const readMode = (modes: readonly number[], layer: Layer): LayerMode =>
  MODES[modes[LAYERS.indexOf(layer)] ?? 0] ?? 'on';

/** A show with everything that the message leaves to the defaults filled in. */
export const readShow = (from: viz.Show.$Properties): Show => {
  const { theme, countdown } = from;
  const limits = from.stickerLimits ?? {};
  const modes = from.modes ?? [];
  const reactions = (from.reactions ?? []).slice(0, REACTIONS_MAX);
  return {
    title: from.title ?? '',
    artist: from.artist ?? '',
    backgroundRgb: theme?.backgroundRgb || undefined,
    accentRgb: theme?.accentRgb || undefined,
    image: theme?.image ?? '',
    stickerSet: from.stickerSet ?? [],
    reactions: reactions.length > 0 ? reactions : DEFAULT_REACTIONS,
    modes: {
      stickers: readMode(modes, 'stickers'),
      trails: readMode(modes, 'trails'),
      fireworks: readMode(modes, 'fireworks'),
      chat: readMode(modes, 'chat'),
    },
    rotationMaxDeg: limits.rotationMaxDeg || STICKER_ROTATION_MAX_DEG,
    scaleMinPct: limits.scaleMinPct || STICKER_SCALE_MIN_PCT,
    scaleMaxPct: limits.scaleMaxPct || STICKER_SCALE_MAX_PCT,
    program: from.program === 'program' ? '' : (from.program ?? ''),
    countdown: countdown?.toMs ? { toMs: countdown.toMs, label: countdown.label ?? '' } : undefined,
  };
};

export const readRules = (from: viz.ChatRules.$Properties): ChatRules => ({
  slowModeS: from.slowModeS ?? 0,
  isVerifiedOnly: from.verifiedOnly ?? false,
});

export const readFrozen = (from: viz.Freeze.$Properties): Frozen => ({
  layers: LAYERS.filter((_, index) => from.layers?.includes(index)),
  isForNewFansOnly: from.onlyNewFans ?? false,
});

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** An effect, or undefined where the event holds none that this page knows. Its numbers are brought within the limits. */
export const readEffect = (event: viz.Event.$Properties): Effect | undefined => {
  const effect = event.effectStarted?.effect;
  const kind = KINDS[effect?.effect ?? 0];
  if (!effect || kind === undefined) return undefined;
  return {
    number: event.sequence ?? 0,
    kind,
    reduced: KINDS[event.effectStarted?.reduced ?? 0] ?? 'wash',
    startMs: effect.startMs || (event.atMs ?? 0),
    durationMs: clamp(effect.durationMs ?? 0, 0, EFFECT_MAX_MS),
    rgb: (effect.rgb ?? 0) & 0xffffff,
    strength: clamp((effect.strengthPct || 100) / 100, 0, 1),
    text: effect.text ?? '',
    flashesPerS: clamp(effect.flashesPerSX10 || FLASHES_PER_S_X10_MAX, 1, FLASHES_PER_S_X10_MAX) / 10,
    filter: effect.filter ?? '',
  };
};
