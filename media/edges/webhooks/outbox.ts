import { randomUUID } from 'node:crypto';
import type { Logger } from '../../../ops/service/logger.ts';
import {
  addDelivery,
  createLanes,
  type Delivery,
  failuresOf,
  type Lanes,
  nextDueMs,
  settle,
  takeDue,
} from '../../core/webhooks/delivery-lanes.ts';
import { nextDeliveryDelayMs, outcomeOf } from '../../core/webhooks/delivery-policy.ts';
import { describe, type Happening } from '../../core/webhooks/media-event.ts';
import { createRareLog, type RareLog } from '../rare-log.ts';
import type { OutboxStore, SourceChange } from './outbox-store.ts';
import type { PostEvent, PostResult } from './post-event.ts';

/** Most events that wait; with more, the oldest go. */
export const MAX_WAITING = 10_000;
const MAX_UNDER_WAY = 4;
/** With more than this waiting, sends are this far apart: catching up after a long outage may not cost the live path. */
const CALM = 40;
const CATCH_UP_GAP_MS = 10;
const LOG_EVERY_MS = 60_000;

/** What became of an event: `refused` is one that admin-api will never take, `dropped` one of too many. */
export type EventEnd = 'delivered' | 'refused' | 'dropped';

export interface OutboxOptions {
  readonly store: OutboxStore;
  readonly post: PostEvent;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly onEnd: (end: EventEnd) => void;
  readonly onRetry: () => void;
  /** Most events that wait; MAX_WAITING but in tests. */
  readonly maxWaiting?: number;
}

/** Keeps what happens until admin-api has taken it. Begins with what an earlier process left behind. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #lanes: Lanes;
  readonly #rarely: RareLog;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #lastSentMs = Number.NEGATIVE_INFINITY;
  #hasComplained = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#lanes = createLanes(options.maxWaiting ?? MAX_WAITING);
    this.#rarely = createRareLog(options.log, LOG_EVERY_MS);
    this.#onDisk((store) => this.#takeOver(store));
    this.#sendSoon();
  }

  /** On disk when this returns. Never throws: where the disk takes nothing, the event is kept in memory. */
  add(happening: Happening): void {
    const atMs = Date.now();
    const told = describe(happening, { id: randomUUID(), atMs });
    if (told === undefined) return;
    const delivery = { id: told.event.id, subject: told.subject, body: JSON.stringify(told.event) };
    this.#onDisk((store) => store.add(delivery, { atMs, source: sourceChange(happening) }));
    this.#keep(delivery);
    this.#sendSoon();
  }

  waiting(): number {
    return this.#lanes.count;
  }

  /** What waits stays on disk for the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearImmediate(this.#soon);
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#underWay);
  }

  /** What an earlier process left behind: events, and sources whose end it did not live to tell. */
  #takeOver(store: OutboxStore): void {
    for (const delivery of store.all()) this.#keep(delivery);
    for (const source of store.liveSources()) this.add({ kind: 'source', change: 'ended', ...source });
  }

  #keep(delivery: Delivery): void {
    const dropped = addDelivery(this.#lanes, delivery);
    if (dropped === undefined) return;
    this.#onDisk((store) => store.remove(dropped.id));
    this.#options.onEnd('dropped');
    this.#rarely({ limit: this.#lanes.limit }, 'too many events wait for admin-api: the oldest are dropped');
  }

  /** Not in the midst of the packet that made it happen. */
  #sendSoon(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.#send();
    });
  }

  #send(): void {
    clearTimeout(this.#timer);
    while (this.#underWay.size < MAX_UNDER_WAY && !this.#closing.signal.aborted) {
      const nowMs = performance.now();
      const restUntilMs = this.#lanes.count > CALM ? this.#lastSentMs + CATCH_UP_GAP_MS : nowMs;
      if (restUntilMs > nowMs) return this.#sendAt(restUntilMs);
      const delivery = takeDue(this.#lanes, nowMs);
      if (delivery === undefined) return this.#sendAt(nextDueMs(this.#lanes));
      this.#lastSentMs = nowMs;
      const work = this.#deliver(delivery)
        .catch((error: unknown) => this.#tryAgain(delivery, { err: error }))
        .finally(() => {
          this.#underWay.delete(work);
          this.#send();
        });
      this.#underWay.add(work);
    }
  }

  #sendAt(dueMs: number | undefined): void {
    if (dueMs === undefined) return;
    this.#timer = setTimeout(() => this.#send(), Math.max(Math.ceil(dueMs - performance.now()), 1));
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const result = await this.#options.post(delivery.body, this.#closing.signal);
    const outcome = result.kind === 'answer' ? outcomeOf(result.statusCode) : 'retry';
    if (outcome === 'retry') return this.#tryAgain(delivery, factsOf(result));
    settle(this.#lanes, delivery, { kind: 'done' });
    this.#onDisk((store) => store.remove(delivery.id));
    this.#options.onEnd(outcome === 'delivered' ? 'delivered' : 'refused');
    if (outcome === 'never')
      this.#rarely(factsOf(result), 'admin-api will never take this event: it is dropped');
    this.#reportRecovery();
  }

  #tryAgain(delivery: Delivery, facts: object): void {
    const failures = failuresOf(this.#lanes, delivery.subject) + 1;
    const delayMs = nextDeliveryDelayMs({ failures, random: Math.random() });
    settle(this.#lanes, delivery, { kind: 'retry', dueMs: performance.now() + delayMs });
    if (this.#closing.signal.aborted) return;
    this.#options.onRetry();
    const sentence = 'admin-api does not take events; they are kept and sent again';
    if (this.#rarely({ ...facts, waiting: this.#lanes.count }, sentence)) this.#hasComplained = true;
  }

  #reportRecovery(): void {
    if (!this.#hasComplained || this.#lanes.count > 0) return;
    this.#hasComplained = false;
    this.#options.log.info('admin-api has taken all events that waited');
  }

  #onDisk(work: (store: OutboxStore) => void): void {
    try {
      work(this.#options.store);
    } catch (error) {
      this.#rarely({ err: error }, 'the disk does not take what admin-api is to be told');
    }
  }
}

const sourceChange = (happening: Happening): SourceChange | undefined =>
  happening.kind === 'source' && (happening.change === 'started' || happening.change === 'ended')
    ? { ...happening, isLive: happening.change === 'started' }
    : undefined;

const factsOf = (result: PostResult): object =>
  result.kind === 'none' ? { why: result.why } : { status: result.statusCode, refusal: result.code };
