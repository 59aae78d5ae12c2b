/** What we use of node-media-server 4.4.3, written by hand: the package has no types (`@types/node-media-server` is for v2). */

declare module 'node-media-server/src/core/logger.js' {
  const logger: { log: (message: string, level?: string) => void };
  export default logger;
}

declare module 'node-media-server/src/protocol/rtmp.js' {
  interface RtmpPacket {
    header: {
      fmt: number;
      cid: number;
      timestamp: number;
      length: number;
      type: number;
      stream_id: number;
    };
    clock: number;
    /** Reused from message to message, and longer than the message. */
    payload: Buffer;
    capacity: number;
    bytes: number;
  }
  export default class Rtmp {
    handshakeState: number;
    parserBuffer: Buffer;
    parserBasicBytes: number;
    parserPacket: RtmpPacket;
    inPackets: Map<number, RtmpPacket>;
    inChunkSize: number;
    handshakePayload: Buffer;
    streamId: number;
    objectEncoding: number;
    /** A reader of FLV with a buffer of 1 MiB. Nothing of RTMP uses it. */
    flv: object | null;
    onOutputCallback: (buffer: Buffer) => void;
    parserData(buffer: Buffer): string | null;
    packetParse(): void;
    chunkMessageHeaderRead(): number;
    packetAlloc(): void;
    controlHandler(): void;
    invokeHandler(): void;
    dataHandler(): void;
    sendACK(size: number): void;
    sendWindowACK(size: number): void;
    setPeerBandwidth(size: number, type: number): void;
    setChunkSize(size: number): void;
    sendStatusMessage(streamId: number, level: string, code: string, description: string): void;
    respondConnect(transactionId: number): void;
    respondCreateStream(transactionId: number): void;
    respondPlay(): void;
  }
}
