import { describe, expect, test } from 'vitest';
import { createRandom, wholeBetween } from '../../../ops/load/random.ts';
import type { MediaTag } from '../media-tag.ts';
import { type AmfInput, encodeAmf0 } from './amf0-write.ts';
import { createChunkReader, readChunks } from './chunk-reader.ts';
import { writeControl, writeMessage } from './chunk-writer.ts';
import { parsePushAddress } from './push-address.ts';
import {
  createRtmpPublisher,
  feedPublisher,
  publisherFarewell,
  publisherTagBytes,
  RANDOM_BYTES,
  type RtmpPublisher,
} from './rtmp-publisher.ts';

const KEY = 'live_4711_Zq8wTgR2';
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const begin = (): { publisher: RtmpPublisher; output: Uint8Array } => {
  const parsed = parsePushAddress({ url: 'rtmp://ingest.example/live2', key: KEY });
  if (!parsed.ok) throw new Error(parsed.reason);
  return createRtmpPublisher({ ...parsed, random: new Uint8Array(RANDOM_BYTES).fill(7) });
};

const S0_S1_S2 = Uint8Array.from([
  3,
  ...Array.from({ length: 1536 }, (_, i) => i & 255),
  ...new Uint8Array(1536),
]);
/** `_result` 1 with NetConnection.Connect.Success, as a server sends it, byte by byte. */
const CONNECT_RESULT = hex(`03 000000 00004e 14 00000000
  02 0007 5f726573756c74 00 3ff0000000000000 05
  03 0005 6c6576656c 02 0006 737461747573
     0004 636f6465 02 001d 4e6574436f6e6e656374696f6e2e436f6e6e6563742e53756363657373 000009`);
/** `_result` 4: message stream 5. */
const STREAM_RESULT = hex(`03 000000 00001d 14 00000000
  02 0007 5f726573756c74 00 4010000000000000 05 00 4014000000000000`);
const status = (info: Record<string, string>): Uint8Array =>
  writeMessage(
    { type: 20, chunkStream: 5, streamId: 5, payload: encodeAmf0('onStatus', 0, null, info) },
    128,
  );
const PUBLISH_START = status({ level: 'status', code: 'NetStream.Publish.Start', description: 'Go' });

const live = (): RtmpPublisher => {
  const { publisher } = begin();
  for (const bytes of [S0_S1_S2, CONNECT_RESULT, STREAM_RESULT, PUBLISH_START])
    feedPublisher(publisher, bytes);
  return publisher;
};

describe('PT2 the way in', () => {
  test('PT2 C0 and C1 go first, C2 repeats S1, connect is in chunks of 128 bytes', () => {
    const { publisher, output } = begin();
    expect(output).toHaveLength(1537);
    expect([...output.subarray(0, 10)]).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
    const half = feedPublisher(publisher, S0_S1_S2.subarray(0, 1600));
    expect(half.output).toEqual(S0_S1_S2.subarray(1, 1537));
    const rest = feedPublisher(publisher, S0_S1_S2.subarray(1600));
    expect(rest.news).toBeNull();
    expect(textOf(rest.output)).toContain('connect');
    expect(rest.output[12 + 128]).toBe(0xc3);
    expect(textOf(rest.output)).toContain('rtmp://ingest.example/live2');
    expect(textOf(rest.output)).not.toContain(KEY);
  });

  test('PT2 connect, createStream and publish are asked for in turn, on the stream that the server gave', () => {
    const { publisher } = begin();
    feedPublisher(publisher, S0_S1_S2);
    const asked = feedPublisher(publisher, CONNECT_RESULT).output;
    expect(asked.subarray(0, 16)).toEqual(hex('02 000000 000004 01 00000000 0000ffff'));
    for (const name of ['releaseStream', 'FCPublish', 'createStream']) expect(textOf(asked)).toContain(name);
    const publish = feedPublisher(publisher, STREAM_RESULT).output;
    expect(publish.subarray(0, 12)).toEqual(hex('08 000000 000030 14 05000000'));
    expect(textOf(publish)).toContain(`publish`);
    expect(feedPublisher(publisher, PUBLISH_START)).toEqual({ output: new Uint8Array(0), news: 'live' });
  });

  test('PT2 it does not matter how the bytes are cut up, nor that a server has more to say', () => {
    const { publisher } = begin();
    const talk = [
      S0_S1_S2,
      writeControl(5, [0, 38, 37, 160]),
      writeControl(6, [0, 38, 37, 160, 2]),
      writeControl(1, [0, 0, 16, 0]),
      CONNECT_RESULT,
      writeMessage({ type: 20, chunkStream: 3, streamId: 0, payload: encodeAmf0('onBWDone', 0, null) }, 4096),
      writeMessage(
        {
          type: 20,
          chunkStream: 3,
          streamId: 0,
          payload: encodeAmf0('_error', 2, null, { code: 'NetStream.No' }),
        },
        4096,
      ),
      STREAM_RESULT,
      PUBLISH_START,
    ];
    const news = Buffer.concat(talk)
      .toString('hex')
      .match(/../g)
      ?.map((byte) => feedPublisher(publisher, hex(byte)).news);
    expect(news?.filter((item) => item !== null)).toEqual(['live']);
  });

  test('PT2 a ping is answered, and what arrived is acknowledged each window', () => {
    const publisher = live();
    const ping = writeControl(4, [0, 6, 1, 2, 3, 4]);
    expect(feedPublisher(publisher, ping).output).toEqual(hex('02 000000 000006 04 00000000 0007 01020304'));
    feedPublisher(publisher, writeControl(5, [0, 0, 0x40, 0]));
    const noise = writeMessage(
      { type: 22, chunkStream: 7, streamId: 0, payload: new Uint8Array(20_000) },
      128,
    );
    expect(feedPublisher(publisher, noise).output.subarray(0, 12)).toEqual(
      hex('02 000000 000004 03 00000000'),
    );
  });
});

