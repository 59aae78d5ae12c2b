import { StartError } from '../../../ops/service/errors.ts';

/** Where a NATS server is and how to log in there. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** host:port, for people: without anything secret. */
  readonly shown: string;
  /** TLS is demanded; otherwise it is used where the server offers it. */
  readonly isTls: boolean;
  readonly login: { user: string; pass: string } | { token: string } | undefined;
}

const NATS_PORT = 4222;
const SCHEMES = ['nats:', 'tls:'];

/**
 * Reads `nats://[user:password@|token@]host[:port]` (or `tls://`), as NATS's own tools write it. A token of its own setting goes
 * before one in the address. Throws StartError.
 */
export const readServerAddress = (url: string, token = ''): ServerAddress => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.hostname === '' || !SCHEMES.includes(parsed.protocol))
    throw new StartError('HL_NATS_URL must be an address like nats://127.0.0.1:4222.');
  const port = parsed.port === '' ? NATS_PORT : Number(parsed.port);
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port,
    shown: `${parsed.hostname}:${port}`,
    isTls: parsed.protocol === 'tls:',
    login: token === '' ? loginIn(parsed) : { token },
  };
};

const loginIn = ({ username, password }: URL): ServerAddress['login'] => {
  if (username === '') return undefined;
  const user = unescape(username);
  return password === '' ? { token: user } : { user, pass: unescape(password) };
};

const unescape = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A % that nobody meant as an escape.
    return text;
  }
};
