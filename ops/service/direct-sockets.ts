import type { Socket } from 'node:net';
import type { ByteSocket, ByteSocketOwner } from './byte-socket.ts';
import {
  detachHandle,
  type HandleWriter,
  plainHandle,
  type StreamBinding,
  type StreamHandle,
  streamBinding,
  writeToHandle,
} from './stream-binding.ts';

/**
 * Connections without Node's `net.Socket`, which costs 2 kB of memory for each, a 64 kB allocation for each read and a
 * quarter of a small write.
 */

/** As much as libuv asks for. One for all sockets: a read is dealt with before the next one begins. */
const READ_BUFFER = new Uint8Array(64 * 1024);

/** `UV_EOF`, the same on all systems. */
const END_OF_FILE = -4095;

const TAKEN_BY = Symbol('taken by');

interface TakenHandle extends StreamHandle {
  [TAKEN_BY]?: DirectSocket;
}

/**
 * Takes a connection over from its socket, which is of no use any more then. Undefined, and the socket untouched, where
 * it is not a plain one, has ended, or has bytes in either direction that it has not handed on.
 */
export const takeDirectly = (socket: Socket, owner: ByteSocketOwner): ByteSocket | undefined => {
  const handle = plainHandle(socket);
  if (streamBinding === undefined || typeof handle?.useUserBuffer !== 'function') return undefined;
  const isOpen = socket.writable && socket.readable && !socket.connecting;
  if (!isOpen || socket.writableLength > 0 || socket.readableLength > 0) return undefined;
  const direct = new DirectSocket(handle, owner, streamBinding);
  detachHandle(socket, handle, direct);
  socket.destroy();
  return direct;
};

class DirectSocket implements ByteSocket, HandleWriter {
  readonly #handle: StreamHandle;
  readonly #binding: StreamBinding;
  readonly #owner: ByteSocketOwner;
  unsentBytes = 0;
  /** No more writes. */
  #isEnding = false;
  #hasSentEnd = false;
  #hasSeenEnd = false;
  #isClosed = false;

  constructor(handle: TakenHandle, owner: ByteSocketOwner, binding: StreamBinding) {
    this.#handle = handle;
    this.#binding = binding;
    this.#owner = owner;
    handle[TAKEN_BY] = this;
    handle.useUserBuffer(READ_BUFFER);
    handle.onread = onRead;
    handle.readStart();
  }

  write(bytes: Uint8Array): void {
    if (this.#isEnding) return;
    writeToHandle(this.#handle, bytes, this);
  }

  onWaiting(byteCount: number): void {
    this.unsentBytes += byteCount;
  }

  onTaken(byteCount: number, status: number): void {
    this.unsentBytes -= byteCount;
    if (status < 0) this.destroy();
  }

  onBroken(): void {
    this.destroy();
  }

  end(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    const request = new this.#binding.ShutdownWrap();
    request.oncomplete = () => {
      this.#hasSentEnd = true;
      if (this.#hasSeenEnd) this.destroy();
    };
    if (this.#handle.shutdown(request) !== 0) this.destroy();
  }

  destroy(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isEnding = true;
    this.#handle.close(() => this.#owner.onClosed());
  }

  /** `count`: bytes in READ_BUFFER, or an error's number. */
  receive(count: number): void {
    if (this.#isClosed || count === 0) return;
    if (count > 0) this.#owner.onBytes(READ_BUFFER, count);
    else if (count === END_OF_FILE) this.#seeEnd();
    else this.destroy();
  }

  #seeEnd(): void {
    this.#hasSeenEnd = true;
    if (this.#hasSentEnd) this.destroy();
    else this.#owner.onEnd();
  }
}

/** One for all handles. */
function onRead(this: TakenHandle): void {
  const direct = this[TAKEN_BY];
  if (direct !== undefined && streamBinding !== undefined)
    direct.receive(streamBinding.streamBaseState[streamBinding.kReadBytesOrError] ?? 0);
}
