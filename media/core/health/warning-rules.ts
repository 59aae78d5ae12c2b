import { BITRATE_RULES } from './bitrate-rules.ts';
import { UNSHOWABLE_PROFILES } from './codec-profile.ts';
import { driftMs, latePercent, missingPercent } from './health.ts';
import { keyFrames } from './picture-pace.ts';
import { limit, type WarningRule } from './warning-rule.ts';

/** Without pictures or sound for this long, milliseconds: over two packets of the slowest encoder, under a fan's patience. */
const GONE_MS = 4000;
const STALLED_MS = 2000;
/** Silence between two songs is shorter, milliseconds. */
const SILENT_MS = 10_000;
/** Momentary. EBU R128 asks for -23 over a programme, the large sites for about -14; at -5 for seconds a mix is cut off. */
const LOUD_LUFS = -5;
const NOT_LOUD_LUFS = -7;
/** A cut waits for a key frame, and HLS cuts only there. OBS advises 2 s; over 4 s a change of scene drags, milliseconds. */
const KEY_FRAME_MS = 4000;
/** No key frame at all: some encoders send one at the start and never again, milliseconds. */
const NO_KEY_FRAME_MS = 12_000;
/** Missing pictures, percent of the last 10 s: OBS shows its own figure in yellow from 1 %, in red from 5 %. */
const MISSING = { raise: 2, clear: 0.5 } as const;
/** Late packets, percent of the last 10 s. Our own choice. */
const LATE = { raise: 10, clear: 2 } as const;
/** Sound ahead by 45 ms or behind by 125 ms is seen (ITU-R BT.1359-1); by interleaving alone some encoders are 100 ms apart. */
const DRIFT_MS = { raise: 150, clear: 100 } as const;
const SAMPLE_RATES: ReadonlySet<number> = new Set([44_100, 48_000]);

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
const NAMES: Readonly<Record<string, string>> = {
  hevc: 'HEVC',
  av1: 'AV1',
  vp8: 'VP8',
  vp9: 'VP9',
  opus: 'Opus',
  mp3: 'MP3',
};
const named = (codec: string): string => NAMES[codec] ?? codec;

/** Nothing at all arrives: while it is so, no other rule is judged. */
export const STALLED_RULE: WarningRule = {
  code: 'STALLED',
  raiseAfter: 1,
  clearAfter: 2,
  isSo: ({ noPictureMs, noSoundMs }) => Math.min(noPictureMs, noSoundMs) >= STALLED_MS,
  message: () => 'Nothing arrives any more: see whether your encoder still streams and your line is up.',
};

const TRACK_RULES: readonly WarningRule[] = [
  {
    code: 'NO_PICTURE',
    raiseAfter: 1,
    clearAfter: 2,
    isSo: ({ noPictureMs }) => noPictureMs >= GONE_MS,
    message: ({ video }) =>
      video === null
        ? 'No picture arrives: add a video source and a video encoder to your stream.'
        : 'The picture has stopped: restart the stream in OBS.',
  },
  {
    code: 'NO_SOUND',
    raiseAfter: 1,
    clearAfter: 2,
    isSo: ({ noSoundMs }) => noSoundMs >= GONE_MS,
    message: ({ audio }) =>
      audio === null
        ? 'Your stream has no sound track: choose an audio device in OBS, Settings > Audio.'
        : 'The sound has stopped: restart the stream in OBS.',
  },
  {
    code: 'SILENT',
    raiseAfter: 1,
    clearAfter: 2,
    isSo: ({ loudness }, isRaised) => loudness.silentMs >= (isRaised ? 1 : SILENT_MS),
    message: ({ loudness }) =>
      `The sound has been silent for ${seconds(loudness.silentMs)}: is it muted in OBS or on your mixer?`,
  },
  {
    code: 'LOUD',
    raiseAfter: 3,
    clearAfter: 5,
    isSo: ({ loudness }, isRaised) =>
      loudness.last !== null && loudness.last.lufs > (isRaised ? NOT_LOUD_LUFS : LOUD_LUFS),
    message: ({ loudness }) =>
      `The sound is so loud that it distorts (${Math.round(loudness.last?.lufs ?? LOUD_LUFS)} LUFS): turn it down by 10 dB.`,
  },
];

