import { MAX_INFLATED_BYTES } from '../../../../proto/limits.ts';

/** Inflates one deflate-raw message; rejects where it is broken or larger than the limit. */
export type Inflate = (deflated: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const tooLarge = () => new RangeError(`the message inflates to more than ${MAX_INFLATED_BYTES} bytes`);

const join = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

// By writer and reader: measured 15 times quicker than new Response(stream).
const inflateByStream: Inflate = async (deflated) => {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A broken stream fails both ends; the reader is the one that reports it.
  writer.write(deflated).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(parts, length);
    length += value.length;
    if (length > MAX_INFLATED_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
};

const inflateByPako: Inflate = async (deflated) => {
  const { Inflate: PakoInflate } = await import('pako');
  const inflator = new PakoInflate({ raw: true });
  const parts: Uint8Array[] = [];
  let length = 0;
  inflator.onData = (part: Uint8Array) => {
    length += part.length;
    if (length > MAX_INFLATED_BYTES) throw tooLarge();
    parts.push(part);
  };
  inflator.push(deflated, true);
  if (inflator.err !== 0) throw new Error(`the message does not inflate: ${inflator.msg}`);
  return join(parts, length);
};

const hasDeflateRaw = (): boolean => {
  try {
    // Older browsers have the class but not this format.
    return new DecompressionStream('deflate-raw').readable instanceof ReadableStream;
  } catch {
    return false;
  }
};

/** The browser's own inflate, or pako where the browser has none for deflate-raw. */
export const createInflate = (isNative: boolean = hasDeflateRaw()): Inflate =>
  isNative ? inflateByStream : inflateByPako;
