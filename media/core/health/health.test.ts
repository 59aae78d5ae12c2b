import { describe, expect, test } from 'vitest';
import type { MediaTag } from '../media-tag.ts';
import { closeHealthSecond, createHealth, type Health, healthFigures, noteTag } from './health.ts';
import { noteReading } from './loudness.ts';
import { createWarnings, judgeWarnings, raisedWarnings, type WarningChange } from './warnings.ts';

const AVC_HEADER = Uint8Array.from(
  Buffer.from(
    '17000000000142c01effe100186742c01ed901407b60110000030001000003003c8f162e4801000468cb83cb20',
    'hex',
  ),
);
const AAC_HEADER = Uint8Array.from([0xaf, 0, 0x11, 0x90]);
const bytes = (first: number, length: number): Uint8Array => {
  const data = new Uint8Array(length);
  data[0] = first;
  data[1] = 1;
  return data;
};

/** How a hand-made source behaves in one second. */
interface Shape {
  readonly fps?: number;
  readonly frameBytes?: number;
  readonly keyEveryMs?: number;
  readonly sound?: boolean;
  readonly picture?: boolean;
  /** Added to the arrival of all packets, and of the pictures alone. */
  readonly delayMs?: number;
  readonly pictureDelayMs?: number;
  /** True where the picture of this time is not sent. */
  readonly isDropped?: (atMs: number) => boolean;
  /** Added to the source's own time stamps. */
  readonly clockMs?: number;
  readonly lufs?: number;
}

const HEADERS: MediaTag[] = [
  { role: 'videoHeader', timestampMs: 0, data: AVC_HEADER },
  { role: 'audioHeader', timestampMs: 0, data: AAC_HEADER },
];

/** A source of our own making, second by second, with all that is said about it. */
const play = (headers = HEADERS) => {
  const health = createHealth();
  const warnings = createWarnings();
  const changes: WarningChange[] = [];
  let second = 0;
  for (const tag of headers) noteTag(health, tag, 0);
  const go = (seconds: number, shape: Shape = {}): void => {
    for (let i = 0; i < seconds; i += 1) {
      sendSecond(health, second * 1000, shape);
      second += 1;
      closeHealthSecond(health, 1000);
      changes.push(...judgeWarnings(warnings, health, second * 1000));
    }
  };
  const codes = (): string[] => raisedWarnings(warnings).map(({ code }) => code);
  const message = (code: string): string =>
    raisedWarnings(warnings).find((warning) => warning.code === code)?.message ?? '';
  return { health, changes, go, codes, message, figures: () => healthFigures(health, second * 1000) };
};

const sendSecond = (health: Health, fromMs: number, shape: Shape): void => {
  const { fps = 30, frameBytes = 10_000, keyEveryMs = 2000, clockMs = 0, delayMs = 0 } = shape;
  const packets: { tag: MediaTag; atMs: number }[] = [];
  for (let i = 0; shape.picture !== false && i < fps; i += 1) {
    const atMs = fromMs + Math.floor((i * 1000) / fps);
    if (shape.isDropped?.(atMs) === true) continue;
    const role = atMs % keyEveryMs === 0 ? 'key' : 'inter';
    const data = bytes(role === 'key' ? 0x17 : 0x27, frameBytes);
    packets.push({
      tag: { role, timestampMs: atMs + clockMs, data },
      atMs: atMs + delayMs + (shape.pictureDelayMs ?? 0),
    });
  }
  for (let i = 0; shape.sound !== false && i < 40; i += 1) {
    const atMs = fromMs + i * 25;
    packets.push({
      tag: { role: 'audio', timestampMs: atMs + clockMs, data: bytes(0xaf, 400) },
      atMs: atMs + delayMs,
    });
  }
  for (const { tag, atMs } of packets.toSorted((a, b) => a.atMs - b.atMs)) noteTag(health, tag, atMs);
  const { lufs } = shape;
  if (lufs === undefined) return;
  for (let i = 0; i < 10; i += 1) noteReading(health.loudness, { lufs, peakDbfs: lufs + 3 });
};

