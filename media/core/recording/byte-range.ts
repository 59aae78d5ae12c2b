/** What of a file a request wants; `until` is not included. */
export type ByteRange =
  | { kind: 'whole' }
  | { kind: 'part'; from: number; until: number }
  | { kind: 'unsatisfiable' };

const SINGLE = /^bytes=(\d*)-(\d*)$/;

/**
 * Reads a `Range` header (RFC 9110, 14.2). What is not understood, and several ranges at once, is as if it were not there.
 */
export const parseRange = (header: string | undefined, size: number): ByteRange => {
  const match = SINGLE.exec(header?.replaceAll(' ', '') ?? '');
  if (match === null) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return { kind: 'whole' };
  if (first === '') return partOf(Math.max(size - Number(last), 0), size, size);
  if (last !== '' && Number(last) < Number(first)) return { kind: 'whole' };
  return partOf(Number(first), last === '' ? size : Number(last) + 1, size);
};

const partOf = (from: number, until: number, size: number): ByteRange =>
  from >= size ? { kind: 'unsatisfiable' } : { kind: 'part', from, until: Math.min(until, size) };
