import { describe, expect, it } from 'vitest';
import { readHostName } from './host-name.ts';

describe('host name', () => {
  it('WB2 reads names and addresses, with and without a port', () => {
    expect(readHostName('Venue.example:8080')).toEqual({ name: 'venue.example', isIpv6: false });
    expect(readHostName('127.0.0.1')).toEqual({ name: '127.0.0.1', isIpv6: false });
    expect(readHostName('[::1]:8080')).toEqual({ name: '[::1]', isIpv6: true });
  });

  it('WB2 refuses whatever could break out of a header or a link', () => {
    for (const host of [
      undefined,
      '',
      'a b',
      "x;script-src 'unsafe-inline'",
      'x\r\ny',
      'x,y',
      '*',
      'a/b',
      'user@host',
      '[::1',
    ]) {
      expect(readHostName(host)).toBeUndefined();
    }
  });
});
