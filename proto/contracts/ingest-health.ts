import Type from 'typebox';

/** What can be wrong with a source. The words for the artist come with it. */
export const HealthWarningCode = Type.Union([
  Type.Literal('STALLED', { description: 'connected, but nothing arrives' }),
  Type.Literal('NO_PICTURE', { description: 'sound arrives, pictures do not' }),
  Type.Literal('NO_SOUND', { description: 'pictures arrive, sound does not' }),
  Type.Literal('SILENT', { description: 'the sound track is there, and silent' }),
  Type.Literal('LOUD', { description: 'so loud that it must be distorted' }),
  Type.Literal('KEY_FRAMES_RARE', { description: 'over 4 s from key frame to key frame' }),
  Type.Literal('FRAMES_MISSING', { description: 'pictures are missing, by the source’s own timestamps' }),
  Type.Literal('ARRIVES_LATE', { description: 'packets come over 500 ms after their time' }),
  Type.Literal('BITRATE_HIGH', { description: 'over 12 Mbit/s' }),
  Type.Literal('BITRATE_FALLING', { description: 'less than half of what it was a minute ago' }),
  Type.Literal('BITRATE_UNSTEADY', { description: 'it swings widely' }),
  Type.Literal('AV_DRIFT', { description: 'sound and picture arrive over 150 ms apart' }),
  Type.Literal('VIDEO_CODEC', { description: 'many browsers cannot show it' }),
  Type.Literal('AUDIO_CODEC', { description: 'many browsers cannot play it' }),
  Type.Literal('SAMPLE_RATE', { description: 'neither 44.1 nor 48 kHz' }),
]);
export type HealthWarningCode = Type.Static<typeof HealthWarningCode>;

export const HealthWarning = Type.Object({
  code: HealthWarningCode,
  message: Type.String({
    description: 'what is wrong and what to do, for the artist',
    examples: ['A key frame comes every 10 s: set Keyframe Interval to 2 in OBS.'],
  }),
  sinceMs: Type.Integer({ description: 'when it was raised, Unix milliseconds' }),
});
export type HealthWarning = Type.Static<typeof HealthWarning>;

/** How a source arrives, measured anew each second. Codecs, picture size and sample rate stand in the source's facts. */
export const IngestHealth = Type.Object({
  atMs: Type.Integer({ description: 'when this was measured, Unix milliseconds' }),
  kbitPerSecond: Type.Number({ description: 'over the last 5 s' }),
  videoKbitPerSecond: Type.Number(),
  audioKbitPerSecond: Type.Number(),
  fps: Type.Number({ description: 'pictures a second that arrived over the last 5 s' }),
  videoProfile: Type.Union([Type.String(), Type.Null()], { examples: ['High', 'Main 10'] }),
  audioProfile: Type.Union([Type.String(), Type.Null()], { examples: ['LC', 'HE'] }),
  keyFrameIntervalMs: Type.Union([Type.Integer(), Type.Null()], { description: 'between the last two' }),
  longestKeyFrameIntervalMs: Type.Union([Type.Integer(), Type.Null()], {
    description: 'the longest of the last minute',
  }),
  missingFrames: Type.Integer({
    description: 'pictures missing by the source’s own timestamps, since it began',
  }),
  missingPercent: Type.Number({ description: 'the same over the last 10 s, of all pictures' }),
  latePackets: Type.Integer({ description: 'packets over 500 ms late by their timestamps, since it began' }),
  delayMs: Type.Integer({ description: 'how late the last second’s packets came, at most; 0 is on time' }),
  jitterMs: Type.Number({ description: 'how unevenly packets arrive (RFC 3550, 6.4.1)' }),
  avDriftMs: Type.Union([Type.Integer(), Type.Null()], {
    description: 'how far the sound arrives ahead of the picture of the same time; negative: behind',
  }),
  loudnessLufs: Type.Union([Type.Number(), Type.Null()], {
    description:
      'momentary loudness (EBU R128, 400 ms), -120 for digital silence; null: no sound, or no ffmpeg here',
  }),
  peakDbfs: Type.Union([Type.Number(), Type.Null()], {
    description: 'highest sample of the last second; over 0 is cut off by players',
  }),
  silentMs: Type.Integer({ description: 'for how long the sound has been silent; 0: it is heard' }),
  warnings: Type.Array(HealthWarning),
});
export type IngestHealth = Type.Static<typeof IngestHealth>;
