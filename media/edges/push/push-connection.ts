import { randomBytes } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { MediaTag } from '../../core/media-tag.ts';
import type { PushAddress } from '../../core/push/push-address.ts';
import type { PushFailure } from '../../core/push/push-failure.ts';
import {
  createRtmpPublisher,
  feedPublisher,
  publisherFarewell,
  publisherTagBytes,
  RANDOM_BYTES,
  type RtmpPublisher,
} from '../../core/push/rtmp-publisher.ts';
import {
  closedFailure,
  isClosing,
  NO_ANSWER,
  NO_CONNECTION,
  STUCK,
  socketFailure,
  TALKS_TOO_MUCH,
} from './push-failures.ts';

export interface PushConnectionEvents {
  /** The target has let us in: send. */
  onLive(): void;
  /** Told once, and the last that is told. */
  onFailed(failure: PushFailure): void;
  /** The system has taken so many bytes more. */
  onSent(bytes: number): void;
}

/** How long to connect, to be let in, and to take something of what is sent may last, milliseconds. */
const PATIENCE_MS = 10_000;
/** Most that a server may say between two sweeps, bytes. */
const MAX_TALK_BYTES = 256 * 1024;
/** What is written at once, so that progress shows on slow lines. */
const PIECE_BYTES = 64 * 1024;
/** How long a farewell may take, milliseconds. */
const FAREWELL_MS = 500;

/** One connection to a target, from connect to close. Whatever the server does, the worst is one failure. */
export class PushConnection {
  readonly #address: PushAddress;
  readonly #events: PushConnectionEvents;
  readonly #socket: Socket;
  readonly #publisher: RtmpPublisher;
  #stage: 'connecting' | 'asking' | 'live' | 'closed' = 'connecting';
  #stageSinceMs = performance.now();
  #unsentBytes = 0;
  #tookLastMs = 0;
  #talkBytes = 0;

  constructor(
    target: { address: PushAddress; key: string; addresses: readonly LookupAddress[] },
    events: PushConnectionEvents,
  ) {
    this.#address = target.address;
    this.#events = events;
    const { publisher, output } = createRtmpPublisher({
      address: target.address,
      key: target.key,
      random: randomBytes(RANDOM_BYTES),
    });
    this.#publisher = publisher;
    const isSecure = target.address.scheme === 'rtmps';
    this.#socket = openSocket(target.address, target.addresses);
    this.#socket.setNoDelay(true);
    this.#socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      if (this.#stage !== 'connecting') return;
      this.#enter('asking');
      this.#write(output);
    });
    this.#socket.on('data', (bytes) => this.#onData(bytes));
    this.#socket.on('error', (error) => {
      if (isClosing(error)) this.#onClosed();
      else this.#fail(socketFailure(error, this.#address));
    });
    this.#socket.on('close', () => this.#onClosed());
  }

  /** What the system has not taken yet. */
  get unsentBytes(): number {
    return this.#unsentBytes;
  }

  send(tag: MediaTag): void {
    if (this.#stage === 'live') this.#write(publisherTagBytes(this.#publisher, tag));
  }

  /** Called about every half second: ends what keeps us waiting. */
  sweep(nowMs: number): void {
    const waitedMs = nowMs - this.#stageSinceMs;
    const isTooMuch = this.#talkBytes > MAX_TALK_BYTES;
    this.#talkBytes = 0;
    this.#publisher.reader.chunks = 0;
    if (isTooMuch) this.#fail(TALKS_TOO_MUCH);
    else if (this.#stage === 'connecting' && waitedMs > PATIENCE_MS) this.#fail(NO_CONNECTION);
    else if (this.#stage === 'asking' && waitedMs > PATIENCE_MS) this.#fail(NO_ANSWER);
    else if (this.#unsentBytes > 0 && nowMs - this.#tookLastMs > PATIENCE_MS) this.#fail(STUCK);
  }

  /** Takes leave and closes. Nothing is told any more. */
  close(): void {
    if (this.#stage === 'closed') return;
    this.#stage = 'closed';
    this.#socket.end(publisherFarewell(this.#publisher));
    setTimeout(() => this.#socket.destroy(), FAREWELL_MS).unref();
  }

  #enter(stage: 'asking' | 'live'): void {
    this.#stage = stage;
    this.#stageSinceMs = performance.now();
  }

  #onClosed(): void {
    if (this.#stage !== 'closed') this.#fail(closedFailure(this.#stage, this.#address.scheme));
  }

  #fail(failure: PushFailure): void {
    if (this.#stage === 'closed') return;
    this.#stage = 'closed';
    this.#socket.destroy();
    this.#events.onFailed(failure);
  }

  #onData(bytes: Buffer): void {
    if (this.#stage === 'closed') return;
    this.#talkBytes += bytes.length;
    if (this.#talkBytes > MAX_TALK_BYTES) {
      this.#fail(TALKS_TOO_MUCH);
      return;
    }
    const { output, news } = feedPublisher(this.#publisher, bytes);
    if (output.length > 0) this.#write(output);
    if (news === null) return;
    if (news !== 'live') {
      this.#fail(news);
      return;
    }
    this.#enter('live');
    this.#events.onLive();
  }

  #write(bytes: Uint8Array): void {
    if (this.#unsentBytes === 0) this.#tookLastMs = performance.now();
    this.#unsentBytes += bytes.length;
    this.#socket.cork();
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const piece = bytes.subarray(from, from + PIECE_BYTES);
      this.#socket.write(piece, () => this.#onTaken(piece.length));
    }
    this.#socket.uncork();
  }

  #onTaken(bytes: number): void {
    if (this.#stage === 'closed') return;
    this.#unsentBytes -= bytes;
    this.#tookLastMs = performance.now();
    this.#events.onSent(bytes);
  }
}

/** Connects to the addresses that were looked up and vetted, never to what the name says by then. */
const openSocket = (address: PushAddress, addresses: readonly LookupAddress[]): Socket => {
  const { host, port } = address;
  const lookup: LookupFunction = (_name, options, tell) => {
    const [first] = addresses;
    if (options.all === true) tell(null, [...addresses]);
    else tell(null, first?.address ?? '', first?.family);
  };
  const options = { host, port, lookup, autoSelectFamily: true };
  if (address.scheme === 'rtmp') return connectTcp(options);
  // A certificate is for a name, or for an address; an address is not announced (RFC 6066).
  const servername = isIP(host) === 0 ? host.replace(/\.$/, '') : '';
  return connectTls({ ...options, servername, rejectUnauthorized: true, minVersion: 'TLSv1.2' });
};
