import { isVouchedFor } from '../names/verified-names.ts';
import { fansOf, type Presence } from '../presence.ts';
import { indexPerson } from './people-index.ts';

/** Gives a guest another name, in all of its tabs; where the same person is here as staff or verified, the name stays. */
export const renameGuest = (presence: Presence, person: string, name: string): void => {
  const fans = fansOf(presence, person);
  for (const fan of fans) if (!isVouchedFor(fan)) fan.name = name;
  indexPerson(presence.people, person, fans);
};
