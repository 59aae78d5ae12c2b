import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { MAX_MESSAGE_BYTES } from '../../proto/limits.ts';
import {
  clientFrame,
  connectRaw,
  type FrameToSend,
  type RawClient,
  type RawFrame,
} from './support/raw-client.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { decodeServer, encodeClient, encodeHello } from './support/wire.ts';

const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

const first = (opcode: number, payload: Uint8Array): FrameToSend => ({ opcode, payload, isFinal: false });
const more = (payload: Uint8Array, isFinal = false): FrameToSend => ({
  opcode: CONTINUATION,
  payload,
  isFinal,
});
const last = (payload: Uint8Array): FrameToSend => more(payload, true);
const ping = (payload: Uint8Array = bytes()): FrameToSend => ({ opcode: PING, payload });

/** A message of the given length that the room answers with MALFORMED: its flag byte is not one. */
const rubbish = (length: number): Uint8Array => new Uint8Array(length).fill(0xfe);

/** A close frame with a code and a reason. */
const closing = (code: number, reason: Uint8Array = bytes()): FrameToSend => ({
  opcode: CLOSE,
  payload: Uint8Array.from([code >> 8, code & 0xff, ...reason]),
});

/** A message as fragments of one byte, or as `count` of them. */
const fragmented = (opcode: number, payload: Uint8Array, count = payload.length): FrameToSend[] => {
  const size = Math.ceil(payload.length / count);
  const parts = Array.from({ length: count }, (_, index) =>
    payload.subarray(index * size, (index + 1) * size),
  );
  return parts.map((part, index) => ({
    opcode: index === 0 ? opcode : CONTINUATION,
    payload: part,
    isFinal: index === count - 1,
  }));
};

const isMalformed = ({ opcode, payload }: RawFrame): boolean =>
  opcode === BINARY &&
  (decodeServer(payload).replies?.replies ?? []).some(
    ({ refusal }) => refusal === viz.Refusal.REFUSAL_MALFORMED,
  );

const closeCodeOf = (frames: readonly RawFrame[]): number | undefined => {
  const close = frames.find(({ opcode }) => opcode === CLOSE);
  if (close === undefined) return undefined;
  return close.payload.length < 2 ? 1005 : close.payload.readUInt16BE(0);
};

const pongsOf = (frames: readonly RawFrame[]): string[] =>
  frames.filter(({ opcode }) => opcode === PONG).map(({ payload }) => payload.toString('hex'));

/** How a case is cut on its way: as one piece, byte by byte, and in threes. */
const CUTS = { whole: Number.POSITIVE_INFINITY, bytes: 1, threes: 3 } as const;

/**
 * What Autobahn's fuzzing client asks of a server, by its numbers (groups 1–7, 9 and what it calls MUST), against the real
 * listener. The wire has no text and no echo: a sound message that the room cannot read is answered MALFORMED.
 */
