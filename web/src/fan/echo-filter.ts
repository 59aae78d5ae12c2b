/**
 * The fan's own fireworks are shown at once; the room sends them to everybody, the fan included.
 * This tells which of the incoming ones was already shown.
 */
export interface EchoFilter {
  remember(x: number, y: number, colour: number): void;
  /** True, once, for what was remembered less than `withinMs` ago. */
  isEcho(x: number, y: number, colour: number): boolean;
}

export const createEchoFilter = (now: () => number, withinMs = 3_000): EchoFilter => {
  let shown: { x: number; y: number; colour: number; atMs: number }[] = [];
  return {
    remember: (x, y, colour) => {
      shown.push({ x, y, colour, atMs: now() });
    },
    isEcho: (x, y, colour) => {
      const oldestMs = now() - withinMs;
      shown = shown.filter((one) => one.atMs >= oldestMs);
      const index = shown.findIndex((one) => one.x === x && one.y === y && one.colour === colour);
      if (index < 0) return false;
      shown.splice(index, 1);
      return true;
    },
  };
};
