import { bigEndian } from './big-endian.ts';
import type { AudioFormat, VideoFormat } from './stream-facts.ts';

const NUMBER = 0;
const BOOLEAN = 1;
const STRING = 2;
const ECMA_ARRAY = 8;

/** FLV's numbers of the two codecs that the older `videocodecid` and `audiocodecid` can name. */
const VIDEO_IDS: Readonly<Record<string, number>> = { h264: 7 };
const AUDIO_IDS: Readonly<Record<string, number>> = { aac: 10, mp3: 2 };

/**
 * Body of the script tag that goes before a stream: `onMetaData` without `@setDataFrame`, which ffmpeg would take
 * for a subtitle track. Ours rather than the artist's, so that nothing an encoder writes there reaches a viewer.
 */
export const encodeMetadata = (video: VideoFormat, audio: AudioFormat): Uint8Array => {
  const fields: [string, number | boolean][] = [
    ['hasVideo', true],
    ['hasAudio', true],
    ['width', video.widthPx],
    ['height', video.heightPx],
    ['audiosamplerate', audio.sampleRateHz],
    ['stereo', audio.channels > 1],
  ];
  const videoId = VIDEO_IDS[video.codec];
  const audioId = AUDIO_IDS[audio.codec];
  if (videoId !== undefined) fields.push(['videocodecid', videoId]);
  if (audioId !== undefined) fields.push(['audiocodecid', audioId]);
  const known = fields.filter(([, value]) => value !== 0);
  return Uint8Array.from([
    STRING,
    ...name('onMetaData'),
    ECMA_ARRAY,
    ...bigEndian(known.length, 4),
    ...known.flatMap(([key, value]) => [...name(key), ...encode(value)]),
    0,
    0,
    9,
  ]);
};

/** Names here are ASCII. */
const name = (text: string): number[] => [
  ...bigEndian(text.length, 2),
  ...Array.from(text, (letter) => letter.charCodeAt(0)),
];

const encode = (value: number | boolean): number[] => {
  if (typeof value === 'boolean') return [BOOLEAN, value ? 1 : 0];
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return [NUMBER, ...bytes];
};
