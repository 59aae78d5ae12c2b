import type { Socket } from 'node:net';
import { createSocketWriter } from '../../ops/service/direct-writes.ts';
import type { MediaLimits } from '../config.ts';
import type { AmfValue } from '../core/amf0.ts';
import { type MediaTag, tagRole } from '../core/media-tag.ts';
import {
  type App,
  type CommandDecision,
  type ConnectionPhase,
  decideCommand,
} from '../core/rtmp-commands.ts';
import type { MediaHub } from './media-hub.ts';
import type { MediaMetrics } from './media-metrics.ts';
import { createRtmpWire, RtmpViolation, type RtmpWire } from './node-media-server.ts';
import type { PublishCheck } from './publish-check.ts';
import type { Publisher, Publishers } from './publishers.ts';
import type { JoinedPlayer, PlayerSink } from './venue-fan-out.ts';

export interface RtmpDeps {
  readonly hub: MediaHub;
  readonly publishers: Publishers;
  readonly publishCheck: PublishCheck;
  readonly metrics: MediaMetrics;
  readonly limits: MediaLimits;
  /** False where the address has tried to publish too often. */
  mayTry(address: string): boolean;
  /** Something that should not happen, told at most once in a while. */
  complain(facts: object, sentence: string): void;
  /** A line for the operator; never carries what the peer sent. */
  report(event: string, facts: Readonly<Record<string, string | number>>): void;
}

/** Most bytes that a peer may send before `connect`, and before `publish` or `play` (the handshake has 3,073). */
const MAX_BYTES_BEFORE: Partial<Record<ConnectionPhase, number>> = { new: 32 * 1024, connected: 128 * 1024 };
/** Most bytes a second from a player: it has only acknowledgements to send. */
const MAX_PLAYER_BYTES_PER_SECOND = 64 * 1024;
/** How long a refused publisher gets to read why, milliseconds. */
const REFUSAL_MS = 300;
/** Most tags that are held while a key is checked: what came in the same read as the publish command. */
const MAX_HELD_TAGS = 64;
/** The message stream that every `createStream` is answered with. */
const PUBLISH_STREAM = 1;

/** One RTMP peer, from accept to close. Whatever it sends, the worst that happens is that it is closed. */
export class RtmpConnection implements Publisher {
  readonly address: string;
  checkedAtMs = 0;
  readonly #socket: Socket;
  readonly #deps: RtmpDeps;
  readonly #wire: RtmpWire;
  #phase: ConnectionPhase = 'new';
  #phaseSinceMs = performance.now();
  #app: App | null = null;
  #artistId: string | null = null;
  #receivedBytes = 0;
  #acknowledgedBytes = 0;
  #receivedAtSweep = 0;
  #lastTagMs = 0;
  #held: MediaTag[] = [];
  #player: JoinedPlayer | null = null;
  #isClosed = false;

