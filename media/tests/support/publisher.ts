import {
  AAC_HEADER,
  AVC_HEADER,
  connectTo,
  interFrame,
  keyFrame,
  message,
  openPeer,
  type RtmpPeer,
} from './rtmp-peer.ts';

/** A hand-made publisher that has asked to publish. An eager one sends its picture in the same breath. */
export const openPublisher = async (
  port: number,
  key: string,
  options: { isEager?: boolean } = {},
): Promise<RtmpPeer> => {
  const peer = await openPeer(port);
  await connectTo(peer, 'live');
  peer.socket.cork();
  peer.command('publish', 3, null, key, 'live');
  if (options.isEager === true) peer.send(headers());
  peer.socket.uncork();
  return peer;
};

const headers = (): Buffer =>
  Buffer.concat([
    message(9, AVC_HEADER, { cid: 6, streamId: 1 }),
    message(8, AAC_HEADER, { cid: 4, streamId: 1 }),
  ]);

/** Headers, a key frame with this mark and another frame. */
export const sendPicture = (peer: RtmpPeer, mark: number, timestampMs = 0): void => {
  peer.send(
    Buffer.concat([
      headers(),
      message(9, keyFrame(mark), { cid: 6, streamId: 1, timestampMs }),
      message(9, interFrame(mark), { cid: 6, streamId: 1, timestampMs: timestampMs + 40 }),
    ]),
  );
};

/**
 * Goes on publishing a picture every 40 ms until it is told to stop. Its clock begins at `fromMs`; each picture is
 * `padBytes` longer than it need be.
 */
export const keepPublishing = (
  peer: RtmpPeer,
  mark: number,
  { fromMs = 0, padBytes = 0 }: { fromMs?: number; padBytes?: number } = {},
): (() => void) => {
  peer.send(headers());
  if (padBytes > 0) peer.send(message(1, Buffer.from('00800000', 'hex'), { cid: 2 }));
  const pad = Buffer.alloc(padBytes, 0x41);
  let frames = 0;
  const timer = setInterval(() => {
    const frame = frames % 10 === 0 ? keyFrame(mark) : interFrame(mark);
    const at = { streamId: 1, timestampMs: fromMs + frames * 40, chunkBytes: padBytes > 0 ? 0x800000 : 128 };
    peer.send(message(9, Buffer.concat([frame, pad]), { cid: 6, ...at }));
    peer.send(message(8, Buffer.from([0xaf, 1, mark, 0]), { cid: 4, ...at }));
    frames += 1;
  }, 40);
  return () => clearInterval(timer);
};