const PICTURE_RULES: readonly WarningRule[] = [
  {
    code: 'KEY_FRAMES_RARE',
    raiseAfter: 1,
    clearAfter: 5,
    isSo: ({ pace }) => {
      const { longestMs, waitingMs } = keyFrames(pace);
      return (longestMs ?? 0) > KEY_FRAME_MS || waitingMs > NO_KEY_FRAME_MS;
    },
    message: ({ pace }) => {
      const { longestMs, waitingMs } = keyFrames(pace);
      const what =
        waitingMs > Math.max(longestMs ?? 0, NO_KEY_FRAME_MS)
          ? `No key frame has come for ${seconds(waitingMs)}`
          : `A key frame comes every ${seconds(longestMs ?? 0)}`;
      return `${what}: set Keyframe Interval to 2 in OBS.`;
    },
  },
  {
    code: 'FRAMES_MISSING',
    raiseAfter: 2,
    clearAfter: 5,
    isSo: (health, isRaised) => missingPercent(health) >= limit(MISSING, isRaised),
    message: (health) =>
      `${Math.round(missingPercent(health))} % of the pictures are missing: your encoder or your line drops frames. Lower the bitrate.`,
  },
  {
    code: 'ARRIVES_LATE',
    raiseAfter: 2,
    clearAfter: 5,
    isSo: (health, isRaised) => latePercent(health) >= limit(LATE, isRaised),
    message: ({ seconds: all }) => {
      const worstMs = Math.max(...all.slice(-10).map(({ delayMs }) => delayMs));
      return `Your stream arrives up to ${(worstMs / 1000).toFixed(1)} s late: your line cannot keep up. Lower the bitrate, or use a cable instead of Wi-Fi.`;
    },
  },
  {
    code: 'AV_DRIFT',
    raiseAfter: 5,
    clearAfter: 5,
    isSo: (health, isRaised) => Math.abs(driftMs(health) ?? 0) > limit(DRIFT_MS, isRaised),
    message: (health) => {
      const drift = Math.round(driftMs(health) ?? 0);
      const where = drift > 0 ? 'ahead of' : 'behind';
      return `The sound arrives ${Math.abs(drift)} ms ${where} the picture: set the Sync Offset in OBS (Advanced Audio Properties), then restart the stream.`;
    },
  },
];

const CODEC_RULES: readonly WarningRule[] = [
  {
    code: 'VIDEO_CODEC',
    raiseAfter: 1,
    clearAfter: 1,
    isSo: ({ video }) =>
      video !== null && (video.codec !== 'h264' || UNSHOWABLE_PROFILES.has(video.profile ?? '')),
    message: ({ video }) =>
      video?.codec === 'h264'
        ? `The browsers of most fans cannot show H.264 ${video.profile ?? ''}: set Profile to high and Color Format to NV12.`
        : `The browsers of many fans cannot play ${named(video?.codec ?? '')}: choose H.264.`,
  },
  {
    code: 'AUDIO_CODEC',
    raiseAfter: 1,
    clearAfter: 1,
    isSo: ({ audio }) => audio !== null && audio.codec !== 'aac',
    message: ({ audio }) =>
      `The browsers of many fans cannot play ${named(audio?.codec ?? '')} sound here: choose AAC.`,
  },
  {
    code: 'SAMPLE_RATE',
    raiseAfter: 1,
    clearAfter: 1,
    isSo: ({ audio }) =>
      audio !== null &&
      audio.codec === 'aac' &&
      // HE-AAC names half of the rate that it plays at.
      audio.profile?.startsWith('HE') !== true &&
      !SAMPLE_RATES.has(audio.sampleRateHz),
    message: ({ audio }) =>
      `The sound has an unusual sample rate (${audio?.sampleRateHz ?? 0} Hz): set it to 48 kHz in OBS, Settings > Audio.`,
  },
];

/** All but the first, in the order in which the desk shows them. */
export const WARNING_RULES: readonly WarningRule[] = [
  ...TRACK_RULES,
  ...PICTURE_RULES,
  ...BITRATE_RULES,
  ...CODEC_RULES,
];
