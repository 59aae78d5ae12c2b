import { STRINGS } from '../strings.ts';
import type { Problem } from './answer.ts';

interface CodedBody {
  readonly code: string;
  readonly message: string;
}

const isCodedBody = (body: unknown): body is CodedBody =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'message' in body &&
  typeof body.message === 'string';

/**
 * Turns a refusal into STRINGS. The desk's own words win where it knows more than the service; a body that is not
 * ours (a proxy's error page, say) is named by its status.
 */
export const readProblem = (statusCode: number, body: unknown): Problem => {
  const code = isCodedBody(body) ? body.code : '';
  const own = Object.hasOwn(STRINGS.codes, code) ? STRINGS.codes[code] : undefined;
  const given = isCodedBody(body) && body.message !== '' ? body.message : undefined;
  const kind = statusCode === 401 ? 'signed-out' : isGateway(statusCode, code) ? 'unreachable' : 'refused';
  return { kind, code, message: own ?? given ?? STRINGS.problems.status(statusCode) };
};

/** A gateway's own error page: the house behind it is away. Ours always carry a code. */
const isGateway = (statusCode: number, code: string): boolean =>
  code === '' && statusCode >= 502 && statusCode <= 504;
