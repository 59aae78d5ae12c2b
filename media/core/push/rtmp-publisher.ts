import { type AmfValue, decodeAmf0 } from '../amf0.ts';
import { bigEndian } from '../big-endian.ts';
import type { MediaTag } from '../media-tag.ts';
import { joinBytes, streamBytes } from '../stream-bytes.ts';
import { encodeAmf0 } from './amf0-write.ts';
import { type ChunkReader, createChunkReader, type RtmpMessage, readChunks } from './chunk-reader.ts';
import { MESSAGE_TYPE, writeControl } from './chunk-writer.ts';
import {
  connectCommand,
  farewellCommands,
  publishCommand,
  streamCommands,
  TRANSACTION,
} from './publish-commands.ts';
import { type Info, infoOf, isRefusal, refusal } from './publisher-answers.ts';
import type { PushAddress } from './push-address.ts';
import type { PushFailure } from './push-failure.ts';

/** Our side of one RTMP connection that publishes: what has been said, and what is waited for. No socket, no clock. */
export interface RtmpPublisher {
  phase: PublisherPhase;
  readonly address: PushAddress;
  readonly key: string;
  readonly reader: ChunkReader;
  /** Bytes of the server's handshake so far; at most 3,073 and one piece. */
  greeting: Uint8Array;
  /** The message stream that the server gave us. */
  streamId: number;
  receivedBytes: number;
  acknowledgedBytes: number;
  /** How often the server wants to hear what has arrived, bytes. */
  windowBytes: number;
}

/** `connecting`, `creating` and `asking` wait for the answers to connect, createStream and publish. */
type PublisherPhase = 'greeting' | 'greeted' | 'connecting' | 'creating' | 'asking' | 'live' | 'failed';

/** What comes out of a piece of the server's bytes. */
export interface PublisherStep {
  readonly output: Uint8Array;
  /** `live`: from now on media may be sent. */
  readonly news: 'live' | PushFailure | null;
}

const VERSION = 3;
const GREETING_BYTES = 1536;
/** Random bytes that the handshake needs. */
export const RANDOM_BYTES = GREETING_BYTES - 8;
const CONTROL = { pingRequest: 6, pingResponse: 7 } as const;
const MIN_WINDOW_BYTES = 16 * 1024;
/** The prefix that makes a data message part of the published stream. */
const SET_DATA_FRAME = encodeAmf0('@setDataFrame');
const NOTHING = new Uint8Array(0);

/** Begins: the first bytes to send are C0 and C1. */
export const createRtmpPublisher = (options: {
  address: PushAddress;
  key: string;
  /** `RANDOM_BYTES` of them. */
  random: Uint8Array;
}): { publisher: RtmpPublisher; output: Uint8Array } => {
  const publisher: RtmpPublisher = {
    phase: 'greeting',
    address: options.address,
    key: options.key,
    reader: createChunkReader(),
    greeting: NOTHING,
    streamId: 0,
    receivedBytes: 0,
    acknowledgedBytes: 0,
    windowBytes: 2_500_000,
  };
  return { publisher, output: joinBytes([Uint8Array.of(VERSION), new Uint8Array(8), options.random]) };
};

/** Takes bytes of the server. Total: whatever they are, the answer is what to send and what it means. */
export const feedPublisher = (publisher: RtmpPublisher, bytes: Uint8Array): PublisherStep => {
  if (publisher.phase === 'failed') return { output: NOTHING, news: null };
  const output: Uint8Array[] = [];
  publisher.receivedBytes += bytes.length;
  const chunks = publisher.phase === 'greeting' || publisher.phase === 'greeted' ? greet : asTheyAre;
  const rest = chunks(publisher, bytes, output);
  if (rest === null) return fail(publisher, notRtmp('it does not answer in RTMP'));
  const read = readChunks(publisher.reader, rest);
  if (!read.ok) return fail(publisher, notRtmp(read.reason));
  const news = hear(publisher, read.messages, output);
  if (news !== null && news !== 'live') return fail(publisher, news);
  acknowledge(publisher, output);
  return { output: joinBytes(output), news };
};

/** A tag of the stream as bytes, on the message stream that the server gave. */
export const publisherTagBytes = (publisher: RtmpPublisher, tag: MediaTag): Uint8Array => {
  const data = tag.role === 'meta' ? joinBytes([SET_DATA_FRAME, tag.data]) : tag.data;
  const bytes = streamBytes('rtmp', { ...tag, data });
  bytes.set(bigEndian(publisher.streamId, 4).toReversed(), 8);
  return bytes;
};

/** What a publisher says that ends well; nothing where it never was let in. */
export const publisherFarewell = (publisher: RtmpPublisher): Uint8Array => {
  if (publisher.phase !== 'live') return NOTHING;
  return joinBytes(farewellCommands(publisher.key, publisher.streamId));
};

const fail = (publisher: RtmpPublisher, failure: PushFailure): PublisherStep => {
  publisher.phase = 'failed';
  return { output: NOTHING, news: failure };
};

const notRtmp = (reason: string): PushFailure => ({
  code: 'PUSH_NOT_RTMP',
  message: `What the target answers cannot be understood: ${reason}.`,
});

