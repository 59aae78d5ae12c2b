import { describe, expect, it } from 'vitest';
import type { FamilyName } from '../load/load-messages.ts';
import { FAMILIES, type PhaseName } from './crowd-plan.ts';
import { reportRatios } from './crowd-report.ts';
import type { Measurement } from './measure.ts';

const one = (family: FamilyName, phase: PhaseName, change: Partial<Measurement> = {}): Measurement => ({
  family,
  phase,
  cpuUs: 10,
  cores: 0.2,
  perSecond: 20_000,
  deliveredShare: 1,
  tickShare: 1,
  frameBytes: 2000,
  loadCores: 0.1,
  pingP99Ms: 3,
  ...change,
});

/** Three rounds; `costs` are the CPU figures of a family in them. */
const rounds = (costs: Readonly<Record<FamilyName, readonly number[]>>): Measurement[] =>
  [0, 1, 2].flatMap((round) =>
    (['fanout', 'inbound'] as const).flatMap((phase) =>
      FAMILIES.map((family) => one(family, phase, { cpuUs: costs[family][round] ?? 0 })),
    ),
  );

const run = { connections: 1000, rounds: 3, phases: ['fanout', 'inbound'] } as const;
const costs = { houselights: [5, 4, 90], ws: [10, 1, 11], 'socket.io': [20, 20, 20] };

describe('reportRatios', () => {
  it('BN1 says how many times cheaper ours is, by medians', () => {
    const report = reportRatios(rounds(costs), run);
    expect(report.fanout).toEqual({ vsSocketIo: 4, vsWs: 2 });
    expect(report.inbound).toEqual({ vsSocketIo: 4, vsWs: 2 });
    expect(report.deliveredShare).toBe(1);
    expect(report.medians.fanout?.houselights.cpuUs).toBe(5);
    expect(report.warnings).toEqual([]);
  });

  it('BN13 a phase that was not run has no figures', () => {
    const inbound = rounds(costs).filter(({ phase }) => phase === 'inbound');
    const report = reportRatios(inbound, { ...run, phases: ['inbound'] });
    expect(report.fanout).toBeUndefined();
    expect(report.inbound).toEqual({ vsSocketIo: 4, vsWs: 2 });
  });

  it('BN2 the worst share of all rounds is the one reported', () => {
    const report = reportRatios([...rounds(costs), one('ws', 'inbound', { deliveredShare: 0.5 })], run);
    expect(report.deliveredShare).toBe(0.5);
    expect(report.warnings).toEqual(['ws inbound: only 50 % delivered']);
  });

  it('BN5 warns where the load generator or a server was too busy', () => {
    const busy = one('socket.io', 'fanout', { loadCores: 0.95, tickShare: 0.7, pingP99Ms: 900 });
    const { warnings } = reportRatios([...rounds(costs), busy], run);
    expect(warnings).toEqual([
      'socket.io fanout: a load process used 0.95 of a core',
      'socket.io fanout: the server made only 70 % of its ticks',
      'socket.io fanout: starved by other work (ping p99 900 ms), figure not sound',
    ]);
  });
});
