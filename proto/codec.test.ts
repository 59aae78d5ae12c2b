import { randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFLATE_RAW, type DeflateRaw, type InflateRaw, PLAIN, pack, unpack } from './codec.ts';
import { viz } from './gen/viz.js';
import { COMPRESS_FROM_BYTES, MAX_INFLATED_BYTES } from './limits.ts';

const deflate: DeflateRaw = (bytes) => deflateRawSync(bytes, { level: 1 });
const inflate: InflateRaw = (bytes, maxBytes) => inflateRawSync(bytes, { maxOutputLength: maxBytes });

describe('codec', () => {
  it('P2 what was packed is unpacked, plain or compressed', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.tuple(fc.nat(255), fc.nat(5000)).map(([value, length]) => new Uint8Array(length).fill(value)),
    );
    fc.assert(
      fc.property(bytes, (message) => {
        const packed = pack(message, deflate);
        expect(packed.length).toBeLessThanOrEqual(message.length + 1);
        expect(Buffer.from(unpack(packed, inflate) ?? [1])).toEqual(Buffer.from(message));
        expect(Buffer.from(unpack(pack(message)) ?? [1])).toEqual(Buffer.from(message));
      }),
    );
  });

  it('P2 compresses from COMPRESS_FROM_BYTES on, and only where it gets shorter', () => {
    expect(pack(new Uint8Array(COMPRESS_FROM_BYTES - 1), deflate)[0]).toBe(PLAIN);
    expect(pack(new Uint8Array(COMPRESS_FROM_BYTES), deflate)[0]).toBe(DEFLATE_RAW);
    const noise = randomBytes(5000);
    expect(pack(noise, deflate)[0]).toBe(PLAIN);
  });

  it('P2 unpacking is total: an unknown flag, rubbish, and a bomb give undefined', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const body = unpack(bytes, inflate);
        if (bytes.length === 0 || (bytes[0] ?? 0) > 1) expect(body).toBeUndefined();
      }),
    );
    const bomb = pack(new Uint8Array(MAX_INFLATED_BYTES + 1), deflate);
    expect(bomb.length).toBeLessThan(MAX_INFLATED_BYTES / 50);
    expect(unpack(bomb, inflate)).toBeUndefined();
    expect(unpack(bomb)).toBeUndefined();
  });

  it('P2 64-bit fields are plain numbers in Node too', () => {
    const bytes = viz.Hello.encode({ lastSequence: 2 ** 53 - 1 }).finish();
    expect(viz.Hello.decode(bytes).lastSequence).toBe(2 ** 53 - 1);
    expect(viz.Hello.decode(new Uint8Array(0)).lastSequence).toBe(0);
  });

  it('P2 the server message decoder is total: it decodes or throws, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          viz.ServerMessage.decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("P2 README's example is a cursor", () => {
    const body = unpack(Uint8Array.from(Buffer.from('00120608ff1f10a01f', 'hex')));
    expect(viz.ClientMessage.decode(body ?? new Uint8Array(0)).cursor).toMatchObject({ x: 4095, y: 4000 });
  });
});