  constructor(socket: Socket, address: string, deps: RtmpDeps) {
    this.#socket = socket;
    this.address = address;
    this.#deps = deps;
    this.#wire = createRtmpWire({
      command: (values, streamId) => this.#onCommand(values, streamId),
      tag: (tag) => this.#onTag(tag),
      output: (bytes) => this.#write(bytes),
    });
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 15_000);
    socket.on('data', (bytes) => this.#onData(bytes));
    socket.on('error', () => this.end('socket-error'));
    socket.on('close', () => this.end('peer-closed'));
  }

  /** Ends the connection at once. `end()` of a socket would let a peer that keeps its side open go on sending. */
  end(reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#socket.destroy();
    this.#held = [];
    this.#player?.leave();
    if (this.#artistId !== null) {
      this.#deps.publishers.release(this.#artistId, this);
      this.#deps.report('a source has ended', { artistId: this.#artistId, reason });
    }
    if (reason !== 'peer-closed') this.#deps.metrics.closedConnections.inc({ reason });
  }

  /** Called every second: ends a peer that keeps us waiting. */
  sweep(nowMs: number): void {
    const { handshakeMs, idleMs } = this.#deps.limits;
    const received = this.#receivedBytes - this.#receivedAtSweep;
    this.#receivedAtSweep = this.#receivedBytes;
    const isSlow = nowMs - this.#phaseSinceMs > handshakeMs;
    if (isSlow && ['new', 'connected', 'checking'].includes(this.#phase)) this.end('timeout');
    if (this.#phase === 'publishing' && nowMs - this.#lastTagMs > idleMs) this.end('idle');
    if (this.#phase === 'playing' && received > MAX_PLAYER_BYTES_PER_SECOND) this.end('player-sends');
  }

  #enter(phase: ConnectionPhase): void {
    this.#phase = phase;
    this.#phaseSinceMs = performance.now();
  }

  #write(bytes: Uint8Array): void {
    if (!this.#isClosed) this.#socket.write(bytes);
  }

  #onData(bytes: Buffer): void {
    if (this.#isClosed || this.#phase === 'refused') return;
    this.#receivedBytes += bytes.length;
    this.#deps.metrics.bytesIn.inc(bytes.length);
    if (this.#receivedBytes > (MAX_BYTES_BEFORE[this.#phase] ?? Number.POSITIVE_INFINITY)) {
      this.end('too-much-too-early');
      return;
    }
    try {
      this.#wire.feed(bytes);
      this.#acknowledge();
    } catch (error) {
      // Anything else than a violation is the library's parser, hurt by bytes that it did not expect, or a fault of ours.
      if (!(error instanceof RtmpViolation))
        this.#deps.complain({ address: this.address, err: error }, 'an RTMP connection could not be read');
      this.end(error instanceof RtmpViolation ? 'violation' : 'unreadable');
    }
  }

  /** Encoders that keep count stop sending when they are never told that it arrives. */
  #acknowledge(): void {
    if (this.#receivedBytes - this.#acknowledgedBytes < 1_000_000) return;
    this.#acknowledgedBytes = this.#receivedBytes;
    this.#wire.acknowledge(this.#receivedBytes);
  }

  #onCommand(values: readonly AmfValue[], streamId: number): void {
    if (this.#isClosed || this.#phase === 'refused') return;
    const decision = decideCommand({ phase: this.#phase, app: this.#app }, values);
    this.#perform(decision, streamId);
  }

  #perform(decision: CommandDecision, streamId: number): void {
    switch (decision.kind) {
      case 'ignore':
        return;
      case 'violation':
        throw new RtmpViolation(decision.reason);
      case 'connect':
        this.#app = decision.app;
        this.#enter('connected');
        this.#wire.acceptConnect(decision.transactionId);
        return;
      case 'createStream':
        this.#wire.acceptCreateStream(decision.transactionId);
        return;
      case 'refuse':
        this.#refuse(streamId, decision);
        return;
      case 'finish':
        this.end('finished');
        return;
      case 'play':
        this.#play(decision.venue, streamId);
        return;
      case 'checkKey':
        this.#tryToPublish(decision.streamKey, streamId);
    }
  }

  #tryToPublish(streamKey: string, streamId: number): void {
    if (!this.#deps.mayTry(this.address)) {
      const description = 'Too many publishes from this address. Try again in a moment.';
      this.#refuse(streamId, { reason: 'too-many', code: 'NetStream.Publish.Failed', description });
      return;
    }
    this.#enter('checking');
    this.#socket.pause();
    this.#checkKey(streamKey, streamId).catch(() => this.end('check-failed'));
  }

  async #checkKey(streamKey: string, streamId: number): Promise<void> {
    this.checkedAtMs = performance.now();
    const answer = await this.#deps.publishCheck.check(streamKey);
    if (this.#isClosed) return;
    if (!answer.ok) {
      const isDenied = answer.reason === 'denied';
      this.#refuse(streamId, {
        reason: answer.reason,
        code: isDenied ? 'NetStream.Publish.Denied' : 'NetStream.Publish.Failed',
        description: isDenied
          ? 'This stream key is not valid.'
          : 'The stream key cannot be checked now. Try again in a moment.',
      });
      return;
    }
    const claim = this.#deps.publishers.claim(answer.artist, this);
    if (claim !== 'granted') {
      const description =
        claim === 'taken'
          ? 'This stream key is publishing already.'
          : 'This stream key is not valid any more.';
      this.#refuse(streamId, { reason: claim, code: 'NetStream.Publish.BadName', description });
      return;
    }
    this.#startPublishing(answer.artist.artistId, streamId);
  }

  #startPublishing(artistId: string, streamId: number): void {
    this.#artistId = artistId;
    this.#lastTagMs = performance.now();
    this.#enter('publishing');
    this.#wire.allowMedia();
    this.#wire.acceptPublish(streamId);
    this.#deps.report('a source has begun', { artistId, address: this.address });
    for (const tag of this.#held.splice(0)) this.#deps.hub.sourceTag(artistId, tag);
    this.#socket.resume();
  }

  #onTag({ type, timestampMs, data }: { type: number; timestampMs: number; data: Uint8Array }): void {
    if (this.#isClosed || this.#phase === 'refused') return;
    if (this.#phase !== 'publishing' && this.#phase !== 'checking') {
      throw new RtmpViolation('media from a peer that does not publish');
    }
    const role = tagRole(type, data);
    this.#lastTagMs = performance.now();
    if (role === 'other') return;
    // The view is the parser's own buffer, used again for the next message.
    const tag: MediaTag = { role, timestampMs, data: Buffer.from(data) };
    if (this.#artistId !== null) this.#deps.hub.sourceTag(this.#artistId, tag);
    else if (this.#held.push(tag) > MAX_HELD_TAGS)
      throw new RtmpViolation('too much before the key is checked');
  }

  #play(venue: string, streamId: number): void {
    const { hub } = this.#deps;
    if (!hub.hasVenue(venue)) {
      const description = 'There is no such venue.';
      this.#refuse(streamId, { reason: 'unknown-venue', code: 'NetStream.Play.StreamNotFound', description });
      return;
    }
    this.#enter('playing');
    this.#wire.acceptPlay(streamId);
    const writer = createSocketWriter(this.#socket, { onDrain: () => this.#player?.onRoom() });
    const sink: PlayerSink = {
      protocol: 'rtmp',
      write: (bytes) => writer.write(bytes),
      unsentBytes: () => writer.unsentBytes,
      drop: () => this.end('too-slow'),
    };
    this.#player = hub.join(venue, sink) ?? null;
  }

  /** Says why, gives the peer a moment to read it, and closes. */
  #refuse(streamId: number, refusal: { reason: string; code: string; description: string }): void {
    if (refusal.code.startsWith('NetStream.Publish')) {
      this.#deps.metrics.refusedPublishes.inc({ reason: refusal.reason });
      // Those who try too often are counted; a line for each try is what the limit is there to spare.
      if (refusal.reason !== 'too-many')
        this.#deps.report('a publish was refused', { reason: refusal.reason, address: this.address });
    }
    this.#sayAndClose(streamId, refusal, `refused-${refusal.reason}`);
  }

  sendOff(why: { reason: string; code: string; description: string }): void {
    if (this.#isClosed) return;
    const artistId = this.#artistId;
    // The place is another's by now, and what still comes is nobody's.
    this.#artistId = null;
    if (artistId !== null) this.#deps.report('a source has ended', { artistId, reason: why.reason });
    this.#sayAndClose(PUBLISH_STREAM, why, why.reason);
  }

  /** What the peer sends meanwhile is thrown away unread. */
  #sayAndClose(streamId: number, why: { code: string; description: string }, reason: string): void {
    this.#enter('refused');
    this.#held = [];
    this.#wire.refuse(streamId, why);
    this.#socket.resume();
    setTimeout(() => this.end(reason), REFUSAL_MS);
  }
}
