import { CodedError } from '../../../ops/service/errors.ts';
import type { RecordingScope } from '../../../proto/contracts/recordings.ts';

export const notHere = (scope: RecordingScope, subject: string): CodedError =>
  scope === 'venue'
    ? new CodedError({
        statusCode: 404,
        code: 'UNKNOWN_VENUE',
        message: `There is no venue "${subject}".`,
      })
    : new CodedError({
        statusCode: 409,
        code: 'SOURCE_NOT_HERE',
        message: 'This artist is not publishing: begin when the stream is here, or give it a rule.',
      });

export const noRoom = (refusal: 'quota' | 'disk-low'): CodedError =>
  refusal === 'quota'
    ? new CodedError({
        statusCode: 409,
        code: 'RECORDINGS_FULL',
        message: 'Recordings have reached HL_RECORDINGS_MAX_GB: delete some, or raise it.',
      })
    : new CodedError({
        statusCode: 409,
        code: 'DISK_LOW',
        message: 'The disk is nearly full: free some of it first.',
      });

export const diskError = (): CodedError =>
  new CodedError({
    statusCode: 503,
    code: 'DISK_ERROR',
    message: 'The disk does not take the recording; the log says why.',
  });
