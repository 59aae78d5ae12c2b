import type { IngestHealth } from '../../../proto/contracts/ingest-health.ts';
import type { MediaTag } from '../media-tag.ts';
import { type AudioFormat, audioFormat, type VideoFormat, videoFormat } from '../stream-facts.ts';
import { audioProfile, videoProfile } from './codec-profile.ts';
import { closeLoudness, createLoudness, type Loudness } from './loudness.ts';
import { keepNewest, mean, sum, tenths } from './numbers.ts';
import { createPicturePace, forgetPace, keyFrames, notePicture, type PicturePace } from './picture-pace.ts';
import {
  type ArrivalOfSecond,
  closeSecond,
  createTrackArrival,
  forgetArrival,
  noteArrival,
  type TrackArrival,
} from './track-arrival.ts';

/** Seconds that are remembered. */
const HISTORY_SECONDS = 60;
/** Rates look at the last seconds, missing pictures and lateness at some more. */
const RATE_SECONDS = 5;
const DROP_SECONDS = 10;
const DRIFT_SECONDS = 3;
/** A longer "second" means that our own process was held up: packets waited for us, and are not late, milliseconds. */
const HELD_UP_MS = 1500;

/** What came in one second, or nearly one. */
export interface Second {
  readonly passedMs: number;
  readonly videoBytes: number;
  readonly audioBytes: number;
  readonly frames: number;
  readonly missing: number;
  readonly packets: number;
  readonly late: number;
  readonly delayMs: number;
  /** Null where sound or picture did not come. */
  readonly driftMs: number | null;
}

/** Everything that is measured of a source as its packets arrive. */
export interface Health {
  readonly picture: TrackArrival;
  readonly sound: TrackArrival;
  readonly pace: PicturePace;
  readonly loudness: Loudness;
  video: (VideoFormat & { profile: string | null }) | null;
  audio: (AudioFormat & { profile: string | null }) | null;
  /** Of the second that runs. */
  videoBytes: number;
  audioBytes: number;
  frames: number;
  missingBefore: number;
  readonly seconds: Second[];
  latePackets: number;
  /** For how long no picture and no sound has come, as far as we were awake to see it, milliseconds. */
  noPictureMs: number;
  noSoundMs: number;
}

export const createHealth = (): Health => ({
  picture: createTrackArrival(),
  sound: createTrackArrival(),
  pace: createPicturePace(),
  loudness: createLoudness(),
  video: null,
  audio: null,
  videoBytes: 0,
  audioBytes: 0,
  frames: 0,
  missingBefore: 0,
  seconds: [],
  latePackets: 0,
  noPictureMs: 0,
  noSoundMs: 0,
});

/** Takes a tag down as it arrives, on the source's own clock. `nowMs` never runs backwards. */
export const noteTag = (health: Health, tag: MediaTag, nowMs: number): void => {
  const { role, data, timestampMs } = tag;
  if (role === 'videoHeader' || role === 'audioHeader') noteHeader(health, role, data);
  if (role === 'key' || role === 'inter') {
    health.video ??= { ...videoFormat(data, null), profile: null };
    health.videoBytes += data.length;
    health.frames += 1;
    health.noPictureMs = 0;
    if (noteArrival(health.picture, timestampMs, nowMs)) forgetClock(health, health.sound);
    notePicture(health.pace, timestampMs, role);
  } else if (role === 'audio') {
    health.audio ??= { ...audioFormat(data, null), profile: null };
    health.audioBytes += data.length;
    health.noSoundMs = 0;
    if (noteArrival(health.sound, timestampMs, nowMs)) forgetClock(health, health.picture);
  }
};

const noteHeader = (health: Health, role: 'videoHeader' | 'audioHeader', data: Uint8Array): void => {
  if (role === 'videoHeader') {
    const format = videoFormat(data, null);
    health.video = { ...format, profile: videoProfile(data, format.codec) };
  } else {
    const format = audioFormat(data, null);
    health.audio = { ...format, profile: audioProfile(data, format.codec) };
  }
};

const forgetClock = (health: Health, other: TrackArrival): void => {
  forgetArrival(other);
  forgetPace(health.pace);
};

/** True where neither picture nor sound comes. Such a second says nothing about the stream, and is not remembered. */
const isQuiet = (health: Health): boolean => health.frames === 0 && health.sound.lags.length === 0;

