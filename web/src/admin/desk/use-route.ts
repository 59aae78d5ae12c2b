import { useState } from 'react';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';
import type { RouteOption } from './route-options.ts';
import type { VenueCardView } from './venue-cards.ts';

export interface RouteControl {
  readonly card: VenueCardView;
  readonly options: readonly RouteOption[];
  /** What is routed, or being routed. */
  readonly routeId: string | null;
  readonly isBusy: boolean;
  readonly onRoute: (option: RouteOption | null) => void;
}

/** Routes one venue; shows the new route while the house is being asked. */
export const useRoute = (card: VenueCardView) => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const [asked, setAsked] = useState<string | null>(null);
  const route = async (option: RouteOption | null): Promise<void> => {
    const artistId = option?.id ?? null;
    if (artistId === card.routeId) return;
    setAsked(artistId);
    await run({
      act: () => api.route({ venue: card.name, artistId }),
      done: option === null ? STRINGS.air.unrouted(card.name) : STRINGS.air.routed(card.name, option.name),
      after: lookNow,
    });
  };
  const cutNow = async (): Promise<void> => {
    setAsked(card.routeId);
    await run({
      act: () => api.route({ venue: card.name, artistId: card.routeId, mode: 'instant' }),
      done: STRINGS.air.cutNowDone(card.name),
      after: lookNow,
    });
  };
  return {
    shownRouteId: isBusy ? asked : card.routeId,
    isBusy,
    route: (option: RouteOption | null): void => void route(option),
    cutNow: (): void => void cutNow(),
  };
};