test('IH1 a sound source is measured, and nothing is wrong with it', () => {
  const { go, codes, figures, changes } = play();
  go(70, { lufs: -16 });
  expect(codes()).toEqual([]);
  expect(changes).toEqual([]);
  expect(figures()).toEqual({
    atMs: 70_000,
    kbitPerSecond: 2528,
    videoKbitPerSecond: 2400,
    audioKbitPerSecond: 128,
    fps: 30,
    videoProfile: 'Baseline',
    audioProfile: 'LC',
    keyFrameIntervalMs: 2000,
    longestKeyFrameIntervalMs: 2000,
    missingFrames: 0,
    missingPercent: 0,
    latePackets: 0,
    delayMs: 0,
    jitterMs: 0,
    avDriftMs: 0,
    loudnessLufs: -16,
    peakDbfs: -13,
    silentMs: 0,
  });
});

describe('a warning says what is wrong and what to do', () => {
  test('IH5 a key frame every 10 s', () => {
    const { go, codes, message } = play();
    go(11, { keyEveryMs: 10_000 });
    expect(codes()).toEqual(['KEY_FRAMES_RARE']);
    expect(message('KEY_FRAMES_RARE')).toBe(
      'A key frame comes every 10 s: set Keyframe Interval to 2 in OBS.',
    );
    go(60);
    expect(codes()).toEqual(['KEY_FRAMES_RARE']);
    go(10);
    expect(codes()).toEqual([]);
  });

  test('IH5 one key frame and never again', () => {
    const { go, message } = play();
    go(20, { keyEveryMs: 1e9 });
    expect(message('KEY_FRAMES_RARE')).toBe(
      'No key frame has come for 20 s: set Keyframe Interval to 2 in OBS.',
    );
  });

  test('IH5 no sound track, and no picture', () => {
    const mute = play(HEADERS.slice(0, 1));
    mute.go(5, { sound: false });
    expect(mute.codes()).toEqual(['NO_SOUND']);
    expect(mute.message('NO_SOUND')).toContain('no sound track');
    const blind = play(HEADERS.slice(1));
    blind.go(5, { picture: false });
    expect(blind.codes()).toEqual(['NO_PICTURE']);
    blind.go(3);
    expect(blind.codes()).toEqual([]);
  });

  test('IH5 silence of over 10 s, not a pause between songs', () => {
    const { go, codes, message, figures } = play();
    go(8, { lufs: -120 });
    go(1, { lufs: -20 });
    go(9, { lufs: -75 });
    expect(codes()).toEqual([]);
    expect(figures().silentMs).toBe(9000);
    go(3, { lufs: -75 });
    expect(message('SILENT')).toContain('silent for 12 s');
    go(2, { lufs: -20 });
    expect(codes()).toEqual([]);
  });

  test('IH5 sound that nobody measures is not called silent', () => {
    const { go, codes, figures } = play();
    go(5, { lufs: -120 });
    go(20);
    expect(codes()).toEqual([]);
    expect(figures()).toMatchObject({ loudnessLufs: null, peakDbfs: null, silentMs: 0 });
  });

  test('IH5 sound that is too loud to be whole', () => {
    const { go, codes } = play();
    go(2, { lufs: -3 });
    expect(codes()).toEqual([]);
    go(1, { lufs: -3 });
    expect(codes()).toEqual(['LOUD']);
    go(20, { lufs: -6 });
    expect(codes()).toEqual(['LOUD']);
    go(5, { lufs: -14 });
    expect(codes()).toEqual([]);
  });

  test('IH5 a codec that browsers cannot play, a profile, a sample rate', () => {
    const hevc = Uint8Array.from([0x90, 0x68, 0x76, 0x63, 0x31, 1, 2, 0]);
    const opus = Uint8Array.from([0x90, 0x4f, 0x70, 0x75, 0x73, 0]);
    const strange = play([
      { role: 'videoHeader', timestampMs: 0, data: hevc },
      { role: 'audioHeader', timestampMs: 0, data: opus },
    ]);
    strange.go(1);
    expect(strange.codes()).toEqual(['VIDEO_CODEC', 'AUDIO_CODEC']);
    expect(strange.message('VIDEO_CODEC')).toBe('The browsers of many fans cannot play HEVC: choose H.264.');
    const high444 = AVC_HEADER.slice();
    high444[6] = 244;
    const odd = play([
      { role: 'videoHeader', timestampMs: 0, data: high444 },
      // AAC-LC at 32 kHz.
      { role: 'audioHeader', timestampMs: 0, data: Uint8Array.from([0xaf, 0, 0x12, 0x90]) },
    ]);
    odd.go(1);
    expect(odd.codes()).toEqual(['VIDEO_CODEC', 'SAMPLE_RATE']);
    expect(odd.message('VIDEO_CODEC')).toContain('H.264 High 4:4:4');
    expect(odd.message('SAMPLE_RATE')).toContain('32000 Hz');
  });
});

