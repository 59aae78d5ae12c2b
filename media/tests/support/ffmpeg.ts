import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs ffmpeg to its end; throws with what it wrote where it fails. */
export const ffmpeg = async (...args: string[]): Promise<string> =>
  (await run('ffmpeg', ['-hide_banner', '-nostdin', '-v', 'error', '-y', ...args], { maxBuffer: 1 << 26 }))
    .stderr;

/** Arguments that hold no blanks. */
const words = (text: string): string[] => text.split(' ');

export interface ClipOptions {
  readonly color: string;
  readonly size: string;
  readonly fps: number;
  readonly rateHz: number;
  readonly channels: number;
  readonly bFrames: number;
  /** From key frame to key frame, seconds; 1 where it is left out. */
  readonly keyFrameSeconds?: number;
  readonly seconds?: number;
}

/** Encodes a short FLV that a publisher can loop without work: `-re -stream_loop -1 -c copy`. */
export const makeClip = async (file: string, clip: ClipOptions): Promise<string> => {
  const { seconds = 6, keyFrameSeconds = 1 } = clip;
  const gop = Math.round(clip.fps * keyFrameSeconds);
  const video = `testsrc2=s=${clip.size}:r=${clip.fps}:d=${seconds},drawbox=c=${clip.color}:t=fill:w=iw/2`;
  const audio = `sine=f=440:r=${clip.rateHz}:d=${seconds}`;
  await ffmpeg(
    ...['-f', 'lavfi', '-i', video].concat(['-f', 'lavfi', '-i', audio]),
    ...words(`-c:v libx264 -preset ultrafast -g ${gop} -keyint_min ${gop} -sc_threshold 0`),
    ...words(
      `-bf ${clip.bFrames} -b-pyramid none -pix_fmt yuv420p -c:a aac -ac ${clip.channels} -b:a 48k -f flv`,
    ),
    file,
  );
  return file;
};

export interface Process {
  readonly pid: number;
  readonly ended: Promise<number | null>;
  stderr(): string;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

const started = new Set<Process>();

/** Starts a program that a test ends; `endAll` ends what is left. */
const start = (command: string, args: readonly string[]): Process => {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr?.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const handle: Process = {
    pid: child.pid ?? 0,
    ended,
    stderr: () => text,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await ended;
    },
  };
  started.add(handle);
  void ended.then(() => started.delete(handle));
  return handle;
};

export const endAll = async (): Promise<void> => {
  await Promise.all([...started].map((process) => process.kill()));
};

/** A real artist: ffmpeg that publishes a clip in a loop, in real time. */
export const publish = (clip: string, url: string): Process => {
  const args = words('-hide_banner -nostdin -v error -re -stream_loop -1 -i');
  return start('ffmpeg', [...args, clip, ...words('-c copy -f flv'), url]);
};

/** A recorder that copies what a player gets, until SIGINT. */
export const record = (url: string, file: string): Process => {
  const args = words('-hide_banner -nostdin -v warning -rw_timeout 15000000 -i');
  return start('ffmpeg', [...args, url, ...words('-map 0:v -map 0:a -c copy -y'), file]);
};

/** A player as people have it: mpv, without window and sound card, that goes on until it is ended. */
export const play = (url: string): Process => {
  const args = words('--no-config --vo=null --ao=null --no-terminal --cache=no --really-quiet');
  return start('mpv', [...args, url]);
};

/** Two streams that have nothing in common: picture size, rate, B-frames, sample rate and channels all differ. */
export const RED: ClipOptions = {
  color: 'red',
  size: '320x180',
  fps: 15,
  rateHz: 44_100,
  channels: 2,
  bFrames: 2,
};
export const BLUE: ClipOptions = {
  color: 'blue',
  size: '256x144',
  fps: 25,
  rateHz: 48_000,
  channels: 1,
  bFrames: 0,
};

export interface Packet {
  readonly kind: 'audio' | 'video';
  readonly dts: number;
  readonly pts: number;
}

/** All packets of a file with their times in seconds. */
export const packetsOf = async (file: string): Promise<Packet[]> => {
  const args = ['-v', 'error', '-show_entries', 'packet=codec_type,dts_time,pts_time', '-of', 'json', file];
  const { stdout } = await run('ffprobe', args, { maxBuffer: 1 << 27 });
  const parsed = JSON.parse(stdout) as {
    packets: { codec_type: 'audio' | 'video'; dts_time: string; pts_time: string }[];
  };
  // The first packets of an MPEG-TS may have no decode time of their own.
  const timed = parsed.packets.filter((packet) => !Number.isNaN(Number(packet.dts_time)));
  return timed.map((packet) => ({
    kind: packet.codec_type,
    dts: Number(packet.dts_time),
    pts: Number(packet.pts_time),
  }));
};

/** How often a track's decode time does not grow. */
export const stepsBack = (packets: readonly Packet[], kind: 'audio' | 'video'): number => {
  const track = packets.filter((packet) => packet.kind === kind);
  return track.filter((packet, i) => i > 0 && packet.dts <= (track[i - 1]?.dts ?? -1)).length;
};

/** Longest hole in a track as it is seen or heard, seconds. */
export const longestHole = (packets: readonly Packet[], kind: 'audio' | 'video'): number => {
  const track = packets.filter((packet) => packet.kind === kind);
  // Where a reader stops, B-frames that are shown before the last picture are still to come: that is no hole.
  const completeUntil = track.at(-1)?.dts ?? 0;
  const times = track
    .map((packet) => packet.pts)
    .filter((pts) => pts <= completeUntil)
    .toSorted((a, b) => a - b);
  return times.reduce((longest, at, i) => Math.max(longest, i === 0 ? 0 : at - (times[i - 1] ?? at)), 0);
};

/** Codecs and sizes that ffprobe sees at an address. */
export const probe = async (url: string): Promise<{ codec: string; width?: number; height?: number }[]> => {
  const args = [
    '-v',
    'error',
    '-rw_timeout',
    '10000000',
    '-show_entries',
    'stream=codec_name,width,height',
    '-of',
    'json',
    url,
  ];
  const { stdout } = await run('ffprobe', args);
  const parsed = JSON.parse(stdout) as { streams: { codec_name: string; width?: number; height?: number }[] };
  return parsed.streams.map(({ codec_name, ...size }) => ({ codec: codec_name, ...size }));
};
