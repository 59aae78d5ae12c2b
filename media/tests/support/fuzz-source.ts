import type { MediaTag } from '../../core/media-tag.ts';

/** 0 to below 1. */
export type Random = () => number;

/** An artist's encoder and line, with all that may go wrong with them. */
export interface FuzzSource {
  /** Stands in each of its tags, with the time at which it was recorded. */
  readonly mark: number;
  readonly hasPicture: boolean;
  readonly hasSound: boolean;
  readonly gopMs: number;
  play(nowMs: number): void;
  /** Lets something happen to it. */
  suffer(nowMs: number): void;
  /** Since when nothing has been wrong with it; never, while something is. */
  wellSinceMs(nowMs: number): number;
}

interface Due {
  readonly atMs: number;
  readonly tag: MediaTag;
}

export const createFuzzSource = (options: {
  random: Random;
  mark: number;
  nowMs: number;
  send: (tag: MediaTag) => void;
}): FuzzSource => {
  const { random, mark, send } = options;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const hasPicture = random() > 0.1;
  const hasSound = !hasPicture || random() > 0.15;
  const frameMs = pick([1000 / 60, 1000 / 30, 40, 1000 / 15]);
  const bFrames = pick([0, 2]);
  // A group is one key frame and whole runs of P B B.
  const gop = 1 + 3 * Math.floor(pick([300, 1000, 2000, 4000]) / frameMs / 3);
  const soundMs = pick([1024 / 48, 1024 / 44.1, 26.12]);
  const isMp3 = soundMs > 25;
  const audioLagMs = pick([0, 0, 30, -60, 200]);
  const jitterMs = pick([0, 20, 120]);
  let clockMs = pick([0, 5000, 2 ** 31 - 9000, 2 ** 32 - 7000, 3_000_000_000]);
  let version = 0;
  let frame = 0;
  let nextPictureMs = options.nowMs;
  let nextSoundMs = options.nowMs;
  let queue: Due[] = [];
  /** Nothing leaves before this; what was made meanwhile comes then, or is lost. */
  let heldUntilMs = 0;
  let blindUntilMs = 0;
  let deafUntilMs = 0;
  let faultMs = options.nowMs;

  const stamp = (ms: number): number => ((Math.round(ms) % 2 ** 32) + 2 ** 32) % 2 ** 32;
  const made = (role: MediaTag['role'], recordedMs: number, bytes: readonly number[]): MediaTag => {
    const ms = Math.round(recordedMs);
    return {
      role,
      timestampMs: stamp(recordedMs + clockMs),
      data: Uint8Array.from([...bytes, mark, ms >> 16, ms >> 8, ms]),
    };
  };
  const headers = (nowMs: number): void => {
    const timestampMs = stamp(nowMs + clockMs);
    const avc = [0x17, 0, 0, 0, 0, 1, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0, 2, 0x67, version, 1, 0, 2, 0x68, mark];
    if (hasPicture) send({ role: 'videoHeader', timestampMs, data: Uint8Array.from(avc) });
    if (hasSound && !isMp3)
      send({ role: 'audioHeader', timestampMs, data: Uint8Array.from([0xaf, 0, 0x11, 0x90, version]) });
  };
  const makePicture = (): MediaTag => {
    const i = frame % gop;
    const shown = i === 0 || bFrames === 0 ? i : i % 3 === 1 ? i + 2 : i - 1;
    const cts = bFrames === 0 ? 0 : Math.round((shown - i + 1) * frameMs);
    const head = [i === 0 ? 0x17 : 0x27, 1, cts >> 16, cts >> 8, cts];
    return made(i === 0 ? 'key' : 'inter', nextPictureMs, [...head, 0, 0, 0, 5, i === 0 ? 0x65 : 0x41]);
  };
  const changeFormat = (nowMs: number): void => {
    version += 1;
    frame = 0;
    headers(nowMs);
  };
  const troubles: readonly ((nowMs: number) => void)[] = [
    () => {
      clockMs += pick([-1, 1]) * (5500 + random() * 1e7);
    },
    // With a track away nobody could tell that its clock has gone back, too.
    (nowMs) => {
      if (nowMs > Math.max(faultMs, heldUntilMs, blindUntilMs, deafUntilMs) + 500)
        clockMs -= 300 + random() * 4500;
    },
    // The line stands still, then all comes at once.
    (nowMs) => {
      heldUntilMs = nowMs + random() * 4000;
    },
    // The encoder stands still: what it would have made is never there.
    (nowMs) => {
      const pauseMs = random() * 4000;
      nextPictureMs = Math.max(nextPictureMs, nowMs) + pauseMs;
      nextSoundMs = nextPictureMs;
      faultMs = nextPictureMs;
      frame = 0;
    },
    (nowMs) => {
      blindUntilMs = nowMs + random() * 4000;
    },
    (nowMs) => {
      deafUntilMs = nowMs + random() * 4000;
    },
    changeFormat,
  ];

  const fill = (nowMs: number): void => {
    const late = () => nowMs + random() * jitterMs;
    const pictureUntilMs = hasPicture ? nowMs : 0;
    const soundUntilMs = hasSound ? nowMs - audioLagMs : 0;
    for (; nextPictureMs <= pictureUntilMs; nextPictureMs += frameMs, frame += 1)
      if (nowMs >= blindUntilMs) queue.push({ atMs: late(), tag: makePicture() });
    for (; nextSoundMs <= soundUntilMs; nextSoundMs += soundMs)
      if (nowMs >= deafUntilMs)
        queue.push({ atMs: late(), tag: made('audio', nextSoundMs, isMp3 ? [0x2f, 0xff] : [0xaf, 1]) });
  };
  const play = (nowMs: number): void => {
    fill(nowMs);
    if (nowMs < heldUntilMs) return;
    // One connection: what waits holds up what is behind it.
    const stuck = queue.findIndex((due) => due.atMs > nowMs);
    const ready = stuck === -1 ? queue : queue.slice(0, stuck);
    queue = stuck === -1 ? [] : queue.slice(stuck);
    for (const { tag } of ready) send(tag);
  };
  headers(options.nowMs);
  return {
    mark,
    hasPicture,
    hasSound,
    gopMs: gop * frameMs,
    play,
    suffer: (nowMs) => {
      // What is on its way has its time already.
      queue = queue.map((due) => ({ ...due, atMs: nowMs }));
      pick(troubles)(nowMs);
      faultMs = Math.max(faultMs, nowMs);
    },
    wellSinceMs: (nowMs) => {
      const sinceMs = Math.max(faultMs, heldUntilMs, blindUntilMs, deafUntilMs) + 2 * jitterMs;
      return Math.min(sinceMs, nowMs);
    },
  };
};
