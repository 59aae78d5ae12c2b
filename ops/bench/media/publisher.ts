import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Clip } from './clip.ts';
import type { FlvTag } from './flv-tags.ts';
import { withMark } from './frame-mark.ts';
import {
  HELLO,
  HELLO_ANSWER_BYTES,
  HELLO_END,
  MESSAGE_TYPE,
  writeMessage,
  writePublish,
} from './rtmp-writer.ts';

/** As OBS does. */
const CHUNK_BYTES = 4096;
const START_LIMIT_MS = 10_000;

/** A publisher of this process, so that the clock that frames leave by is the one they arrive by. */
export interface Publisher {
  /** When a picture of that number was given to the system, `performance.now()`. */
  sentAtMs(number: number): number | undefined;
  /** Payload that it has published so far. */
  sentBytes(): number;
  /** How late pictures were, milliseconds, since it was last asked. */
  takeLatenessMs(): number[];
  stop(): void;
}

/** Publishes the clip in a loop and in real time: one write per packet, each when it is due. */
export const startPublisher = async (options: {
  port: number;
  app: string;
  name: string;
  clip: Clip;
}): Promise<Publisher> => {
  const { port, app, name, clip } = options;
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await introduce(socket, writePublish(app, name, CHUNK_BYTES));
  for (const tag of clip.headers) socket.write(toMessage(tag, 0));
  return pace(socket, clip);
};

const introduce = async (socket: Socket, request: Buffer): Promise<void> => {
  let heard = '';
  let bytes = 0;
  const started = new Promise<void>((resolve, reject) => {
    socket.on('data', (piece) => {
      if (bytes < HELLO_ANSWER_BYTES && bytes + piece.length >= HELLO_ANSWER_BYTES)
        socket.write(Buffer.concat([HELLO_END, request]));
      bytes += piece.length;
      heard = `${heard}${piece.toString('latin1')}`.slice(-4096);
      if (heard.includes('NetStream.Publish.Start')) resolve();
    });
    socket.once('close', () => reject(new Error('the server let nobody publish')));
    setTimeout(() => reject(new Error('the server did not answer the publisher')), START_LIMIT_MS).unref();
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(HELLO);
  await started;
};

/** Half a minute of pictures: more than any player is behind. */
const REMEMBERED_PICTURES = 900;

const pace = (socket: Socket, clip: Clip): Publisher => {
  const startMs = performance.now();
  const sentAt = new Map<number, number>();
  const latenessMs: number[] = [];
  let next = 0;
  let pictures = 0;
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const sendOne = ({ tag, dueMs }: Due): void => {
    const nowMs = performance.now();
    let { data } = tag;
    if (tag.type === MESSAGE_TYPE.video) {
      latenessMs.push(nowMs - startMs - dueMs);
      sentAt.set(pictures, nowMs);
      sentAt.delete(pictures - REMEMBERED_PICTURES);
      data = withMark(data, pictures);
      pictures += 1;
    }
    socket.write(toMessage({ ...tag, data }, dueMs));
    bytes += data.length;
  };
  const turn = (): void => {
    let due = dueAt(clip, next);
    for (; due.dueMs <= performance.now() - startMs; due = dueAt(clip, next)) {
      sendOne(due);
      next += 1;
    }
    timer = setTimeout(turn, Math.max(0, due.dueMs - (performance.now() - startMs)));
  };
  turn();
  const stop = (): void => {
    clearTimeout(timer);
    socket.destroy();
  };
  const takeLatenessMs = (): number[] => latenessMs.splice(0);
  return { sentAtMs: (number) => sentAt.get(number), sentBytes: () => bytes, takeLatenessMs, stop };
};

interface Due {
  readonly tag: FlvTag;
  /** From the beginning of the publishing, milliseconds. */
  readonly dueMs: number;
}

/** The packet of that number, counted over all rounds of the clip. */
const dueAt = ({ packets, durationMs }: Clip, number: number): Due => {
  const tag = packets[number % packets.length];
  if (tag === undefined) throw new RangeError('the clip has no packets');
  return { tag, dueMs: Math.floor(number / packets.length) * durationMs + tag.timestampMs };
};

const toMessage = ({ type, data }: FlvTag, timestampMs: number): Buffer =>
  writeMessage({
    type,
    payload: data,
    timestampMs,
    streamId: 1,
    chunkStream: 4 + (type & 3),
    chunkBytes: CHUNK_BYTES,
  });
