import type { JSX } from 'react';
import { doAct } from '../acts.ts';
import { useRoomNow } from '../parts/use-room-now.ts';
import { addressPerson, CLEAN_STANDING, sanctionsOf } from '../room/standing.ts';
import { type Somebody, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { SanctionBadges } from './SanctionBadges.tsx';

const words = STRINGS.sheet;

/** What is held against somebody now, and the way out of it. */
export const StandingBox = ({ who: { person, name } }: { who: Somebody }): JSX.Element => {
  const standings = useModerator((state) => state.staff.standings);
  const nowMs = useRoomNow();
  const own = standings.get(person) ?? CLEAN_STANDING;
  const ofAddress = (own.address && standings.get(addressPerson(own.address))) || CLEAN_STANDING;
  const isUnder = [own, ofAddress].some((standing) => sanctionsOf(standing, nowMs).length > 0);
  return (
    <section className="mod-group mod-standing" aria-label={words.standing} data-testid="standing">
      {isUnder || own.warnings > 0 ? (
        <div className="row">
          <SanctionBadges standing={own} nowMs={nowMs} />
          <SanctionBadges standing={{ ...ofAddress, warnings: 0 }} nowMs={nowMs} isByAddress />
        </div>
      ) : (
        <p className="muted">{words.clean}</p>
      )}
      {isUnder && (
        <button
          type="button"
          className="button button-small"
          data-testid="lift"
          onClick={() => void doAct({ lift: { person } }, words.lifted(name))}
        >
          {words.lift}
        </button>
      )}
    </section>
  );
};
