import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { prepareFrames } from './deeds.ts';
import type { DialectFamily } from './dialect.ts';
import { writeClientFrame } from './frame-writer.ts';
import { houselightsFamily } from './houselights-dialect.ts';
import type { CrowdPart, DriveOrder, LoadCounts, OpenOrder } from './load-messages.ts';
import { socketIoFamily, wsFamily } from './peer-dialects.ts';
import { createRandom } from './random.ts';
import { Seat } from './seat.ts';
import { type Sender, takeTurns } from './sender.ts';
import { createTally, tallyPart } from './tally.ts';
import { createTrailProbe } from './trail-probe.ts';

/** Connections that are being opened at once: more would only queue in the server's backlog. */
const OPENING_AT_ONCE = 40;
const PING_INTERVAL_MS = 100;
/** Without a single one more being let in for so long, something is wrong. */
const OPEN_LIMIT_MS = 30_000;

/** Many connections of one process. The first one observes: it reads ticks and trails and measures round trips. */
export class LoadGenerator {
  readonly #order: OpenOrder;
  readonly #family: DialectFamily;
  readonly #random;
  readonly #seats: Seat[] = [];
  readonly #tally = createTally();
  readonly #probe = createTrailProbe();
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 10 });
  #senders: Sender[] = [];
  #lastTick = 0;
  #pingsMs: number[] = [];
  #pingTimer: NodeJS.Timeout | undefined;

  constructor(order: OpenOrder) {
    this.#order = order;
    this.#family = familyOf(order);
    this.#random = createRandom(order.firstNumber + 1);
  }

  /** Opens all connections; resolves when all are inside, throws where that does not come to pass. */
  async open(): Promise<void> {
    const { connections } = this.#order;
    let deadlineMs = Date.now() + OPEN_LIMIT_MS;
    let most = 0;
    while (this.#tally.inside < connections) {
      if (this.#tally.lost > 0) throw new Error(`a connection was refused: ${this.#tally.lostReason}`);
      if (this.#tally.inside > most) deadlineMs = Date.now() + OPEN_LIMIT_MS;
      most = Math.max(most, this.#tally.inside);
      if (Date.now() > deadlineMs) throw new Error(`only ${this.#tally.inside} connections were let in`);
      const wanted = Math.min(connections, this.#tally.inside + OPENING_AT_ONCE);
      while (this.#seats.length < wanted) this.#addSeat(this.#seats.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.#delay.enable();
    this.#pingTimer = setInterval(() => this.#ping(), PING_INTERVAL_MS);
  }

  /** Gives the seats their parts, from the last seat on; replaces what was ordered before. */
  drive({ parts }: DriveOrder): void {
    for (const sender of this.#senders) sender.stop();
    for (const seat of this.#seats) seat.part = 'watch';
    let end = this.#seats.length;
    this.#senders = parts.map((part) => {
      const begin = Math.max(1, end - part.fans);
      const seats = this.#seats.slice(begin, end);
      end = Math.min(end, begin);
      for (const seat of seats) seat.part = part.what;
      return this.#start(part, seats);
    });
  }

  /** Cuts all connections in the same moment. */
  cutAll(): void {
    for (const seat of this.#seats) seat.cut();
  }

  count(): LoadCounts {
    const { inside: open, lost, lostReason, returned, endedByCode, parts, awayMs } = this.#tally;
    this.#tally.awayMs = [];
    const pingsMs = this.#pingsMs;
    this.#pingsMs = [];
    const cpu = process.cpuUsage();
    const loopDelayP99Ms = this.#delay.percentile(99) / 1e6;
    this.#delay.reset();
    const all = Object.values(parts);
    return {
      type: 'counts',
      atMs: performance.now(),
      ...{ open, lost, lostReason, returned, endedByCode, parts, awayMs, pingsMs, loopDelayP99Ms },
      ...this.#countFrames(),
      sent: all.reduce((sum, part) => sum + part.sent, 0),
      refused: all.reduce((sum, part) => sum + part.refused, 0),
      lastTick: this.#lastTick,
      cpuMs: (cpu.user + cpu.system) / 1000,
      trailsMs: this.#probe.take(),
    };
  }

  close(): void {
    clearInterval(this.#pingTimer);
    for (const sender of this.#senders) sender.stop();
    this.#delay.disable();
    for (const seat of this.#seats) seat.close();
  }

  #countFrames() {
    const counts = {
      listeners: 0,
      listenerFrames: 0,
      listenerBytes: 0,
      frames: 0,
      allBytes: 0,
      unsentBytes: 0,
    };
    for (const seat of this.#seats) {
      counts.frames += seat.frames;
      counts.allBytes += seat.allBytes;
      counts.unsentBytes += seat.unsentBytes;
      if (seat.part !== 'watch') continue;
      counts.listeners += 1;
      counts.listenerFrames += seat.frames;
      counts.listenerBytes += seat.bytes;
    }
    return counts;
  }

  #addSeat(index: number): void {
    const isObserver = index === 0;
    const seat = new Seat({
      order: this.#order,
      family: this.#family,
      number: this.#order.firstNumber + index,
      random: this.#random,
      tally: this.#tally,
      ...(isObserver && {
        observe: (heard) => {
          if (heard.kind !== 'tick') return;
          this.#lastTick = heard.sequence;
          this.#probe.see(heard.trails, performance.now());
        },
        onPong: (payload) => this.#pong(payload),
      }),
    });
    this.#seats.push(seat);
    seat.open();
  }

  #start(part: CrowdPart, seats: readonly Seat[]): Sender {
    const { what, perSecond, chatCharacters } = part;
    if (seats.length === 0 || perSecond === 0) return { stop: () => {} };
    const tally = tallyPart(this.#tally, what);
    if (what === 'storm' || what === 'stall') return this.#cutInTurns(part, seats);
    if (what === 'stamps') {
      return takeTurns(seats, perSecond, (seat) => {
        if (seat.fan !== 0 && seat.sendFrame(this.#stamp(seat.fan))) tally.sent += 1;
      });
    }
    const frames = prepareFrames({ deed: what, family: this.#family, random: this.#random, chatCharacters });
    return takeTurns(seats, perSecond, (seat, index, turn) => {
      // 17 shares no factor with the number of frames: neighbours send different ones.
      const frame = frames[(index * 17 + turn) % frames.length];
      if (frame !== undefined && seat.sendFrame(frame)) tally.sent += 1;
    });
  }

  /** A stalled one must come in anew to stall from the beginning. */
  #cutInTurns({ what, perSecond }: CrowdPart, seats: readonly Seat[]): Sender {
    if (what === 'stall') for (const seat of seats) seat.cut();
    return takeTurns(seats, perSecond, (seat) => seat.cut());
  }

  #stamp(fan: number): Buffer {
    const { x, y } = this.#probe.stamp(fan, performance.now());
    return writeClientFrame({ ...this.#family.cursor(x, y), mask: (this.#random() * 2 ** 32) >>> 0 });
  }

  #ping(): void {
    const sentAt = Buffer.alloc(8);
    sentAt.writeDoubleBE(performance.now());
    this.#seats[0]?.ping(sentAt);
  }

  #pong(payload: Uint8Array): void {
    if (payload.length === 8) this.#pingsMs.push(performance.now() - Buffer.from(payload).readDoubleBE());
  }
}

const familyOf = ({ family, room }: OpenOrder): DialectFamily => {
  if (family === 'houselights') return houselightsFamily(room);
  return family === 'ws' ? wsFamily : socketIoFamily;
};
