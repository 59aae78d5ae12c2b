import type { ReactNode } from 'react';
import type { KeptAs, KeptPerson } from '../kept-persons.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { FriendButton, MuteButton } from './PersonButtons.tsx';

const WORDS = {
  friends: { title: STRINGS.people.friendsTitle, hint: STRINGS.people.friendsHint, Button: FriendButton },
  muted: { title: STRINGS.people.mutedTitle, hint: STRINGS.people.mutedHint, Button: MuteButton },
} as const;

interface KeptPeopleProps {
  readonly as: KeptAs;
}

/** Those whom this page remembers, here or not, to be let go again. */
export const KeptPeople = ({ as }: KeptPeopleProps): ReactNode => {
  const persons: readonly KeptPerson[] = useFan((state) => state[as]);
  if (persons.length === 0) return null;
  const { title, hint, Button } = WORDS[as];
  return (
    <section className={`people-kept people-${as}`} data-testid={`people-${as}`}>
      <h3>{title}</h3>
      <p className="field-hint">{hint}</p>
      <ul className="people-list">
        {persons.map(({ person, name }) => (
          <li key={person} className="people-row">
            <bdi className="people-name">{name}</bdi>
            <Button person={person} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
};
