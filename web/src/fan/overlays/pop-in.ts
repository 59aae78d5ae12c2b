/** How long a new sticker takes to settle, milliseconds. */
const POP_MS = 320;

export interface PopPose {
  readonly scale: number;
  readonly alpha: number;
  /** Radians on top of the sticker's own turn. */
  readonly turn: number;
}

/** Overshoots by about a tenth (Penner's "back out"). */
const backOut = (part: number) => {
  const rest = part - 1;
  return 1 + 2.6 * rest ** 3 + 1.6 * rest ** 2;
};

/** A new sticker's pose at this age, or undefined when it has settled. With reduced motion it only fades in. */
export const popPose = (ageMs: number, isMotionReduced: boolean): PopPose | undefined => {
  if (ageMs >= POP_MS) return undefined;
  const part = Math.max(0, ageMs / POP_MS);
  if (isMotionReduced) return { scale: 1, alpha: part, turn: 0 };
  return { scale: 0.35 + 0.65 * backOut(part), alpha: Math.min(1, part * 3), turn: (1 - part) ** 2 * -0.35 };
};