describe('pictures that are missing are counted by the time stamps', () => {
  test('IH2 every tenth one', () => {
    const { go, codes, figures, message } = play();
    go(5);
    go(10, { isDropped: (atMs) => atMs % 1000 !== 0 && Math.round(atMs / (1000 / 30)) % 10 === 5 });
    expect(figures().missingFrames).toBe(30);
    expect(figures().missingPercent).toBeCloseTo(10);
    expect(codes()).toEqual(['FRAMES_MISSING']);
    expect(message('FRAMES_MISSING')).toBe(
      '10 % of the pictures are missing: your encoder or your line drops frames. Lower the bitrate.',
    );
    go(16);
    expect(codes()).toEqual([]);
  });

  test('IH2 another frame rate is no loss for long, and a clock that was set is none', () => {
    const { go, codes, figures } = play();
    go(10, { fps: 60 });
    go(10, { fps: 50 });
    go(10, { clockMs: 100_000 });
    go(10, { clockMs: -7000 });
    expect(figures().missingFrames).toBeLessThan(30);
    expect(figures().missingPercent).toBe(0);
    expect(codes()).toEqual([]);
  });
});

describe('what comes late is measured against the time stamps', () => {
  test('IH3 a line that cannot keep up', () => {
    const { go, codes, figures, message } = play();
    go(10);
    expect(figures()).toMatchObject({ latePackets: 0, delayMs: 0 });
    for (let delayMs = 0; delayMs <= 1400; delayMs += 200) go(1, { delayMs });
    expect(figures().delayMs).toBe(1400);
    expect(figures().latePackets).toBe(5 * 70);
    expect(codes()).toEqual(['ARRIVES_LATE']);
    expect(message('ARRIVES_LATE')).toContain('up to 1.4 s late');
    go(20);
    expect(codes()).toEqual([]);
  });

  test('IH3 what has always come so late is on time, and a jump of the clock is no lateness', () => {
    const { go, figures } = play();
    go(5, { delayMs: 5000 });
    go(5, { delayMs: 5000, clockMs: -20_000 });
    go(5, { delayMs: 5000, clockMs: 90_000 });
    expect(figures()).toMatchObject({ latePackets: 0, delayMs: 0, missingFrames: 0 });
  });

  test('IH3 while our own process was held up nothing is late', () => {
    const { health, figures } = play();
    for (let i = 0; i < 5; i += 1) {
      sendSecond(health, i * 1000, {});
      closeHealthSecond(health, 1000);
    }
    sendSecond(health, 5000, { delayMs: 900 });
    closeHealthSecond(health, 1900);
    expect(figures().latePackets).toBe(0);
  });

  test('IH3 packets that come in bunches have jitter', () => {
    const { health, figures } = play();
    for (let i = 0; i < 60; i += 1)
      noteTag(
        health,
        { role: 'inter', timestampMs: i * 33, data: bytes(0x27, 10) },
        Math.ceil(i / 6) * 198 + 10,
      );
    closeHealthSecond(health, 1000);
    expect(figures().jitterMs).toBeGreaterThan(30);
  });

  test('IH3 sound that arrives ahead of its picture, and stays so', () => {
    const { go, codes, figures, message } = play();
    go(10, { pictureDelayMs: 120 });
    expect(codes()).toEqual([]);
    go(8, { pictureDelayMs: 240 });
    expect(figures().avDriftMs).toBe(240);
    expect(codes()).toEqual(['AV_DRIFT']);
    expect(message('AV_DRIFT')).toContain('240 ms ahead of the picture');
    go(20, { pictureDelayMs: 120 });
    expect(codes()).toEqual(['AV_DRIFT']);
    go(8, { pictureDelayMs: 20 });
    expect(codes()).toEqual([]);
  });
});

