import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 ranges that are nobody's on the open internet (IANA special-purpose registry), with multicast and reserved. */
const NOT_PUBLIC_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Ranges of global unicast IPv6 that are not, or that carry an IPv4 address in disguise (Teredo, 6to4). */
const NOT_PUBLIC_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const blockList = (family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};

const notPublicIpv4 = blockList('ipv4', NOT_PUBLIC_IPV4);
const notPublicIpv6 = blockList('ipv6', NOT_PUBLIC_IPV6);
const globalIpv6 = blockList('ipv6', ['2000::/3']);
/** IPv4 behind IPv6 prefixes: mapped, and NAT64 (RFC 6052), over which IPv6-only networks reach IPv4. */
const mappedIpv4 = blockList('ipv6', ['::ffff:0:0/96', '64:ff9b::/96']);

/** True for an address of the open internet; false for private, local, multicast, reserved ones, and for what is none. */
export const isPublicAddress = (address: string): boolean => {
  if (address.includes('%') || isIP(address) === 0) return false;
  if (isIPv4(address)) return !notPublicIpv4.check(address, 'ipv4');
  if (mappedIpv4.check(address, 'ipv6')) return !notPublicIpv4.check(embeddedIpv4(address), 'ipv4');
  return globalIpv6.check(address, 'ipv6') && !notPublicIpv6.check(address, 'ipv6');
};

/** The last 32 bits of an IPv6 address as IPv4. */
const embeddedIpv4 = (address: string): string => {
  // The URL parser writes the address as groups of hex digits, whatever spelling it had.
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups
    .slice(-2)
    .map((group) => Number.parseInt(group === '' ? '0' : group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};
