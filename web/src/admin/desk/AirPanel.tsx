import type { JSX } from 'react';
import type { Desk } from '../../../../proto/contracts/admin.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { AddVenueForm } from './AddVenueForm.tsx';
import { useDesk } from './desk-context.ts';
import type { RouteOption } from './route-options.ts';
import { VenueCard } from './VenueCard.tsx';
import { venueCards } from './venue-cards.ts';

export interface AirPanelProps {
  readonly desk: Desk;
  readonly options: readonly RouteOption[];
  readonly nameOf: (artistId: string) => string;
  readonly programVenue: string;
}

/** Every venue: what is on, what is routed, and the way to change it. */
export const AirPanel = ({ desk, options, nameOf, programVenue }: AirPanelProps): JSX.Element => {
  const { canChange } = useDesk();
  const { venues, sources, problems } = desk;
  const cards = venueCards({ venues, sources, nameOf, programVenue });
  const isMediaAway = problems.some(({ service }) => service === 'media');
  return (
    <Panel title={STRINGS.air.title} name="air">
      {cards.length === 0 ? (
        <p className="empty">{isMediaAway ? STRINGS.air.away : STRINGS.air.none}</p>
      ) : (
        <ul className="venues">
          {cards.map((card) => (
            <VenueCard key={card.name} card={card} options={options} />
          ))}
        </ul>
      )}
      {canChange && !isMediaAway && <AddVenueForm />}
    </Panel>
  );
};
