import { describe, expect, it } from 'vitest';
import { createSignedOut, isOutdated, noteSignedOut } from './signed-out.ts';

describe('signed out', () => {
  it('S2 tickets from before are no longer good, later ones are, and nobody else is touched', () => {
    const signedOut = createSignedOut();
    noteSignedOut(signedOut, 'mo', 1000);
    expect(isOutdated(signedOut, { person: 'mo', issuedMs: 1000 })).toBe(true);
    expect(isOutdated(signedOut, { person: 'mo' })).toBe(true);
    expect(isOutdated(signedOut, { person: 'mo', issuedMs: 1001 })).toBe(false);
    expect(isOutdated(signedOut, { person: 'ann' })).toBe(false);
  });

  it('S2 remembers a bounded number of people, the latest', () => {
    const signedOut = createSignedOut();
    for (let person = 0; person < 10_050; person += 1) noteSignedOut(signedOut, `p${person}`, 1);
    expect(signedOut.size).toBe(10_000);
    expect(isOutdated(signedOut, { person: 'p10049', issuedMs: 1 })).toBe(true);
    expect(isOutdated(signedOut, { person: 'p0', issuedMs: 1 })).toBe(false);
  });
});
