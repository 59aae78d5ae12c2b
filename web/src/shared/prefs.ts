/**
 * Small things that a browser remembers for its fan. Storage may be off or full (private windows):
 * then they last as long as the page.
 */
export type PrefName =
  | 'account'
  | 'ticket'
  | 'guest-name'
  | 'colour'
  | 'sticker'
  | 'volume'
  | 'tool'
  | 'trail'
  | 'muted'
  | 'friends';

const memory = new Map<PrefName, string>();
const key = (name: PrefName) => `houselights.${name}`;

export const readPref = (name: PrefName): string | undefined => {
  const kept = memory.get(name);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(key(name)) ?? undefined;
  } catch {
    return undefined;
  }
};

export const writePref = (name: PrefName, value: string | undefined): void => {
  memory.delete(name);
  try {
    if (value === undefined) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), value);
  } catch {
    if (value !== undefined) memory.set(name, value);
  }
};

/** A remembered whole number, or the fallback where it is missing or not within 0…max. */
export const readNumberPref = (
  name: PrefName,
  { fallback, max }: { fallback: number; max: number },
): number => {
  const value = Number(readPref(name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= max ? value : fallback;
};
