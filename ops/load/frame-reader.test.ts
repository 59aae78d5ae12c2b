import { describe, expect, it } from 'vitest';
import { FrameReader } from './frame-reader.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

const collect = (wants: (opcode: number, bytes: number) => boolean = () => true) => {
  const taken: string[] = [];
  const reader = new FrameReader({
    wants,
    take: (opcode, payload) => taken.push(`${opcode}:${Buffer.from(payload).toString('hex')}`),
  });
  return { reader, taken };
};

const bigFrame = (bytes: number): Buffer => {
  const header = Buffer.alloc(10);
  header[0] = 0x82;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(bytes), 2);
  return Buffer.concat([header, Buffer.alloc(bytes, 7)]);
};

const stream = Buffer.concat([
  hex('8203 010203'),
  hex('8900'),
  hex('827e 0080'),
  Buffer.alloc(128, 5),
  bigFrame(70_000),
  hex('8200'),
]);

describe('FrameReader', () => {
  it('LG2 finds every frame wherever the bytes are cut', () => {
    const whole = collect();
    whole.reader.push(stream);
    expect(whole.taken.map((entry) => entry.slice(0, 6))).toEqual(['2:0102', '9:', '2:0505', '2:0707', '2:']);
    for (const step of [1, 2, 3, 7, 125, 4096]) {
      const cut = collect();
      for (let at = 0; at < stream.length; at += step) cut.reader.push(stream.subarray(at, at + step));
      expect(cut.taken).toEqual(whole.taken);
      expect(cut.reader.binaryFrames).toBe(4);
      expect(cut.reader.binaryBytes).toBe(3 + 128 + 70_000);
      expect(cut.reader.allBytes).toBe(stream.length);
    }
  });

  it('LG2 counts a frame that nobody wants and does not keep it', () => {
    const { reader, taken } = collect((_opcode, bytes) => bytes === 3);
    reader.push(stream);
    expect(taken).toEqual(['2:010203']);
    expect(reader.binaryFrames).toBe(4);
  });

  it('LG2 counts a frame only when its last byte is there', () => {
    const { reader } = collect();
    reader.push(hex('8203 0102'));
    expect(reader.binaryFrames).toBe(0);
    reader.push(hex('03'));
    expect(reader.binaryFrames).toBe(1);
  });

  it('LG2 refuses a masked frame and an impossible length', () => {
    expect(() => collect().reader.push(hex('8281 00000000 01'))).toThrow(RangeError);
    expect(() => collect().reader.push(hex('827f ffffffffffffffff'))).toThrow(RangeError);
  });
});
