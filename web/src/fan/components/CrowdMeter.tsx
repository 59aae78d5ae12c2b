import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

/** How lively the crowd is, 0–100. */
export const CrowdMeter = () => {
  const level = useFan((state) => state.crowdMeter);
  return (
    <div
      className="meter"
      role="meter"
      data-testid="crowd-meter"
      aria-label={STRINGS.reactions.meter}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={level}
      aria-valuetext={STRINGS.reactions.meterValue(level)}
      title={STRINGS.reactions.meter}
    >
      <span className="meter-fill" style={{ transform: `scaleX(${level / 100})` }} />
    </div>
  );
};