describe('PT2 what is sent', () => {
  const tag = (role: MediaTag['role'], data: string, timestampMs = 0): MediaTag => ({
    ...{ role, timestampMs, data: hex(data) },
  });

  test('PT2 tags go out on the given message stream', () => {
    const publisher = live();
    const bytes = publisherTagBytes(publisher, tag('key', '170100000001', 0x010203));
    expect(bytes).toEqual(hex('06 010203 000006 09 05000000 170100000001'));
  });

  test('PT2 metadata goes out as @setDataFrame', () => {
    const bytes = publisherTagBytes(live(), tag('meta', '02000a6f6e4d65746144617461'));
    expect(bytes).toEqual(
      hex('05 000000 00001d 12 05000000 02000d 40736574446174614672616d65 02000a 6f6e4d65746144617461'),
    );
  });

  test('PT2 a publisher takes leave only where it was let in', () => {
    expect(publisherFarewell(begin().publisher)).toHaveLength(0);
    const words = textOf(publisherFarewell(live()));
    for (const name of ['FCUnpublish', 'deleteStream']) expect(words).toContain(name);
  });
});

describe('PT4 refusals in words', () => {
  const told = (bytes: Uint8Array, publisher = live()) => feedPublisher(publisher, bytes).news;

  test('PT4 what the server says is told, without the key in it', () => {
    const description = `stream ${KEY} is in use,\u0007 ${encodeURIComponent(KEY)} too`;
    const news = told(status({ level: 'error', code: 'NetStream.Publish.BadName', description }));
    expect(news).toEqual({
      code: 'PUSH_REFUSED',
      message: 'The target refused: NetStream.Publish.BadName: stream [key] is in use, [key] too',
    });
  });

  test('PT4 a connect that is refused, a bare text, and no reason at all', () => {
    const fresh = (): RtmpPublisher => {
      const { publisher } = begin();
      feedPublisher(publisher, S0_S1_S2);
      return publisher;
    };
    const answer = (...values: readonly AmfInput[]): Uint8Array =>
      writeMessage({ type: 20, chunkStream: 3, streamId: 0, payload: encodeAmf0(...values) }, 128);
    const rejected = { level: 'error', code: 'NetConnection.Connect.Rejected', description: 'no such app' };
    const message = 'The target refused: NetConnection.Connect.Rejected: no such app';
    expect(told(answer('_error', 1, null, rejected), fresh())).toMatchObject({ message });
    expect(told(answer('_result', 1, null, rejected), fresh())).toMatchObject({ message });
    expect(told(answer('_error', 1, 'closed today'), fresh())).toMatchObject({
      message: 'The target refused: closed today',
    });
    expect(told(answer('_error', 1), fresh())).toMatchObject({
      message: 'The target refused: without a reason',
    });
  });

  test('PT4 a long speech is cut', () => {
    const news = told(status({ level: 'error', code: 'X', description: 'a'.repeat(30_000) }));
    expect(JSON.stringify(news).length).toBeLessThan(300);
  });

  test('PT4 something else than RTMP is told as such', () => {
    const { publisher } = begin();
    expect(feedPublisher(publisher, Buffer.from('HTTP/1.1 400 Bad Request\r\n')).news).toMatchObject({
      code: 'PUSH_NOT_RTMP',
    });
  });
});

