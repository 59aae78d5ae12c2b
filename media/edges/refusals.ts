import { CodedError } from '../../ops/service/errors.ts';

/** What a caller of the control API is refused with; the message says what to do. */
export const refused = (statusCode: number, code: string, message: string): CodedError =>
  new CodedError({ statusCode, code, message });

export const unknownVenue = (venue: string): CodedError =>
  refused(404, 'UNKNOWN_VENUE', `There is no venue "${venue}".`);
