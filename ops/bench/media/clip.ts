import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createFlvReader, type FlvTag } from './flv-tags.ts';

/** What the publisher sends: headers once, then the packets over and over. */
export interface Clip {
  readonly headers: readonly FlvTag[];
  readonly packets: readonly FlvTag[];
  readonly durationMs: number;
}

const FPS = 30;
const KEY_FRAME_EVERY = 60;
const SAMPLE_RATE_HZ = 48_000;
const SAMPLES_PER_PACKET = 1024;

/** Encodes 720p30 H.264 with B-frames and AAC at 3 Mbit/s together, as an encoder for live streams does, and reads it. */
export const makeClip = async (file: string, seconds: number): Promise<Clip> => {
  const child = spawn('ffmpeg', encodeArguments(file, seconds), { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`ffmpeg could not encode the clip (exit status ${status})`);
  return readClip(readFileSync(file), seconds);
};

const encodeArguments = (file: string, seconds: number): string[] => [
  ...'-hide_banner -loglevel error -nostdin -y -f lavfi -i'.split(' '),
  `testsrc2=s=1280x720:r=${FPS}:d=${seconds},noise=alls=8:allf=t`,
  ...`-f lavfi -i sine=f=330:r=${SAMPLE_RATE_HZ}:d=${seconds}`.split(' '),
  ...'-c:v libx264 -preset superfast -pix_fmt yuv420p -bf 2 -b:v 2850k'.split(' '),
  ...'-x264-params nal-hrd=cbr:force-cfr=1 -maxrate 2850k -bufsize 2850k'.split(' '),
  ...`-g ${KEY_FRAME_EVERY} -keyint_min ${KEY_FRAME_EVERY} -sc_threshold 0`.split(' '),
  ...`-c:a aac -ac 2 -b:a 128k -f flv ${file}`.split(' '),
];

const AVC_SEQUENCE_HEADER = 0;
const AAC_SEQUENCE_HEADER = 0;
const AVC_END = 2;

const readClip = (bytes: Buffer, seconds: number): Clip => {
  const tags: FlvTag[] = [];
  createFlvReader((tag) => tags.push(tag))(bytes);
  const isHeader = ({ type, data }: FlvTag): boolean =>
    type === 18 || (type === 9 ? data[1] === AVC_SEQUENCE_HEADER : data[1] === AAC_SEQUENCE_HEADER);
  // What ffmpeg writes at the end of a file says "no more pictures".
  const packets = tags
    .filter((tag) => !isHeader(tag) && !(tag.type === 9 && tag.data[1] === AVC_END))
    .sort((a, b) => a.timestampMs - b.timestampMs);
  const soundMs =
    (packets.filter(({ type }) => type === 8).length * SAMPLES_PER_PACKET * 1000) / SAMPLE_RATE_HZ;
  return {
    headers: tags.filter(isHeader),
    packets,
    durationMs: Math.max(seconds * 1000, Math.ceil(soundMs)),
  };
};

/** Payload bits of a clip per second. */
export const bitsPerSecond = ({ packets, durationMs }: Clip): number =>
  (packets.reduce((sum, { data }) => sum + data.length, 0) * 8 * 1000) / durationMs;
