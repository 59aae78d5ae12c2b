import type { Socket } from 'node:net';
import { type HandleWriter, plainHandle, streamBinding, writeToHandle } from './stream-binding.ts';

/**
 * Writes to sockets past Node's stream layer, which costs as much as a quarter of a small write. Where Node's
 * private parts are not as expected everything goes through `socket.write`.
 */

/** True where this Node's private parts are as expected. */
export const hasDirectWrites = streamBinding !== undefined;

/** One socket's way out. */
export interface SocketWriter {
  /** What has been written but not taken by the system, bytes. */
  readonly unsentBytes: number;
  /** In order with what `socket.write` was given. Does nothing on a socket that has ended. Does not refresh `socket.setTimeout`. */
  write(bytes: Uint8Array): void;
}

export interface SocketWriterOptions {
  /** The system has taken everything after it had not. */
  readonly onDrain?: () => void;
  /** False: `socket.write` is used. Default: where Node has what it takes. */
  readonly isDirect?: boolean;
}

/** Writes to a plain TCP (or pipe) socket; the bytes must not change before the system has taken them. */
export const createSocketWriter = (socket: Socket, options: SocketWriterOptions = {}): SocketWriter => {
  const { onDrain, isDirect = hasDirectWrites } = options;
  if (onDrain !== undefined) socket.on('drain', onDrain);
  return isDirect && hasDirectWrites ? new DirectWriter(socket, onDrain) : new StreamWriter(socket);
};

class StreamWriter implements SocketWriter {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  write(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }
}

class DirectWriter implements SocketWriter, HandleWriter {
  readonly #socket: Socket;
  readonly #onDrain: (() => void) | undefined;
  /** Bytes of the requests that the system has not completed. */
  #waitingBytes = 0;

  constructor(socket: Socket, onDrain: (() => void) | undefined) {
    this.#socket = socket;
    this.#onDrain = onDrain;
  }

  get unsentBytes(): number {
    return this.#waitingBytes + this.#socket.writableLength;
  }

  write(bytes: Uint8Array): void {
    const socket = this.#socket;
    if (!socket.writable) return;
    const handle = plainHandle(socket);
    // What the stream still holds must go first, so this goes behind it.
    if (handle === undefined || socket.writableLength > 0) {
      socket.write(bytes);
      return;
    }
    writeToHandle(handle, bytes, this);
  }

  onWaiting(byteCount: number): void {
    this.#waitingBytes += byteCount;
  }

  onTaken(byteCount: number, status: number): void {
    this.#waitingBytes -= byteCount;
    if (status < 0) this.onBroken();
    else if (this.unsentBytes === 0) this.#onDrain?.();
  }

  onBroken(): void {
    this.#socket.destroy();
  }
}
