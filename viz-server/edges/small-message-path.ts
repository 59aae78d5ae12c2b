import type { Duplex } from 'node:stream';
import { createFrameBoundaries, partChunk } from '../core/frame-boundaries.ts';

/**
 * Puts a short way for small messages before a websocket's own receiver: they are read straight from the socket's
 * chunks, while everything else still goes to the receiver, which stays the only judge of it. Does nothing where the
 * receiver is not attached as one `data` listener; all messages then take the receiver's way.
 */
export const addSmallMessagePath = (
  stream: Duplex,
  options: { isOpen: () => boolean; onMessage: (payload: Uint8Array) => void },
): void => {
  const [receiver, ...others] = stream.listeners('data');
  if (receiver === undefined || others.length > 0) return;
  const boundaries = createFrameBoundaries();
  const takers = {
    small: options.onMessage,
    rest: (bytes: Uint8Array): boolean => {
      Reflect.apply(receiver, stream, [bytes]);
      return options.isOpen();
    },
  };
  const onData = (chunk: Buffer): void => {
    if (options.isOpen()) partChunk(boundaries, chunk, takers);
    else Reflect.apply(receiver, stream, [chunk]);
  };
  stream.off('data', receiver as (chunk: Buffer) => void);
  // As a wrapper of the receiver, so that it goes when ws removes the receiver after a close frame or an error.
  stream.on('data', Object.assign(onData, { listener: receiver }));
};
