/** How often old events are looked for, milliseconds. */
const FORGET_EVERY_MS = 60_000;
/** How often it is noted up to which event there are some, milliseconds. */
const NOTE_EVERY_MS = 60 * 60_000;
/** A clock that was set by more than this has made a step, milliseconds; a steady drift is less in weeks. */
const STEP_MS = 10 * 60_000;
/** Nothing is deleted until the clock has gone without a step for so long, milliseconds. */
const EVEN_FOR_MS = 60 * 60_000;

/** The time, by the machine's clock and by one that only goes forward, milliseconds. */
export interface Times {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/**
 * Has events deleted that are older than `keepMs` (0: none), without believing the machine's clock more than need be: what was written since this process
 * began is as old as the steady clock says. What is older has only its date, so that the clock must have gone evenly
 * for a while: one that is wrong after a start is set right before that.
 */
export const createRetention = (
  keepMs: number,
  forget: (beforeMs: number, upTo: number) => void,
): { tend(times: Times, sequence: number): void } => {
  const written = createAges(keepMs);
  const clock = createStepWatch();
  let forgotMs = Number.NEGATIVE_INFINITY;
  return {
    tend: (times, sequence) => {
      if (keepMs === 0) return;
      const { wallMs, steadyMs } = times;
      written.note(sequence, steadyMs);
      const evenMs = clock.evenForMs(times);
      if (evenMs < EVEN_FOR_MS || steadyMs - forgotMs < FORGET_EVERY_MS) return;
      forgotMs = steadyMs;
      forget(wallMs - keepMs, written.oldUpTo(steadyMs));
    },
  };
};

/** Which event was the last one how long ago, by the steady clock. */
const createAges = (ageMs: number) => {
  const notes: { readonly atMs: number; readonly sequence: number }[] = [];
  return {
    note: (sequence: number, atMs: number): void => {
      if (atMs - (notes.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY) >= NOTE_EVERY_MS)
        notes.push({ atMs, sequence });
    },
    /** The last event that is surely so old. The first note is what the process began with: that is as old as its dates say. */
    oldUpTo: (nowMs: number): number => {
      while ((notes[1]?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs - ageMs) notes.shift();
      return notes[0]?.sequence ?? 0;
    },
  };
};

const createStepWatch = (): { evenForMs(times: Times): number } => {
  let offsetMs = Number.NaN;
  let sinceMs = 0;
  return {
    evenForMs: ({ wallMs, steadyMs }) => {
      const isEven = Math.abs(wallMs - steadyMs - offsetMs) <= STEP_MS;
      if (!isEven) {
        offsetMs = wallMs - steadyMs;
        sinceMs = steadyMs;
      }
      return steadyMs - sinceMs;
    },
  };
};
