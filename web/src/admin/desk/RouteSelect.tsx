import { type JSX, useId } from 'react';
import { STRINGS } from '../strings.ts';
import type { RouteControl } from './use-route.ts';

/** Everybody a venue can be routed to, live or not. */
export const RouteSelect = ({ card, options, routeId, isBusy, onRoute }: RouteControl): JSX.Element => {
  const id = useId();
  const isKnown = routeId === null || options.some((option) => option.id === routeId);
  return (
    <div className="route-select">
      <label className="visually-hidden" htmlFor={id}>
        {STRINGS.air.routeLabel(card.name)}
      </label>
      <select
        id={id}
        className="input"
        value={routeId ?? ''}
        aria-busy={isBusy}
        data-testid={`route-select-${card.name}`}
        onChange={(event) => onRoute(options.find((option) => option.id === event.target.value) ?? null)}
      >
        <option value="">{STRINGS.air.placeholderOption}</option>
        {!isKnown && <option value={routeId}>{STRINGS.air.unknownArtist}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.isLive ? `● ${option.name} (${STRINGS.air.live})` : option.name}
          </option>
        ))}
      </select>
    </div>
  );
};
