/** The middle one; the upper of the two middle ones of an even count. 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** 0 of none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** With one digit after the point. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Adds to a list of the newest `most`. */
export const keepNewest = <Value>(list: Value[], value: Value, most: number): void => {
  list.push(value);
  if (list.length > most) list.shift();
};
