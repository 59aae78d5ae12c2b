import { expect, it } from 'vitest';
import { roomAddress } from '../shared/room-address.ts';
import { streamAddresses } from './addresses.ts';

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
const page = { protocol: 'http:', hostname: 'club.example' };
const securePage = { protocol: 'https:', hostname: '[::1]' };

it('PG2 finds room and stream under the name that the page was opened by', () => {
  expect(roomAddress(venue, page)).toBe('ws://club.example:8081/room');
  expect(streamAddresses(venue, page)).toEqual({
    flv: 'http://club.example:8090/venue/main.flv',
    hls: 'http://club.example:8090/hls/main/live.m3u8',
  });
  expect(roomAddress(venue, securePage)).toBe('wss://[::1]:8081/room');
  expect(streamAddresses({ ...venue, hlsPath: null }, securePage)).toEqual({
    flv: 'https://[::1]:8090/venue/main.flv',
    hls: null,
  });
});

it('SH1 plays the venue that the show names, and the house’s own where it names none or nonsense', () => {
  const { flv, hls } = streamAddresses(venue, page, 'side-stage');
  expect(flv).toBe('http://club.example:8090/venue/side-stage.flv');
  expect(hls).toBe('http://club.example:8090/hls/side-stage/live.m3u8');
  for (const program of ['', '../x', 'a/b']) {
    expect(streamAddresses(venue, page, program)).toEqual(streamAddresses(venue, page));
  }
});
