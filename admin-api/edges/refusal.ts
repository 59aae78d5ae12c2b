import { CodedError } from '../../ops/service/errors.ts';
import { REFUSALS, type RefusalCode } from '../core/errors.ts';

/** The error to throw for one row of the table of refusals. */
export const refusal = (code: RefusalCode, cause?: unknown): CodedError =>
  new CodedError({ code, ...REFUSALS[code], cause });
