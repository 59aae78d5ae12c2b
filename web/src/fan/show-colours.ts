/** Contrast that words need (WCAG 1.4.3), with some to spare for the mixing of screens. */
const LEAST_CONTRAST = 4.6;
/** The lightest ground that accent words stand on: a raised card. */
const GROUND = 0x1c1929;
const INK_DARK = 0x140c02;
const INK_LIGHT = 0xffffff;

const channels = (rgb: number): readonly [number, number, number] => [
  (rgb >> 16) & 0xff,
  (rgb >> 8) & 0xff,
  rgb & 0xff,
];

/** Relative luminance, 0…1 (WCAG 2.2). */
const luminance = (rgb: number): number => {
  const [red, green, blue] = channels(rgb).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

export const contrast = (one: number, other: number): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const mix = (rgb: number, into: number, part: number): number => {
  const to = channels(into);
  return channels(rgb).reduce((sum, channel, index) => {
    const mixed = Math.round(channel + ((to[index] ?? 0) - channel) * part);
    return (sum << 8) | mixed;
  }, 0);
};

export const css = (rgb: number): string => `#${(rgb & 0xffffff).toString(16).padStart(6, '0')}`;

export interface AccentColours {
  /** The accent, lightened until it can be read on the page's cards. */
  readonly lamp: string;
  readonly lampBright: string;
  /** Words on the accent. */
  readonly lampInk: string;
}

/** Colours made from a show's accent that can be read whatever it is. */
export const accentColours = (rgb: number): AccentColours => {
  let lamp = rgb & 0xffffff;
  for (let step = 1; step <= 20 && contrast(lamp, GROUND) < LEAST_CONTRAST; step += 1)
    lamp = mix(rgb, INK_LIGHT, step / 20);
  const bright = mix(lamp, INK_LIGHT, 0.4);
  const ink = contrast(INK_DARK, lamp) >= contrast(INK_LIGHT, bright) ? INK_DARK : INK_LIGHT;
  return { lamp: css(lamp), lampBright: css(bright), lampInk: css(ink) };
};

/** A path on this house and nothing else: one slash first, no scheme, nothing that ends a CSS address. */
const OWN_PATH = /^\/(?!\/)[\w./%~-]*$/u;

/** The CSS address of a show's image, undefined where it may not be shown. */
export const ownImage = (path: string): string | undefined =>
  path !== '' && OWN_PATH.test(path) ? `url("${path}")` : undefined;
