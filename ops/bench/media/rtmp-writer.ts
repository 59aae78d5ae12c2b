/** What an RTMP client says (Adobe RTMP 1.0, AMF0), as bytes. Only what players and publishers of the bench need. */

type AmfValue = number | string | boolean | null | { readonly [name: string]: AmfValue };

export const MESSAGE_TYPE = {
  setChunkSize: 1,
  acknowledgement: 3,
  audio: 8,
  video: 9,
  data: 18,
  command: 20,
} as const;

/** What a client writes in before anybody has changed it. */
const FIRST_CHUNK_BYTES = 128;
const CONTROL_STREAM = 2;
const COMMAND_STREAM = 3;

/** C0 and C1 with nothing in them. */
export const HELLO = Buffer.concat([Buffer.from([3]), Buffer.alloc(1536)]);
/** C2: nobody compares it. */
export const HELLO_END = Buffer.alloc(1536);
/** S0, S1 and S2 together. */
export const HELLO_ANSWER_BYTES = 1 + 1536 + 1536;

export interface ChunkedMessage {
  readonly type: number;
  readonly payload: Buffer;
  readonly timestampMs?: number;
  /** Message stream: 0 for control and commands, 1 for media. */
  readonly streamId?: 0 | 1;
  readonly chunkStream: number;
  readonly chunkBytes: number;
}

/** One message with a whole header, cut into chunks. Timestamps below 2^24 ms only. */
export const writeMessage = (message: ChunkedMessage): Buffer => {
  const { type, payload, timestampMs = 0, streamId = 0, chunkStream, chunkBytes } = message;
  const header = Buffer.alloc(12);
  header[0] = chunkStream;
  header.writeUIntBE(timestampMs, 1, 3);
  header.writeUIntBE(payload.length, 4, 3);
  header[7] = type;
  header.writeUInt32LE(streamId, 8);
  const parts = [header, payload.subarray(0, chunkBytes)];
  const further = Buffer.from([0xc0 | chunkStream]);
  for (let from = chunkBytes; from < payload.length; from += chunkBytes)
    parts.push(further, payload.subarray(from, from + chunkBytes));
  return Buffer.concat(parts);
};

const writeCommand = (...values: readonly AmfValue[]): Buffer =>
  writeMessage({
    type: MESSAGE_TYPE.command,
    payload: Buffer.concat(values.map(writeAmf)),
    chunkStream: COMMAND_STREAM,
    chunkBytes: FIRST_CHUNK_BYTES,
  });

const writeControl = (type: number, value: number): Buffer => {
  const payload = Buffer.alloc(4);
  payload.writeUInt32BE(value >>> 0);
  return writeMessage({ type, payload, chunkStream: CONTROL_STREAM, chunkBytes: FIRST_CHUNK_BYTES });
};

/** `connect` and `createStream`; both kinds of server answer the latter with message stream 1. */
const writeConnect = (app: string): Buffer =>
  Buffer.concat([
    writeCommand('connect', 1, { app, flashVer: 'bench', tcUrl: `rtmp://127.0.0.1/${app}` }),
    writeCommand('createStream', 2, null),
  ]);

/** All that a player says to watch `rtmp://host/<app>/<name>`, after the handshake. */
export const writePlay = (app: string, name: string): Buffer =>
  Buffer.concat([writeConnect(app), writeCommand('play', 3, null, name)]);

/** All that a publisher says to publish `rtmp://host/<app>/<name>`; what follows is in chunks of `chunkBytes`. */
export const writePublish = (app: string, name: string, chunkBytes: number): Buffer =>
  Buffer.concat([
    writeConnect(app),
    writeCommand('publish', 3, null, name, 'live'),
    writeControl(MESSAGE_TYPE.setChunkSize, chunkBytes),
  ]);

/** Tells the peer how many bytes have arrived. */
export const writeAcknowledgement = (bytes: number): Buffer =>
  writeControl(MESSAGE_TYPE.acknowledgement, bytes);

const writeAmf = (value: AmfValue): Buffer => {
  if (value === null) return Buffer.from([5]);
  if (typeof value === 'boolean') return Buffer.from([1, value ? 1 : 0]);
  if (typeof value === 'string') return Buffer.concat([Buffer.from([2]), writeText(value)]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9);
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  const members = Object.entries(value).flatMap(([name, member]) => [writeText(name), writeAmf(member)]);
  return Buffer.concat([Buffer.from([3]), ...members, Buffer.from([0, 0, 9])]);
};

const writeText = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
