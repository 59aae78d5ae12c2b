import type { ShowBody } from '../../../../proto/contracts/room.ts';

export const LAYERS = ['stickers', 'trails', 'fireworks', 'chat'] as const;
export type Layer = (typeof LAYERS)[number];
export const MODES = ['on', 'off', 'verified-only'] as const;
export type Mode = (typeof MODES)[number];

/** Limits of stickers: the contract's name, and the most that it takes. */
export const LIMITS = {
  perFan: 20_000,
  perArea: 20_000,
  room: 20_000,
  lifetimeS: 604_800,
  rotationMaxDeg: 180,
  scaleMinPct: 200,
  scaleMaxPct: 200,
} as const;
export type Limit = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly Limit[];

/** The form's fields, as typed. Empty stands for "as the house does by itself". */
export interface ShowDraft {
  readonly title: string;
  readonly artist: string;
  /** Emoji, divided by spaces. */
  readonly reactions: string;
  readonly modes: Readonly<Record<Layer, Mode>>;
  readonly limits: Readonly<Record<Limit, string>>;
  /** As a datetime-local field has it, in this device's time zone. */
  readonly countdownTo: string;
  readonly countdownLabel: string;
  /** `#rrggbb`, or empty. */
  readonly background: string;
  readonly accent: string;
}

/** The form for a show as it is. */
export const draftOf = (show: ShowBody): ShowDraft => ({
  title: show.title ?? '',
  artist: show.artist ?? '',
  reactions: (show.reactions ?? []).join(' '),
  modes: { stickers: 'on', trails: 'on', fireworks: 'on', chat: 'on', ...show.modes },
  limits: Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, String(show.stickerLimits?.[name] || '')]),
  ) as Record<Limit, string>,
  countdownTo: show.countdown === undefined ? '' : toLocal(show.countdown.toMs),
  countdownLabel: show.countdown?.label ?? '',
  background: colourText(show.theme?.background),
  accent: colourText(show.theme?.accent),
});

/** The show that the form asks for; what has no field stays as it was in `before`. */
export const showOf = (draft: ShowDraft, before: ShowBody): ShowBody => {
  const { theme, countdown: _, ...rest } = before;
  const toMs = draft.countdownTo === '' ? Number.NaN : new Date(draft.countdownTo).getTime();
  const colours = { background: colourNumber(draft.background), accent: colourNumber(draft.accent) };
  const hasTheme = colours.background > 0 || colours.accent > 0 || (theme?.image ?? '') !== '';
  return {
    ...rest,
    title: draft.title.trim(),
    artist: draft.artist.trim(),
    reactions: draft.reactions.split(/\s+/u).filter((text) => text !== ''),
    modes: draft.modes,
    stickerLimits: limitsOf(draft),
    ...(hasTheme ? { theme: { image: theme?.image ?? '', ...colours } } : {}),
    ...(Number.isFinite(toMs) ? { countdown: { toMs, label: draft.countdownLabel.trim() } } : {}),
  };
};

/** The limits that are no whole numbers in their range. The house finds everything else that is wrong. */
export const wrongLimits = ({ limits }: ShowDraft): Limit[] =>
  LIMIT_NAMES.filter((name) => {
    const text = limits[name].trim();
    return text !== '' && (!/^\d{1,6}$/.test(text) || Number(text) > LIMITS[name]);
  });

const limitsOf = ({ limits }: ShowDraft): Partial<Record<Limit, number>> =>
  Object.fromEntries(
    LIMIT_NAMES.flatMap((name) => {
      const text = limits[name].trim();
      return text === '' ? [] : [[name, Number(text)]];
    }),
  );

/** 0 is "no colour of its own": pure black is one step off. */
const colourText = (rgb: number | undefined): string =>
  rgb === undefined || rgb === 0 ? '' : `#${rgb.toString(16).padStart(6, '0')}`;

const colourNumber = (text: string): number =>
  text === '' ? 0 : Math.max(1, Number.parseInt(text.slice(1), 16) || 1);

/** Without seconds, in this device's time zone. */
const toLocal = (ms: number): string => {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};
