/** What we use of node-media-server 4.4.3, written by hand: the package has no types (`@types/node-media-server` is for v2). */

declare module 'node-media-server/src/core/logger.js' {
  const logger: { log: (message: string, level?: string) => void };
  export default logger;
}

declare module 'node-media-server/src/core/avpacket.js' {
  export default class AVPacket {
    codec_type: number;
    /** 0 audio header, 1 audio, 2 video header, 3 key frame, 4 other frame, 5 metadata. */
    flags: number;
    pts: number;
    dts: number;
    size: number;
    data: Buffer;
  }
}

declare module 'node-media-server/src/session/base_session.js' {
  export default class BaseSession {
    id: string;
    /** Empty for a session of ours: the library then emits no events and counts nothing. */
    ip: string;
    protocol: string;
    sendBuffer: (buffer: Buffer) => void;
    close: () => void;
  }
}

declare module 'node-media-server/src/server/broadcast_server.js' {
  import type AVPacket from 'node-media-server/src/core/avpacket.js';
  import type BaseSession from 'node-media-server/src/session/base_session.js';
  export default class BroadcastServer {
    constructor(streamPath: string);
    subscribers: Map<string, BaseSession>;
    flvGopCache: Set<Buffer> | null;
    rtmpGopCache: Set<Buffer> | null;
    /** Sends headers and the picture so far, then subscribes. */
    postPlay: (session: BaseSession) => string | null;
    donePlay: (session: BaseSession) => void;
    broadcastMessage: (packet: AVPacket) => void;
  }
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
    outChunkSize: number;
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
