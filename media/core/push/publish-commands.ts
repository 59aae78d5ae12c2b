import { bigEndian } from '../big-endian.ts';
import { RTMP_CHUNK_BYTES } from '../stream-bytes.ts';
import { encodeAmf0 } from './amf0-write.ts';
import { FIRST_CHUNK_BYTES, MESSAGE_TYPE, writeControl, writeMessage } from './chunk-writer.ts';
import type { PushAddress } from './push-address.ts';

/** What a publisher says, in the order in which it says it. Answers come back with these numbers. */
export const TRANSACTION = {
  connect: 1,
  releaseStream: 2,
  fcPublish: 3,
  createStream: 4,
  publish: 5,
  fcUnpublish: 6,
  deleteStream: 7,
} as const;

/** Chunk streams of commands; media goes out on 4 to 6. */
const COMMAND_CHUNKS = { connection: 3, stream: 8 } as const;
/** Codecs beyond H.264 that may come, as enhanced RTMP wants them announced. */
const FOUR_CC_LIST = ['av01', 'vp09', 'hvc1'];

export const connectCommand = ({ app, url }: PushAddress): Uint8Array => {
  const about = {
    app,
    type: 'nonprivate',
    // What encoders call themselves: some servers look for it.
    flashVer: 'FMLE/3.0 (compatible; FMSc/1.0)',
    swfUrl: url,
    tcUrl: url,
    fourCcList: FOUR_CC_LIST,
  };
  return command(encodeAmf0('connect', TRANSACTION.connect, about), { chunkBytes: FIRST_CHUNK_BYTES });
};

/** Asks for a message stream, and announces the chunk size of all that follows. */
export const streamCommands = (key: string): Uint8Array[] => [
  writeControl(MESSAGE_TYPE.setChunkSize, bigEndian(RTMP_CHUNK_BYTES, 4)),
  command(encodeAmf0('releaseStream', TRANSACTION.releaseStream, null, key)),
  command(encodeAmf0('FCPublish', TRANSACTION.fcPublish, null, key)),
  command(encodeAmf0('createStream', TRANSACTION.createStream, null)),
];

export const publishCommand = (key: string, streamId: number): Uint8Array =>
  command(encodeAmf0('publish', TRANSACTION.publish, null, key, 'live'), { streamId });

export const farewellCommands = (key: string, streamId: number): Uint8Array[] => [
  command(encodeAmf0('FCUnpublish', TRANSACTION.fcUnpublish, null, key)),
  command(encodeAmf0('deleteStream', TRANSACTION.deleteStream, null, streamId)),
];

const command = (
  payload: Uint8Array,
  options: { streamId?: number; chunkBytes?: number } = {},
): Uint8Array => {
  const { streamId = 0, chunkBytes = RTMP_CHUNK_BYTES } = options;
  const chunkStream = streamId === 0 ? COMMAND_CHUNKS.connection : COMMAND_CHUNKS.stream;
  return writeMessage({ type: MESSAGE_TYPE.command, chunkStream, streamId, payload }, chunkBytes);
};
