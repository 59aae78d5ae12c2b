import logger from 'node-media-server/src/core/logger.js';
import Rtmp from 'node-media-server/src/protocol/rtmp.js';
import { type AmfValue, decodeAmf0 } from '../core/amf0.ts';
import { RTMP_CHUNK_BYTES } from '../core/stream-bytes.ts';

/*
 * The only file that imports node-media-server. Of the library we use the RTMP handshake, chunk parser and replies.
 * Its listeners, sessions, AMF reader, fan-out, events and log take part in nothing: each of them can be made to throw,
 * leak or print a stream key by one unknown peer, and its fan-out makes one write per packet and player.
 */

// The library prints stream names, which are stream keys, on standard output.
logger.log = () => undefined;

/** Something that no well-behaved peer sends. Its message never holds what was sent. */
export class RtmpViolation extends Error {
  override readonly name = 'RtmpViolation';
}

export interface RtmpWireHandlers {
  command(values: readonly AmfValue[], streamId: number): void;
  /** `data` is a view that is only valid during the call. Never empty. */
  tag(tag: { type: number; timestampMs: number; data: Uint8Array }): void;
  output(bytes: Buffer): void;
}

/** One peer's RTMP, from bytes to meaning and back. */
export interface RtmpWire {
  /** Throws on anything that it should not have to read. */
  feed(bytes: Buffer): void;
  /** From now on messages may be as long as a key frame. */
  allowMedia(): void;
  acceptConnect(transactionId: number): void;
  acceptCreateStream(transactionId: number): void;
  acceptPublish(streamId: number): void;
  acceptPlay(streamId: number): void;
  refuse(streamId: number, error: { code: string; description: string }): void;
  /** Tells the peer how many bytes have arrived. */
  acknowledge(bytes: number): void;
}

export const createRtmpWire = (handlers: RtmpWireHandlers): RtmpWire => new GuardedRtmp(handlers);

/** Most chunk streams of one connection. Encoders use 3 to 6. */
const MAX_CHUNK_STREAMS = 16;
/** Longest message before the peer may publish: commands only. */
const MAX_EARLY_MESSAGE_BYTES = 16 * 1024;
/** Longest message of a publisher: a key frame at 4K in high quality has about 2 MB. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
/** Most memory that a connection's half-read messages take. */
const MAX_PARSER_BYTES = 16 * 1024 * 1024;
const MAX_CHUNK_BYTES = 0xffffff;
const ACKNOWLEDGE_EVERY_BYTES = 5_000_000;
const NOTHING = Buffer.alloc(0);
/** RTMP's timestamps have 32 bits. */
const CLOCK_MS = 2 ** 32;
const RTMP_VERSION = 3;
const NO_HANDSHAKE_YET = 0;
const MESSAGE = { setChunkSize: 1, flexData: 15, data: 18, flexCommand: 17 } as const;

/** The library's RTMP with a guard at every place where it would trust the peer. */
class GuardedRtmp extends Rtmp implements RtmpWire {
  readonly #handlers: RtmpWireHandlers;
  #mayPublish = false;
  #parserBytes = 0;

  constructor(handlers: RtmpWireHandlers) {
    super();
    // The library's FLV reader, which holds a megabyte and reads nothing here.
    this.flv = null;
    this.#handlers = handlers;
    this.onOutputCallback = (bytes) => handlers.output(bytes);
  }

  feed(bytes: Buffer): void {
    if (this.handshakeState === NO_HANDSHAKE_YET && bytes[0] !== RTMP_VERSION) {
      throw new RtmpViolation('not RTMP');
    }
    this.parserData(bytes);
  }

  allowMedia(): void {
    this.#mayPublish = true;
  }

  acceptConnect(transactionId: number): void {
    this.objectEncoding = 0;
    this.sendWindowACK(ACKNOWLEDGE_EVERY_BYTES);
    this.setPeerBandwidth(ACKNOWLEDGE_EVERY_BYTES, 2);
    this.setChunkSize(RTMP_CHUNK_BYTES);
    this.respondConnect(transactionId);
  }

  acceptCreateStream(transactionId: number): void {
    this.respondCreateStream(transactionId);
  }

  acceptPublish(streamId: number): void {
    this.sendStatusMessage(streamId, 'status', 'NetStream.Publish.Start', 'You are publishing.');
  }

  acceptPlay(streamId: number): void {
    this.streamId = streamId;
    this.respondPlay();
    // A player has nothing more to say at length.
    this.handshakePayload = NOTHING;
  }

  refuse(streamId: number, error: { code: string; description: string }): void {
    this.sendStatusMessage(streamId, 'error', error.code, error.description);
  }

  acknowledge(bytes: number): void {
    this.sendACK(bytes >>> 0);
  }

  override packetParse(): void {
    const [first = 0, second = 0, third = 0] = this.parserBuffer;
    const cids = [first & 0x3f, 64 + second, (64 + second + third) << 8];
    const isNew = !this.inPackets.has(cids[this.parserBasicBytes - 1] ?? 0);
    if (isNew && this.inPackets.size >= MAX_CHUNK_STREAMS) throw new RtmpViolation('too many chunk streams');
    super.packetParse();
  }

  override chunkMessageHeaderRead(): number {
    const { header, bytes } = this.parserPacket;
    const before = header.length;
    const offset = super.chunkMessageHeaderRead();
    // A shorter length for a half-read message moves the library's parser backwards, to bytes that may be gone.
    if (bytes > 0 && header.length !== before) throw new RtmpViolation('a message changes its length');
    const most = this.#mayPublish ? MAX_MESSAGE_BYTES : MAX_EARLY_MESSAGE_BYTES;
    if (header.length > most) throw new RtmpViolation('a message is too long');
    return offset;
  }

  override packetAlloc(): void {
    // Deltas add up past 32 bits after 49.7 days; the library would drop every message from then on.
    this.parserPacket.clock %= CLOCK_MS;
    const before = this.parserPacket.capacity;
    super.packetAlloc();
    this.#parserBytes += this.parserPacket.capacity - before;
    if (this.#parserBytes > MAX_PARSER_BYTES) throw new RtmpViolation('too much is half sent');
  }

  override controlHandler(): void {
    const { header, payload } = this.parserPacket;
    if (header.length < 4) throw new RtmpViolation('a control message is too short');
    if (header.type !== MESSAGE.setChunkSize) return;
    const size = payload.readUInt32BE();
    if (size < 1 || size > MAX_CHUNK_BYTES) throw new RtmpViolation('an impossible chunk size');
    this.inChunkSize = size;
  }

  override invokeHandler(): void {
    const { header, payload } = this.parserPacket;
    const skip = header.type === MESSAGE.flexCommand ? 1 : 0;
    const decoded = decodeAmf0(payload.subarray(skip, header.length));
    if (!decoded.ok) throw new RtmpViolation(`a command that cannot be read: ${decoded.reason}`);
    this.#handlers.command(decoded.values, header.stream_id);
  }

  override dataHandler(): void {
    const { header, payload, clock } = this.parserPacket;
    const skip = header.type === MESSAGE.flexData ? 1 : 0;
    const type = header.type === MESSAGE.flexData ? MESSAGE.data : header.type;
    // Empty audio would corrupt the chunk stream of every RTMP player.
    if (header.length <= skip) return;
    this.#handlers.tag({ type, timestampMs: clock, data: payload.subarray(skip, header.length) });
  }
}
