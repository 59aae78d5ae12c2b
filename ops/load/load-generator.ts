import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { DialectFamily } from './dialect.ts';
import { OPCODE } from './frame-writer.ts';
import { houselightsFamily } from './houselights-dialect.ts';
import type { DriveOrder, LoadCounts, OpenOrder } from './load-messages.ts';
import { socketIoFamily, wsFamily } from './peer-dialects.ts';
import { createRandom } from './random.ts';
import { createSender, type Sender } from './sender.ts';
import { WebsocketConnection } from './websocket-connection.ts';

/** Connections that are being opened at once: more would only queue in the server's backlog. */
const OPENING_AT_ONCE = 40;
const PING_INTERVAL_MS = 100;
/** The server counts connections per address: so many share one. */
const CONNECTIONS_PER_ADDRESS = 40;
const OPEN_LIMIT_MS = 30_000;

/** Many connections of one process. The first one observes: it reads the ticks' numbers and measures round trips. */
export class LoadGenerator {
  readonly #order: OpenOrder;
  readonly #family: DialectFamily;
  readonly #random;
  readonly #connections: WebsocketConnection[] = [];
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 10 });
  #sender: Sender | undefined;
  #senders = 0;
  #inside = 0;
  #lost = 0;
  #lostReason = '';
  #refused = 0;
  #lastTick = 0;
  #pingsMs: number[] = [];
  #pingTimer: NodeJS.Timeout | undefined;
  #isClosing = false;

  constructor(order: OpenOrder) {
    this.#order = order;
    this.#family = familyOf(order);
    this.#random = createRandom(order.firstNumber + 1);
  }

  /** Opens all connections; resolves when all are inside, throws where that does not come to pass. */
  async open(): Promise<void> {
    const deadlineMs = Date.now() + OPEN_LIMIT_MS;
    while (this.#inside < this.#order.connections) {
      if (this.#lost > 0) throw new Error(`a connection was refused: ${this.#lostReason}`);
      if (Date.now() > deadlineMs) throw new Error(`only ${this.#inside} connections were let in`);
      const wanted = Math.min(this.#order.connections, this.#inside + OPENING_AT_ONCE);
      while (this.#connections.length < wanted) this.#openOne(this.#connections.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.#delay.enable();
    this.#pingTimer = setInterval(() => this.#ping(), PING_INTERVAL_MS);
  }

  drive(order: DriveOrder): void {
    this.#sender?.stop();
    this.#senders = order.what === 'nothing' ? 0 : order.senders;
    // Senders are the last ones, so that the observer is a listener.
    const senders = this.#senders === 0 ? [] : this.#connections.slice(-this.#senders);
    this.#sender = createSender({ order, family: this.#family, connections: senders, random: this.#random });
  }

  count(): LoadCounts {
    const listeners = this.#connections.length - this.#senders;
    const counts = { listenerFrames: 0, listenerBytes: 0, frames: 0, allBytes: 0, unsentBytes: 0 };
    for (const [index, { reader, unsentBytes }] of this.#connections.entries()) {
      counts.frames += reader.binaryFrames;
      counts.allBytes += reader.allBytes;
      counts.unsentBytes += unsentBytes;
      if (index >= listeners) continue;
      counts.listenerFrames += reader.binaryFrames;
      counts.listenerBytes += reader.binaryBytes;
    }
    const cpu = process.cpuUsage();
    const pingsMs = this.#pingsMs;
    this.#pingsMs = [];
    const loopDelayP99Ms = this.#delay.percentile(99) / 1e6;
    this.#delay.reset();
    return {
      type: 'counts',
      atMs: performance.now(),
      open: this.#inside - this.#lost,
      lost: this.#lost,
      lostReason: this.#lostReason,
      listeners,
      ...counts,
      sent: this.#sender?.sent ?? 0,
      refused: this.#refused,
      lastTick: this.#lastTick,
      cpuMs: (cpu.user + cpu.system) / 1000,
      pingsMs,
      loopDelayP99Ms,
    };
  }

  close(): void {
    this.#isClosing = true;
    clearInterval(this.#pingTimer);
    this.#sender?.stop();
    this.#delay.disable();
    for (const connection of this.#connections) connection.destroy();
  }

  #openOne(index: number): void {
    const { host, port, origin, firstNumber } = this.#order;
    const dialect = this.#family.create(firstNumber + index);
    const isObserver = index === 0;
    const connection: WebsocketConnection = new WebsocketConnection({
      host,
      port,
      path: dialect.path,
      origin,
      localAddress: localAddress(firstNumber + index),
      random: this.#random,
      wants: (opcode, bytes) => (isObserver && opcode === OPCODE.BINARY) || dialect.wants(opcode, bytes),
      onOpen: () => dialect.greet(connection),
      onMessage: (opcode, payload) => {
        if (opcode === OPCODE.PONG) return this.#pong(payload);
        const heard = dialect.hear(connection, opcode, payload);
        if (heard.kind === 'inside') this.#inside += 1;
        else if (heard.kind === 'refused') this.#refused += heard.messages;
        else if (heard.kind === 'tick' && isObserver) this.#lastTick = heard.sequence;
      },
      onEnd: ({ code, reason }) => this.#ended(`${reason || 'cut'}${code === undefined ? '' : ` (${code})`}`),
    });
    this.#connections.push(connection);
  }

  #ping(): void {
    const sentAt = Buffer.alloc(8);
    sentAt.writeDoubleBE(performance.now());
    this.#connections[0]?.send(sentAt, OPCODE.PING);
  }

  #pong(payload: Uint8Array): void {
    if (payload.length === 8) this.#pingsMs.push(performance.now() - Buffer.from(payload).readDoubleBE());
  }

  #ended(reason: string): void {
    if (this.#isClosing) return;
    this.#lost += 1;
    this.#lostReason ||= reason;
  }
}

const familyOf = ({ family, room }: OpenOrder): DialectFamily => {
  if (family === 'houselights') return houselightsFamily(room);
  return family === 'ws' ? wsFamily : socketIoFamily;
};

/** On Linux all of 127.0.0.0/8 is this machine. */
const localAddress = (number: number): string => {
  const address = Math.floor(number / CONNECTIONS_PER_ADDRESS);
  return `127.0.${1 + Math.floor(address / 250)}.${1 + (address % 250)}`;
};
