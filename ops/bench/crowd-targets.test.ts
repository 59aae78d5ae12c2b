import { describe, expect, it } from 'vitest';
import { crowdTargetLines } from './crowd-targets.ts';

const verdicts = (report: Parameters<typeof crowdTargetLines>[0]): string[] =>
  crowdTargetLines(report).map((line) => line.trim().split(/\s+/).at(-1) ?? '');

describe('crowdTargetLines', () => {
  it('BN12 says of each figure that there is whether its target is met', () => {
    const report = {
      fanout: { vsSocketIo: 4, vsWs: 1.2 },
      idleKb: 10.1,
      trailP99Ticks: 1.9,
      gatewaysSpeedup: 3.4,
      warnings: [],
    };
    expect(verdicts(report)).toEqual(['met', 'missed', 'missed', 'met', 'missed']);
  });

  it('BN12 a download is judged at each crowd, and the largest beside the one before, up or down', () => {
    const download = (largest: number) => ({
      viewerBytesPerSecond: { 500: 12_000, 5000: 15_000, 45000: largest },
      warnings: [],
    });
    expect(verdicts(download(15_500))).toEqual(['met', 'met', 'met', 'met']);
    expect(verdicts(download(16_400))).toEqual(['met', 'met', 'missed', 'met']);
    expect(verdicts(download(13_000))).toEqual(['met', 'met', 'met', 'missed']);
  });

  it('BN12 a figure that could not be taken is missed', () => {
    expect(verdicts({ trailP99Ticks: Number.NaN, warnings: [] })).toEqual(['missed']);
  });
});
