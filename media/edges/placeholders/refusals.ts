import { CodedError, errorCode } from '../../../ops/service/errors.ts';

/** What a PUT, or a job after it, is refused with. */

export const notMedia = (found: string): CodedError =>
  new CodedError({
    statusCode: 422,
    code: 'PLACEHOLDER_NOT_MEDIA',
    message: `This is no image or video that can be used, but ${found}: upload a PNG, JPEG, WebP or GIF, or an MP4, MOV, MKV, WebM, TS or FLV.`,
  });

export const tooLarge = (maxBytes: number): CodedError =>
  new CodedError({
    statusCode: 413,
    code: 'UPLOAD_TOO_LARGE',
    message: `The file is larger than ${Math.floor(maxBytes / 1_000_000)} MB: make it smaller, or raise HL_PLACEHOLDER_MAX_MB.`,
  });

export const diskFull = (cause?: unknown): CodedError =>
  new CodedError({
    statusCode: 507,
    code: 'DISK_FULL',
    message: 'The disk of the data folder is full: free some of it and upload again.',
    cause,
  });

export const ffmpegMissing = (what: string): CodedError =>
  new CodedError({
    statusCode: 503,
    code: 'FFMPEG_MISSING',
    message: `Placeholders cannot be made: ${what}. Install ffmpeg (with libx264) on media's machine and upload again.`,
  });

export const transcodeFailed = (reason: string): CodedError =>
  new CodedError({
    statusCode: 422,
    code: 'TRANSCODE_FAILED',
    message: `ffmpeg could not make a loop of it (${reason}): try another file, or convert it to MP4 first.`,
  });

export const cancelled = (): CodedError =>
  new CodedError({ statusCode: 409, code: 'CANCELLED', message: 'It was cancelled.' });

export const noPlaceholder = (message: string): CodedError =>
  new CodedError({ statusCode: 404, code: 'NO_PLACEHOLDER', message });

/** A failure to write as what a caller should know; anything else as it is. */
export const writeRefusal = (error: unknown): unknown =>
  ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(errorCode(error) ?? '') ? diskFull(error) : error;