const asTheyAre = (_publisher: RtmpPublisher, bytes: Uint8Array): Uint8Array => bytes;

/** The server's side of the handshake: S0 and S1, which C2 repeats, then S2. Returns what comes behind it. */
const greet = (publisher: RtmpPublisher, bytes: Uint8Array, output: Uint8Array[]): Uint8Array | null => {
  const all = joinBytes([publisher.greeting, bytes]);
  publisher.greeting = all;
  if (all.length > 0 && all[0] !== VERSION) return null;
  if (publisher.phase === 'greeting' && all.length >= 1 + GREETING_BYTES) {
    publisher.phase = 'greeted';
    output.push(all.slice(1, 1 + GREETING_BYTES));
  }
  if (all.length < 1 + 2 * GREETING_BYTES) return NOTHING;
  publisher.phase = 'connecting';
  publisher.greeting = NOTHING;
  output.push(connectCommand(publisher.address));
  return all.subarray(1 + 2 * GREETING_BYTES);
};

/** Goes through whole messages up to the first failure. Of many pings in one piece the last is answered. */
const hear = (
  publisher: RtmpPublisher,
  messages: readonly RtmpMessage[],
  output: Uint8Array[],
): 'live' | PushFailure | null => {
  let news: 'live' | null = null;
  let pong: Uint8Array | null = null;
  for (const { type, payload } of messages) {
    pong = pongFor(type, payload) ?? pong;
    const told = hearMessage(publisher, { type, payload }, output);
    if (told === 'live') news = told;
    else if (told !== null) return told;
  }
  if (pong !== null) output.push(pong);
  return news;
};

const pongFor = (type: number, payload: Uint8Array): Uint8Array | null => {
  const [high, low] = payload;
  const isPing = type === MESSAGE_TYPE.userControl && high === 0 && low === CONTROL.pingRequest;
  if (!isPing || payload.length < 6) return null;
  return writeControl(MESSAGE_TYPE.userControl, [0, CONTROL.pingResponse, ...payload.subarray(2, 6)]);
};

const hearMessage = (
  publisher: RtmpPublisher,
  { type, payload }: RtmpMessage,
  output: Uint8Array[],
): 'live' | PushFailure | null => {
  if (type === MESSAGE_TYPE.windowSize && payload.length >= 4) {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    publisher.windowBytes = Math.max(view.getUint32(0), MIN_WINDOW_BYTES);
    return null;
  }
  if (type !== MESSAGE_TYPE.command && type !== MESSAGE_TYPE.flexCommand) return null;
  const decoded = decodeAmf0(payload.subarray(type === MESSAGE_TYPE.flexCommand ? 1 : 0));
  // What was whole counts: some servers append what AMF0 does not know.
  return hearCommand(publisher, decoded.values, output);
};

const hearCommand = (
  publisher: RtmpPublisher,
  values: readonly AmfValue[],
  output: Uint8Array[],
): 'live' | PushFailure | null => {
  const [name, transaction] = values;
  if (name === 'onStatus') return hearStatus(publisher, infoOf(values));
  if (name === 'close') return refusal(infoOf(values), publisher.key, 'ended the connection');
  if (name === '_error' && isAwaited(transaction)) return refusal(infoOf(values), publisher.key);
  if (name !== '_result') return null;
  if (publisher.phase === 'connecting' && transaction === TRANSACTION.connect) {
    if (infoOf(values).level === 'error') return refusal(infoOf(values), publisher.key);
    publisher.phase = 'creating';
    output.push(...streamCommands(publisher.key));
    return null;
  }
  if (publisher.phase === 'creating' && transaction === TRANSACTION.createStream)
    return askToPublish(publisher, values[3], output);
  return null;
};

/** Servers may well not know releaseStream and FCPublish; the rest has to work. */
const isAwaited = (transaction: AmfValue): boolean =>
  transaction === TRANSACTION.connect ||
  transaction === TRANSACTION.createStream ||
  transaction === TRANSACTION.publish;

const askToPublish = (
  publisher: RtmpPublisher,
  streamId: AmfValue,
  output: Uint8Array[],
): PushFailure | null => {
  const isId = typeof streamId === 'number' && Number.isInteger(streamId) && streamId >= 0;
  if (!isId || streamId > 0xffffffff) return notRtmp('it gives a stream without a number');
  publisher.phase = 'asking';
  publisher.streamId = streamId;
  output.push(publishCommand(publisher.key, streamId));
  return null;
};

const hearStatus = (publisher: RtmpPublisher, info: Info): 'live' | PushFailure | null => {
  if (isRefusal(info)) return refusal(info, publisher.key);
  if (publisher.phase !== 'asking' || info.code !== 'NetStream.Publish.Start') return null;
  publisher.phase = 'live';
  return 'live';
};

const acknowledge = (publisher: RtmpPublisher, output: Uint8Array[]): void => {
  if (publisher.receivedBytes - publisher.acknowledgedBytes < publisher.windowBytes) return;
  publisher.acknowledgedBytes = publisher.receivedBytes;
  output.push(writeControl(MESSAGE_TYPE.acknowledge, bigEndian(publisher.receivedBytes % 2 ** 32, 4)));
};
