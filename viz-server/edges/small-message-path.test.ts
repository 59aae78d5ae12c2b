import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addSmallMessagePath } from './small-message-path.ts';

/** A masked binary frame with one byte, mask 0. */
const small = (byte: number): number[] => [0x82, 0x81, 0, 0, 0, 0, byte];
const PING = [0x89, 0x80, 0, 0, 0, 0];

const path = () => {
  const stream = new PassThrough();
  const heard: string[] = [];
  const receiver = (chunk: Buffer): void => void heard.push(`receiver ${chunk.toString('hex')}`);
  stream.on('data', receiver);
  let isOpen = true;
  addSmallMessagePath(stream, {
    isOpen: () => isOpen,
    onMessage: (payload) => heard.push(`message ${Buffer.from(payload).toString('hex')}`),
  });
  const send = (...bytes: number[][]): void => void stream.emit('data', Buffer.from(bytes.flat()));
  const close = (): void => {
    isOpen = false;
  };
  return { stream, heard, receiver, send, close };
};

describe('small message path', () => {
  it('GW16 takes small messages itself and leaves the rest to the receiver, in order', () => {
    const { heard, send } = path();
    send(small(1), PING, small(2));
    expect(heard).toEqual(['message 01', 'receiver 898000000000', 'message 02']);
  });

  it('GW16 goes with the receiver: what ws takes off after a close frame is the path as well', () => {
    const { stream, heard, receiver, send } = path();
    stream.off('data', receiver);
    expect(stream.listenerCount('data')).toBe(0);
    send(small(1));
    expect(heard).toEqual([]);
  });

  it('GW16 once the socket is closing, everything is for the receiver, which waits for the close frame', () => {
    const { heard, send, close } = path();
    close();
    send(small(1));
    expect(heard).toEqual(['receiver 82810000000001']);
  });

  it('GW16 keeps out where the receiver is not the one listener', () => {
    const stream = new PassThrough();
    const listeners = [() => {}, () => {}];
    for (const listener of listeners) stream.on('data', listener);
    addSmallMessagePath(stream, { isOpen: () => true, onMessage: () => {} });
    expect(stream.rawListeners('data')).toEqual(listeners);
  });
});
