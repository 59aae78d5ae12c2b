import { expect, it } from 'vitest';
import { reconnectDelayMs } from './link.ts';
import { createPartsAssembler, formatPart, MAX_MESSAGE_BYTES, parsePart } from './message-parts.ts';
import { readServerAddress } from './server-address.ts';

const MIB = 2 ** 20;
const NO_FIT = 'a message was thrown away: its parts do not fit together';

it('BUS8 a part’s place is read back as it was written; anything else is none', () => {
  const part = { message: 'a-1', index: 3, count: 5 };
  expect(parsePart(formatPart(part))).toEqual(part);
  for (const text of [
    '',
    'a',
    'a 1',
    'a 5 5',
    'a -1 5',
    'a 1.5 5',
    'a 1 9999999',
    'a b 1 2',
    ' 1 2',
    'a 1 2\n',
  ])
    expect(parsePart(text)).toBeUndefined();
});

it('BUS8 messages of several publishers are put together side by side', () => {
  const assembler = createPartsAssembler();
  const add = (message: string, index: number, byte: number) =>
    assembler.add('s', { message, index, count: 2 }, Uint8Array.of(byte));
  expect([add('a', 0, 1), add('b', 0, 2), add('a', 1, 3)]).toEqual([undefined, undefined, Buffer.of(1, 3)]);
  expect(add('b', 1, 4)).toEqual(Buffer.of(2, 4));
});

it('BUS8 a message whose beginning was missed is left out, one with a gap or another size is thrown away', () => {
  const assembler = createPartsAssembler();
  const add = (index: number, count: number) =>
    assembler.add('s', { message: 'a', index, count }, new Uint8Array(1));
  expect(add(1, 3)).toBeUndefined();
  expect([add(0, 3), add(2, 3), add(1, 3)]).toEqual([undefined, NO_FIT, undefined]);
  expect([add(0, 3), add(0, 3)]).toEqual([undefined, NO_FIT]);
  expect([add(0, 3), add(1, 4)]).toEqual([undefined, NO_FIT]);
});

it('BUS8 what is never complete holds a bounded amount, and the oldest goes first', () => {
  const assembler = createPartsAssembler();
  const add = (message: string, index: number, bytes: Uint8Array) =>
    assembler.add('s', { message, index, count: 1000 }, bytes);
  const piece = new Uint8Array(MIB);
  const results = Array.from({ length: 40 }, (_, index) => add('endless', index, piece));
  expect(results.indexOf(NO_FIT)).toBe(MAX_MESSAGE_BYTES / MIB + 1);
  const many = Array.from({ length: 300 }, (_, index) => add(`m${index}`, 0, new Uint8Array(1)));
  expect(many.findIndex((result) => result !== undefined)).toBe(256);
  const large = Array.from({ length: 65 }, (_, index) => add(`l${index}`, 0, piece));
  expect(large.at(-1)).toContain('thrown away');
  expect(add('l0', 1, piece)).toBeUndefined();
});

it('BUS10 pauses between attempts grow to 2 s, half of each by chance', () => {
  expect([0, 1, 4, 5, 1000].map((failures) => reconnectDelayMs(failures, 1))).toEqual([
    100, 200, 1600, 2000, 2000,
  ]);
  expect(reconnectDelayMs(1000, 0)).toBe(1000);
});

it('BUS11 an address gives host, port and login', () => {
  expect(readServerAddress('nats://u:p%40%2Fs@[::1]')).toEqual({
    host: '::1',
    port: 4222,
    shown: '[::1]:4222',
    isTls: false,
    login: { user: 'u', pass: 'p@/s' },
  });
  expect(readServerAddress('tls://100%@nats.example:1')).toMatchObject({
    isTls: true,
    login: { token: '100%' },
  });
  expect(readServerAddress('nats://u:p@h', 'a token')).toMatchObject({ login: { token: 'a token' } });
});
