import { expect, it } from 'vitest';
import { venueAddresses } from './addresses.ts';

const venue = {
  title: 't',
  room: 'main',
  venue: 'main',
  vizPort: 8081,
  vizPath: '/room',
  mediaPort: 8090,
  flvPath: '/venue/main.flv',
  hlsPath: '/hls/main/live.m3u8',
};

it('PG2 finds room and stream under the name that the page was opened by', () => {
  expect(venueAddresses(venue, { protocol: 'http:', hostname: 'club.example' })).toEqual({
    room: 'ws://club.example:8081/room',
    streams: {
      flv: 'http://club.example:8090/venue/main.flv',
      hls: 'http://club.example:8090/hls/main/live.m3u8',
    },
  });
  expect(venueAddresses({ ...venue, hlsPath: null }, { protocol: 'https:', hostname: '[::1]' })).toEqual({
    room: 'wss://[::1]:8081/room',
    streams: { flv: 'https://[::1]:8090/venue/main.flv', hls: null },
  });
});
