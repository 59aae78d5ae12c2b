/**
 * The names of Node's private stream parts that this house uses: the only file that knows them. Where one is missing,
 * `streamBinding` is undefined and everything goes through `net.Socket`.
 */

/** What a write carries while the system has not taken its bytes; keeps them alive. */
export interface WriteRequest {
  buffer?: Uint8Array;
  oncomplete?: (status: number) => void;
}

/** The end of writing, on its way behind all writes. */
export interface ShutdownRequest {
  oncomplete?: (status: number) => void;
}

/** A connection below `net.Socket`. */
export interface StreamHandle {
  /** Called after each read; how much came stands in `streamBaseState`. */
  onread: (this: StreamHandle) => void;
  /** Reads go into this from now on. */
  useUserBuffer(bytes: Uint8Array): void;
  readStart(): number;
  /** 0, or an error's number. Whether the system took all at once stands in `streamBaseState`. */
  writeBuffer(request: WriteRequest, bytes: Uint8Array): number;
  shutdown(request: ShutdownRequest): number;
  close(onClosed?: () => void): void;
}

export interface StreamBinding {
  readonly WriteWrap: new () => WriteRequest;
  readonly ShutdownWrap: new () => ShutdownRequest;
  readonly streamBaseState: Int32Array;
  /** Places in `streamBaseState`. */
  readonly kLastWriteWasAsync: number;
  readonly kReadBytesOrError: number;
}

const isKnown = (found: Partial<StreamBinding> | undefined): found is StreamBinding =>
  typeof found?.WriteWrap === 'function' &&
  typeof found.ShutdownWrap === 'function' &&
  found.streamBaseState instanceof Int32Array &&
  typeof found.kLastWriteWasAsync === 'number' &&
  typeof found.kReadBytesOrError === 'number';

const findBinding = (): StreamBinding | undefined => {
  try {
    const { binding } = process as unknown as { binding?: (name: string) => Partial<StreamBinding> };
    const found = binding?.('stream_wrap');
    return isKnown(found) ? found : undefined;
  } catch {
    return undefined;
  }
};

export const streamBinding = findBinding();

/** Who writes to a handle: counts what the system has not taken at once, and hears of the end of it. */
export interface HandleWriter {
  onWaiting(byteCount: number): void;
  onTaken(byteCount: number, status: number): void;
  /** The connection takes no writes (any more). */
  onBroken(): void;
}

/** Writes below Node's streams; only what the system does not take at once costs more than the call. */
export const writeToHandle = (handle: StreamHandle, bytes: Uint8Array, writer: HandleWriter): void => {
  if (streamBinding === undefined) return writer.onBroken();
  const { streamBaseState, kLastWriteWasAsync, WriteWrap } = streamBinding;
  // One that completed at once was never handed to the system: it serves the next write, of whatever socket.
  const request = spareRequest ?? new WriteWrap();
  spareRequest = undefined;
  if (handle.writeBuffer(request, bytes) !== 0) writer.onBroken();
  else if (streamBaseState[kLastWriteWasAsync] === 0) spareRequest = request;
  else {
    writer.onWaiting(bytes.length);
    request.buffer = bytes;
    request.oncomplete = (status) => writer.onTaken(bytes.length, status);
  }
};

let spareRequest: WriteRequest | undefined;

/** What holds a handle: a `net.Socket`, or something as like it as matters here. */
interface HandleHolder {
  _handle?: Partial<StreamHandle> | null;
}

/** The socket's own handle where it is one that bytes may be written to as they are (TLS encrypts first). */
export const plainHandle = (socket: object): StreamHandle | undefined => {
  const { _handle: handle } = socket as HandleHolder;
  if (handle === null || handle === undefined) return undefined;
  const kind = handle.constructor.name;
  return kind === 'TCP' || kind === 'Pipe' ? (handle as StreamHandle) : undefined;
};

/**
 * Takes the handle away from its socket, which then knows of no connection and can be destroyed without ending it. What
 * Node keeps as the handle's owner becomes `owner`.
 */
export const detachHandle = (socket: object, handle: StreamHandle, owner: object): void => {
  ownerSymbol ??= Object.getOwnPropertySymbols(handle).find(
    ({ description }) => description === 'owner_symbol',
  );
  if (ownerSymbol !== undefined) Reflect.set(handle, ownerSymbol, owner);
  (socket as HandleHolder)._handle = null;
};

let ownerSymbol: symbol | undefined;
