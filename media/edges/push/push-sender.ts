import type { LookupAddress } from 'node:dns';
import type { Logger } from '../../../ops/service/logger.ts';
import type { PushError, PushState, PushStatus } from '../../../proto/contracts/push-targets.ts';
import type { PushAddress } from '../../core/push/push-address.ts';
import { nextRetryDelayMs, type PushFailure } from '../../core/push/push-failure.ts';
import { createPushFeed, feedTag, holdHeader, type PushFeed } from '../../core/push/push-feed.ts';
import type { MediaHub, VenueNews } from '../media-hub.ts';
import { PushConnection } from './push-connection.ts';
import { NO_CONNECTION, notBegun, unknownVenue } from './push-failures.ts';
import type { FindAddresses, PushLookup } from './push-lookup.ts';
import { createRateMeter } from './rate-meter.ts';

/** Where a sender sends what. */
export interface PushOrder {
  readonly id: string;
  readonly venue: string;
  readonly address: PushAddress;
  readonly key: string;
}

export interface PushSenderDeps {
  readonly hub: MediaHub;
  readonly log: Logger;
  readonly findAddresses: FindAddresses;
  readonly onSent: (bytes: number) => void;
  readonly onReconnect: () => void;
}

/** So long without a break makes the failures before it forgotten, milliseconds. */
const STEADY_MS = 60_000;
/** How long finding the target's addresses may last, milliseconds. */
const LOOKUP_MS = 10_000;

/** Sends one venue to one address for as long as it stands: connects, sends, waits, tries again. */
export class PushSender {
  readonly #order: PushOrder;
  readonly #deps: PushSenderDeps;
  readonly #rate = createRateMeter();
  #state: PushState = 'waiting';
  #sinceMs = Date.now();
  #stateAtMs = performance.now();
  #connection: PushConnection | null = null;
  /** The look-up under way; it cannot be called off, so that the next try waits for the same one. */
  #lookup: Promise<PushLookup> | null = null;
  #feed: PushFeed = createPushFeed();
  #unfollow: (() => void) | null = null;
  /** Null while it waits for its venue rather than for a time. */
  #nextTryAtMs: number | null = 0;
  #failuresInRow = 0;
  #attempts = 0;
  #bytesSent = 0;
  #skippedBefore = 0;
  #lastError: PushError | null = null;
  #isClosed = false;

  constructor(order: PushOrder, deps: PushSenderDeps) {
    this.#order = order;
    this.#deps = deps;
  }

  status(): PushStatus {
    return {
      state: this.#state,
      sinceMs: this.#sinceMs,
      bytesSent: this.#bytesSent,
      kbitPerSecond: this.#state === 'sending' ? this.#rate.kbitPerSecond() : 0,
      lastError: this.#lastError,
      attempts: this.#attempts,
      skippedPictures: this.#skippedBefore + this.#feed.skippedPictures,
    };
  }

  /** Called about every half second. */
  sweep(nowMs: number): void {
    this.#rate.note(this.#bytesSent, nowMs);
    this.#connection?.sweep(nowMs);
    if (this.#state === 'sending' && nowMs - this.#stateAtMs > STEADY_MS) {
      this.#failuresInRow = 0;
      this.#attempts = 1;
    }
    const isLookingUp = this.#state === 'connecting' && this.#connection === null;
    if (isLookingUp && nowMs - this.#stateAtMs > LOOKUP_MS) this.#fail(NO_CONNECTION);
    if (this.#state !== 'waiting') return;
    const isDue = this.#nextTryAtMs !== null && nowMs >= this.#nextTryAtMs;
    const isVenueBack = this.#nextTryAtMs === null && this.#deps.hub.hasVenue(this.#order.venue);
    if (isDue || isVenueBack) this.#try().catch((error: unknown) => this.#fail(notBegun(error)));
  }

  /** Ends the connection. The sender is of no more use. */
  close(): void {
    this.#isClosed = true;
    this.#disconnect();
  }

  #enter(state: PushState): void {
    this.#state = state;
    this.#sinceMs = Date.now();
    this.#stateAtMs = performance.now();
  }

  async #try(): Promise<void> {
    const { hub, onReconnect } = this.#deps;
    const { venue, address } = this.#order;
    if (!hub.hasVenue(venue)) {
      this.#fail(unknownVenue(venue));
      return;
    }
    if (this.#attempts > 0) onReconnect();
    this.#attempts += 1;
    const attempt = this.#attempts;
    this.#enter('connecting');
    const found = await this.#findAddresses(address.host);
    if (this.#isClosed || this.#state !== 'connecting' || attempt !== this.#attempts) return;
    if (found.ok) this.#connect(found.addresses);
    else this.#fail(found.failure);
  }

  #findAddresses(host: string): Promise<PushLookup> {
    this.#lookup ??= this.#deps.findAddresses(host).finally(() => {
      this.#lookup = null;
    });
    return this.#lookup;
  }

  #connect(addresses: readonly LookupAddress[]): void {
    const { address, key } = this.#order;
    this.#connection = new PushConnection(
      { address, key, addresses },
      {
        onLive: () => this.#onLive(),
        onFailed: (failure) => this.#fail(failure),
        onSent: (bytes) => {
          this.#bytesSent += bytes;
          this.#deps.onSent(bytes);
        },
      },
    );
  }

  #onLive(): void {
    const { hub, log } = this.#deps;
    const { venue } = this.#order;
    this.#skippedBefore += this.#feed.skippedPictures;
    this.#feed = createPushFeed();
    // What is told during the call is the past: of it only the headers are wanted, and the next key frame begins.
    let isPast = true;
    const unfollow = hub.followVenue(venue, (news) => this.#onNews(news, isPast));
    isPast = false;
    if (unfollow === undefined) {
      this.#fail(unknownVenue(venue));
      return;
    }
    this.#unfollow = unfollow;
    this.#enter('sending');
    log.info(this.#facts(), 'a push target is sent to');
  }

  #onNews(news: VenueNews, isPast: boolean): void {
    if (news.kind === 'ended') this.#fail(unknownVenue(this.#order.venue));
    if (news.kind !== 'tag') return;
    const connection = this.#connection;
    if (isPast) holdHeader(this.#feed, news.tag);
    else if (connection !== null)
      for (const tag of feedTag(this.#feed, news.tag, connection.unsentBytes)) connection.send(tag);
  }

  #fail(failure: PushFailure): void {
    if (this.#isClosed) return;
    this.#disconnect();
    this.#failuresInRow += 1;
    const delayMs = nextRetryDelayMs({
      code: failure.code,
      failuresInRow: this.#failuresInRow,
      random: Math.random(),
    });
    this.#nextTryAtMs = failure.code === 'UNKNOWN_VENUE' ? null : performance.now() + delayMs;
    this.#lastError = { ...failure, atMs: Date.now() };
    this.#enter('waiting');
    const next = this.#nextTryAtMs === null ? {} : { retryInMs: delayMs };
    this.#deps.log.warn(
      { ...this.#facts(), code: failure.code, reason: failure.message, ...next },
      'a push target is not sent to',
    );
  }

  #disconnect(): void {
    this.#unfollow?.();
    this.#unfollow = null;
    this.#connection?.close();
    this.#connection = null;
  }

  #facts(): Record<string, string> {
    return { target: this.#order.id, venue: this.#order.venue, host: this.#order.address.host };
  }
}
