import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './address-guard.ts';
import { createFindAddresses, isPrivateHost } from './push-lookup.ts';

const PRIVATE = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
  ...['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1'],
  ...['203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.1.2.3', '0:0:0:0:0:ffff:c0a8:0101'],
  ...['::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', 'fe80::1', 'fe80::1%eth0'],
  ...['fc00::1', 'fdff::1', 'fec0::1', 'ff02::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::'],
  ...['3fff::1', '', 'localhost', '127.1', '1.2.3', 'nonsense'],
];
const PUBLIC = [
  ...['1.1.1.1', '8.8.8.8', '172.15.255.255', '172.32.0.1', '192.169.0.1', '100.63.255.255', '100.128.0.1'],
  ...['2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'],
];

describe('S11 PT9 where nothing is pushed to', () => {
  test.each(PRIVATE)('S11 PT9 "%s" is not of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(PUBLIC)('PT9 %s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('S11 PT9 a name is judged by what it resolves to, at each look-up', async () => {
    const find = createFindAddresses({ allowPrivate: false });
    for (const host of ['localhost', '127.0.0.1', '::1'])
      expect(await find(host)).toMatchObject({ ok: false, failure: { code: 'PUSH_PRIVATE_ADDRESS' } });
    const allowed = await createFindAddresses({ allowPrivate: true })('127.0.0.1');
    expect(allowed).toEqual({ ok: true, addresses: [{ address: '127.0.0.1', family: 4 }] });
  });

  test('PT9 spellings that are private without asking', () => {
    expect(['localhost', 'a.localhost', 'localhost.', '10.0.0.1'].every(isPrivateHost)).toBe(true);
    expect(['live.twitch.tv', 'localhost.example', '8.8.8.8'].some(isPrivateHost)).toBe(false);
  });
});
