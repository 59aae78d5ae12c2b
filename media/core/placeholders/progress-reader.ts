/** Longest line of a progress report that is kept while its end is awaited, characters. */
const MAX_LINE = 200;

/** Reads what ffmpeg writes for `-progress`: lines of `name=value`, in pieces of any size. */
export interface ProgressReader {
  /** Takes a piece. Returns the number of the newest frame that it names, or null. */
  take(piece: string): number | null;
}

export const createProgressReader = (): ProgressReader => {
  let rest = '';
  return {
    take: (piece) => {
      const lines = (rest + piece).split('\n');
      rest = (lines.pop() ?? '').slice(0, MAX_LINE);
      const frames = lines.flatMap((line) => /^frame=\s*(\d{1,9})\s*$/.exec(line)?.[1] ?? []);
      const last = frames.at(-1);
      return last === undefined ? null : Number(last);
    },
  };
};

/** How much of the work is done, 0..1; a file may hold more frames than it said. */
export const progressOf = (frame: number, expectedFrames: number): number =>
  expectedFrames <= 0 ? 0 : Math.min(frame / expectedFrames, 1);
