import { type ChildProcess, spawn } from 'node:child_process';
import { endProcess } from '../server-process.ts';
import { createPainter, HEIGHT_PX, WIDTH_PX } from './clock-picture.ts';

const FPS = 30;
const FRAME_MS = 1000 / FPS;
/** With so much waiting the encoder does not keep up: pictures are left out, as a camera would. */
const MOST_WAITING_BYTES = 2 * WIDTH_PX * HEIGHT_PX;

/** An artist whose picture says when it was drawn, encoded and published in real time by ffmpeg. */
export interface ClockPublisher {
  /** Pictures that were left out because the encoder was busy. */
  leftOut(): number;
  stop(): Promise<void>;
}

export const startClockPublisher = (url: string): ClockPublisher => {
  const child: ChildProcess = spawn('ffmpeg', publishArguments(url), {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const input = child.stdin;
  if (input === null) throw new Error('ffmpeg takes no pictures');
  input.on('error', () => undefined);
  const paint = createPainter();
  const startMs = performance.now();
  let next = 0;
  let leftOut = 0;
  let timer: NodeJS.Timeout | undefined;
  const turn = (): void => {
    for (; next * FRAME_MS <= performance.now() - startMs; next += 1) {
      if (input.writableLength > MOST_WAITING_BYTES) leftOut += 1;
      else input.write(paint(next, Date.now()));
    }
    timer = setTimeout(turn, next * FRAME_MS - (performance.now() - startMs));
  };
  turn();
  return {
    leftOut: () => leftOut,
    stop: async () => {
      clearTimeout(timer);
      input.destroy();
      await endProcess(child);
    },
  };
};

/** A key frame every 2 s, as artists are told to set it; no look-ahead and no B-frames in the encoder. */
const publishArguments = (url: string): string[] => [
  ...'-hide_banner -loglevel fatal -f rawvideo -pix_fmt yuv420p'.split(' '),
  ...`-s ${WIDTH_PX}x${HEIGHT_PX} -use_wallclock_as_timestamps 1 -i pipe:0`.split(' '),
  ...'-f lavfi -i anoisesrc=r=48000:a=0.02'.split(' '),
  ...`-c:v libx264 -preset ultrafast -tune zerolatency -b:v 1500k -g ${FPS * 2} -sc_threshold 0`.split(' '),
  ...'-c:a aac -b:a 96k -ac 2 -flush_packets 1 -f flv'.split(' '),
  url,
];
