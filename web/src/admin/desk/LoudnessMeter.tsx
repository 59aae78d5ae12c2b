import type { JSX } from 'react';
import { STRINGS } from '../strings.ts';
import { type LoudnessView, QUIETEST_LUFS } from './loudness-view.ts';

/** Momentary loudness as a bar with its number. Drawn, because the page's policy allows no inline style. */
export const LoudnessMeter = ({ view, name }: { view: LoudnessView; name: string }): JSX.Element => (
  <div className={`loudness loudness-${view.level}`}>
    <svg
      className="loudness-bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="meter"
      aria-label={STRINGS.loudness.label(name)}
      aria-valuemin={QUIETEST_LUFS}
      aria-valuemax={0}
      aria-valuenow={view.lufs ?? QUIETEST_LUFS}
      aria-valuetext={view.words}
    >
      <rect className="loudness-track" width="100" height="6" />
      <rect className="loudness-fill" width={view.percent} height="6" />
      {/* −23 LUFS, where broadcast aims (EBU R128), for the eye. */}
      <rect className="loudness-aim" x="61.4" width="0.5" height="6" />
    </svg>
    <span className="loudness-words" aria-hidden="true">
      {view.words}
    </span>
  </div>
);