describe('the bitrate', () => {
  test('IH5 too high', () => {
    const { go, codes, message } = play();
    go(15, { frameBytes: 60_000 });
    expect(codes()).toEqual(['BITRATE_HIGH']);
    expect(message('BITRATE_HIGH')).toContain('14,528 kbit/s');
  });

  test('IH5 falling, until the low rate is the usual one', () => {
    const { go, codes, message } = play();
    go(40);
    go(12, { frameBytes: 2000 });
    expect(codes()).toEqual(['BITRATE_FALLING']);
    expect(message('BITRATE_FALLING')).toContain('to 608 kbit/s');
    go(60, { frameBytes: 2000 });
    expect(codes()).toEqual([]);
  });

  test('IH5 unsteady', () => {
    const { go, codes, message } = play();
    for (let i = 0; i < 4; i += 1) {
      go(5, { frameBytes: 20_000 });
      go(5, { frameBytes: 1000 });
    }
    expect(codes()).toContain('BITRATE_UNSTEADY');
    expect(message('BITRATE_UNSTEADY')).toContain('set Rate Control to CBR in OBS');
  });
});

test('IH5 a source that goes quiet is stalled; what else stood stays as it was', () => {
  const { go, codes, figures, changes } = play();
  go(12, { keyEveryMs: 10_000, lufs: -20 });
  go(6, { picture: false, sound: false });
  expect(codes()).toEqual(['STALLED', 'KEY_FRAMES_RARE']);
  expect(figures()).toMatchObject({ kbitPerSecond: 0, fps: 0, loudnessLufs: null });
  go(3);
  expect(codes()).toEqual(['KEY_FRAMES_RARE']);
  expect(changes.map(({ code, change }) => `${code} ${change}`)).toEqual([
    'KEY_FRAMES_RARE raised',
    'STALLED raised',
    'STALLED cleared',
  ]);
});

test('IH6 a source on the edge is told once, not every second', () => {
  const { go, changes } = play();
  for (let i = 0; i < 20; i += 1) {
    go(2, { lufs: -4 });
    go(2, { lufs: -6 });
    go(2, { lufs: -9 });
  }
  expect(changes).toEqual([]);
  go(3, { lufs: -4 });
  for (let i = 0; i < 20; i += 1) {
    go(4, { lufs: -9 });
    go(1, { lufs: -6 });
  }
  expect(changes).toHaveLength(1);
});

test('IH6 a day of a source takes no more memory than a minute', () => {
  const { go, health } = play();
  go(600, { keyEveryMs: 100, lufs: -20 });
  expect(health.seconds.length).toBe(60);
  expect(health.pace.keyIntervals.length).toBeLessThanOrEqual(600);
  expect(health.picture.medians.length).toBe(60);
  expect(health.loudness.readings).toEqual([]);
});
