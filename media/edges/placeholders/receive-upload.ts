import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CodedError } from '../../../ops/service/errors.ts';
import { tooLarge, writeRefusal } from './refusals.ts';

/**
 * Writes an upload to a new file as it comes, no faster than the disk takes it. Returns its size. Throws a coded error
 * where it is too large (as soon as it is), stands still for `idleMs`, ends half-way, or the disk is full. The stream is
 * left open: whoever sends it can still be answered.
 */
export const receiveUpload = async (
  from: Readable,
  options: { file: string; maxBytes: number; idleMs: number },
): Promise<number> => {
  const { file, maxBytes, idleMs } = options;
  const handle = await open(file, 'w', 0o600).catch((error: unknown) => {
    throw writeRefusal(error);
  });
  const source = pieces(from);
  let isWaiting = false;
  let bytes = 0;
  try {
    for (;;) {
      isWaiting = true;
      const next = await within(idleMs, source.next());
      isWaiting = false;
      if (next.done === true) return bytes;
      bytes += next.value.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      await handle.writeFile(next.value).catch((error: unknown) => {
        throw writeRefusal(error);
      });
    }
  } finally {
    // One that stands still is not to be waited for here either.
    if (!isWaiting) await source.return(undefined);
    await handle.close();
  }
};

/** The stream is not destroyed: with it would go the connection on which the refusal is told. */
const within = <Result>(idleMs: number, piece: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(stalled(idleMs)), idleMs);
    void piece.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const stalled = (idleMs: number): CodedError =>
  new CodedError({
    statusCode: 408,
    code: 'UPLOAD_STALLED',
    message: `Nothing more of the file has come for ${Math.round(idleMs / 1000)} s: upload it again.`,
  });

/** The pieces of a stream; one that breaks off is the sender's affair, not an error of ours. */
async function* pieces(from: Readable): AsyncGenerator<Buffer, void> {
  try {
    for await (const piece of from.iterator({ destroyOnReturn: false })) yield piece as Buffer;
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError({
      statusCode: 400,
      code: 'UPLOAD_BROKEN_OFF',
      message: 'The upload ended half-way: upload the file again.',
      cause: error,
    });
  }
}
