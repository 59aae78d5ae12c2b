import { createHash } from 'node:crypto';

/** Fixed by RFC 6455, section 1.3. */
const ACCEPT_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const MAX_HEAD_BYTES = 16 * 1024;

export interface UpgradeRequest {
  /** `name:port`, as a browser would send it. */
  readonly host: string;
  readonly path: string;
  /** Of the page that opens the websocket. */
  readonly origin: string;
  /** 16 random bytes in base64. */
  readonly key: string;
}

/** The bytes that ask for a websocket, with the Origin header that a browser sends. */
export const writeUpgradeRequest = ({ host, path, origin, key }: UpgradeRequest): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
    '',
    '',
  ].join('\r\n');

export type UpgradeAnswer =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'accepted'; readonly headBytes: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads the server's answer; `headBytes` is where the first frame begins. */
export const readUpgradeAnswer = (bytes: Buffer, key: string): UpgradeAnswer => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) {
    return bytes.length > MAX_HEAD_BYTES
      ? { kind: 'refused', reason: 'the answer to the upgrade has no end' }
      : { kind: 'incomplete' };
  }
  const lines = bytes.toString('latin1', 0, end).split('\r\n');
  const status = lines[0] ?? '';
  if (!/^HTTP\/1\.1 101\b/.test(status)) return { kind: 'refused', reason: status };
  const accept = lines
    .find((line) => /^sec-websocket-accept:/i.test(line))
    ?.split(':')[1]
    ?.trim();
  if (accept !== acceptFor(key)) return { kind: 'refused', reason: 'the accept header does not fit the key' };
  return { kind: 'accepted', headBytes: end + 4 };
};

/** What Sec-WebSocket-Accept must say for a key. */
export const acceptFor = (key: string): string =>
  createHash('sha1').update(`${key}${ACCEPT_GUID}`).digest('base64');
