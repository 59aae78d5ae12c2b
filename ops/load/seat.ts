import type { DialectFamily, Heard } from './dialect.ts';
import { OPCODE } from './frame-writer.ts';
import type { OpenOrder } from './load-messages.ts';
import type { Random } from './random.ts';
import { nextReconnectDelayMs } from './reconnect-policy.ts';
import { type Tally, tallyEnd, tallyPart } from './tally.ts';
import { WebsocketConnection } from './websocket-connection.ts';

/** The server counts connections per address: so many share one. */
const CONNECTIONS_PER_ADDRESS = 40;
/** Answers to several actions at once are at most about this long; only those who act much wait for them. */
const ANSWERS_BYTES = 200;

export interface SeatOptions {
  readonly order: OpenOrder;
  readonly family: DialectFamily;
  readonly number: number;
  readonly random: Random;
  readonly tally: Tally;
  /** Reads everything, for the generator: ticks, trails, round trips. */
  readonly observe?: (heard: Heard) => void;
  readonly onPong?: (payload: Uint8Array) => void;
}

/** One place in the crowd: a connection, and the next one when it has ended. */
export class Seat {
  /** What it is there for: the part of the crowd under which it is counted. */
  part: keyof Tally['parts'] = 'watch';
  /** Public number in the room, 0 outside. */
  fan = 0;
  isInside = false;
  readonly #options: SeatOptions;
  readonly #dialect;
  #connection: WebsocketConnection | undefined;
  #before = { frames: 0, bytes: 0, allBytes: 0 };
  #failures = 0;
  #endedAtMs: number | undefined;
  #isCut = false;
  #isClosing = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SeatOptions) {
    this.#options = options;
    this.#dialect = options.family.create(options.number);
  }

  /** Binary frames that have arrived, over all connections. */
  get frames(): number {
    return this.#before.frames + (this.#connection?.reader.binaryFrames ?? 0);
  }

  /** Payload bytes of those frames. */
  get bytes(): number {
    return this.#before.bytes + (this.#connection?.reader.binaryBytes ?? 0);
  }

  get allBytes(): number {
    return this.#before.allBytes + (this.#connection?.reader.allBytes ?? 0);
  }

  get unsentBytes(): number {
    return this.#connection?.unsentBytes ?? 0;
  }

  open(): void {
    const { order, number, random, observe, onPong } = this.#options;
    const { host, port, origin } = order;
    const dialect = this.#dialect;
    const connection: WebsocketConnection = new WebsocketConnection({
      host,
      port,
      path: dialect.path,
      origin,
      localAddress: localAddress(number),
      random,
      wants: (opcode, bytes) =>
        (opcode === OPCODE.BINARY &&
          (observe !== undefined || (this.#isWaiting() && bytes <= ANSWERS_BYTES))) ||
        dialect.wants(opcode, bytes),
      onOpen: () => dialect.greet(connection),
      onMessage: (opcode, payload) => {
        if (opcode === OPCODE.PONG) onPong?.(payload);
        else this.#heard(dialect.hear(connection, opcode, payload));
      },
      onEnd: (end) => this.#ended(end),
    });
    this.#connection = connection;
  }

  /** One frame, written already; false where the seat is not inside. */
  sendFrame(frame: Uint8Array): boolean {
    if (!this.isInside) return false;
    this.#connection?.sendFrame(frame);
    return true;
  }

  ping(payload: Uint8Array): void {
    this.#connection?.send(payload, OPCODE.PING);
  }

  /** Cuts the connection as a network does; the seat comes back. */
  cut(): void {
    if (!this.isInside) return;
    this.#isCut = true;
    this.#connection?.destroy();
  }

  close(): void {
    this.#isClosing = true;
    clearTimeout(this.#timer);
    this.#connection?.destroy();
  }

  #isWaiting(): boolean {
    return this.part !== 'watch' && this.part !== 'cursors';
  }

  #heard(heard: Heard): void {
    const { tally, observe } = this.#options;
    if (heard.kind === 'inside') this.#entered(heard.fan);
    else if (heard.kind === 'refused') tallyPart(tally, this.part).refused += heard.messages;
    observe?.(heard);
  }

  #entered(fan: number): void {
    const { tally } = this.#options;
    this.isInside = true;
    this.fan = fan;
    this.#failures = 0;
    tally.inside += 1;
    if (this.#endedAtMs !== undefined) {
      tally.returned += 1;
      tally.awayMs.push(performance.now() - this.#endedAtMs);
      this.#endedAtMs = undefined;
    }
    if (this.part === 'stall') this.#connection?.pause();
  }

  #ended({ code, reason }: { code: number | undefined; reason: string }): void {
    const { tally, order, random } = this.#options;
    this.#before = { frames: this.frames, bytes: this.bytes, allBytes: this.allBytes };
    this.#connection = undefined;
    if (this.isInside) {
      tally.inside -= 1;
      this.#endedAtMs = performance.now();
    }
    if (!this.#isCut && !this.#isClosing)
      tallyEnd(tally, { part: this.part, code, reason, isInside: this.isInside });
    this.isInside = false;
    this.fan = 0;
    this.#isCut = false;
    if (this.#isClosing) return;
    if (!order.comesBack) {
      tally.lost += 1;
      return;
    }
    this.#failures += 1;
    this.#timer = setTimeout(() => this.open(), nextReconnectDelayMs(this.#failures, random));
  }
}

/** On Linux all of 127.0.0.0/8 is this machine. */
const localAddress = (number: number): string => {
  const address = Math.floor(number / CONNECTIONS_PER_ADDRESS);
  return `127.0.${1 + Math.floor(address / 250)}.${1 + (address % 250)}`;
};
