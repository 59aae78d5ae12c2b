import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { encodeClient } from '../tests/support/wire.ts';
import { readClientMessage } from './client-message.ts';
import {
  cursorX,
  cursorY,
  isCursorHidden,
  NOT_A_CURSOR,
  packCursor,
  readCursorMessage,
} from './cursor-message.ts';

const coordinate = fc.integer({ min: 0, max: 5000 });
const action = fc.oneof(
  fc.record({ ref: fc.nat(), sayChat: fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }) }) }),
  fc.record({ ref: fc.nat(), placeSticker: fc.record({ sticker: fc.nat(), x: coordinate, y: coordinate }) }),
  fc.record({ ref: fc.nat(), launchFirework: fc.record({ x: coordinate, colour: fc.nat() }) }),
);
const message = fc.record(
  {
    cursor: fc.record({ x: coordinate, y: coordinate, hidden: fc.boolean() }),
    actions: fc.array(action, { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

describe('reading a fan', () => {
  it('P2 the cursor reader agrees with the generated decoder on every sound message', () => {
    fc.assert(
      fc.property(message, (sent) => {
        const bytes = encodeClient(sent);
        const packed = readCursorMessage(bytes);
        const isPlainCursor = sent.cursor !== undefined && !sent.actions?.length;
        const isOn = (sent.cursor?.x ?? 0) <= 4095 && (sent.cursor?.y ?? 0) <= 4095;
        if (!isPlainCursor || !isOn) expect(packed).toBe(NOT_A_CURSOR);
        else
          expect([cursorX(packed), cursorY(packed), isCursorHidden(packed)]).toEqual(
            Object.values(sent.cursor ?? {}),
          );
      }),
      { numRuns: 2000 },
    );
  });

  it('P2 the message reader agrees with the generated decoder', () => {
    fc.assert(
      fc.property(message, (sent) => {
        const bytes = encodeClient(sent);
        const read = readClientMessage(bytes);
        if (bytes.length === 1) {
          expect(read).toBeUndefined();
          return;
        }
        const expected = viz.ClientMessage.decode(bytes.subarray(1));
        expect(read?.actions.map((each) => viz.Action.decode(each))).toEqual(expected.actions);
        expect(read?.cursor ?? null).toEqual(expected.cursor);
      }),
    );
  });

  it('P2 both are total: mutated, truncated, and with huge lengths', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(message, fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 4 }), fc.nat(200))
        .map(([sent, flips, end]) => {
          const mutated = encodeClient(sent).slice(0, end);
          for (const [at, value] of flips) if (at < mutated.length) mutated[at] = value;
          return mutated;
        }),
      fc
        .uint8Array({ maxLength: 12 })
        .map((tail) => Uint8Array.of(0, 0x1a, 0xff, 0xff, 0xff, 0xff, 0x0f, ...tail)),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const cursor = readCursorMessage(input);
        const read = readClientMessage(input);
        if (cursor !== NOT_A_CURSOR) {
          // Whatever the quick reader takes, the full one understands in the same way.
          const same = viz.Cursor.decode(viz.Cursor.encode(read?.cursor ?? { x: 9999 }).finish());
          expect(packCursor(same)).toBe(cursor);
        }
        for (const each of read?.actions ?? []) expect(() => viz.Action.decode(each)).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
  });

  it('CH2 an action whose text is not UTF-8 is told apart from one that is broken', () => {
    const surrogate = [8, 7, 0x22, 5, 10, 3, 0xed, 0xa0, 0x80];
    const read = readClientMessage(Uint8Array.of(0, 0x1a, surrogate.length, ...surrogate));
    expect(read).toMatchObject({
      actions: [],
      refused: [{ ref: 7, refusal: viz.Refusal.REFUSAL_ILL_FORMED }],
    });
    expect(readClientMessage(Uint8Array.of(0, 0x1a, 2, 0x22, 9))).toBeUndefined();
  });

  const hex: [string, string, boolean][] = [
    ['nothing', '', false],
    ['only the flag', '00', false],
    ['deflated', '01120608ff1f10a01f', false],
    ['a cursor', '00120608ff1f10a01f', true],
    ['a group', '000b0c', false],
    ['field 0', '000000', false],
    ['a varint of eleven bytes', `0008${'ff'.repeat(10)}01`, false],
    ['a length beyond the end', '001205', false],
    ['fixed fields that nobody knows', '007901020304050607087d01020304', true],
  ];
  it.each(hex)('P2 %s (%s)', (_what, text, isRead) => {
    expect(readClientMessage(Uint8Array.from(Buffer.from(text, 'hex'))) !== undefined).toBe(isRead);
  });
});
