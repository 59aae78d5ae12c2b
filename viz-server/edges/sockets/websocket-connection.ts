import type { ByteSocket, ByteSocketOwner } from '../../../ops/service/byte-socket.ts';
import { CLOSE, MAX_MESSAGE_BYTES } from '../../../proto/limits.ts';
import type { AddressUse } from '../../core/address-limits.ts';
import { takeTokenFast } from '../../core/rate-limit.ts';
import { closeFrame, pongFrame } from '../../core/websocket-frame.ts';
import { type FrameTakers, NO_STATUS, WebsocketParser } from '../../core/websocket-parser.ts';
import type { FanSocket, Session } from '../session.ts';

const LIMITS = { maxBytes: MAX_MESSAGE_BYTES, maxFragments: 64 };
/** The other side may take this long for its part of a close, milliseconds; one that does not read never answers. */
export const CLOSE_TIMEOUT_MS = 3000;
/** A reader with more than this unread is not answered its pings: it may skip all but the last (RFC 6455, 5.5.3). */
const PONG_BELOW_BYTES = 64 * 1024;
/** Pings and pongs: a browser sends a few a minute at most. */
const CONTROL_LIMIT = { perSecond: 10, burst: 100 };

/** What a connection tells of itself; one for all connections. */
export interface ConnectionEvents {
  /** undefined where it was text. */
  onMessage(connection: WebsocketConnection, payload: Uint8Array | undefined): void;
  /** A sign of life that is no message. */
  onSignOfLife(connection: WebsocketConnection): void;
  /** What the client sent broke the rules; the close is under way. */
  onBroken(connection: WebsocketConnection, code: number): void;
  /** Gone. The last call. */
  onClosed(connection: WebsocketConnection): void;
  /** Milliseconds of a steady clock. */
  now(): number;
}

/**
 * A client's websocket after the handshake. open: frames go both ways. closing: our close frame has gone out, and
 * nothing goes out any more; what comes in is thrown away but for the other close frame.
 */
export class WebsocketConnection implements FanSocket, ByteSocketOwner, FrameTakers {
  readonly address: AddressUse;
  /** Where it was let in. */
  session: Session | undefined;
  readonly #events: ConnectionEvents;
  readonly #parser = new WebsocketParser(LIMITS);
  #socket: ByteSocket | undefined;
  #isOpen = true;
  #controlBucketMs = 0;
  #closeTimer: NodeJS.Timeout | undefined;

  constructor(events: ConnectionEvents, address: AddressUse) {
    this.#events = events;
    this.address = address;
  }

  /** Where its bytes go, before anything else is called. */
  start(socket: ByteSocket): void {
    this.#socket = socket;
  }

  get bufferedBytes(): number {
    return this.#socket?.unsentBytes ?? 0;
  }

  write(frame: Uint8Array): void {
    if (this.#isOpen) this.#socket?.write(frame);
  }

  close(code: number, reason: string): void {
    this.#sayClose(closeFrame(code, reason));
  }

  terminate(): void {
    this.#socket?.destroy();
  }

  onBytes(bytes: Uint8Array, end: number): void {
    this.#parser.read(bytes, end, this);
  }

  /** They have ended without a close frame, or after it. */
  onEnd(): void {
    this.#isOpen = false;
    this.#endSoon();
  }

  onClosed(): void {
    this.#isOpen = false;
    clearTimeout(this.#closeTimer);
    this.#events.onClosed(this);
  }

  onMessage(payload: Uint8Array, isText: boolean): void {
    if (this.#isOpen) this.#events.onMessage(this, isText ? undefined : payload);
  }

  onPing(payload: Uint8Array): void {
    if (this.#takeControl() && this.bufferedBytes <= PONG_BELOW_BYTES) this.write(pongFrame(payload));
  }

  onPong(): void {
    this.#takeControl();
  }

  onCloseFrame(code: number): void {
    this.#sayClose(closeFrame(code === NO_STATUS ? undefined : code));
    this.#endSoon();
  }

  onBroken(code: number): void {
    if (this.#isOpen) this.#events.onBroken(this, code);
    this.#sayClose(closeFrame(code));
    this.#endSoon();
  }

  #takeControl(): boolean {
    if (!this.#isOpen) return false;
    const bucket = takeTokenFast(this.#controlBucketMs, CONTROL_LIMIT, this.#events.now());
    if (Number.isNaN(bucket)) {
      this.close(CLOSE.TOO_MANY_REFUSALS, 'TOO_MANY_PINGS');
      return false;
    }
    this.#controlBucketMs = bucket;
    this.#events.onSignOfLife(this);
    return true;
  }

  #sayClose(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    this.#socket?.write(frame);
    this.#isOpen = false;
    this.#limitClose();
  }

  /** Our end follows what was written. An end and no cut: with bytes unread a cut would take the close frame along. */
  #endSoon(): void {
    this.#socket?.end();
    this.#limitClose();
  }

  #limitClose(): void {
    this.#closeTimer ??= setTimeout(() => this.terminate(), CLOSE_TIMEOUT_MS);
  }
}
