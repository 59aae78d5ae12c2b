/** What a filter does about a line that it hits; dry-run only counts. */
export const FILTER_MODES = ['off', 'dry-run', 'hold', 'refuse'] as const;
export type FilterMode = (typeof FILTER_MODES)[number];

/** One filter's settings; what beside the mode there is differs from filter to filter. */
export type OneFilter = Readonly<Record<string, unknown>> & { readonly mode: FilterMode };

/** The settings of all filters by name, in the room's order. The room checks them; what is not shown here goes back as it came. */
export type FilterSettings = Readonly<Record<string, OneFilter>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMode = (value: unknown): value is FilterMode => FILTER_MODES.includes(value as FilterMode);

/** Settings from their JSON; what is no filter is left out, and unreadable JSON holds none. Total. */
export const readFilters = (bytes: Uint8Array | null | undefined): FilterSettings => {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    if (!isObject(parsed)) return {};
    const filters = Object.entries(parsed).flatMap(([name, one]) =>
      isObject(one) && isMode(one.mode) ? [[name, { ...one, mode: one.mode }] as const] : [],
    );
    return Object.fromEntries(filters);
  } catch {
    return {};
  }
};

export const writeFilters = (settings: FilterSettings): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(settings));

/** A filter's list of texts under a name; undefined where it has none. */
export const textsOf = (filter: OneFilter | undefined, name: string): readonly string[] | undefined => {
  const texts = filter?.[name];
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : undefined;
};

/** The lines of a text field as a list: trimmed, without empty ones, each once. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
