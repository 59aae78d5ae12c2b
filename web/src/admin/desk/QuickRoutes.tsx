import type { JSX } from 'react';
import { STRINGS } from '../strings.ts';
import type { RouteControl } from './use-route.ts';

/** A button for everybody who is live, and one back to the placeholder. */
export const QuickRoutes = ({
  card,
  options,
  routeId,
  isBusy,
  onRoute,
}: RouteControl): JSX.Element | null => {
  const live = options.filter(({ isLive }) => isLive);
  if (live.length === 0 && routeId === null) return null;
  return (
    <fieldset className="quick" aria-label={STRINGS.air.quick}>
      {live.map((option) => (
        <button
          key={option.id}
          type="button"
          className="button"
          aria-pressed={option.id === routeId}
          aria-label={STRINGS.air.putOn(option.name, card.name)}
          aria-disabled={isBusy}
          onClick={() => onRoute(option)}
        >
          <span className="dot dot-good" aria-hidden="true" />
          <span className="cut-short">{option.name}</span>
        </button>
      ))}
      <button
        type="button"
        className="button"
        aria-pressed={routeId === null}
        aria-label={`${card.name}: ${STRINGS.air.clear}`}
        aria-disabled={isBusy}
        onClick={() => onRoute(null)}
      >
        {STRINGS.air.placeholder}
      </button>
    </fieldset>
  );
};
