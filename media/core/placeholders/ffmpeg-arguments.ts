import { DECODERS, DEMUXERS } from './known-kinds.ts';
import { type SoundLength, secondsOf } from './loop-length.ts';
import { LOOP_FPS, MAX_FRAMES, MAX_SIDE_PX, STILL_FRAMES, type UploadPlan } from './upload-plan.ts';

/**
 * How ffprobe and ffmpeg are called. They run in a folder of the job's own and are given names in it, so that no path
 * of this machine stands in what they print.
 */

/** The files of a job, in its folder. */
export const JOB_FILES = {
  upload: 'upload',
  rawSound: 'sound.raw',
  loop: 'loop.flv',
  preview: 'preview.jpg',
} as const;

const words = (text: string): string[] => text.split(' ');

/** What is said of every file that was uploaded: it is a plain file of a known kind, and opens nothing else. */
const GUARDS = [
  ...['-protocol_whitelist', 'file', '-format_whitelist', DEMUXERS.join(',')],
  ...['-codec_whitelist', DECODERS.join(','), '-max_pixels', String(MAX_SIDE_PX * MAX_SIDE_PX)],
];

/** ffprobe: the streams, and the first packets of them. Twelve are enough to tell a picture from a film. */
export const probeArguments = (): string[] => [
  ...['-v', 'error', ...GUARDS, '-read_intervals', '%+#12', '-count_packets'],
  ...[
    '-show_entries',
    [
      'format=format_name,duration',
      'stream=index,codec_type,codec_name,width,height,pix_fmt,sample_aspect_ratio,channels,sample_rate,nb_read_packets',
      'stream_disposition=attached_pic',
      'stream_side_data=rotation',
      'frame=stream_index',
      'frame_side_data=rotation',
    ].join(':'),
  ],
  ...['-of', 'json=c=1', '-i', `file:${JOB_FILES.upload}`],
];

/** The limit is of processor time, and holds also where nobody is left to end it, seconds. */
const QUIET = words('-hide_banner -nostdin -v error -nostats -y -timelimit 900');
/** A transcode takes one core at most: the house plays on beside it. */
const ONE_CORE = ['-threads', '1'];
const H264 = words(
  '-c:v libx264 -threads 1 -preset veryfast -profile:v high -crf 21 -maxrate 2500k -bufsize 5000k -bf 0 -g 60 -keyint_min 60 -sc_threshold 0 -flags +cgop -pix_fmt yuv420p -color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709',
);

/**
 * ffmpeg: the picture as H.264 to stdout, so that it ends when nobody reads it any more; the sound, where there is any,
 * as plain samples to a file. Progress goes to the fourth descriptor.
 */
export const pictureArguments = (plan: UploadPlan): string[] => [
  ...QUIET,
  ...['-progress', 'pipe:3', '-stats_period', '0.25', '-filter_threads', '1'],
  ...[...GUARDS, ...ONE_CORE, '-f', plan.demuxer, '-i', `file:${JOB_FILES.upload}`],
  ...['-map', `0:${plan.pictureIndex}`, '-map_metadata', '-1', '-vf', pictureFilter(plan)],
  ...['-frames:v', String(plan.kind === 'image' ? STILL_FRAMES : MAX_FRAMES), ...H264],
  ...['-flvflags', 'no_duration_filesize', '-f', 'flv', 'pipe:1'],
  ...(plan.soundIndex === null ? [] : rawSoundArguments(plan.soundIndex)),
];

/** The sound begins with the picture, also where it comes later; holes in it stay holes. */
const rawSoundArguments = (soundIndex: number): string[] => [
  ...['-map', `0:${soundIndex}`, '-t', String(secondsOf(MAX_FRAMES))],
  ...['-af', 'aresample=48000:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=stereo'],
  ...['-c:a', 'pcm_s16le', '-f', 's16le', `file:${JOB_FILES.rawSound}`],
];

const pictureFilter = ({ kind, canvas, squarePixels, hasAlpha }: UploadPlan): string => {
  const { widthPx, heightPx } = canvas;
  const steps = [
    ...(hasAlpha ? ['format=gbrap', 'premultiply=inplace=1', 'format=gbrp'] : []),
    ...(squarePixels === null ? [] : [`scale=${squarePixels.widthPx}:${squarePixels.heightPx}`, 'setsar=1']),
    `scale=${widthPx}:${heightPx}:force_original_aspect_ratio=decrease:force_divisible_by=2:out_color_matrix=bt709:out_range=tv`,
    'format=yuv420p',
    'setsar=1',
    `pad=${widthPx}:${heightPx}:-1:-1`,
  ];
  if (kind === 'image') steps.push('loop=loop=-1:size=1', `setpts=N/(${LOOP_FPS}*TB)`, `fps=${LOOP_FPS}`);
  else steps.push(`fps=fps=${LOOP_FPS}:start_time=0`);
  return steps.join(',');
};

/**
 * ffmpeg: the samples as AAC, so long and so often that the middle of it is one round of an endless loop, with the
 * codec's overlap at the seam as anywhere else. To stdout.
 */
export const soundArguments = (length: SoundLength): string[] => {
  const { roundSamples, rounds, playRateHz, loopSamples } = length;
  const steps = [
    `apad=whole_len=${roundSamples}`,
    `atrim=end_sample=${roundSamples}`,
    `aloop=loop=${3 * rounds - 1}:size=${roundSamples}`,
    ...(playRateHz === 48_000 ? [] : [`asetrate=${playRateHz}`, 'aresample=48000']),
    `atrim=end_sample=${2 * loopSamples + 4 * 1024}`,
  ];
  return [
    ...[...QUIET, ...words('-protocol_whitelist file -f s16le -ar 48000 -ac 2')],
    ...['-i', `file:${JOB_FILES.rawSound}`, '-af', steps.join(',')],
    ...words('-c:a aac -b:a 128k -ac 2 -flvflags no_duration_filesize -f flv pipe:1'),
  ];
};

/** ffmpeg: a still of the loop, a third into it. */
export const previewArguments = (durationMs: number): string[] => [
  ...[...QUIET, ...words('-protocol_whitelist file -threads 1'), '-ss', (durationMs / 3000).toFixed(3)],
  ...['-f', 'flv', '-i', `file:${JOB_FILES.loop}`, '-frames:v', '1', '-vf', 'scale=640:-2'],
  ...['-q:v', '4', '-f', 'mjpeg', `file:${JOB_FILES.preview}`],
];
