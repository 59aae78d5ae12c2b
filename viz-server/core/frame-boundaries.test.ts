import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameBoundaries, partChunk } from './frame-boundaries.ts';

interface TestFrame {
  readonly first: number;
  readonly payload: Uint8Array;
  readonly form: 'short' | '16' | '64';
}

const BINARY = 0x82;

/** A masked client frame (RFC 6455, 5.2). */
const encodeFrame = ({ first, payload, form }: TestFrame): Uint8Array => {
  const mask = [0x37, 0xfa, 0x21, 0x3d];
  const extended = form === 'short' ? 0 : form === '16' ? 2 : 8;
  const bytes = new Uint8Array(2 + extended + 4 + payload.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = first;
  bytes[1] = 0x80 | (form === 'short' ? payload.length : form === '16' ? 126 : 127);
  if (form === '16') view.setUint16(2, payload.length);
  if (form === '64') view.setBigUint64(2, BigInt(payload.length));
  bytes.set(mask, 2 + extended);
  for (const [i, byte] of payload.entries()) bytes[6 + extended + i] = byte ^ (mask[i & 3] ?? 0);
  return bytes;
};

const join = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Feeds a stream cut at the given places; gives what went which way, in order. */
const feed = (stream: Uint8Array, cuts: readonly number[]) => {
  const state = createFrameBoundaries();
  const small: string[] = [];
  const rest: Uint8Array[] = [];
  const order: ('small' | 'rest')[] = [];
  const takers = {
    small: (payload: Uint8Array) => {
      small.push(Buffer.from(payload).toString('hex'));
      order.push('small');
    },
    rest: (bytes: Uint8Array) => {
      rest.push(bytes.slice());
      order.push('rest');
      return true;
    },
  };
  const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b);
  for (const [i, from] of [0, ...places].entries())
    partChunk(state, stream.slice(from, places[i] ?? stream.length), takers);
  return { small, rest: join(rest), order };
};

const whole = (text: string): TestFrame => ({
  first: BINARY,
  payload: new TextEncoder().encode(text),
  form: 'short',
});

describe('frame boundaries', () => {
  it('GW16 small whole binary messages are read straight from the chunk, several in one', () => {
    const { small, rest } = feed(
      join([encodeFrame(whole('ab')), encodeFrame(whole('')), encodeFrame(whole('c'))]),
      [],
    );
    expect(small).toEqual(['6162', '', '63']);
    expect(rest).toHaveLength(0);
  });

  it('GW16 everything else goes whole and in order to the receiver', () => {
    const others: TestFrame[] = [
      { first: 0x89, payload: new Uint8Array([1]), form: 'short' },
      { first: 0x81, payload: new Uint8Array([0x61]), form: 'short' },
      { first: BINARY, payload: new Uint8Array(200), form: '16' },
      { first: BINARY, payload: new Uint8Array(3), form: '64' },
      { first: 0xc2, payload: new Uint8Array(3), form: 'short' },
    ];
    const stream = join([encodeFrame(whole('a')), ...others.map(encodeFrame), encodeFrame(whole('b'))]);
    const { small, rest, order } = feed(stream, []);
    expect(small).toEqual(['61', '62']);
    expect(rest).toEqual(join(others.map(encodeFrame)));
    expect(order).toEqual(['small', 'rest', 'small']);
  });

  it('GW16 inside a fragmented message nothing is taken for a message of its own', () => {
    const fragments: TestFrame[] = [
      { first: 0x02, payload: new Uint8Array([1]), form: 'short' },
      { first: 0x8a, payload: new Uint8Array(0), form: 'short' },
      { first: BINARY, payload: new Uint8Array([2]), form: 'short' },
      { first: 0x80, payload: new Uint8Array([3]), form: 'short' },
    ];
    const { small, rest } = feed(join([...fragments.map(encodeFrame), encodeFrame(whole('z'))]), []);
    // The third is broken (a new message inside another): the receiver sees it and says so.
    expect(rest.length).toBeGreaterThan(0);
    expect(small).not.toContain('02');
  });

  it('GW16 an unmasked frame is left to the receiver, which refuses it', () => {
    const { small, rest } = feed(Uint8Array.from([BINARY, 0x01, 0x61]), []);
    expect(small).toEqual([]);
    expect(rest).toHaveLength(3);
  });

  it('GW16 stops where the receiver has given up', () => {
    const taken: string[] = [];
    const stream = join([encodeFrame({ ...whole('x'), first: 0x83 }), encodeFrame(whole('y'))]);
    partChunk(createFrameBoundaries(), stream, {
      small: () => taken.push('small'),
      rest: () => {
        taken.push('rest');
        return false;
      },
    });
    expect(taken).toEqual(['rest']);
  });

  it('GW16 P3 however a stream is cut, no byte is lost, moved or read twice', () => {
    const frame = fc.oneof(
      fc
        .uint8Array({ maxLength: 125 })
        .map((payload): TestFrame => ({ first: BINARY, payload, form: 'short' })),
      fc
        .record({
          first: fc.constantFrom(0x81, BINARY, 0x89, 0x8a),
          payload: fc.uint8Array({ maxLength: 300 }),
          form: fc.constantFrom<'16' | '64'>('16', '64'),
        })
        .map((each): TestFrame => each),
    );
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (frames, cuts) => {
          const { small, rest } = feed(join(frames.map(encodeFrame)), cuts);
          // What went to the receiver is itself a sound stream; with the small ones it is all there was.
          const seen = decodeAll(rest);
          const wanted = frames.map(
            ({ first, payload }) => `${first}:${Buffer.from(payload).toString('hex')}`,
          );
          const given = [...small.map((hex) => `${BINARY}:${hex}`), ...seen];
          expect(given.sort()).toEqual(wanted.sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Reads a sound stream of masked frames. */
const decodeAll = (stream: Uint8Array): string[] => {
  const seen: string[] = [];
  const view = new DataView(stream.buffer, stream.byteOffset);
  for (let at = 0; at < stream.length; ) {
    const short = (stream[at + 1] ?? 0) & 0x7f;
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    const length =
      short < 126 ? short : short === 126 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2));
    const mask = at + 2 + extended;
    const from = mask + 4;
    const payload = stream.slice(from, from + length).map((byte, i) => byte ^ (stream[mask + (i & 3)] ?? 0));
    seen.push(`${stream[at]}:${Buffer.from(payload).toString('hex')}`);
    at = from + length;
  }
  return seen;
};
