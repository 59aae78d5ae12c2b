export interface Burst {
  /** On the virtual background, 0–4095. */
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  /** How many launches it stands for. */
  readonly count: number;
}

/** Bursts begin together at most this often: under three flashes a second, however many people launch. */
export const SALVO_EVERY_MS = 350;
/** Bursts in one salvo; more are merged into the nearest of the same salvo. */
export const MOST_IN_SALVO = 16;

/** Gathers bursts so that the screen never flashes more than three times a second (WCAG 2.3.1). */
export interface Salvo {
  add(burst: Burst): void;
  /** The bursts that begin now; none while the last salvo is too near. */
  take(nowMs: number): readonly Burst[];
  /** Whether some are still waiting. */
  readonly isWaiting: boolean;
}

const nearest = (bursts: readonly Burst[], to: Burst): number => {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  bursts.forEach((burst, index) => {
    const distance = Math.hypot(burst.x - to.x, burst.y - to.y);
    if (distance >= bestDistance) return;
    best = index;
    bestDistance = distance;
  });
  return best;
};

export const createSalvo = (): Salvo => {
  let waiting: Burst[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    add: (burst) => {
      if (waiting.length < MOST_IN_SALVO) {
        waiting.push(burst);
        return;
      }
      const index = nearest(waiting, burst);
      const into = waiting[index];
      if (into !== undefined) waiting[index] = { ...into, count: into.count + burst.count };
    },
    take: (nowMs) => {
      if (waiting.length === 0 || nowMs - lastMs < SALVO_EVERY_MS) return [];
      lastMs = nowMs;
      const taken = waiting;
      waiting = [];
      return taken;
    },
    get isWaiting() {
      return waiting.length > 0;
    },
  };
};
