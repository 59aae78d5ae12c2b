import { useEffect, useRef, useState } from 'react';
import { PEOPLE_PER_PAGE } from '../../../../proto/limits.ts';
import { PersonName } from '../chat/LineHead.tsx';
import { CloseIcon } from '../components/icons.tsx';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { KeptPeople } from './KeptPeople.tsx';
import { FriendButton, MuteButton, useIsFriend } from './PersonButtons.tsx';
import { type PeopleAnswer, usePeople } from './use-people.ts';

const close = () => useFan.setState({ isPeopleOpen: false });

const Mark = ({ person }: { readonly person: string }) =>
  useIsFriend(person) && <span className="badge badge-friend">{STRINGS.people.friend}</span>;

const Rows = ({ answer }: { answer: PeopleAnswer }) => {
  const me = useFan((state) => state.me?.person);
  if (answer.kind === 'asking') return <p className="muted">{STRINGS.people.loading}</p>;
  if (answer.kind === 'unanswered') return <p className="field-problem">{STRINGS.people.unanswered}</p>;
  if (answer.rows.length === 0) return <p className="muted">{STRINGS.people.none}</p>;
  return (
    <ul className="people-list" data-testid="people-list">
      {answer.rows.map(({ person, name, colour, role, verified }) => (
        <li key={person ?? ''} className="people-row">
          <span className="people-name">
            <PersonName
              name={name ?? ''}
              colour={colour ?? 0}
              role={role ?? 0}
              isVerified={verified ?? false}
            />
            <Mark person={person ?? ''} />
          </span>
          {person === me ? (
            <span className="line-note">{STRINGS.chat.you}</span>
          ) : (
            <span className="people-buttons">
              <FriendButton person={person ?? ''} name={name ?? ''} />
              <MuteButton person={person ?? ''} name={name ?? ''} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

interface PagerProps {
  readonly page: number;
  readonly total: number;
  go(page: number): void;
}

const Pager = ({ page, total, go }: PagerProps) => {
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  if (pages === 1) return null;
  return (
    <div className="people-pager">
      <button
        type="button"
        className="button button-small"
        disabled={page === 0}
        onClick={() => go(page - 1)}
      >
        {STRINGS.people.before}
      </button>
      <span role="status">{STRINGS.people.page(page + 1, pages)}</span>
      <button
        type="button"
        className="button button-small"
        disabled={page + 1 >= pages}
        onClick={() => go(page + 1)}
      >
        {STRINGS.people.next}
      </button>
    </div>
  );
};

/** Who is in the room, to look through, to mark and to mute. */
export const People = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const answer = usePeople(search, page);
  const total = answer.kind === 'here' ? answer.total : 0;
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className="people card" aria-labelledby="people-title" onClose={close}>
      <header className="people-head">
        <h2 id="people-title">{STRINGS.people.title}</h2>
        <span className="muted" role="status">
          {answer.kind === 'here' && STRINGS.people.total(total)}
        </span>
        <button
          type="button"
          className="button button-icon button-quiet"
          aria-label={STRINGS.people.close}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      <input
        type="search"
        className="input"
        aria-label={STRINGS.people.search}
        placeholder={STRINGS.people.search}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setPage(0);
        }}
        dir="auto"
      />
      <div className="people-body">
        {search === '' && <KeptPeople as="friends" />}
        <Rows answer={answer} />
        <Pager page={page} total={total} go={setPage} />
        <KeptPeople as="muted" />
      </div>
    </dialog>
  );
};
