import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress, isNetwork, trustProxies } from './client-address.ts';

const trusted = trustProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48', '::1']);

const from = (remote: string | undefined, forwardedFor?: string | string[]): string =>
  clientAddress({ remote, forwardedFor, trusted });

describe('S7 client address', () => {
  const cases: [
    what: string,
    remote: string | undefined,
    header: string | string[] | undefined,
    expected: string,
  ][] = [
    ['no proxy, no header', '198.51.100.1', undefined, '198.51.100.1'],
    ['a header of somebody who is no proxy', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
    ['a proxy', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['a proxy as IPv4 within IPv6', '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['a client as IPv4 within IPv6', '::FFFF:198.51.100.1', undefined, '198.51.100.1'],
    ['an IPv6 proxy and client', '2001:db8:1::5', '2001:DB8:2::9', '2001:db8:2::9'],
    ['two proxies', '10.1.2.3', '203.0.113.9, 192.0.2.7', '203.0.113.9'],
    ['what the client wrote itself', '10.1.2.3', '1.1.1.1, 127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['a client that names a trusted address', '10.1.2.3', '10.9.9.9, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['several headers', '10.1.2.3', ['1.1.1.1', '203.0.113.9'], '203.0.113.9'],
    ['only proxies', '10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['a port', '10.1.2.3', '203.0.113.9:4711', '203.0.113.9'],
    ['brackets and a port', '10.1.2.3', '[2001:db8:2::9]:4711', '2001:db8:2::9'],
    ['an empty header', '10.1.2.3', '', '10.1.2.3'],
    ['empty hops', '10.1.2.3', '203.0.113.9, ,', '10.1.2.3'],
    ['a name', '10.1.2.3', '203.0.113.9, unknown', '10.1.2.3'],
    ['no address at all', '10.1.2.3', '203.0.113.999', '10.1.2.3'],
    ['injected lines', '10.1.2.3', '203.0.113.9\r\nX: y', '10.1.2.3'],
    ['octal', '10.1.2.3', '0177.0.0.1', '10.1.2.3'],
    ['a socket that has gone', undefined, '203.0.113.9', ''],
  ];
  it.each(cases)('S7 %s', (_what, remote, header, expected) => {
    expect(from(remote, header)).toBe(expected);
  });

  it('S7 nothing that a client writes changes whom a trusted proxy saw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (written) => {
        expect(from('10.1.2.3', `${written}, 203.0.113.9`)).toBe('203.0.113.9');
        expect(from('203.0.113.9', written)).toBe('203.0.113.9');
      }),
    );
  });

  it('S7 a long header takes no long time', () => {
    expect(from('10.1.2.3', '10.0.0.1,'.repeat(2000))).toBe('10.1.2.3');
    expect(from('10.1.2.3', '10.0.0.1,'.repeat(2000).slice(0, -1))).toBe('10.0.0.1');
  });

  it('S7 without trusted proxies the header is nothing', () => {
    const nobody = trustProxies([]);
    expect(clientAddress({ remote: '127.0.0.1', forwardedFor: '1.1.1.1', trusted: nobody })).toBe(
      '127.0.0.1',
    );
  });

  const networks: [string, boolean][] = [
    ['10.0.0.0/8', true],
    ['10.0.0.1', true],
    ['::1', true],
    ['2001:db8::/128', true],
    ['10.0.0.0/33', false],
    ['::/129', false],
    ['10.0.0.0/', false],
    ['10.0.0.0/8/8', false],
    ['localhost', false],
    ['10.0.0', false],
    ['fe80::1%eth0', false],
  ];
  it.each(networks)('S7 %s is a network: %s', (text, expected) => {
    expect(isNetwork(text)).toBe(expected);
  });

  const grouped: [string, string | undefined][] = [
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:2:3:4:5:6:7', '2001:db8:2:3::/64'],
    ['2001:db8:2:3::1', '2001:db8:2:3::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::2', '0:0:0:0::/64'],
    ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
    ['127.0.0.1', undefined],
    ['127.9.9.9', undefined],
    ['::1', undefined],
    ['', undefined],
  ];
  it.each(grouped)('L4 %s counts as %s', (address, expected) => {
    expect(addressGroup(address)).toBe(expected);
  });
});
