import type { CrowdReport } from './crowd.ts';
import { rounded } from './statistics.ts';

/** A figure beside what it should be. */
export interface CrowdTarget {
  readonly figure: string;
  /** undefined where its part was not run. */
  readonly value: number | undefined;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: string;
}

/** A viewer's download at the largest crowd may differ by so much from that of the one before. */
const BYTES_SPREAD = 0.1;

/** What the room is meant to reach, in the order of the parts. */
export const crowdTargets = (report: CrowdReport): CrowdTarget[] => {
  const bytes = Object.entries(report.viewerBytesPerSecond ?? {});
  const [many, crowded] = bytes.slice(-2).map(([, value]) => value);
  const spread = crowded === undefined || many === undefined ? undefined : rounded(crowded / many - 1);
  return [
    { figure: 'frame out, cheaper than Socket.IO', value: report.fanout?.vsSocketIo, atLeast: 4, unit: '×' },
    { figure: 'frame out, cheaper than ws.send', value: report.fanout?.vsWs, atLeast: 1.25, unit: '×' },
    {
      figure: 'message in, cheaper than Socket.IO',
      value: report.inbound?.vsSocketIo,
      atLeast: 3,
      unit: '×',
    },
    { figure: 'message in, cheaper than stock ws', value: report.inbound?.vsWs, atLeast: 1.6, unit: '×' },
    { figure: 'memory of an idle connection', value: report.idleKb, atMost: 10, unit: 'kB' },
    { figure: '… by that of Socket.IO', value: report.idleVsSocketIo, atMost: 0.4, unit: '' },
    ...bytes.map(([fans, value]) => ({
      figure: `a viewer's download, ${fans} fans`,
      value,
      atMost: 16_000,
      unit: 'B/s',
    })),
    {
      figure: '… largest crowd beside the one before',
      value: spread && Math.abs(spread),
      atMost: BYTES_SPREAD,
      unit: '',
    },
    { figure: '500 moving cursors, one frame', value: report.cursorFrameBytes, atMost: 1150, unit: 'B' },
    { figure: 'trail latency p99', value: report.trailP99Ticks, atMost: 2, unit: 'ticks' },
    {
      figure: 'CPU a viewer adds, dearest over cheapest',
      value: report.cpuPerViewerSpread,
      atMost: 0.15,
      unit: 'more',
    },
    {
      figure: '… largest crowd over the smallest',
      value: report.cpuPerViewerGrowth,
      atMost: 0.15,
      unit: 'more',
    },
    { figure: 'four gateways by one, modelled', value: report.gatewaysSpeedup, atLeast: 3.5, unit: '×' },
  ];
};

/** The table, each target met or missed; those of parts that were not run are left out. */
export const crowdTargetLines = (report: CrowdReport): string[] =>
  crowdTargets(report).flatMap((target) => {
    const { figure, value, atMost, atLeast, unit } = target;
    if (value === undefined) return [];
    const wanted = atMost === undefined ? `≥ ${atLeast ?? ''}` : `≤ ${atMost}`;
    const verdict = isMet(target) ? 'met' : 'missed';
    return [
      `${figure.padEnd(42)}${String(value).padStart(9)} ${unit.padEnd(6)}${wanted.padEnd(10)}${verdict}`,
    ];
  });

const isMet = ({ value = Number.NaN, atMost, atLeast }: CrowdTarget): boolean =>
  value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
