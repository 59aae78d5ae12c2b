import { describe, expect, it } from 'vitest';
import type { Measurement, Turn } from './media-measure.ts';
import { FULL_MEDIA } from './media-plan.ts';
import { isStarved, type MediaRun, reportMedia, targetLines } from './media-report.ts';
import type { Family } from './media-server.ts';

const one = (family: Family, key: string, change: Partial<Measurement> = {}): Measurement => ({
  family,
  protocol: key.startsWith('rtmp') ? 'rtmp' : 'flv',
  players: Number(key.split(' ')[1]),
  cpuPerGbit: 0.2,
  cores: 0.1,
  helperCores: 0,
  deliveredShare: 1,
  latenciesMs: [1, 2, 30],
  loadCores: 0.1,
  otherCores: 0.01,
  latenessP99Ms: 1,
  ...change,
});

const turn = (family: Family, cpuPerGbit: number): Turn & { family: Family } => ({
  family,
  unloadedMs: [0.5, 0.6, 4],
  windows: [
    ...(family === 'bare' ? [] : [one(family, 'rtmp 50', { cpuPerGbit: cpuPerGbit * 2 })]),
    one(family, 'rtmp 150', { cpuPerGbit }),
    ...(family === 'nginx' ? [] : [one(family, 'flv 150', { cpuPerGbit: cpuPerGbit / 2 })]),
  ],
});

const run: MediaRun = {
  turns: [0.2, 0.1, 9].flatMap((cpu) => [turn('nginx', 0.2), turn('houselights', cpu), turn('bare', 0.1)]),
  memoryKb: { nginx: [9], houselights: [12, 500, 11] },
  routedVenueCores: [0.004, 0.002, 0.0001],
  size: FULL_MEDIA,
};

describe('reportMedia', () => {
  it('BN6 compares medians with nginx at the same number of players', () => {
    const report = reportMedia(run, 1);
    expect(report.cpuVsNginx).toEqual({ 50: 1, 150: 1 });
    expect(report.flvCpuVsNginx).toBe(0.5);
    expect(report.bare).toMatchObject({ cpuVsNginx: 0.5, flvCpuVsNginx: 0.25 });
    expect(report).toMatchObject({
      rssKbPerPlayer: 12,
      addedLatencyP50Ms: 0.6,
      addedLatencyP99Ms: 4,
      rounds: 3,
    });
    expect(report.warnings).toEqual([]);
  });

  it('BN9 what a routed venue costs is a share of all that 150 players cost', () => {
    expect(reportMedia(run, 1).routedVsDirect).toBe(1.02);
  });

  it('BN6 says beside each target whether it is met', () => {
    const lines = targetLines(reportMedia(run, 1), FULL_MEDIA.players);
    expect(lines).toContain('CPU per Gbit vs. nginx, 150 RTMP players                   1   ≤ 1     met');
    const poor = targetLines({ ...reportMedia(run, 1), rssKbPerPlayer: 41 }, FULL_MEDIA.players);
    expect(poor.join('\n')).toMatch(/memory per RTMP player, kB +41 +≤ 40 +missed/);
  });

  it('BN10 warns of other work on the machine, busy players and what was not delivered', () => {
    const bad = one('nginx', 'rtmp 50', { otherCores: 0.9, loadCores: 0.95, deliveredShare: 0.5 });
    expect(isStarved(bad)).toBe(true);
    const turns = [...run.turns, { family: 'nginx' as const, unloadedMs: [], windows: [bad] }];
    expect(reportMedia({ ...run, turns }, 1).warnings).toEqual([
      'nginx rtmp 50: a process of players used 0.95 of a core',
      'nginx rtmp 50: only 50 % delivered',
      'nginx rtmp 50: other work on the machine took 0.9 of a core',
    ]);
  });
});
