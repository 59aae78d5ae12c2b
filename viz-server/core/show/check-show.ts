import type { ShowBody } from '../../../proto/contracts/room.ts';
import type { viz } from '../../../proto/gen/viz.js';
import { graphemeFacts } from '../../../proto/graphemes.ts';
import { SHOW_TITLE_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import { findSticker } from '../../../proto/stickers.ts';
import { checkText } from '../text/check-text.ts';

export type ShowResult = { ok: true; show: viz.Show.$Properties } | { ok: false; problem: string };

const MODES = { on: 0, off: 1, 'verified-only': 2 } as const;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\u{fe0f}?\u{20e3}/u;
/** A path on this house: one slash, no way out of it, no scheme. */
const OWN_PATH = /^\/(?!\/)[\w./%~-]*$/u;
const TEXT_LIMITS = { maxGraphemes: SHOW_TITLE_MAX_GRAPHEMES, maxBytes: SHOW_TITLE_MAX_GRAPHEMES * 16 };

/** Makes a show fit for everybody's page, or says in a sentence why not. The shape has been checked. */
export const checkShow = (body: ShowBody): ShowResult => {
  const problem = findProblem(body);
  if (problem !== undefined) return { ok: false, problem };
  const { theme, modes = {}, countdown } = body;
  const mode = (name: keyof typeof modes): number => MODES[modes[name] ?? 'on'];
  return {
    ok: true,
    show: {
      title: cleaned(body.title),
      artist: cleaned(body.artist),
      ...(theme && {
        theme: {
          backgroundRgb: theme.background ?? 0,
          image: theme.image ?? '',
          accentRgb: theme.accent ?? 0,
        },
      }),
      stickerSet: [...(body.stickerSet ?? [])],
      reactions: [...(body.reactions ?? [])],
      // In the order of viz.Layer.
      modes: [mode('stickers'), mode('trails'), mode('fireworks'), mode('chat')],
      stickerLimits: body.stickerLimits ?? {},
      ...(countdown && { countdown: { toMs: countdown.toMs, label: cleaned(countdown.label) } }),
      program: body.program ?? '',
    },
  };
};

const cleaned = (text: string | undefined): string => {
  const checked = checkText(text ?? '', TEXT_LIMITS);
  return checked.ok ? checked.text : '';
};

const findProblem = (body: ShowBody): string | undefined => {
  const { theme, stickerLimits = {} } = body;
  const texts = { title: body.title, artist: body.artist, label: body.countdown?.label };
  for (const [name, text] of Object.entries(texts)) {
    const checked = checkText(text ?? '', TEXT_LIMITS);
    if (!checked.ok && checked.problem !== 'empty')
      return `The ${name} cannot be shown: it is ${checked.problem === 'too-long' ? `over ${SHOW_TITLE_MAX_GRAPHEMES} characters` : 'not readable text'}.`;
  }
  if (theme?.image !== undefined && theme.image !== '' && !OWN_PATH.test(theme.image))
    return 'The background image must be a path on this house, such as /media/night.webp.';
  const unknown = body.stickerSet?.find((id) => findSticker(id) === undefined);
  if (unknown !== undefined) return `There is no sticker ${unknown}.`;
  const odd = body.reactions?.find((text) => !EMOJI.test(text) || graphemeFacts(text).graphemes !== 1);
  if (odd !== undefined) return `A reaction is one emoji: ${JSON.stringify(odd)} is not.`;
  if (new Set(body.reactions).size !== (body.reactions?.length ?? 0))
    return 'Each reaction can be there once.';
  const { scaleMinPct = 0, scaleMaxPct = 0 } = stickerLimits;
  if (scaleMaxPct !== 0 && scaleMinPct > scaleMaxPct)
    return 'The smallest scale of a sticker is larger than the largest.';
  return undefined;
};
