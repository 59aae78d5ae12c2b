import { describe, expect, it } from 'vitest';
import { OPCODE, writeClientFrame } from './frame-writer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeClientFrame', () => {
  it('LG1 writes the masked "Hello" of RFC 6455, section 5.7', () => {
    const frame = writeClientFrame({ opcode: OPCODE.TEXT, payload: bytes('Hello'), mask: 0x37fa213d });
    expect(frame.toString('hex')).toBe('818537fa213d7f9f4d5158');
  });

  it('LG1 takes the short length form up to 125 bytes and 16 bits from 126', () => {
    const head = (length: number) =>
      writeClientFrame({ opcode: OPCODE.BINARY, payload: new Uint8Array(length), mask: 0 })
        .subarray(0, 4)
        .toString('hex');
    expect(head(0)).toBe('82800000');
    expect(head(125)).toBe('82fd0000');
    expect(head(126)).toBe('82fe007e');
    expect(head(65_535)).toBe('82feffff');
  });

  it('LG1 refuses what does not fit 16 bits of length', () => {
    const payload = new Uint8Array(65_536);
    expect(() => writeClientFrame({ opcode: OPCODE.BINARY, payload, mask: 1 })).toThrow(RangeError);
  });

  it('LG1 writes a mask with its highest bit set', () => {
    const frame = writeClientFrame({ opcode: OPCODE.BINARY, payload: Uint8Array.of(0), mask: 0xff000001 });
    expect(frame.toString('hex')).toBe('8281ff000001ff');
  });
});
