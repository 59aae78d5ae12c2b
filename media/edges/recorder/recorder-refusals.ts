import { CodedError } from '../../../ops/service/errors.ts';
import type { RecordingScope } from '../../../proto/contracts/recordings.ts';
import { refused, unknownVenue } from '../refusals.ts';

export const notHere = (scope: RecordingScope, subject: string): CodedError =>
  scope === 'venue'
    ? unknownVenue(subject)
    : refused(
        409,
        'SOURCE_NOT_HERE',
        'This artist is not publishing: begin when the stream is here, or give it a rule.',
      );

export const noRoom = (refusal: 'quota' | 'disk-low'): CodedError =>
  refusal === 'quota'
    ? refused(
        409,
        'RECORDINGS_FULL',
        'Recordings have reached HL_RECORDINGS_MAX_GB: delete some, or raise it.',
      )
    : refused(409, 'DISK_LOW', 'The disk is nearly full: free some of it first.');

export const diskError = (): CodedError =>
  refused(503, 'DISK_ERROR', 'The disk does not take the recording; the log says why.');

export const fileGone = (id: string, cause: unknown): CodedError =>
  new CodedError({
    statusCode: 404,
    code: 'FILE_GONE',
    message: `The file of the recording ${id} is not there: delete the recording, or put the file back.`,
    cause,
  });
