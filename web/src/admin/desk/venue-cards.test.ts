import { expect, test } from 'vitest';
import type { SourceFacts, VenueFacts } from '../../../../proto/contracts/media.ts';
import { venueCards } from './venue-cards.ts';

const venue = (facts: Partial<VenueFacts>): VenueFacts => ({
  name: 'left',
  route: null,
  onAir: null,
  onAirSinceMs: 0,
  players: 0,
  cuts: 0,
  removable: false,
  previewAtMs: null,
  ...facts,
});
const source = (facts: Partial<SourceFacts>): SourceFacts => ({
  artistId: 'mira',
  artistName: 'Mira',
  sinceMs: 0,
  kbitPerSecond: 0,
  keyFrameIntervalMs: null,
  stalled: false,
  video: null,
  audio: null,
  health: null,
  previewAtMs: null,
  ...facts,
});
const cards = (venues: VenueFacts[], sources: SourceFacts[] = []) =>
  venueCards({ venues, sources, nameOf: (id) => id.toUpperCase(), programVenue: 'main' });

test('DP10 the program’s venue comes first, the others keep their order', () => {
  const names = cards([
    venue({ name: 'left' }),
    venue({ name: 'main' }),
    venue({ name: 'b' }),
    venue({ name: 'a' }),
  ]);
  expect(names.map(({ name, isProgram }) => [name, isProgram])).toEqual([
    ['main', true],
    ['left', false],
    ['b', false],
    ['a', false],
  ]);
});

test('DP10 every state has its name and its reason', () => {
  const [free, onAir, notLive, stalled, coming, swap, leaving] = cards(
    [
      venue({}),
      venue({ route: 'mira', onAir: 'mira' }),
      venue({ route: 'ohm' }),
      venue({ route: 'kessel' }),
      venue({ route: 'mira' }),
      venue({ route: 'mira', onAir: 'kessel' }),
      venue({ onAir: 'kessel' }),
    ],
    [source({}), source({ artistId: 'kessel', stalled: true })],
  );
  expect(free).toMatchObject({ state: 'placeholder', onAirName: null });
  expect(onAir).toMatchObject({ state: 'on-air', onAirName: 'MIRA', note: null });
  expect(notLive).toMatchObject({ state: 'waiting', onAirName: null });
  expect(notLive?.note).toContain('OHM, who is not live');
  expect(stalled?.note).toContain('stalled');
  expect(coming).toMatchObject({ state: 'waiting' });
  expect(coming?.note).toContain('next key frame');
  expect(swap).toMatchObject({ state: 'changing', onAirName: 'KESSEL' });
  expect(leaving).toMatchObject({ state: 'changing' });
  expect(leaving?.note).toContain('KESSEL is leaving');
});
