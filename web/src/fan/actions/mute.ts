import type { KeptPerson } from '../kept-persons.ts';
import { withMuted, withoutMuted } from '../muted.ts';
import { announce, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

/** Hides somebody's lines on this page. */
export const mute = ({ person, name }: KeptPerson): void => {
  if (person === '' || person === useFan.getState().me?.person) return;
  useFan.setState(({ muted }) => ({ muted: withMuted(muted, { person, name }) }));
  announce(STRINGS.people.mutedNow(name));
};

export const unmute = ({ person, name }: KeptPerson): void => {
  useFan.setState(({ muted }) => ({ muted: withoutMuted(muted, person) }));
  announce(STRINGS.people.unmutedNow(name));
};
