import type { viz } from '../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { type Behaviour, createBehaviour, type FanKind } from './behaviour.ts';
import { decodeServerMessage, encodeHello, encodeMessage } from './fan-wire.ts';
import { OPCODE } from './frame-writer.ts';
import { createRandom, type Random, wholeBetween } from './random.ts';
import { nextReconnectDelayMs } from './reconnect-policy.ts';
import { WebsocketConnection } from './websocket-connection.ts';

/** Answers to what one fan did in one window are shorter. */
const ANSWER_BYTES = 60;

export interface SimulatedFanOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly origin: string;
  readonly room: string;
  readonly name: string;
  readonly kind: FanKind;
  readonly seed: number;
  /** Everything the server says, decoded. Without it the fan decodes only its Welcome and short answers. */
  readonly onMessage?: (message: viz.ServerMessage) => void;
}

/** One fan in this process: connects, behaves, comes back when it was cut, leaves when told. */
export class SimulatedFan {
  /** Messages sent and actions among them since the start. */
  sent = { messages: 0, actions: 0 };
  readonly #options: SimulatedFanOptions;
  readonly #random: Random;
  readonly #behaviour: Behaviour;
  readonly #colour: number;
  #connection: WebsocketConnection | undefined;
  #isWelcome = false;
  #ticket = '';
  #failures = 0;
  #isLeaving = false;
  #stepTimer: NodeJS.Timeout | undefined;
  #reconnectTimer: NodeJS.Timeout | undefined;
  #onGone: (() => void) | undefined;

  constructor(options: SimulatedFanOptions) {
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.#colour = wholeBetween(this.#random, 0, PALETTE.length - 1);
    this.#behaviour = createBehaviour({ kind: options.kind, random: this.#random, colour: this.#colour });
  }

  /** Whether the room has let it in. */
  get isInside(): boolean {
    return this.#isWelcome;
  }

  enter(): void {
    this.#connect();
    this.#stepTimer = setInterval(() => this.#step(), CLIENT_WINDOW_MS);
  }

  /** Closes the connection; resolves when it is gone. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    clearInterval(this.#stepTimer);
    clearTimeout(this.#reconnectTimer);
    const connection = this.#connection;
    if (connection === undefined) return;
    await new Promise<void>((resolve) => {
      const limit = setTimeout(() => connection.destroy(), 1000);
      this.#onGone = () => {
        clearTimeout(limit);
        resolve();
      };
      connection.close();
    });
  }

  /** Does something now, besides what its kind does by itself. False where it is not inside. */
  act(message: viz.ClientMessage.$Properties): boolean {
    if (!this.#isWelcome || this.#connection === undefined) return false;
    this.#connection.send(encodeMessage(message));
    this.sent.messages += 1;
    this.sent.actions += message.actions?.length ?? 0;
    return true;
  }

  #connect(): void {
    const { host, port, path, origin, onMessage } = this.#options;
    this.#connection = new WebsocketConnection({
      host,
      port,
      path,
      origin,
      random: this.#random,
      wants: (opcode, bytes) =>
        opcode === OPCODE.BINARY && (onMessage !== undefined || !this.#isWelcome || bytes <= ANSWER_BYTES),
      onMessage: (opcode, payload) => {
        if (opcode === OPCODE.BINARY) this.#hear(payload);
      },
      onOpen: () => this.#greet(),
      onEnd: () => this.#ended(),
    });
  }

  #greet(): void {
    const { room, name } = this.#options;
    this.#connection?.send(
      encodeHello({ room, ticket: this.#ticket, guestName: name, colour: this.#colour }),
    );
  }

  #hear(payload: Uint8Array): void {
    const message = decodeServerMessage(payload);
    if (message === undefined) return;
    if (message.welcome != null) {
      this.#isWelcome = true;
      this.#failures = 0;
      this.#ticket = message.welcome.ticket ?? '';
    }
    for (const { ref, refusal, sequence } of message.replies?.replies ?? [])
      if (!refusal && ref && sequence) this.#behaviour.accepted(ref, sequence);
    this.#options.onMessage?.(message);
  }

  #step(): void {
    const message = this.#behaviour.step(Date.now());
    if (message !== undefined) this.act(message);
  }

  #ended(): void {
    // A ticket that did not get it in is not shown again: it may be of a house that is no more.
    if (!this.#isWelcome) this.#ticket = '';
    this.#connection = undefined;
    this.#isWelcome = false;
    this.#onGone?.();
    if (this.#isLeaving) return;
    this.#failures += 1;
    const delayMs = nextReconnectDelayMs(this.#failures, this.#random);
    this.#reconnectTimer = setTimeout(() => this.#connect(), delayMs);
  }
}
