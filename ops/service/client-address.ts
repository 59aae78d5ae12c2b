import { BlockList, isIP } from 'node:net';

/** Networks whose word about where a request came from is believed. */
export type TrustedProxies = Pick<BlockList, 'check'>;

/** An address, alone or with the length of its network: `10.0.0.0/8`, `::1`. */
export const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/** Each entry must be a network. */
export const trustProxies = (networks: readonly string[]): TrustedProxies => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return list;
};

/** Whether a connection is one of a trusted proxy: what it says about who is behind it is believed. */
export const isFromProxy = (remote: string | undefined, trusted: TrustedProxies): boolean =>
  isTrusted(plainAddress(remote ?? '') ?? '', trusted);

/**
 * Whom a connection comes from. `forwardedFor` (X-Forwarded-For) is read from the right, as each proxy adds at its end whom
 * it was reached by: as long as the one who says so is trusted. What stands left of the first other address was written
 * by anybody, and so was everything where the connection itself is not a trusted proxy's.
 */
export const clientAddress = (from: {
  remote: string | undefined;
  forwardedFor: string | readonly string[] | undefined;
  trusted: TrustedProxies;
}): string => {
  let address = plainAddress(from.remote ?? '') ?? '';
  const hops = [from.forwardedFor ?? []].flat().join(',').split(',');
  while (isTrusted(address, from.trusted)) {
    const next = plainAddress(hops.pop() ?? '');
    if (next === undefined) return address;
    address = next;
  }
  return address;
};

/**
 * What is counted as one address: an IPv4 address, or the /64 of an IPv6 one, which is the least that one household
 * gets. Undefined for this machine itself (a proxy that is not configured, a test) and for what is no address.
 */
export const addressGroup = (address: string): string | undefined => {
  const family = isIP(address);
  if (family === 0 || LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6')) return undefined;
  return family === 4 ? address : network64(address);
};

const LOOPBACK = trustProxies(['127.0.0.0/8', '::1']);

const isTrusted = (address: string, trusted: TrustedProxies): boolean => {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** Without port, brackets and zone, IPv4 that was mapped into IPv6 as IPv4; undefined where it is no address. */
const plainAddress = (text: string): string | undefined => {
  const entry = text.trim();
  const inBrackets = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(entry)?.[1];
  const beforePort = /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(entry)?.[1];
  const [address = ''] = (inBrackets ?? beforePort ?? entry).split('%', 1);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.toLowerCase();
  return isIP(plain) === 0 ? undefined : plain;
};

/** The first four groups of an IPv6 address, written out. */
const network64 = (address: string): string => {
  const [left = '', right] = address.split('::');
  const head = groups(left);
  const tail = right === undefined ? [] : groups(right);
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0);
  const first = [...head, ...zeros, ...tail].slice(0, 4);
  return `${first.map((group) => group.toString(16)).join(':')}::/64`;
};

/** An IPv4 address at the end stands for two groups. */
const groups = (part: string): number[] =>
  part === ''
    ? []
    : part.split(':').flatMap((group) => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16)]));
