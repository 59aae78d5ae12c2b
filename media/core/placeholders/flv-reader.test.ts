import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFlvFile } from '../flv-file.ts';
import { createFlvReader } from './flv-reader.ts';

const file = readFileSync(new URL('../../assets/placeholder.flv', import.meta.url));

test.each([1, 7, 1000, 65_536, 1_000_000])('PH3 FLV is read in pieces of %i bytes as it is whole', (size) => {
  const reader = createFlvReader();
  for (let from = 0; from < file.length; from += size) reader.take(file.subarray(from, from + size));
  const [inPieces, whole] = [reader.result(), parseFlvFile(file)];
  if (!inPieces.ok || !whole.ok) throw new Error('it is not read');
  expect(inPieces.tags.length).toBe(whole.tags.length);
  const same = inPieces.tags.every(({ role, timestampMs, data }, i) => {
    const other = whole.tags[i];
    return role === other?.role && timestampMs === other.timestampMs && Buffer.from(data).equals(other.data);
  });
  expect(same).toBe(true);
});

test('PH3 what is no FLV, breaks off or is damaged is refused', () => {
  const read = (bytes: Uint8Array): string => {
    const reader = createFlvReader();
    reader.take(bytes);
    reader.take(new Uint8Array());
    const result = reader.result();
    return result.ok ? `${result.tags.length} tags` : result.reason;
  };
  expect(read(new Uint8Array())).toBe('0 tags');
  expect(read(Buffer.from('no such file at all'))).toBe('it does not begin with FLV');
  expect(read(file.subarray(0, 5000))).toBe('its last tag is cut off');
  expect(read(file.subarray(0, 5))).toBe('its last tag is cut off');
  const huge = Buffer.concat([file.subarray(0, 13), Buffer.from('09ffffff00000000000000', 'hex')]);
  expect(read(huge)).toBe('its last tag is cut off');
  const noTag = Buffer.concat([file.subarray(0, 13), Buffer.from('0affffff00000000000000', 'hex')]);
  expect(read(noTag)).toBe('a tag of it is damaged');
});
