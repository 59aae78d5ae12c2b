import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { errorCode } from '../../../ops/service/errors.ts';
import { createFlvWalker, type FileTag } from '../../core/flv-walker.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import { createClipper } from '../../core/recording/recording-clip.ts';
import { fileStart } from '../../core/recording/recording-headers.ts';
import {
  createIndexReader,
  headersFor,
  type IndexPoint,
  type RecordingIndex,
} from '../../core/recording/recording-index.ts';
import type { RecordingFolder } from './recording-folder.ts';

/** Small enough that reading a long index or clip never holds the live path up, bytes. */
const PIECE_BYTES = 64 * 1024;

/** Reads an index as far as it is whole; an empty one where there is none. */
export const readIndex = async (path: string): Promise<RecordingIndex> => {
  const reader = createIndexReader();
  try {
    const text = createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE_BYTES });
    for await (const piece of text) reader.push(piece as string);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return reader.index;
};

/** The tags of a file from the beginning of one of them on, a piece of the file at a time. */
export const tagsFrom = async function* (
  path: string,
  span: { fromByte: number; untilByte: number },
): AsyncGenerator<{ tags: FileTag[]; wholeUpTo: number; isBroken: boolean }> {
  const { fromByte, untilByte } = span;
  if (fromByte >= untilByte) return;
  const walker = createFlvWalker(fromByte);
  const bytes = createReadStream(path, { start: fromByte, end: untilByte - 1, highWaterMark: PIECE_BYTES });
  for await (const piece of bytes) {
    const tags = walker.push(piece as Buffer);
    yield { tags, wholeUpTo: walker.wholeUpTo(), isBroken: walker.isBroken() };
    if (walker.isBroken()) return;
  }
};

export interface ClipSpan {
  readonly start: IndexPoint;
  readonly untilMs: number;
  /** What of the file is there. */
  readonly bytes: number;
}

/** A span of a recording as a file of its own. Rejects where the file is not there; ends early where it is damaged. */
export const clipStream = async (
  folder: RecordingFolder,
  id: string,
  { index, span }: { index: RecordingIndex; span: ClipSpan },
): Promise<Readable> => {
  const path = folder.flv(id);
  const headers = await readHeaders(path, index, span.start.byte);
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield fileStart(headers).bytes;
    const clipper = createClipper(span.start.ms, span.untilMs);
    for await (const { tags } of tagsFrom(path, { fromByte: span.start.byte, untilByte: span.bytes })) {
      const kept = tags.flatMap((tag) => clipper.take(tag) ?? []);
      if (kept.length > 0) yield Buffer.concat(kept);
      if (clipper.isDone()) return;
    }
  };
  return Readable.from(pieces(), { objectMode: false });
};

const readHeaders = async (path: string, index: RecordingIndex, byte: number): Promise<MediaTag[]> => {
  const file = await open(path, 'r');
  try {
    const tags: MediaTag[] = [];
    for (const header of headersFor(index, byte)) {
      const data = await readBody(file, header.byte);
      tags.push({ role: header.role, timestampMs: 0, data });
    }
    return tags;
  } finally {
    await file.close();
  }
};

const TAG_HEADER_BYTES = 11;

const readBody = async (file: FileHandle, byte: number): Promise<Uint8Array> => {
  const header = Buffer.alloc(TAG_HEADER_BYTES);
  await file.read(header, 0, TAG_HEADER_BYTES, byte);
  const body = Buffer.alloc(header.readUIntBE(1, 3));
  await file.read(body, 0, body.length, byte + TAG_HEADER_BYTES);
  return body;
};
