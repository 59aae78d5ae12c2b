import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP4,
} from 'mediabunny';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSoundClock, fragmentBytes } from '../core/hls/fragment.ts';
import { setClock } from '../core/hls/init-clock.ts';
import { createSegmenter, type Segment, takeTag } from '../core/hls/segmenter.ts';
import type { MediaTag } from '../core/media-tag.ts';
import { joinBytes } from '../core/stream-bytes.ts';
import { initSegment } from '../edges/hls/init-segment.ts';
import { ffmpeg, packetsOf, probe, stepsBack } from './support/ffmpeg.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'houselights-hls-codecs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const FRAME_MS = 40;
/** How much later than it is decoded a picture is shown, for two B-frames in a row. */
const DELAY_MS = 2 * FRAME_MS;

/** The packets of a track in decode order. */
const packetsIn = async (track: InputAudioTrack | InputVideoTrack | null) => {
  if (track === null) throw new Error('no such track');
  const packets: { data: Uint8Array; isKey: boolean; shownMs: number }[] = [];
  const sink = new EncodedPacketSink(track);
  for await (const { data, type, timestamp } of sink.packets())
    packets.push({ data, isKey: type === 'key', shownMs: Math.round(timestamp * 1000) });
  const config = (await track.getDecoderConfig()) as { description?: Uint8Array } | null;
  return { packets, description: new Uint8Array(config?.description ?? []) };
};

/** An MP4 file as the tags of enhanced RTMP, in the order of their times. ffmpeg 5 cannot send them itself. */
const tagsOf = async (file: string, sound: { fourCc: string; head: Uint8Array }): Promise<MediaTag[]> => {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4] });
  const video = await packetsIn(await input.getPrimaryVideoTrack());
  const audio = await packetsIn(await input.getPrimaryAudioTrack());
  const header = (mark: number, fourCc: string, body: Uint8Array): Uint8Array =>
    joinBytes([Uint8Array.of(mark), ascii(fourCc), body]);
  const pictures = video.packets.map(({ data, isKey, shownMs }, i): MediaTag => {
    const composition = shownMs + DELAY_MS - i * FRAME_MS;
    const time = Uint8Array.of(composition >> 16, composition >> 8, composition);
    const body = header(isKey ? 0x91 : 0xa1, 'hvc1', joinBytes([time, data]));
    return { role: isKey ? 'key' : 'inter', timestampMs: i * FRAME_MS, data: body };
  });
  const sounds = audio.packets.map(
    ({ data, shownMs }): MediaTag => ({
      role: 'audio',
      timestampMs: Math.max(shownMs, 0),
      data: header(0x91, sound.fourCc, data),
    }),
  );
  const head = sound.head.length > 0 ? sound.head : audio.description;
  const headers: MediaTag[] = [
    { role: 'videoHeader', timestampMs: 0, data: header(0x90, 'hvc1', video.description) },
    ...(sound.fourCc === '.mp3'
      ? []
      : [{ role: 'audioHeader' as const, timestampMs: 0, data: header(0x90, sound.fourCc, head) }]),
  ];
  const rest = [...pictures, ...sounds].toSorted((a, b) => a.timestampMs - b.timestampMs);
  return [...headers, ...rest];
};

const OPUS_HEAD = joinBytes([ascii('OpusHead'), Uint8Array.of(1, 2, 56, 1, 0x80, 0xbb, 0, 0, 0, 0, 0)]);

test.each([
  ['aac', 'aac', { fourCc: 'mp4a', head: new Uint8Array(0) }],
  ['mp3', 'libmp3lame', { fourCc: '.mp3', head: new Uint8Array(0) }],
  ['opus', 'libopus', { fourCc: 'Opus', head: OPUS_HEAD }],
] as const)(
  'HL4 HEVC with B-frames and %s, by enhanced RTMP, is whole in HLS',
  async (codec, encoder, sound) => {
    const file = join(folder, `${codec}.mp4`);
    await ffmpeg(
      ...['-f', 'lavfi', '-i', 'testsrc2=s=322x182:r=25:d=4', '-f', 'lavfi', '-i', 'sine=f=440:r=48000:d=4'],
      ...['-c:v', 'libx265', '-x265-params', 'log-level=none:keyint=25:min-keyint=25:bframes=2:open-gop=0'],
      ...['-tag:v', 'hvc1', '-pix_fmt', 'yuv420p', '-c:a', encoder, '-ac', '2', file],
    );
    const segmenter = createSegmenter({ segmentMs: 1000, keyWaitMs: 6000, maxBytes: 1e8 });
    const segments: Segment[] = [];
    for (const tag of await tagsOf(file, sound)) {
      for (const news of takeTag(segmenter, tag)) {
        expect(news.kind).toBe('segment');
        if (news.kind === 'segment') segments.push(news.segment);
      }
    }
    expect(segments).toHaveLength(3);
    const [first] = segments;
    if (first === undefined) throw new Error('no segment');
    const init = await initSegment(first.format);
    const tracks = setClock(init);
    if (tracks === null) throw new Error('no tracks');
    const clock = createSoundClock();
    const parts = segments.map((segment, sequence) => fragmentBytes(segment, { sequence, tracks, clock }));
    const made = join(folder, `${codec}-made.mp4`);
    writeFileSync(made, joinBytes([init, ...parts]));
    expect(await ffmpeg('-i', made, '-f', 'null', '-')).toBe('');
    expect(await probe(made)).toEqual([{ codec: 'hevc', width: 322, height: 182 }, { codec }]);
    const packets = await packetsOf(made);
    expect(packets.filter(({ kind }) => kind === 'video')).toHaveLength(75);
    for (const kind of ['audio', 'video'] as const) expect(stepsBack(packets, kind), kind).toBe(0);
    expect(packets.find(({ kind }) => kind === 'video')).toMatchObject({ dts: 0, pts: DELAY_MS / 1000 });
  },
);
