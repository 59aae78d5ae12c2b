import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFrame, type FrameToSend } from '../tests/support/raw-client.ts';
import { firstSeed } from '../tests/support/seeded.ts';
import { type FrameTakers, WebsocketParser } from './websocket-parser.ts';

const LIMITS = { maxBytes: 65_536, maxFragments: 64 };
const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A parser and what it has told, one line each. */
const listen = () => {
  const heard: string[] = [];
  const takers: FrameTakers = {
    onMessage: (payload, isText) => heard.push(`${isText ? 'text' : 'binary'} ${hexOf(payload)}`),
    onPing: (payload) => heard.push(`ping ${hexOf(payload)}`),
    onPong: () => heard.push('pong'),
    onCloseFrame: (code) => heard.push(`close ${code}`),
    onBroken: (code) => heard.push(`broken ${code}`),
  };
  const parser = new WebsocketParser(LIMITS);
  return { heard, read: (bytes: Uint8Array, end = bytes.length) => parser.read(bytes, end, takers) };
};

/** Feeds a stream cut at the given places, through one buffer that is used again for each piece. */
const feed = (stream: Uint8Array, cuts: readonly number[] = []): string[] => {
  const { heard, read } = listen();
  const shared = new Uint8Array(stream.length);
  const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b);
  for (const [index, from] of [0, ...places].entries()) {
    const piece = stream.subarray(from, places[index] ?? stream.length);
    shared.set(piece);
    read(shared.subarray(0, piece.length));
    shared.fill(0xaa);
  }
  return heard;
};

const streamOf = (...frames: FrameToSend[]): Buffer => Buffer.concat(frames.map(clientFrame));
const binary = (...payload: number[]): FrameToSend => ({ opcode: BINARY, payload: new Uint8Array(payload) });

describe('websocket parser', () => {
  it('GW16 small whole messages of one piece come one by one, each with bytes of its own', () => {
    const messages: Uint8Array[] = [];
    const ignore = (): void => {};
    const takers: FrameTakers = {
      onMessage: (payload) => messages.push(payload),
      onPing: ignore,
      onPong: ignore,
      onCloseFrame: ignore,
      onBroken: ignore,
    };
    const stream = streamOf(binary(1, 2), binary(), { opcode: BINARY, payload: new Uint8Array(125).fill(7) });
    new WebsocketParser(LIMITS).read(stream, stream.length, takers);
    stream.fill(0);
    expect(messages.map(hexOf)).toEqual(['0102', '', '07'.repeat(125)]);
  });

  it('GW16 reads as far as it is told, and no further', () => {
    const stream = streamOf(binary(1), binary(2));
    const { heard, read } = listen();
    read(stream, 7);
    expect(heard).toEqual(['binary 01']);
    read(stream, 3);
    expect(heard).toEqual(['binary 01']);
  });

  it('P3 after a close frame or a broken one nothing is read', () => {
    expect(feed(streamOf({ opcode: CLOSE }, binary(1)))).toEqual(['close 1005']);
    expect(feed(streamOf({ opcode: 3 }, binary(1)))).toEqual(['broken 1002']);
    expect(feed(streamOf({ opcode: 3 }, binary(1)), [7, 8, 9])).toEqual(['broken 1002']);
  });

  it('P3 a header is judged by its first two bytes, before anything is awaited', () => {
    for (const bytes of [
      [0x83, 0x80],
      [0x82, 0x05],
      [0xc2, 0x80],
      [0x09, 0x80],
      [0x89, 0xfe],
      [0x80, 0x80],
    ])
      expect(feed(new Uint8Array(bytes))).toEqual(['broken 1002']);
    expect(feed(clientFrame({ opcode: BINARY, lengthBytes: 8, saysLength: 65_537 }))).toEqual([
      'broken 1009',
    ]);
  });

  it('P3 a header alone takes no memory for what it promises', () => {
    const header = clientFrame({ opcode: BINARY, lengthBytes: 8, saysLength: 65_536 }).subarray(0, 14);
    const before = process.memoryUsage().arrayBuffers;
    const parsers = Array.from({ length: 500 }, () => {
      const { read } = listen();
      read(header);
      read(new Uint8Array(1));
      return read;
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024);
    expect(parsers).toHaveLength(500);
  });

  const payload = (maxLength: number) => fc.uint8Array({ maxLength });
  const whole = fc.oneof(
    { weight: 3, arbitrary: payload(125).map((bytes) => [{ opcode: BINARY, payload: bytes }]) },
    fc
      .record({ bytes: payload(400), lengthBytes: fc.constantFrom<2 | 8>(2, 8) })
      .map(({ bytes, lengthBytes }) => [{ opcode: BINARY, payload: bytes, lengthBytes }]),
    fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => [{ opcode: TEXT, payload: Buffer.from(text) }]),
    payload(125).map((bytes) => [{ opcode: PING, payload: bytes }]),
    fc.array(payload(60), { minLength: 2, maxLength: 8 }).map((parts) =>
      parts.map((bytes, index) => ({
        opcode: index === 0 ? BINARY : CONTINUATION,
        payload: bytes,
        isFinal: index === parts.length - 1,
      })),
    ),
  );

  it('P3 however a stream is cut, what it holds is heard whole, in order and once', () => {
    const seed = firstSeed();
    fc.assert(
      fc.property(
        fc.array(whole, { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (frames, cuts) => {
          const wanted = frames.map((parts) => {
            const bytes = hexOf(Buffer.concat(parts.map((part) => part.payload)));
            const kind = { [BINARY]: 'binary', [TEXT]: 'text', [PING]: 'ping' }[parts[0]?.opcode ?? BINARY];
            return `${kind} ${bytes}`;
          });
          expect(feed(streamOf(...frames.flat()), cuts)).toEqual(wanted);
        },
      ),
      { numRuns: 500, seed },
    );
  });

  it('P3 any bytes are judged the same however they are cut, and never throw', () => {
    const seed = firstSeed();
    const mutated = fc
      .record({
        frames: fc.array(whole, { minLength: 1, maxLength: 6 }),
        changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
      })
      .map(({ frames, changes }) => {
        const stream = streamOf(...frames.flat());
        for (const [at, byte] of changes) stream[at % stream.length] = byte;
        return stream;
      });
    fc.assert(
      fc.property(mutated, fc.array(fc.nat(), { maxLength: 8 }), (stream, cuts) => {
        const heard = feed(stream, cuts);
        expect(heard).toEqual(feed(stream));
        const end = heard.findIndex((line) => /^(close|broken)/.test(line));
        expect(end === -1 || end === heard.length - 1).toBe(true);
      }),
      { numRuns: 3000, seed },
    );
  });
});