describe('PT5 a hostile server', () => {
  test.each([
    ['a message of 16 MB', '03 000000 ffffff 14 00000000'],
    ['a chunk that goes on with nothing', 'c9 00'],
    ['a chunk size of 0', '02 000000 000004 01 00000000 00000000'],
    ['a chunk size of 2^31', '02 000000 000004 01 00000000 80000000'],
    ['a control message of 1 byte', '02 000000 000001 01 00000000 00'],
    [
      'a message that changes its length',
      `03 000000 000100 14 00000000 ${'00'.repeat(128)} 03 000000 000200 14 00000000`,
    ],
  ])('PT5 %s ends the connection', (_what, bytes) => {
    expect(feedPublisher(live(), hex(bytes)).news).toMatchObject({ code: 'PUSH_NOT_RTMP' });
  });

  test('PT5 one that says nothing in very many chunks is given up before it costs time', () => {
    const { publisher } = begin();
    feedPublisher(publisher, S0_S1_S2);
    // A command without a byte in it, then the same again, one byte each.
    expect(feedPublisher(publisher, hex('03 000000 000000 14 00000000')).news).toBeNull();
    expect(feedPublisher(publisher, new Uint8Array(4000).fill(0xc3)).news).toBeNull();
    publisher.reader.chunks = 0;
    expect(feedPublisher(publisher, new Uint8Array(4000).fill(0xc3)).news).toBeNull();
    expect(feedPublisher(publisher, new Uint8Array(4000).fill(0xc3)).news).toMatchObject({
      code: 'PUSH_NOT_RTMP',
    });
  });

  test('PT5 at most 16 chunk streams are kept', () => {
    const reader = createChunkReader();
    const openings = Array.from({ length: 17 }, (_, i) =>
      hex(`${(i + 3).toString(16).padStart(2, '0')} 000000 00ffff 16 00000000 ${'00'.repeat(128)}`),
    );
    expect(openings.slice(0, 16).every((bytes) => readChunks(reader, bytes).ok)).toBe(true);
    expect(readChunks(reader, openings[16] ?? hex('')).ok).toBe(false);
  });

  const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  test(`PT5 mutated servers never make it throw, and little is kept (FUZZ_SEED=${SEED})`, () => {
    const random = createRandom(SEED);
    const talk = Buffer.concat([
      S0_S1_S2,
      writeControl(5, [0, 38, 37, 160]),
      CONNECT_RESULT,
      STREAM_RESULT,
      PUBLISH_START,
    ]);
    for (let session = 0; session < 3000; session += 1) {
      const { publisher } = begin();
      const bytes = Buffer.from(talk);
      for (let i = wholeBetween(random, 1, 6); i > 0; i -= 1)
        bytes[wholeBetween(random, random() < 0.05 ? 0 : 3073, bytes.length - 1)] = wholeBetween(
          random,
          0,
          255,
        );
      if (random() < 0.3) bytes.copyWithin(3073 + wholeBetween(random, 0, 60), 3073);
      for (let offset = 0; offset < bytes.length; ) {
        const end = offset + wholeBetween(random, 1, 2000);
        const { output } = feedPublisher(publisher, bytes.subarray(offset, end));
        expect(output.length).toBeLessThan(4096);
        offset = end;
      }
      const { reader, greeting } = publisher;
      const held = [...reader.streams.values()].reduce((sum, stream) => sum + stream.payload.length, 0);
      expect(held + reader.rest.length + greeting.length).toBeLessThan(17 * 64 * 1024);
    }
  });
});
