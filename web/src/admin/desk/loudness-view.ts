import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { STRINGS } from '../strings.ts';

/** The quiet end of the bar, LUFS. */
export const QUIETEST_LUFS = -60;
/** Where sound counts as silence for the eye, LUFS. */
const QUIET_LUFS = -40;
/** From here on it is so loud that little room is left, LUFS. */
const LOUD_LUFS = -9;
/** Shorter pauses belong to music, milliseconds. */
const SILENCE_SHOWN_MS = 3000;

export type LoudnessLevel = 'unknown' | 'silent' | 'quiet' | 'good' | 'loud';

/** The loudness of one source as a bar with words. */
export interface LoudnessView {
  readonly level: LoudnessLevel;
  /** How much of the bar is filled, 0…100. */
  readonly percent: number;
  /** `−18.2 LUFS`, or why there is no number. */
  readonly words: string;
  /** LUFS, no lower than the bar goes; null where it is not known. */
  readonly lufs: number | null;
}

type Heard = Pick<SourceFacts, 'audio' | 'health'>;

export const loudnessView = ({ audio, health }: Heard): LoudnessView => {
  const nothing = { level: 'unknown', percent: 0, lufs: null } as const;
  if (audio === null) return { ...nothing, level: 'silent', words: STRINGS.sources.noAudio };
  const lufs = health?.loudnessLufs ?? null;
  if (health === null || lufs === null) return { ...nothing, words: STRINGS.loudness.unknown };
  const shown = Math.min(0, Math.max(QUIETEST_LUFS, lufs));
  const percent = Math.round(((shown - QUIETEST_LUFS) / -QUIETEST_LUFS) * 100);
  if (health.silentMs >= SILENCE_SHOWN_MS) {
    return {
      level: 'silent',
      percent,
      lufs: shown,
      words: STRINGS.loudness.silent(formatElapsed(health.silentMs)),
    };
  }
  return { level: levelOf(lufs), percent, lufs: shown, words: wordsOf(lufs) };
};

const levelOf = (lufs: number): LoudnessLevel => {
  if (lufs > LOUD_LUFS) return 'loud';
  return lufs < QUIET_LUFS ? 'quiet' : 'good';
};

const wordsOf = (lufs: number): string =>
  lufs <= QUIETEST_LUFS ? STRINGS.loudness.under(QUIETEST_LUFS) : STRINGS.loudness.at(lufs);
