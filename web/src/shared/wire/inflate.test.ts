import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_INFLATED_BYTES } from '../../../../proto/limits.ts';
import { createInflate } from './inflate.ts';

const deflate = (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes));

describe.each([
  ['the browser', true],
  ['pako', false],
])('inflate by %s', (_, isNative) => {
  const inflate = createInflate(isNative);

  it('WS9 gives back what was compressed, from nothing to more than one chunk', async () => {
    for (const length of [0, 1, 400, 300_000]) {
      const message = Uint8Array.from({ length }, (_value, index) => (index * 31) % 251);
      expect(await inflate(deflate(message))).toEqual(message);
    }
  });

  it('WS9 refuses more than the limit', async () => {
    await expect(inflate(deflate(new Uint8Array(MAX_INFLATED_BYTES + 1)))).rejects.toThrow(/more than/);
  });

  it('P2 refuses bytes that are not deflated', async () => {
    await expect(inflate(new Uint8Array([255, 255, 255, 255]))).rejects.toThrow();
  });
});
