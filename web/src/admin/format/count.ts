const whole = new Intl.NumberFormat('en');

/** `1,204`. */
export const formatCount = (count: number): string => whole.format(count);
