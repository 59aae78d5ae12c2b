import { errorCode } from '../../../ops/service/errors.ts';
import type { PushAddress } from '../../core/push/push-address.ts';
import type { PushFailure } from '../../core/push/push-failure.ts';

/** The connection is gone; what that means depends on how far it had come. */
export const closedFailure = (stage: 'connecting' | 'asking' | 'live', scheme: string): PushFailure => {
  const hint = {
    connecting:
      scheme === 'rtmps' ? ' before TLS was agreed on: is the address rtmp:// instead?' : ' at once.',
    asking:
      ' before it took the stream: look at the stream key and whether the target is open for a stream now.',
    live: '.',
  }[stage];
  return { code: 'PUSH_CLOSED', message: `The target closed the connection${hint}` };
};

export const NO_CONNECTION: PushFailure = {
  code: 'PUSH_TIMEOUT',
  message: 'The target could not be connected to within 10 s.',
};
export const NO_ANSWER: PushFailure = {
  code: 'PUSH_TIMEOUT',
  message: 'The target took the connection but did not let the stream in within 10 s.',
};
export const STUCK: PushFailure = {
  code: 'PUSH_STUCK',
  message: 'The target took nothing of the stream for 10 s.',
};
export const TALKS_TOO_MUCH: PushFailure = {
  code: 'PUSH_NOT_RTMP',
  message: 'The target sends far more than a server has to say to a publisher.',
};
export const KEY_UNREADABLE: PushFailure = {
  code: 'PUSH_KEY_UNREADABLE',
  message: 'The sealed stream key does not open with the secrets of this house: give the key again.',
};

/** Something on our own side; the code of it is all that is told. */
export const notBegun = (error: unknown): PushFailure => ({
  code: 'PUSH_UNREACHABLE',
  message: `Connecting could not be begun (${errorCode(error) ?? 'no reason given'}).`,
});

export const unknownVenue = (venue: string): PushFailure => ({
  code: 'UNKNOWN_VENUE',
  message: `There is no venue "${venue}" any more: add it again, or choose another.`,
});

/** True where an error says no more than that the other side has gone. */
export const isClosing = (error: Error): boolean => ['ECONNRESET', 'EPIPE'].includes(errorCode(error) ?? '');

/** What a socket's error means. Certificates are told by the system's code, never by what the server wrote in them. */
export const socketFailure = (error: Error, { host, port }: PushAddress): PushFailure => {
  const code = errorCode(error) ?? 'no reason given';
  if (/CERT|SELF_SIGNED|VERIFY|CRL|HOSTNAME_MISMATCH/.test(code))
    return {
      code: 'PUSH_CERTIFICATE',
      message: `The certificate of ${host} is not one that this machine trusts for that name (${code}).`,
    };
  if (/SSL|TLS|EPROTO/.test(code))
    return {
      code: 'PUSH_NOT_RTMP',
      message: `Port ${port} of ${host} does not speak TLS (${code}): is the address rtmp:// instead of rtmps://?`,
    };
  return { code: 'PUSH_UNREACHABLE', message: `Port ${port} of ${host} cannot be reached (${code}).` };
};
