import Value from 'typebox/value';
import { expect, describe as group, it } from 'vitest';
import { MediaEvent } from '../../../proto/contracts/media-events.ts';
import type { Cut } from '../venue.ts';
import { describe, type Happening } from './media-event.ts';

const stamp = { id: '00000000-0000-4000-8000-000000000000', atMs: 1_900_000_000_000 };
const artist = { artistId: 'a1', artistName: 'DJ 雪' };
const cut = (from: string | null, to: string | null): Happening => ({
  kind: 'cut',
  venue: 'main',
  cut: { from, to, reason: 'routed', stepMs: 33.4, atMs: 1234.5 } satisfies Cut,
});

group('media events', () => {
  it('WH1 every kind is what the contract says, under its source or its venue', () => {
    const warning = { kind: 'warning', change: 'raised', code: 'SILENT', message: 'No sound.' } as const;
    const happenings: [Happening, string][] = [
      ...(['started', 'ended', 'stalled', 'resumed'] as const).map((change): [Happening, string] => [
        { kind: 'source', change, ...artist },
        'source/a1',
      ]),
      [{ ...warning, ...artist }, 'source/a1'],
      [{ kind: 'routed', venue: 'main', artistId: 'a1' }, 'venue/main'],
      [{ kind: 'routed', venue: 'main', artistId: null }, 'venue/main'],
      [cut(null, 'a1'), 'venue/main'],
      [cut('a1', null), 'venue/main'],
    ];
    for (const [happening, subject] of happenings) {
      const told = describe(happening, stamp);
      expect(told?.subject).toBe(subject);
      expect(told?.event).toMatchObject({ ...stamp, kind: happening.kind });
      expect([happening, Value.Check(MediaEvent, told?.event)]).toEqual([happening, true]);
    }
  });

  it('WH1 a cut says who went and who came, and where on the venue’s clock', () => {
    expect(describe(cut('a1', 'b2'), stamp)?.event).toEqual({
      ...stamp,
      kind: 'cut',
      venue: 'main',
      from: 'a1',
      to: 'b2',
      reason: 'routed',
      venueClockMs: 1235,
    });
  });

  it('WH1 a cut that changes nobody on air is no event', () => {
    expect(describe(cut('a1', 'a1'), stamp)).toBeUndefined();
    expect(describe(cut(null, null), stamp)).toBeUndefined();
  });

  it('WH1 nothing but what the contract names leaves the house', () => {
    const extended = { kind: 'source', change: 'started', ...artist, keyHash: 'secret' } as Happening;
    expect(JSON.stringify(describe(extended, stamp))).not.toContain('secret');
  });
});
