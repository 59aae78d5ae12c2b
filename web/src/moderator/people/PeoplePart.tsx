import { type JSX, useCallback, useState } from 'react';
import type { viz } from '../../../../proto/gen/viz.js';
import { PEOPLE_PER_PAGE } from '../../../../proto/limits.ts';
import { Panel } from '../../admin/parts/Panel.tsx';
import { PersonButton } from '../parts/PersonButton.tsx';
import { Unanswered } from '../parts/Unanswered.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { useRoomNow } from '../parts/use-room-now.ts';
import { askRoom } from '../room/ask-room.ts';
import { isAddress, type Standing, sanctionsOf } from '../room/standing.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { SanctionBadges } from './SanctionBadges.tsx';
import { YouPanel } from './YouPanel.tsx';

const words = STRINGS.people;
/** A typing hand asks once, when it rests, milliseconds. */
const REST_MS = 250;

/** Who is here, and who is under a sanction whether here or not. */
export const PeoplePart = (): JSX.Element => (
  <>
    <Standings />
    <Panel title={words.title} name="people">
      <Search />
    </Panel>
    <YouPanel />
  </>
);

const Search = (): JSX.Element => {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const ask = useCallback(
    async () => (await askRoom({ people: { search: search.trim(), page } }))?.people ?? undefined,
    [search, page],
  );
  const { asked, again } = useAsked(ask, search === '' ? 0 : REST_MS);
  return (
    <div className="card list-card">
      <input
        type="search"
        className="input"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        dir="auto"
        data-testid="people-search"
        onChange={(event) => {
          setSearch(event.target.value);
          setPage(0);
        }}
      />
      {asked.kind === 'asking' && <p className="muted">{STRINGS.loading}</p>}
      {asked.kind === 'unanswered' && <Unanswered again={again} />}
      {asked.kind === 'here' && <Found people={asked.value} page={page} go={setPage} />}
    </div>
  );
};

interface FoundProps {
  readonly people: viz.People.$Properties;
  readonly page: number;
  go(page: number): void;
}

const Found = ({ people: { rows, total }, page, go }: FoundProps): JSX.Element => {
  const pages = Math.max(1, Math.ceil((total ?? 0) / PEOPLE_PER_PAGE));
  return (
    <>
      <p className="field-hint" role="status">
        {total ? words.total(total) : words.none}
      </p>
      <ul className="mod-people">
        {(rows ?? []).map(({ person, name, role, colour, verified }) => (
          <li key={person ?? ''} className="mod-line-head">
            <PersonButton
              who={{ person: person ?? '', name: name ?? '', role: role ?? 0 }}
              colour={colour ?? 0}
              isVerified={verified ?? false}
            />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="row pager">
          <button
            type="button"
            className="button button-small"
            disabled={page === 0}
            onClick={() => go(page - 1)}
          >
            {words.before}
          </button>
          <span>{words.page(page + 1, pages)}</span>
          <button
            type="button"
            className="button button-small"
            disabled={page + 1 >= pages}
            onClick={() => go(page + 1)}
          >
            {words.next}
          </button>
        </div>
      )}
    </>
  );
};

const Standings = (): JSX.Element => {
  const standings = useModerator((state) => state.staff.standings);
  const nowMs = useRoomNow();
  const under = [...standings].filter(([, standing]) => sanctionsOf(standing, nowMs).length > 0).toReversed();
  return (
    <Panel title={words.standing} name="standing" aside={<span className="badge">{under.length}</span>}>
      {under.length === 0 ? (
        <p className="empty">{words.standingNone}</p>
      ) : (
        <ul className="card list-card mod-people">
          {under.map(([person, standing]) => (
            <li key={person} className="mod-line-head">
              <PersonButton who={{ person, name: nameIn(person, standing), role: 0 }} />
              <SanctionBadges standing={standing} nowMs={nowMs} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const nameIn = (person: string, { name }: Standing): string =>
  isAddress(person) ? words.addressOf(name) : name;
