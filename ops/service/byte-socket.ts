import type { Socket } from 'node:net';

/** A connection that bytes go through. After `end` or `destroy` nothing more can be written. */
export interface ByteSocket {
  /** Bytes that the system has not taken yet, those of a write that it took in part included whole. */
  readonly unsentBytes: number;
  /** The bytes must not change before the system has taken them. */
  write(bytes: Uint8Array): void;
  /** Says that nothing more comes, behind everything that was written. The other side may go on sending. */
  end(): void;
  /** Cuts the connection. */
  destroy(): void;
}

/** Who is told what happens to a ByteSocket; never from within one of its methods. */
export interface ByteSocketOwner {
  /** The first `end` bytes have come. The memory is used again when this returns. */
  onBytes(bytes: Uint8Array, end: number): void;
  /** The other side sends nothing more. */
  onEnd(): void;
  /** The connection is gone. The last call. */
  onClosed(): void;
}

/** A socket the way Node documents it. */
export const wrapSocket = (socket: Socket, owner: ByteSocketOwner): ByteSocket => {
  socket.on('data', (chunk: Buffer) => owner.onBytes(chunk, chunk.length));
  socket.on('end', () => owner.onEnd());
  // Its `close` follows at once.
  socket.on('error', () => {});
  socket.on('close', () => owner.onClosed());
  return new StreamSocket(socket);
};

class StreamSocket implements ByteSocket {
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

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
