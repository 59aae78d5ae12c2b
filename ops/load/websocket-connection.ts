import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { FrameReader } from './frame-reader.ts';
import { OPCODE, writeClientFrame } from './frame-writer.ts';
import { readUpgradeAnswer, writeUpgradeRequest } from './handshake.ts';
import type { Random } from './random.ts';

/** All connections of a process read into this: its bytes are used up before the next read begins. */
const sharedReadBuffer = Buffer.allocUnsafe(64 * 1024);

export interface WebsocketOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly origin: string;
  /** Address to connect from, where the server counts connections per address. */
  readonly localAddress?: string;
  readonly random: Random;
  /** Data frames to gather; all others are only counted. */
  readonly wants: (opcode: number, payloadBytes: number) => boolean;
  /** A gathered data frame, or the answer to a ping. */
  readonly onMessage: (opcode: number, payload: Uint8Array) => void;
  readonly onOpen: () => void;
  /** Once, however it ended. `code` is the close code of the server, where it sent one. */
  readonly onEnd: (end: { readonly code: number | undefined; readonly reason: string }) => void;
}

/** A websocket client over a plain socket that costs the machine as little as possible. */
export class WebsocketConnection {
  readonly reader: FrameReader;
  isOpen = false;
  readonly #options: WebsocketOptions;
  readonly #socket: Socket;
  readonly #key = randomBytes(16).toString('base64');
  #head: Buffer | undefined = Buffer.alloc(0);
  #closeCode: number | undefined;
  #endReason = '';
  #hasEnded = false;

  constructor(options: WebsocketOptions) {
    this.#options = options;
    this.reader = new FrameReader({
      wants: (opcode, bytes) => opcode >= OPCODE.CLOSE || options.wants(opcode, bytes),
      take: (opcode, payload) => this.#take(opcode, payload),
    });
    this.#socket = connect({
      host: options.host,
      port: options.port,
      ...(options.localAddress === undefined ? {} : { localAddress: options.localAddress }),
      noDelay: true,
      onread: {
        buffer: sharedReadBuffer,
        callback: (bytes) => this.#read(sharedReadBuffer.subarray(0, bytes)),
      },
    });
    this.#socket.on('connect', () => this.#socket.write(this.#upgradeRequest()));
    this.#socket.on('error', (error) => this.#noteReason(error.message));
    this.#socket.on('close', () => this.#end());
  }

  /** Sends one message as one frame in one write. */
  send(payload: Uint8Array, opcode: number = OPCODE.BINARY): void {
    this.sendFrame(writeClientFrame({ opcode, payload, mask: (this.#options.random() * 2 ** 32) >>> 0 }));
  }

  /** Sends bytes that are a whole frame already. */
  sendFrame(frame: Uint8Array): void {
    if (this.isOpen) this.#socket.write(frame);
  }

  /** Bytes that the kernel has not taken yet. */
  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  /** Reads no more: what the server sends piles up on its side. */
  pause(): void {
    this.#socket.pause();
  }

  /** Closes as a browser does when its page is left; `destroy` cuts the wire. */
  close(code = 1000): void {
    if (!this.isOpen) return this.destroy();
    this.send(Uint8Array.of(code >> 8, code & 0xff), OPCODE.CLOSE);
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #upgradeRequest(): string {
    const { host, port, path, origin } = this.#options;
    return writeUpgradeRequest({ host: `${host}:${port}`, path, origin, key: this.#key });
  }

  #read(chunk: Buffer): boolean {
    try {
      if (this.#head === undefined) this.reader.push(chunk);
      else this.#readHead(chunk);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#noteReason(error.message);
      this.destroy();
    }
    return true;
  }

  #readHead(chunk: Buffer): void {
    const head = Buffer.concat([this.#head ?? Buffer.alloc(0), chunk]);
    const answer = readUpgradeAnswer(head, this.#key);
    this.#head = head;
    if (answer.kind === 'incomplete') return;
    if (answer.kind === 'refused') {
      this.#noteReason(answer.reason);
      return this.destroy();
    }
    this.#head = undefined;
    this.isOpen = true;
    this.#options.onOpen();
    if (head.length > answer.headBytes) this.reader.push(head.subarray(answer.headBytes));
  }

  #take(opcode: number, payload: Uint8Array): void {
    if (opcode === OPCODE.PING) this.send(payload, OPCODE.PONG);
    else if (opcode === OPCODE.CLOSE) this.#closedByServer(payload);
    else this.#options.onMessage(opcode, payload);
  }

  #closedByServer(payload: Uint8Array): void {
    if (payload.length >= 2) this.#closeCode = ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
    this.#noteReason(new TextDecoder().decode(payload.subarray(2)));
    this.send(payload.subarray(0, 2), OPCODE.CLOSE);
    this.#socket.end();
  }

  #noteReason(reason: string): void {
    if (this.#endReason === '') this.#endReason = reason;
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.isOpen = false;
    this.#options.onEnd({ code: this.#closeCode, reason: this.#endReason });
  }
}
