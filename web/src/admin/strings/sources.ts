import { oneDecimal } from './numbers.ts';

/** Who streams now, with pictures and loudness. */
export const SOURCES = {
  title: 'Live now',
  none: 'Nobody is streaming. An artist appears here as soon as they start with their stream key.',
  away: 'Nothing to show: media does not answer.',
  live: 'live',
  stalled: 'stalled',
  stalledHint: 'Connected, but nothing comes in.',
  since: 'live for',
  on: (venues: readonly string[]) => `on ${venues.join(', ')}`,
  notRouted: 'not routed',
  noVideo: 'no picture',
  noAudio: 'no sound',
  video: 'Picture',
  audio: 'Sound',
  bitrate: 'Bitrate',
  keyFrames: 'Key frame',
  missing: 'Missing pictures',
  noneMissing: 'none',
  missingOf: (count: string, percent: string) => `${count} (${percent} now)`,
  late: 'Late packets',
  onTime: 'none',
  lateOf: (count: string, delayMs: string) => `${count} (${delayMs} ms late now)`,
  drift: 'Sound to picture',
  inStep: 'in step',
  soundAhead: (ms: number) => `${ms} ms early`,
  soundBehind: (ms: number) => `${ms} ms late`,
  still: (name: string) => `What ${name} sends`,
  warnings: (name: string) => `Warnings about ${name}`,
  drop: 'Drop',
  dropAsk: (name: string) =>
    `End what ${name} sends now? The stream keys stay good, so an encoder may come back by itself.`,
  dropYes: 'End it now',
  dropDone: (name: string) => `The stream of ${name} was ended.`,
  every: (seconds: string) => `every ${seconds} s`,
  unknown: 'not seen yet',
  slowKeyFrames: (seconds: string) => `Key frame every ${seconds} s: set Keyframe Interval to 2 in OBS.`,
  slowKeyFramesWhy: 'Cuts wait for the next one.',
  cutOff: 'Cut off',
  cutOffAsk: (name: string, keys: number) =>
    `Cut ${name} off? The stream ends and ${keys === 1 ? 'the stream key is' : `all ${keys} stream keys are`} revoked. To let them back, make a new key.`,
  cutOffYes: 'Cut off now',
  cutOffDone: (name: string) => `${name} was cut off. The keys are revoked.`,
} as const;

export const STILL = { none: 'no picture yet' } as const;

export const LOUDNESS = {
  label: (name: string) => `Loudness of ${name}`,
  unknown: 'loudness not measured',
  silent: (elapsed: string) => `silent for ${elapsed}`,
  under: (lufs: number) => `under ${oneDecimal.format(lufs)} LUFS`,
  at: (lufs: number) => `${oneDecimal.format(lufs)} LUFS`,
} as const;
