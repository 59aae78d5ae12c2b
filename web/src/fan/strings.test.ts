import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { CLOSE } from '../../../proto/limits.ts';
import { PALETTE } from '../../../proto/palette.ts';
import { closeMeaning } from '../shared/wire/close-meaning.ts';
import * as codes from '../shared/wire/codes.ts';
import { COLOUR_NAMES, connectionWords, refusalWords } from './strings.ts';

const numbersOf = (codes: object) =>
  Object.fromEntries(Object.entries(codes).filter(([, code]) => typeof code === 'number'));
const refusals = Object.values(viz.Refusal).filter((value) => typeof value === 'number');

describe('words', () => {
  it('PG1 knows the codes by the wire’s own numbers', () => {
    expect(codes.Refusal).toEqual(numbersOf(viz.Refusal));
    expect(codes.NoticeKind).toEqual(numbersOf(viz.NoticeKind));
    expect(codes.Trail).toEqual(numbersOf(viz.Trail));
    expect(codes.RemovalReason).toEqual(numbersOf(viz.RemovalReason));
  });

  it('PG1 has a sentence of its own for every close code', () => {
    const words = Object.values(CLOSE).map((code) => connectionWords({ kind: 'waiting', code, delayMs: 0 }));
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('Reconnecting…');
    expect(connectionWords({ kind: 'waiting', code: 1006, delayMs: 0 })).toBe('Reconnecting…');
  });

  it('PG1 promises no new try where none is made', () => {
    for (const code of Object.values(CLOSE)) {
      if (closeMeaning(code) === 'stop')
        expect(connectionWords({ kind: 'stopped', code })).not.toContain('…');
    }
  });

  it('PG1 has a sentence for every refusal, and for one that a newer server may give', () => {
    for (const refusal of refusals.filter((value) => value !== viz.Refusal.REFUSAL_NONE)) {
      expect(refusalWords(refusal), viz.Refusal[refusal]).toMatch(/\.$/);
    }
    expect(refusalWords(9999 as viz.Refusal)).toMatch(/\.$/);
  });

  it('PG1 names every colour', () => {
    expect(COLOUR_NAMES).toHaveLength(PALETTE.length);
  });
});
