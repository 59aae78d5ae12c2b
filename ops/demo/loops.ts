import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** One demo artist's endless loop. All periods divide its length, so that it has no seam. */
interface Loop {
  readonly artist: string;
  /** Red, green and blue of a pixel (`X`, `Y` of 80 × 45, `T` in seconds), in ffmpeg's expression language. */
  readonly picture: { readonly r: string; readonly g: string; readonly b: string };
  /** Sample at `t` seconds, in the same language. */
  readonly sound: string;
}

const LOOP_SECONDS = 10;
const FPS = 24;
/** A key frame every 2 s: a cut in the venue waits no longer than that. */
const KEY_FRAME_INTERVAL_FRAMES = 48;

/** A soft light that goes round: `turns` whole turns per loop, beginning at `phase`. */
const orb = (options: { turns: number; phase: number; size: number; strength: number }): string => {
  const { turns, phase, size, strength } = options;
  const angle = `2*PI*(${turns}*T/${LOOP_SECONDS}+${phase})`;
  return `${strength}*exp(-hypot(X-40-26*cos(${angle}),Y-22-12*sin(2*(${angle})))/${size})`;
};

/** Embers over a slow warm tide, with a pad of four chords. */
const AMBER: Loop = {
  artist: 'Amber Tide',
  picture: {
    r: `84+46*sin(X/13+2*PI*T/10)+30*sin(Y/7-2*PI*T/10)+${orb({ turns: 1, phase: 0, size: 6, strength: 170 })}`,
    g: `26+24*sin((X+Y)/16+2*PI*T/10)+${orb({ turns: 1, phase: 0, size: 5, strength: 130 })}`,
    b: `34+20*sin(Y/9+2*PI*T/5)+${orb({ turns: -1, phase: 0.4, size: 7, strength: 140 })}`,
  },
  sound: [
    // Am, F, C, G: a quarter of the loop each, swelling.
    'st(0,floor(mod(t,10)/2.5))',
    'st(1,if(lt(ld(0),1),110,if(lt(ld(0),2),87.2,if(lt(ld(0),3),130.8,98))))',
    'st(2,if(lt(ld(0),1),1.2,1.25))',
    '0.13*pow(sin(PI*mod(t,2.5)/2.5),0.6)*(sin(2*PI*ld(1)*t)+0.8*sin(2*PI*2*ld(1)*t)+0.6*sin(2*PI*2*ld(1)*ld(2)*t)+0.5*sin(2*PI*3*ld(1)*t))',
  ].join(';'),
};

/** Rings on a night lake, with plucks over a soft kick at 120 beats per minute. */
const LAKE: Loop = {
  artist: 'Night Lake',
  picture: {
    r: `24+${orb({ turns: 1, phase: 0.2, size: 5, strength: 220 })}`,
    g: `58+48*sin(hypot(X-40,Y-22)/3-2*PI*T/2)+${orb({ turns: 1, phase: 0.2, size: 6, strength: 110 })}`,
    b: `112+58*sin(hypot(X-40,Y-22)/3-2*PI*T/2+0.8)+26*sin(Y/6+2*PI*T/10)`,
  },
  sound: [
    'st(0,mod(3*floor(4*t),5))',
    'st(1,293.7*if(lt(ld(0),1),1,if(lt(ld(0),2),1.2,if(lt(ld(0),3),1.3333,if(lt(ld(0),4),1.5,1.8)))))',
    'st(2,mod(t,0.25))',
    '0.16*exp(-9*ld(2))*min(1,ld(2)*200)*(sin(2*PI*ld(1)*t)+0.4*sin(2*PI*2*ld(1)*t))+0.3*exp(-14*mod(t,0.5))*sin(2*PI*(52*mod(t,0.5)+4*(1-exp(-30*mod(t,0.5)))))',
  ].join(';'),
};

export const LOOPS: readonly Loop[] = [AMBER, LAKE];

/** ffmpeg's arguments that make a loop's file: 640 × 360, H.264 and AAC. */
const encodeArguments = ({ picture, sound }: Loop, file: string): string[] => {
  const { r, g, b } = picture;
  const clip = (channel: string): string => `clip(${channel},0,255)`;
  // Computed small and scaled up: soft by nature, and quick.
  const video =
    `nullsrc=s=80x45:r=${FPS}:d=${LOOP_SECONDS},format=gbrp,` +
    `geq=r='${clip(r)}':g='${clip(g)}':b='${clip(b)}',scale=640:360:flags=bicubic,format=yuv420p`;
  const audio = `aevalsrc='${sound}':d=${LOOP_SECONDS}:s=44100:c=mono,aformat=channel_layouts=stereo`;
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-f', 'lavfi', '-i', video, '-f', 'lavfi', '-i', audio],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-b:v', '700k'],
    ...['-g', `${KEY_FRAME_INTERVAL_FRAMES}`, '-keyint_min', `${KEY_FRAME_INTERVAL_FRAMES}`],
    ...['-sc_threshold', '0', '-c:a', 'aac', '-b:a', '96k', '-f', 'flv', file],
  ];
};

/** Encodes all loops into the folder; gives their files in order. No ffmpeg runs any more when it has ended or thrown. */
export const encodeLoops = async (folder: string, signal: AbortSignal): Promise<readonly string[]> => {
  const results = await Promise.allSettled(LOOPS.map((loop) => encodeLoop({ loop, folder, signal })));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
};

const encodeLoop = async (options: { loop: Loop; folder: string; signal: AbortSignal }): Promise<string> => {
  const { loop, folder, signal } = options;
  const file = join(folder, `${loop.artist.toLowerCase().replaceAll(' ', '-')}.flv`);
  const child = spawn('ffmpeg', encodeArguments(loop, file), { stdio: ['ignore', 'ignore', 'inherit'] });
  const cut = (): boolean => child.kill('SIGKILL');
  signal.addEventListener('abort', cut, { once: true });
  const [status] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', cut);
  if (status !== 0)
    throw new Error(
      `ffmpeg could not encode "${loop.artist}" (exit status ${status}): its message is above.`,
    );
  return file;
};
