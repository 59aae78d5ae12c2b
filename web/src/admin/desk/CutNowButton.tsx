import type { JSX } from 'react';
import { STRINGS } from '../strings.ts';

export interface CutNowButtonProps {
  readonly venue: string;
  readonly canCutNow: boolean;
  readonly isBusy: boolean;
  readonly onCut: () => void;
}

/** Does not wait for the key frame. Always there, so that nothing moves when it becomes of use. */
export const CutNowButton = ({ venue, canCutNow, isBusy, onCut }: CutNowButtonProps): JSX.Element => (
  <button
    type="button"
    className={canCutNow ? 'button cut-now cut-now-ready' : 'button cut-now'}
    aria-label={STRINGS.air.cutNowAloud(venue)}
    aria-disabled={!canCutNow || isBusy}
    title={STRINGS.air.cutNowHint}
    data-testid={`cut-now-${venue}`}
    onClick={() => {
      if (canCutNow && !isBusy) onCut();
    }}
  >
    {STRINGS.air.cutNow}
  </button>
);
