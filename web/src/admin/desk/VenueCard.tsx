import type { JSX } from 'react';
import { stillPath } from '../api/media-api.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { Still } from '../parts/Still.tsx';
import { useNow } from '../parts/use-now.ts';
import { STRINGS } from '../strings.ts';
import { CutNowButton } from './CutNowButton.tsx';
import { useDesk } from './desk-context.ts';
import { QuickRoutes } from './QuickRoutes.tsx';
import { RemoveVenueButton } from './RemoveVenueButton.tsx';
import { RouteSelect } from './RouteSelect.tsx';
import type { RouteOption } from './route-options.ts';
import { useRoute } from './use-route.ts';
import type { VenueCardView, VenueState } from './venue-cards.ts';

const STATE_WORDS: Readonly<Record<Exclude<VenueState, 'placeholder'>, string>> = {
  'on-air': STRINGS.air.onAir,
  waiting: STRINGS.air.waiting,
  changing: STRINGS.air.changing,
};

export interface VenueCardProps {
  readonly card: VenueCardView;
  readonly options: readonly RouteOption[];
}

/** One venue; the program's is larger and has a button for everybody who is live. */
export const VenueCard = ({ card, options }: VenueCardProps): JSX.Element => {
  const { canChange } = useDesk();
  const seen = card.onAirName ?? STRINGS.air.placeholder;
  return (
    <li
      className={`card venue venue-${card.state}${card.isProgram ? ' venue-program' : ''}`}
      data-testid={`venue-card-${card.name}`}
    >
      <Still
        src={stillPath({ kind: 'venues', name: card.name, atMs: card.stillAtMs })}
        alt={STRINGS.air.still(card.name, seen)}
        testId={`still-${card.name}`}
      />
      <div className="venue-head">
        <h3>{card.name}</h3>
        {card.isProgram && (
          <span className="eyebrow" title={STRINGS.air.programHint}>
            {STRINGS.air.program}
          </span>
        )}
        {card.state !== 'placeholder' && (
          <span className={`tally tally-${card.state}`}>{STATE_WORDS[card.state]}</span>
        )}
      </div>
      <div className="venue-now">
        <p className="venue-artist">{seen}</p>
        <p className="venue-players">{STRINGS.air.players(card.players)}</p>
        <p className="venue-note">{card.note ?? <Running sinceMs={card.onAirSinceMs} />}</p>
      </div>
      {canChange && <VenueControl card={card} options={options} />}
    </li>
  );
};

/** What the venue shows next, and how soon. */
const VenueControl = ({ card, options }: VenueCardProps): JSX.Element => {
  const { shownRouteId, isBusy, route, cutNow } = useRoute(card);
  const control = { card, options, routeId: shownRouteId, isBusy, onRoute: route };
  return (
    <div className="venue-control">
      {card.isProgram && <QuickRoutes {...control} />}
      <div className="venue-cut">
        <RouteSelect {...control} />
        <div className="venue-end">
          <CutNowButton venue={card.name} canCutNow={card.canCutNow} isBusy={isBusy} onCut={cutNow} />
          {card.isRemovable && <RemoveVenueButton venue={card.name} />}
        </div>
      </div>
    </div>
  );
};

const Running = ({ sinceMs }: { sinceMs: number }): JSX.Element => (
  <span>{STRINGS.air.lines.onAir(formatElapsed(useNow() - sinceMs))}</span>
);
