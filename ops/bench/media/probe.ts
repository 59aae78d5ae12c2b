import { connect } from 'node:net';
import { createFlvReader } from './flv-tags.ts';
import { readMark } from './frame-mark.ts';
import type { PlayAddress } from './player-messages.ts';
import { createRtmpReader } from './rtmp-reader.ts';
import { HELLO, HELLO_ANSWER_BYTES, HELLO_END, MESSAGE_TYPE, writePlay } from './rtmp-writer.ts';

/** One player of this process that reads every picture's number. */
export interface Probe {
  stop(): void;
}

/** Plays, and tells the number of each picture when all of it is here. */
export const startProbe = (address: PlayAddress, onPicture: (number: number) => void): Probe => {
  const socket = connect({ port: address.port, host: '127.0.0.1', noDelay: true });
  const read = ({ type, data }: { type: number; data: Buffer }): void => {
    const number = type === MESSAGE_TYPE.video ? readMark(data) : undefined;
    if (number !== undefined) onPicture(number);
  };
  socket.on('error', () => undefined);
  if (address.protocol === 'flv') {
    const feed = afterHttpHead(createFlvReader(read));
    socket.write(httpRequest(address));
    socket.on('data', feed);
  } else {
    let bytes = 0;
    const feed = createRtmpReader(({ type, payload }) => read({ type, data: payload }));
    socket.write(HELLO);
    socket.on('data', (piece) => {
      if (bytes < HELLO_ANSWER_BYTES && bytes + piece.length >= HELLO_ANSWER_BYTES)
        socket.write(Buffer.concat([HELLO_END, writePlay(address.app, address.name)]));
      bytes += piece.length;
      feed(piece);
    });
  }
  return { stop: () => socket.destroy() };
};

/** A GET of an FLV stream. */
export const httpRequest = ({ app, name }: PlayAddress): string =>
  `GET /${app}/${name}.flv HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;

/** Drops the answer's head. */
const afterHttpHead = (feed: (bytes: Buffer) => void): ((bytes: Buffer) => void) => {
  let head: Buffer | undefined = Buffer.alloc(0);
  return (bytes) => {
    if (head === undefined) return feed(bytes);
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    if (!head.toString('latin1', 0, end).includes(' 200 '))
      throw new Error('the venue is not played over HTTP');
    const first = head.subarray(end + 4);
    head = undefined;
    feed(first);
  };
};
