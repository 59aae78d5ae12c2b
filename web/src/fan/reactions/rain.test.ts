import { describe, expect, it } from 'vitest';
import { withoutOwn } from '../actions/react.ts';
import { shownAs } from './rain.ts';

describe('reactions', () => {
  it('PG18 shows few one by one and many as one sign with their number', () => {
    expect(shownAs(3)).toEqual({ signs: 3, label: '' });
    expect(shownAs(240)).toEqual({ signs: 1, label: '×240' });
  });

  it('PG18 takes nothing off where the fan gave none', () => {
    expect(withoutOwn(0, 12)).toBe(12);
  });
});
