import { expect, test } from 'vitest';
import { artistNames, routeOptions } from './route-options.ts';

test('DP11 live artists are offered first, then everybody by name; an unlisted source is offered too', () => {
  const artists = [
    { id: '1', name: 'Zoe' },
    { id: '2', name: 'Anna' },
    { id: '3', name: 'Mira' },
  ];
  const sources = [
    { artistId: '3', artistName: 'old name of Mira' },
    { artistId: '9', artistName: 'Guest' },
  ];
  const options = routeOptions(artists, sources);
  expect(options.map(({ name, isLive }) => `${name}${isLive ? '*' : ''}`)).toEqual([
    'Guest*',
    'Mira*',
    'Anna',
    'Zoe',
  ]);
  const nameOf = artistNames(options, 'unknown');
  expect([nameOf('3'), nameOf('404')]).toEqual(['Mira', 'unknown']);
});
