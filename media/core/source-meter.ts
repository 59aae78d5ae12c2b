/** Measures a source: frames and bytes by the second of our clock, key frames by the stream's own clock. */
export interface SourceMeter {
  readonly buckets: { second: number; bytes: number; frames: number }[];
  firstMs: number | null;
  lastKeyMs: number | null;
  keyFrameIntervalMs: number | null;
}

/** How far back the measured rates look, seconds. */
const WINDOW_SECONDS = 5;

export const createSourceMeter = (): SourceMeter => ({
  buckets: [],
  firstMs: null,
  lastKeyMs: null,
  keyFrameIntervalMs: null,
});

export const measure = (
  meter: SourceMeter,
  packet: { nowMs: number; bytes: number; isFrame: boolean; keyTimestampMs: number | null },
): void => {
  meter.firstMs ??= packet.nowMs;
  const second = Math.floor(packet.nowMs / 1000);
  let bucket = meter.buckets.at(-1);
  if (bucket?.second !== second) {
    bucket = { second, bytes: 0, frames: 0 };
    meter.buckets.push(bucket);
    forget(meter, second);
  }
  bucket.bytes += packet.bytes;
  if (packet.isFrame) bucket.frames += 1;
  if (packet.keyTimestampMs !== null) measureKeyFrame(meter, packet.keyTimestampMs);
};

const measureKeyFrame = (meter: SourceMeter, timestampMs: number): void => {
  const interval = meter.lastKeyMs === null ? 0 : timestampMs - meter.lastKeyMs;
  // A clock that was set back says nothing about the interval.
  if (interval > 0) meter.keyFrameIntervalMs = interval;
  meter.lastKeyMs = timestampMs;
};

const forget = (meter: SourceMeter, second: number): void => {
  while ((meter.buckets[0]?.second ?? second) < second - WINDOW_SECONDS) meter.buckets.shift();
};

/** Frames and kbit per second over the last whole seconds; over what there is while a source is young. */
export const rates = (meter: SourceMeter, nowMs: number): { fps: number; kbitPerSecond: number } => {
  const current = Math.floor(nowMs / 1000);
  forget(meter, current);
  const firstMs = meter.firstMs ?? nowMs;
  const fromMs = Math.max(firstMs, (current - WINDOW_SECONDS) * 1000);
  const seconds = Math.max((nowMs - fromMs) / 1000, 0.25);
  const frames = meter.buckets.reduce((sum, bucket) => sum + bucket.frames, 0);
  const bytes = meter.buckets.reduce((sum, bucket) => sum + bucket.bytes, 0);
  return { fps: round(frames / seconds), kbitPerSecond: round((bytes * 8) / 1000 / seconds) };
};

const round = (value: number): number => Math.round(value * 10) / 10;
