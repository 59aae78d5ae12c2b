import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A frame as a client or a server has sent it. */
export interface RawFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** One frame to be sent, sound unless told otherwise. */
export interface FrameToSend {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  /** Default: true. */
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  /** Bits 0x70 of the first byte. */
  readonly reserved?: number;
  /** How many bytes hold the length beyond the first; default: as few as can be. */
  readonly lengthBytes?: 0 | 2 | 8;
  /** What the header says; default: the payload's own length. */
  readonly saysLength?: number;
}

const MASK = [0x37, 0xfa, 0x21, 0x3d];

/** A client's frame (RFC 6455, 5.2), masked. */
export const clientFrame = (frame: FrameToSend): Buffer => {
  const { opcode, payload = new Uint8Array(0), isFinal = true, isMasked = true, reserved = 0 } = frame;
  const length = frame.saysLength ?? payload.length;
  const extended = frame.lengthBytes ?? (length < 126 ? 0 : length < 65_536 ? 2 : 8);
  const header = Buffer.alloc(2 + extended);
  header[0] = (isFinal ? 0x80 : 0) | reserved | opcode;
  header[1] = (isMasked ? 0x80 : 0) | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) header.writeUInt16BE(length, 2);
  if (extended === 8) header.writeBigUInt64BE(BigInt(length), 2);
  if (!isMasked) return Buffer.concat([header, payload]);
  const masked = payload.map((byte, index) => byte ^ (MASK[index & 3] ?? 0));
  return Buffer.concat([header, Buffer.from(MASK), masked]);
};

/** A websocket by hand: it sends any bytes and answers nothing by itself. */
export interface RawClient {
  readonly socket: Socket;
  /** The status line and headers that the server answered with. */
  readonly answer: string;
  /** All frames that have come. */
  readonly frames: RawFrame[];
  send(bytes: Uint8Array): void;
  /** Resolves with all frames when the server has ended the connection. */
  readonly ended: Promise<readonly RawFrame[]>;
  /** Resolves with the next frame that fits. */
  next(fits: (frame: RawFrame) => boolean): Promise<RawFrame>;
}

/** Opens a connection and shakes hands. */
export const connectRaw = async (
  url: string,
  options: { headers?: readonly string[]; afterRequest?: Uint8Array } = {},
): Promise<RawClient> => {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  socket.on('error', () => {});
  const request = [
    'GET /room HTTP/1.1',
    'Host: 127.0.0.1',
    'Origin: http://127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(options.headers ?? []),
  ];
  const head = Buffer.from(`${request.join('\r\n')}\r\n\r\n`);
  socket.write(Buffer.concat([head, options.afterRequest ?? new Uint8Array(0)]));
  let received = Buffer.alloc(0);
  while (!received.includes('\r\n\r\n') && !socket.readableEnded) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    received = Buffer.concat([received, chunk]);
  }
  const end = received.indexOf('\r\n\r\n') + 4;
  return attach(socket, received.subarray(0, end).toString(), received.subarray(end));
};

const attach = (socket: Socket, answer: string, first: Buffer): RawClient => {
  const frames: RawFrame[] = [];
  const waiting = new Set<() => void>();
  let unread = first;
  const look = (): void => {
    for (let frame = readFrame(unread); frame !== undefined; frame = readFrame(unread)) {
      frames.push(frame);
      unread = unread.subarray(frame.bytes);
    }
    for (const each of waiting) each();
  };
  look();
  socket.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    look();
  });
  const ended = once(socket, 'close').then(() => frames);
  return {
    socket,
    answer,
    frames,
    ended,
    send: (bytes) => socket.write(bytes),
    next: (fits) =>
      new Promise((resolve, reject) => {
        const find = (): void => {
          const frame = frames.find(fits);
          if (frame === undefined) return;
          waiting.delete(find);
          resolve(frame);
        };
        waiting.add(find);
        void ended.then(() => reject(new Error('the connection ended before the frame came')));
        find();
      }),
  };
};

/** A server's frame, which is never masked; undefined where it has not come whole. */
const readFrame = (bytes: Buffer): (RawFrame & { bytes: number }) | undefined => {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] ?? 0;
  const from = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < from) return undefined;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < from + length) return undefined;
  return {
    opcode: (bytes[0] ?? 0) & 0x0f,
    payload: bytes.subarray(from, from + length),
    bytes: from + length,
  };
};
