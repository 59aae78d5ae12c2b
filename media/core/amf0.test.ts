import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAmf0 } from './amf0.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));

test('IN8 a connect command is read', () => {
  const command = bytes(
    `02 0007 636f6e6e656374 00 3ff0000000000000 03 0003 617070 02 0004 6c697665 0004 666c6167 01 01 0000 09`,
  );
  expect(decodeAmf0(command)).toEqual({
    ok: true,
    values: [
      'connect',
      1,
      new Map<string, unknown>([
        ['app', 'live'],
        ['flag', true],
      ]),
    ],
  });
});

test('IN8 every kind of value is read', () => {
  const all = bytes(
    '05 06 07 0001 08 00000001 0001 61 00 0000000000000000 0000 09 0a 00000002 05 01 00' +
      '0b 3ff0000000000000 0000 0c 00000002 c3a9 0d 0f 00000001 78 10 0001 43 0000 09',
  );
  expect(decodeAmf0(all)).toEqual({
    ok: true,
    values: [
      null,
      undefined,
      undefined,
      new Map([['a', 0]]),
      [null, false],
      1,
      'é',
      undefined,
      'x',
      new Map(),
    ],
  });
});

describe('damaged AMF is a reason, never an exception', () => {
  test.each([
    ['an unknown type', '04', 'a value has an unknown type'],
    ['a number cut off', '00 3ff0', 'a value is cut off'],
    ['a string longer than the message', '02 ffff 61', 'a value is cut off'],
    ['a long string of 4 GB', '0c ffffffff 61', 'a value is cut off'],
    ['an object that never ends', '03 0001 61 05', 'a value is cut off'],
    ['an object with an empty name', '03 0000 05', 'an object does not end'],
    ['an array that promises 4 G values', '0a ffffffff', 'there are too many values'],
    ['nested 9 deep', `${'03 0001 61 '.repeat(10)}05`, 'values are nested too deep'],
    ['nested 20,000 deep', '0a 00000001 '.repeat(20_000), 'values are nested too deep'],
    ['600 values', '05 '.repeat(600), 'there are too many values'],
  ])('P1 %s', (_name, hex, reason) => {
    expect(decodeAmf0(bytes(hex))).toMatchObject({ ok: false, reason });
  });

  test('P1 whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (data) => {
        expect(typeof decodeAmf0(data).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

test('IN9 what was whole before the damage is kept', () => {
  expect(decodeAmf0(bytes('02 0001 61 04')).values).toEqual(['a']);
});
