import { type ChildProcess, spawn } from 'node:child_process';

/** A real ffmpeg that publishes one colour and one tone. */
export interface Publisher {
  readonly pid: number;
  readonly log: () => string;
  /** Resolves when ffmpeg has ended, with its status. */
  readonly ended: Promise<number | null>;
  /** `SIGKILL` drops the connection as a crash would. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Publishes until stopped. `colour` is an ffmpeg colour name or 0xRRGGBB. */
export const publish = (options: {
  url: string;
  colour: string;
  toneHz: number;
  /** An ffmpeg source to show instead of the plain colour. */
  picture?: string | undefined;
}): Publisher => {
  const video = options.picture ?? `color=c=${options.colour}:size=320x180:rate=15`;
  const audio = `sine=frequency=${options.toneHz}:sample_rate=44100`;
  const child: ChildProcess = spawn(
    'ffmpeg',
    [
      ...[
        '-hide_banner',
        '-loglevel',
        'warning',
        '-re',
        '-f',
        'lavfi',
        '-i',
        video,
        '-re',
        '-f',
        'lavfi',
        '-i',
        audio,
      ],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-tune',
        'zerolatency',
        '-pix_fmt',
        'yuv420p',
        '-g',
        '15',
      ],
      ...['-c:a', 'aac', '-b:a', '64k', '-ac', '2', '-f', 'flv', options.url],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid ?? 0,
    log: () => log,
    ended,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
  };
};