describe.each(['direct', 'public'] as const)('P3 RFC 6455 over %s sockets', (sockets) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await runServer({ sockets, tickMs: 20 });
  });
  afterAll(() => server.close());

  /** A fan in the room. */
  const join = async (): Promise<RawClient> => {
    const client = await connectRaw(server.vizUrl);
    client.send(clientFrame({ opcode: BINARY, payload: encodeHello() }));
    await client.next(({ opcode }) => opcode === BINARY);
    return client;
  };

  const send = async (client: RawClient, frames: readonly FrameToSend[], cut: number): Promise<void> => {
    const stream = Buffer.concat(frames.map(clientFrame));
    if (stream.length <= cut || stream.length > 2000) return client.send(stream);
    client.socket.setNoDelay();
    for (let at = 0; at < stream.length; at += cut) {
      client.send(stream.subarray(at, at + cut));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  /** Sends frames, then a ping that tells where they end; gives what came before its pong. */
  const sendSound = async (frames: readonly FrameToSend[], cut: number): Promise<readonly RawFrame[]> => {
    const client = await join();
    const before = client.frames.length;
    await send(client, [...frames, ping(utf8('the end'))], cut);
    await client.next(({ opcode, payload }) => opcode === PONG && String(payload) === 'the end');
    client.socket.destroy();
    return client.frames.slice(before).filter(({ payload }) => String(payload) !== 'the end');
  };

  const messages: [id: string, what: string, frames: FrameToSend[]][] = [
    ['1.1.1', 'an empty text', [{ opcode: TEXT }]],
    ['1.1.2', 'a text of 125', [{ opcode: TEXT, payload: new Uint8Array(125).fill(42) }]],
    ['1.1.3', 'a text of 126', [{ opcode: TEXT, payload: new Uint8Array(126).fill(42) }]],
    ['1.1.6', 'a text of 65535', [{ opcode: TEXT, payload: new Uint8Array(65_535).fill(42) }]],
    ['1.2.1', 'an empty binary message', [{ opcode: BINARY }]],
    ['1.2.2', 'a binary message of 125', [{ opcode: BINARY, payload: rubbish(125) }]],
    ['1.2.3', 'a binary message of 126', [{ opcode: BINARY, payload: rubbish(126) }]],
    ['1.2.4', 'a binary message of 127', [{ opcode: BINARY, payload: rubbish(127) }]],
    ['1.2.5', 'a binary message of 128', [{ opcode: BINARY, payload: rubbish(128) }]],
    ['1.2.6', 'a binary message of 65535', [{ opcode: BINARY, payload: rubbish(65_535) }]],
    ['1.2.7', 'a binary message of 65536', [{ opcode: BINARY, payload: rubbish(65_536) }]],
    ['5.3', 'a text in two fragments', [first(TEXT, utf8('fragment1')), last(utf8('fragment2'))]],
    ['5.6', 'a ping between fragments', [first(TEXT, utf8('a')), ping(utf8('p')), last(utf8('b'))]],
    [
      '5.19',
      'five fragments and two pings',
      [
        first(TEXT, utf8('1')),
        more(utf8('2')),
        ping(utf8('p1')),
        more(utf8('3')),
        more(utf8('4')),
        ping(utf8('p2')),
        last(utf8('5')),
      ],
    ],
    ['6.1.2', 'three empty fragments', [first(TEXT, bytes()), more(bytes()), last(bytes())]],
    [
      '6.1.3',
      'one full fragment between two empty ones',
      [first(TEXT, bytes()), more(utf8('middle')), last(bytes())],
    ],
    ['6.2.1', 'UTF-8', [{ opcode: TEXT, payload: utf8('Hello-µ@ßöäüàá-UTF-8!!') }]],
    ['6.2.3', 'UTF-8, a fragment per byte', fragmented(TEXT, utf8('Hello-µ@ßöäüàá-UTF-8!!'))],
    ['6.5.1', 'κόσμε', [{ opcode: TEXT, payload: hex('ce ba e1 bd b9 cf 83 ce bc ce b5') }]],
    ['6.7.1', 'U+0000', [{ opcode: TEXT, payload: bytes(0) }]],
    ['6.7.4', 'U+10000', [{ opcode: TEXT, payload: hex('f0 90 80 80') }]],
    ['6.9.4', 'U+10FFFF', [{ opcode: TEXT, payload: hex('f4 8f bf bf') }]],
    ['6.22.1', 'a non-character', [{ opcode: TEXT, payload: hex('ef bf be') }]],
    ['9.2', 'the longest message in 64 fragments', fragmented(BINARY, rubbish(MAX_MESSAGE_BYTES), 64)],
    ['9', 'a length written longer than needed', [{ opcode: BINARY, payload: rubbish(3), lengthBytes: 8 }]],
  ];
  it.each(
    messages.flatMap(([id, what, frames]) =>
      Object.entries(CUTS).map(([how, cut]) => [id, what, how, frames, cut] as const),
    ),
  )('P3 %s %s is one message (%s)', async (_id, _what, _how, frames, cut) => {
    const answers = await sendSound(frames, cut);
    expect(answers.filter(isMalformed)).toHaveLength(1);
    expect(pongsOf(answers)).toEqual(
      frames
        .filter(({ opcode }) => opcode === PING)
        .map(({ payload }) => Buffer.from(payload ?? []).toString('hex')),
    );
  });

  it('P3 9 a message of the room is understood whole, fragmented and cut anywhere', async () => {
    const chat = encodeClient({ actions: [{ ref: 7, sayChat: { text: 'x'.repeat(200) } }] });
    for (const [frames, cut] of [
      [[{ opcode: BINARY, payload: chat }], 1],
      [fragmented(BINARY, chat, 10), 3],
    ] as const) {
      const answers = await sendSound(frames, cut);
      // What is accepted is answered at the tick; nothing here was malformed.
      expect(answers.filter(isMalformed)).toEqual([]);
      expect(closeCodeOf(answers)).toBeUndefined();
    }
  });

  const pings: [id: string, what: string, frames: FrameToSend[], pongs: string[]][] = [
    ['2.1', 'a ping without payload', [ping()], ['']],
    ['2.2', 'a ping with text', [ping(utf8('Hello'))], [Buffer.from('Hello').toString('hex')]],
    [
      '2.3',
      'a ping with bytes that are not UTF-8',
      [ping(hex('00 ff fe fd fc fb 00 ff'))],
      ['00fffefdfcfb00ff'],
    ],
    ['2.4', 'a ping of 125', [ping(rubbish(125))], ['fe'.repeat(125)]],
    ['2.7', 'a pong that nobody asked for', [{ opcode: PONG }], []],
    ['2.8', 'a pong with payload', [{ opcode: PONG, payload: utf8('unsolicited') }], []],
    ['2.9', 'a pong, then a ping', [{ opcode: PONG, payload: utf8('x') }, ping(utf8('y'))], ['79']],
    [
      '2.10',
      'ten pings',
      Array.from({ length: 10 }, (_, index) => ping(bytes(index))),
      Array.from({ length: 10 }, (_, index) => `0${index}`),
    ],
  ];
  it.each(
    pings.flatMap(([id, what, frames, pongs]) =>
      Object.entries(CUTS).map(([how, cut]) => [id, what, how, { frames, pongs, cut }] as const),
    ),
  )('P3 %s %s is answered as it must be (%s)', async (_id, _what, _how, { frames, pongs, cut }) => {
    expect(pongsOf(await sendSound(frames, cut))).toEqual(pongs);
  });

  const broken: [id: string, what: string, frames: FrameToSend[], code: number][] = [
    ['2.5', 'a ping of 126', [ping(rubbish(126))], 1002],
    ...[1, 2, 3, 4, 5, 6, 7].map((bits): (typeof broken)[number] => [
      `3.${bits}`,
      `reserved bits ${bits}`,
      [{ opcode: [TEXT, BINARY, PING, CLOSE][bits % 4] ?? TEXT, reserved: bits << 4 }],
      1002,
    ]),
    ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode): (typeof broken)[number] => [
      opcode < 8 ? `4.1.${opcode - 2}` : `4.2.${opcode - 10}`,
      `opcode ${opcode}`,
      [{ opcode, payload: utf8('x') }],
      1002,
    ]),
    ['5.1', 'a ping in two fragments', [first(PING, utf8('a')), last(utf8('b'))], 1002],
    ['5.2', 'a pong in two fragments', [first(PONG, utf8('a')), last(utf8('b'))], 1002],
    ['5.9', 'a last fragment of no message', [last(utf8('a')), { opcode: TEXT, payload: utf8('b') }], 1002],
    ['5.12', 'a fragment of no message', [more(utf8('a')), { opcode: TEXT, payload: utf8('b') }], 1002],
    [
      '5.15',
      'a fragment after the last one',
      [first(TEXT, utf8('a')), last(utf8('b')), more(utf8('c'))],
      1002,
    ],
    [
      '5.18',
      'a message within a message',
      [first(TEXT, utf8('a')), { opcode: TEXT, payload: utf8('b') }],
      1002,
    ],
    ['5.1', 'a frame without mask', [{ opcode: BINARY, payload: rubbish(3), isMasked: false }], 1002],
    ['5.1', 'a control frame without mask', [{ ...ping(), isMasked: false }], 1002],
    [
      '6.3.1',
      'a text with a lone surrogate',
      [{ opcode: TEXT, payload: hex('ce ba e1 bd b9 cf 83 ce bc ce b5 ed a0 80 65 64') }],
      1007,
    ],
    ['6.3.2', 'the same, a fragment per byte', fragmented(TEXT, hex('ce ba ed a0 80 65 64')), 1007],
    [
      '6.4.1',
      'bad UTF-8 in the second of three fragments',
      [first(TEXT, hex('ce ba e1 bd b9')), more(hex('f4 90 80 80')), last(hex('65 64'))],
      1007,
    ],
    ['6.6.1', 'a text cut within a character', [{ opcode: TEXT, payload: hex('ce') }], 1007],
    [
      '6.6.3',
      'the same in the middle of a longer one',
      [{ opcode: TEXT, payload: hex('ce ba e1 bd') }],
      1007,
    ],
    ['6.8.1', 'five bytes for a character', [{ opcode: TEXT, payload: hex('f8 88 80 80 80') }], 1007],
    ['6.10.1', 'beyond U+10FFFF', [{ opcode: TEXT, payload: hex('f4 90 80 80') }], 1007],
    ['6.12.1', 'a lone continuation byte', [{ opcode: TEXT, payload: hex('80') }], 1007],
    ['6.13.1', 'a lone first byte', [{ opcode: TEXT, payload: hex('c0 20 c1 20') }], 1007],
    ['6.18.1', 'an overlong form', [{ opcode: TEXT, payload: hex('c0 af') }], 1007],
    ['6.19.1', 'the longest overlong form', [{ opcode: TEXT, payload: hex('f0 8f bf bf') }], 1007],
    ['6.20.1', 'a surrogate', [{ opcode: TEXT, payload: hex('ed a0 80') }], 1007],
    ['6.21.1', 'a pair of surrogates', [{ opcode: TEXT, payload: hex('ed a0 80 ed b0 80') }], 1007],
    ['7.3.2', 'a close frame of one byte', [{ opcode: CLOSE, payload: bytes(1) }], 1002],
    ['7.3.6', 'a close frame of 126', [{ opcode: CLOSE, payload: rubbish(126) }], 1002],
    ['7.5.1', 'a close reason that is not UTF-8', [closing(1000, hex('ce ba ed a0 80'))], 1007],
    ...[0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535].map(
      (code): (typeof broken)[number] => ['7.9', `close code ${code}`, [closing(code)], 1002],
    ),
    [
      '9',
      'a byte more than the longest',
      [{ opcode: BINARY, payload: rubbish(MAX_MESSAGE_BYTES + 1) }],
      1009,
    ],
    ['9', 'a header that says too much', [{ opcode: BINARY, lengthBytes: 8, saysLength: 2 ** 52 }], 1009],
    [
      '9',
      'fragments that are too long together',
      [first(BINARY, rubbish(40_000)), { ...last(bytes()), lengthBytes: 2, saysLength: 30_000 }],
      1009,
    ],
    ['P3', 'a message in 65 fragments', fragmented(BINARY, rubbish(65), 65), 1008],
  ];
  it.each(broken)('P3 %s %s closes with the code it must, cut anywhere', async (_id, _what, frames, code) => {
    for (const cut of [CUTS.whole, CUTS.bytes]) {
      const client = await join();
      const before = client.frames.length;
      await send(client, [...frames, ping(utf8('too late'))], cut);
      // Either ends it: a server that reads on answers the ping.
      await Promise.race([client.ended, client.next(({ opcode }) => opcode === PONG)]);
      const seen = client.frames.slice(before);
      expect(closeCodeOf(seen)).toBe(code);
      // Nothing that came after it was read, and nothing goes out behind the close frame.
      expect(pongsOf(seen)).toEqual([]);
      expect(seen.at(-1)?.opcode).toBe(CLOSE);
    }
  });

  const closes: [id: string, what: string, frame: FrameToSend, code: number][] = [
    ['7.3.1', 'an empty close frame', { opcode: CLOSE }, 1005],
    ['7.3.3', 'a close frame with a code', closing(1000), 1000],
    ['7.3.4', 'a close frame with a reason', closing(1000, utf8('Hello')), 1000],
    ['7.3.5', 'a close frame with the longest reason', closing(1000, new Uint8Array(123).fill(42)), 1000],
    ...[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999].map(
      (code): (typeof closes)[number] => ['7.7', `close code ${code}`, closing(code), code],
    ),
  ];
  it.each(closes)(
    'P3 %s %s is answered in kind, and ends the connection',
    async (_id, _what, frame, code) => {
      const client = await join();
      client.send(clientFrame(frame));
      expect(closeCodeOf(await client.ended)).toBe(code);
    },
  );

  it.each([
    ['7.1.2', 'a second close frame', closing(1000)],
    ['7.1.3', 'a ping', ping()],
    ['7.1.4', 'a text', { opcode: TEXT, payload: utf8('x') }],
  ] as const)('P3 %s %s after the close frame is nothing', async (_id, _what, frame) => {
    const client = await join();
    const before = client.frames.length;
    client.send(Buffer.concat([clientFrame(closing(1000)), clientFrame(frame)]));
    const frames = (await client.ended).slice(before).filter(({ opcode }) => opcode !== BINARY);
    expect(frames.map(({ opcode }) => opcode)).toEqual([CLOSE]);
  });

  it('P3 7.1.5 a close frame within a message is answered', async () => {
    const client = await join();
    client.send(
      Buffer.concat([first(TEXT, utf8('half')), closing(1000), last(utf8('rest'))].map(clientFrame)),
    );
    expect(closeCodeOf(await client.ended)).toBe(1000);
  });

  it('P3 what comes in one piece with the handshake is not lost', async () => {
    const afterRequest = Buffer.concat([
      clientFrame({ opcode: BINARY, payload: encodeHello() }),
      clientFrame(ping(utf8('early'))),
    ]);
    const client = await connectRaw(server.vizUrl, { afterRequest });
    await client.next(({ opcode, payload }) => opcode === PONG && String(payload) === 'early');
    await client.next(({ opcode }) => opcode === BINARY);
    client.socket.destroy();
  });

  it('P3 L9 a flood of pings ends its own socket', async () => {
    const client = await join();
    client.send(Buffer.concat(Array.from({ length: 500 }, () => clientFrame(ping()))));
    const frames = await client.ended;
    expect(closeCodeOf(frames)).toBe(4009);
    expect(pongsOf(frames).length).toBeLessThanOrEqual(200);
  });

  it('P3 a client that ends without a close frame is gone at once', async () => {
    const client = await join();
    client.socket.end();
    expect(closeCodeOf(await client.ended)).toBeUndefined();
  });
});
