/** Where a venue is sent on to, taken apart. */
export interface PushAddress {
  readonly scheme: 'rtmp' | 'rtmps';
  /** A name in ASCII or an IP address, an IPv6 one without brackets. */
  readonly host: string;
  readonly port: number;
  readonly app: string;
  /** The address again in one spelling, without the stream key; it is what a server gets as `tcUrl`. */
  readonly url: string;
}

export type PushAddressResult =
  | { ok: true; address: PushAddress; key: string }
  | { ok: false; code: 'BAD_PUSH_URL' | 'BAD_PUSH_KEY' | 'PUSH_KEY_NEEDED'; reason: string };

const DEFAULT_PORT = { rtmp: 1935, rtmps: 443 } as const;
/** Graphic ASCII: no blank, no control character, nothing that looks alike. */
const KEY = /^[!-~]{1,1024}$/;
const HOST = /^([a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?\.?|\[[0-9a-f:.]+\])$/;

/**
 * Reads an address and its stream key. Without a key the address must end in it (`rtmp://host/app/key`). A reason is
 * a sentence that never repeats what was given: it may hold the key.
 */
export const parsePushAddress = (given: { url: string; key: string }): PushAddressResult => {
  const raw = given.url.trim();
  if (!/^rtmps?:\/\//i.test(raw) || !URL.canParse(raw))
    return bad('The address must look like rtmp://host/app or rtmps://host/app.');
  const url = new URL(raw);
  if (url.username !== '' || url.password !== '' || raw.includes('@'))
    return bad('The address must not hold a user or a password: only host, app and stream key are sent.');
  if (url.hash !== '' || raw.includes('#')) return bad('The address must not hold a #.');
  const host = plainHost(url.hostname);
  if (host === null || url.port === '0')
    return bad('The address must name a host: a name, an IPv4 address or an IPv6 one in [].');
  const parts = splitKey(url, given.key.trim());
  if (!parts.ok) return parts;
  return { ok: true, address: addressOf(url, host, parts.app), key: parts.key };
};

/** Reads again the `url` of an address that was read before. Null where it is none. */
export const storedPushAddress = (stored: string): PushAddress | null => {
  if (!URL.canParse(stored)) return null;
  const url = new URL(stored);
  const host = plainHost(url.hostname);
  return host === null ? null : addressOf(url, host, url.pathname.slice(1));
};

const addressOf = (url: URL, host: string, app: string): PushAddress => {
  const scheme = url.protocol === 'rtmps:' ? 'rtmps' : 'rtmp';
  const port = url.port === '' ? DEFAULT_PORT[scheme] : Number(url.port);
  const place = port === DEFAULT_PORT[scheme] ? host : `${host}:${port}`;
  return { scheme, port, app, host: host.replaceAll(/[[\]]/g, ''), url: `${scheme}://${place}/${app}` };
};

/** What may be shown of a key: its last 4 characters, nothing of a short one. */
export const keyHint = (key: string): string => {
  const name = key.split('?', 1)[0] ?? '';
  return name.length < 12 ? '' : name.slice(-4);
};

const bad = (reason: string) => ({ ok: false, code: 'BAD_PUSH_URL', reason }) as const;

type KeySplit = { ok: true; app: string; key: string } | Exclude<PushAddressResult, { ok: true }>;

const splitKey = (url: URL, givenKey: string): KeySplit => {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (segments.length === 0) return bad('The address needs an app behind the host: rtmp://host/app.');
  const last = segments.at(-1) ?? '';
  if (givenKey === '' && segments.length === 1)
    return {
      ok: false,
      code: 'PUSH_KEY_NEEDED',
      reason: 'Give the stream key of this address, or an address that ends in it: rtmp://host/app/key.',
    };
  const key = givenKey === '' ? last + url.search : givenKey;
  if (!KEY.test(key))
    return {
      ok: false,
      code: 'BAD_PUSH_KEY',
      reason: 'The stream key must be 1 to 1,024 plain characters without blanks.',
    };
  const isFull = last + url.search === key || givenKey === '';
  if (!isFull && url.search !== '')
    return bad('Put what stands behind the ? of the address at the end of the stream key.');
  const app = (isFull && segments.length > 1 ? segments.slice(0, -1) : segments).join('/');
  return { ok: true, app, key };
};

/** The host in lower-case ASCII, IPv4 in its usual spelling; null where it is none. */
const plainHost = (hostname: string): string | null => {
  const probe = `http://${hostname}/`;
  if (hostname === '' || !URL.canParse(probe)) return null;
  const host = new URL(probe).hostname;
  return HOST.test(host) ? host : null;
};
