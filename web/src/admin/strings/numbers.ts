export const plural = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;

/** With a minus that is as wide as a plus. */
export const oneDecimal = {
  format: (value: number): string => value.toFixed(1).replace('-', '−'),
};
