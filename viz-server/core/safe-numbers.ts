/**
 * Whether a decoded message has a number that a double does not hold whole. 64-bit fields are read as plain numbers: beyond 2^53
 * such a number names something else than its sender meant, and is written to the journal as yet another one. Bytes, and fields
 * that are not known, are left alone.
 */
export const hasUnsafeNumber = (message: object): boolean =>
  (Array.isArray(message) ? message : Object.values(message)).some(isUnsafe);

const isUnsafe = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && hasUnsafeNumber(value);
};