/** Sums up what came since the last call, about a second ago. */
export const closeHealthSecond = (health: Health, passedMs: number): void => {
  const wasQuiet = isQuiet(health);
  const picture = closeSecond(health.picture);
  const sound = closeSecond(health.sound);
  closeLoudness(health.loudness, passedMs);
  const second = sumUp({ health, passedMs, picture, sound });
  health.latePackets += second.late;
  health.missingBefore = health.pace.missing;
  health.videoBytes = 0;
  health.audioBytes = 0;
  health.frames = 0;
  // While our own process was held up, packets waited in the socket: only a little of that time counts.
  const heardMs = Math.min(passedMs, HELD_UP_MS);
  if (picture.packets === 0) health.noPictureMs += heardMs;
  if (sound.packets === 0) health.noSoundMs += heardMs;
  if (!wasQuiet) keepNewest(health.seconds, second, HISTORY_SECONDS);
};

const sumUp = (of: {
  health: Health;
  passedMs: number;
  picture: ArrivalOfSecond;
  sound: ArrivalOfSecond;
}): Second => {
  const { health, passedMs, picture, sound } = of;
  const isOurFault = passedMs > HELD_UP_MS;
  return {
    passedMs,
    videoBytes: health.videoBytes,
    audioBytes: health.audioBytes,
    frames: health.frames,
    missing: health.pace.missing - health.missingBefore,
    packets: picture.packets + sound.packets,
    late: isOurFault ? 0 : picture.late + sound.late,
    delayMs: isOurFault ? 0 : Math.max(picture.delayMs, sound.delayMs),
    driftMs: picture.lagMs === null || sound.lagMs === null ? null : picture.lagMs - sound.lagMs,
  };
};

/** kbit/s over some seconds; 0 over none. */
export const kbitPerSecond = (
  seconds: readonly Second[],
  bytesOf = ({ videoBytes, audioBytes }: Second): number => videoBytes + audioBytes,
): number => {
  const ms = sum(seconds.map(({ passedMs }) => passedMs));
  return ms === 0 ? 0 : (sum(seconds.map(bytesOf)) * 8) / ms;
};

/** Which part of the pictures of the last 10 s is missing, percent. */
export const missingPercent = ({ seconds }: Health): number => {
  const recent = seconds.slice(-DROP_SECONDS);
  const missing = sum(recent.map((second) => second.missing));
  const frames = sum(recent.map((second) => second.frames));
  return missing === 0 ? 0 : (100 * missing) / (missing + frames);
};

/** Which part of the packets of the last 10 s came late, percent. */
export const latePercent = ({ seconds }: Health): number => {
  const recent = seconds.slice(-DROP_SECONDS);
  const late = sum(recent.map((second) => second.late));
  return late === 0 ? 0 : (100 * late) / sum(recent.map((second) => second.packets));
};

/** How far the sound arrives ahead of its picture, over the last 3 s, milliseconds. */
export const driftMs = ({ seconds }: Health): number | null => {
  const recent = seconds.slice(-DRIFT_SECONDS).flatMap((second) => second.driftMs ?? []);
  return recent.length === 0 ? null : mean(recent);
};

/** What the desk is told, but for the warnings. */
export const healthFigures = (health: Health, unixMs: number): Omit<IngestHealth, 'warnings'> => {
  const { seconds, pace, loudness, picture, sound } = health;
  const recent = seconds.slice(-RATE_SECONDS);
  const isHere = !(health.noPictureMs > 0 && health.noSoundMs > 0);
  const rated = isHere ? recent : [];
  const ms = sum(rated.map(({ passedMs }) => passedMs));
  const drift = driftMs(health);
  const keys = keyFrames(pace);
  return {
    atMs: unixMs,
    kbitPerSecond: tenths(kbitPerSecond(rated)),
    videoKbitPerSecond: tenths(kbitPerSecond(rated, ({ videoBytes }) => videoBytes)),
    audioKbitPerSecond: tenths(kbitPerSecond(rated, ({ audioBytes }) => audioBytes)),
    fps: ms === 0 ? 0 : tenths((sum(rated.map(({ frames }) => frames)) * 1000) / ms),
    videoProfile: health.video?.profile ?? null,
    audioProfile: health.audio?.profile ?? null,
    keyFrameIntervalMs: wholeOrNull(keys.lastMs),
    longestKeyFrameIntervalMs: wholeOrNull(keys.longestMs),
    missingFrames: pace.missing,
    missingPercent: tenths(missingPercent(health)),
    latePackets: health.latePackets,
    delayMs: Math.round(seconds.at(-1)?.delayMs ?? 0),
    jitterMs: tenths(health.video === null ? sound.jitterMs : picture.jitterMs),
    avDriftMs: wholeOrNull(drift),
    loudnessLufs: loudness.last === null ? null : tenths(loudness.last.lufs),
    peakDbfs: loudness.last === null ? null : tenths(loudness.last.peakDbfs),
    silentMs: Math.round(loudness.silentMs),
  };
};

const wholeOrNull = (value: number | null): number | null => (value === null ? null : Math.round(value));
