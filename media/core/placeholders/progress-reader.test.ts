import { describe, expect, test } from 'vitest';
import { createProgressReader, progressOf } from './progress-reader.ts';

const REPORT = 'frame=42\nfps=29.9\nout_time_us=1400000\nprogress=continue\nframe=  99\nprogress=end\n';

describe('PH6 the progress of a transcode', () => {
  test('is the newest frame, however the report is cut into pieces', () => {
    expect(createProgressReader().take(REPORT)).toBe(99);
    for (let cut = 0; cut <= REPORT.length; cut += 1) {
      const reader = createProgressReader();
      const frames = [reader.take(REPORT.slice(0, cut)), reader.take(REPORT.slice(cut))];
      expect(frames.findLast((frame) => frame !== null)).toBe(99);
    }
  });

  test('says nothing where there is no frame, and keeps no endless line', () => {
    const reader = createProgressReader();
    expect(reader.take('out_time=N/A\nframe=N/A\nframe=-1\nframe=1e9\n')).toBeNull();
    for (let i = 0; i < 1000; i += 1) expect(reader.take('x'.repeat(1000))).toBeNull();
    expect(reader.take('\nframe=7\n')).toBe(7);
  });

  test.each([
    [0, 240, 0],
    [120, 240, 0.5],
    [999, 240, 1],
    [5, 0, 0],
  ])('%i of %i frames is %d', (frame, expected, progress) => {
    expect(progressOf(frame, expected)).toBe(progress);
  });
});
