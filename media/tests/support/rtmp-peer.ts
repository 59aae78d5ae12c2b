import { connect, type Socket } from 'node:net';
import { sleep } from './media-under-test.ts';

/** A hand-made RTMP peer that says exactly what a test wants, byte by byte. */
export interface RtmpPeer {
  readonly socket: Socket;
  /** All that came after the handshake, as latin1, to look for status codes. */
  heard(): string;
  isClosed(): boolean;
  closed: Promise<void>;
  send(bytes: Buffer): void;
  command(...values: AmfIn[]): void;
  close(): void;
}

export type AmfIn = number | string | boolean | null | Buffer | { readonly [name: string]: AmfIn };

/** AMF0 bytes; a Buffer goes in as it is, so that a test can say something broken. */
export const amf = (value: AmfIn): Buffer => {
  if (Buffer.isBuffer(value)) return value;
  if (value === null) return Buffer.from([5]);
  if (typeof value === 'boolean') return Buffer.from([1, value ? 1 : 0]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9);
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  if (typeof value === 'string') return Buffer.concat([Buffer.from([2]), shortText(value)]);
  const members = Object.entries(value).flatMap(([name, member]) => [shortText(name), amf(member)]);
  return Buffer.concat([Buffer.from([3]), ...members, Buffer.from([0, 0, 9])]);
};

const shortText = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return Buffer.concat([size, bytes]);
};

/** One RTMP message in chunks of 128 bytes (the size before anybody changes it). */
export const message = (
  type: number,
  payload: Buffer,
  options: {
    cid?: number;
    streamId?: number;
    timestampMs?: number;
    length?: number;
    chunkBytes?: number;
  } = {},
): Buffer => {
  const { cid = 3, streamId = 0, timestampMs = 0, length = payload.length, chunkBytes = 128 } = options;
  const header = Buffer.alloc(12);
  // From here on the time stands in four bytes of its own, which every further chunk repeats.
  const carriedMs = timestampMs % 2 ** 32;
  const extended = Buffer.alloc(carriedMs >= 0xffffff ? 4 : 0);
  if (extended.length > 0) extended.writeUInt32BE(carriedMs);
  header[0] = cid;
  header.writeUIntBE(Math.min(carriedMs, 0xffffff), 1, 3);
  header.writeUIntBE(length, 4, 3);
  header[7] = type;
  header.writeUInt32LE(streamId, 8);
  const parts = [header, extended, payload.subarray(0, chunkBytes)];
  for (let offset = chunkBytes; offset < payload.length; offset += chunkBytes) {
    parts.push(Buffer.from([0xc0 | cid]), extended, payload.subarray(offset, offset + chunkBytes));
  }
  return Buffer.concat(parts);
};

export const command = (...values: AmfIn[]): Buffer => message(20, Buffer.concat(values.map(amf)));

/** C0, C1 and C2 with nothing in them. */
export const handshake = (): Buffer => Buffer.concat([Buffer.from([3]), Buffer.alloc(1536 * 2)]);

export const openPeer = async (port: number, options: { isBare?: boolean } = {}): Promise<RtmpPeer> => {
  const socket = connect(port, '127.0.0.1');
  const received: Buffer[] = [];
  let isClosed = false;
  socket.on('data', (bytes) => received.push(bytes));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) =>
    socket.once('close', () => {
      isClosed = true;
      resolve();
    }),
  );
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const send = (bytes: Buffer): void => {
    if (!isClosed) socket.write(bytes);
  };
  if (options.isBare !== true) send(handshake());
  return {
    socket,
    heard: () =>
      Buffer.concat(received)
        .subarray(1 + 1536 * 2)
        .toString('latin1'),
    isClosed: () => isClosed,
    closed,
    send,
    command: (...values) => send(command(...values)),
    close: () => socket.destroy(),
  };
};

/** Waits until the peer has been told something, or is closed. */
export const heardFrom = async (peer: RtmpPeer, text: string, limitMs = 5000): Promise<boolean> => {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 10) {
    if (peer.heard().includes(text)) return true;
    if (peer.isClosed()) return false;
    await sleep(10);
  }
  return false;
};

export const connectTo = async (peer: RtmpPeer, app: string): Promise<void> => {
  peer.command('connect', 1, { app, tcUrl: `rtmp://127.0.0.1/${app}` });
  await heardFrom(peer, 'NetConnection.Connect.Success');
  peer.command('createStream', 2, null);
};

/** A tiny but well-formed AVC stream: enough for the router, not for a decoder. */
export const AVC_HEADER = Buffer.from(
  '17000000000142c01effe100186742c01ed901407b60110000030001000003003c8f162e4801000468cb83cb20',
  'hex',
);
export const AAC_HEADER = Buffer.from('af001190', 'hex');
export const keyFrame = (mark: number): Buffer => Buffer.from([0x17, 1, 0, 0, 0, 0, 0, 0, 2, 0x65, mark]);
export const interFrame = (mark: number): Buffer => Buffer.from([0x27, 1, 0, 0, 0, 0, 0, 0, 2, 0x41, mark]);
