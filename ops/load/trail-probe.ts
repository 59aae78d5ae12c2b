import type { viz } from '../../proto/gen/viz.js';

/** Steps across the background; their times are kept until they come round again. */
const STEPS = 4096;

/** One fan whose pointer tells when it was moved. */
interface Stamper {
  sent: number;
  seen: number;
  /** Where a reader sees it, undefined where a reader does not hold it. */
  x: number | undefined;
  readonly sentAtMs: Float64Array;
}

/**
 * How long a cursor takes from its fan to a viewer. A stamper's pointer goes one coordinate to the right with every
 * message: where a viewer sees it tells which of its messages have arrived, also where several came in one frame. Such
 * steps are too short for a server to round.
 */
export interface TrailProbe {
  /** Notes that a fan (by its public number) sends now; gives the place to send. */
  stamp(fan: number, nowMs: number): { x: number; y: number };
  /** Takes the trails of a frame that a viewer has received. */
  see(trails: viz.Trails.$Properties | null | undefined, nowMs: number): void;
  /** Latencies since the last call, milliseconds. */
  take(): number[];
}

export const createTrailProbe = (): TrailProbe => {
  const stampers = new Map<number, Stamper>();
  let latenciesMs: number[] = [];
  const place = (fan: number, x: number, nowMs: number): void => {
    const stamper = stampers.get(fan);
    if (stamper === undefined) return;
    stamper.x = x;
    const ahead = (((x - stamper.seen) % STEPS) + STEPS) % STEPS;
    const until = Math.min(stamper.sent, ahead < STEPS / 2 ? stamper.seen + ahead : stamper.seen);
    for (let step = stamper.seen + 1; step <= until; step += 1)
      latenciesMs.push(nowMs - (stamper.sentAtMs[step % STEPS] ?? nowMs));
    stamper.seen = until;
  };
  const see: TrailProbe['see'] = (trails, nowMs) => {
    if (trails == null) return;
    eachRow(trails.goneGaps, (fan) => {
      const stamper = stampers.get(fan);
      if (stamper !== undefined) stamper.x = undefined;
    });
    eachRow(trails.keyGaps, (fan, row) => place(fan, trails.keyX?.[row] ?? 0, nowMs));
    eachRow(trails.moveGaps, (fan, row) => {
      const x = stampers.get(fan)?.x;
      if (x !== undefined) place(fan, x + (trails.moveDx?.[row] ?? 0), nowMs);
    });
  };
  return {
    stamp: (fan, nowMs) => {
      const stamper = stampers.get(fan) ?? {
        sent: 0,
        seen: 0,
        x: undefined,
        sentAtMs: new Float64Array(STEPS),
      };
      stampers.set(fan, stamper);
      stamper.sent += 1;
      stamper.sentAtMs[stamper.sent % STEPS] = nowMs;
      return { x: stamper.sent % STEPS, y: (fan * 37) % STEPS };
    },
    see,
    take: () => {
      const taken = latenciesMs;
      latenciesMs = [];
      return taken;
    },
  };
};

const eachRow = (
  gaps: readonly number[] | null | undefined,
  visit: (fan: number, row: number) => void,
): void => {
  let fan = 0;
  for (const [row, gap] of (gaps ?? []).entries()) {
    fan += gap;
    visit(fan, row);
  }
};
