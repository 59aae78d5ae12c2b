import type { ShowBody } from '../../../proto/contracts/room.ts';
import type { viz } from '../../../proto/gen/viz.js';

const MODES = ['on', 'off', 'verified-only'] as const;

/**
 * A show as `checkShow` would take it again. Everything is named and in one order, so that equal shows give equal JSON,
 * also after they came back from the journal.
 */
export const showBody = (show: viz.Show.$Properties): ShowBody => {
  const { theme, countdown } = show;
  const mode = (layer: number): (typeof MODES)[number] => MODES[show.modes?.[layer] ?? 0] ?? 'on';
  return {
    title: show.title ?? '',
    artist: show.artist ?? '',
    ...(theme && {
      theme: {
        background: theme.backgroundRgb ?? 0,
        image: theme.image ?? '',
        accent: theme.accentRgb ?? 0,
      },
    }),
    stickerSet: [...(show.stickerSet ?? [])],
    reactions: [...(show.reactions ?? [])],
    // In the order of viz.Layer.
    modes: { stickers: mode(0), trails: mode(1), fireworks: mode(2), chat: mode(3) },
    stickerLimits: limitsOf(show.stickerLimits ?? {}),
    ...(countdown && { countdown: { toMs: countdown.toMs ?? 0, label: countdown.label ?? '' } }),
    program: show.program ?? '',
  };
};

const limitsOf = (limits: viz.StickerLimits.$Properties) => ({
  perFan: limits.perFan ?? 0,
  perArea: limits.perArea ?? 0,
  lifetimeS: limits.lifetimeS ?? 0,
  room: limits.room ?? 0,
  rotationMaxDeg: limits.rotationMaxDeg ?? 0,
  scaleMinPct: limits.scaleMinPct ?? 0,
  scaleMaxPct: limits.scaleMaxPct ?? 0,
});
