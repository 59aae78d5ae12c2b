import type { viz } from '../../../proto/gen/viz.js';
import type { Env } from '../env.ts';
import type { Fan } from '../fan.ts';
import { renameGuest } from '../people/rename.ts';
import { fansOf, type Presence } from '../presence.ts';
import { lookAlikeKeys } from '../text/skeleton.ts';
import { freeName } from './free-name.ts';
import { rememberGuest } from './guest-names.ts';
import type { NamesState } from './names-state.ts';
import { isKeptBack, isVouchedFor } from './verified-names.ts';

/**
 * Gives made-up names to the guests who are here under one that from now on is somebody else's, or like it. They did not do anything
 * wrong: the next change is free. Gives the fans who must be told.
 */
export const giveWay = (
  events: readonly viz.Event.$Properties[],
  room: { readonly names: NamesState; readonly presence: Presence; readonly env: Env },
): Fan[] => {
  const { names, presence, env } = room;
  const renamed: Fan[] = [];
  const book = { names, env, proposed: [] };
  for (const person of guestsLike(events, presence)) {
    const guests = [...fansOf(presence, person)].filter((fan) => !isVouchedFor(fan));
    const [guest] = guests;
    if (guest === undefined || isOwn(guest, names) || !isKeptBack(guest.name, person, book)) continue;
    const name = freeName(person, book);
    rememberGuest(names, person, { name, asked: names.guests.get(person)?.asked ?? '', renamedMs: 0 });
    renameGuest(presence, person, name);
    renamed.push(...guests);
  }
  return renamed;
};

/** Somebody verified who is here as a guest, too, goes by a name of its own. */
const isOwn = ({ person, name }: Fan, { byKey }: NamesState): boolean =>
  lookAlikeKeys(name).some((key) => byKey.get(key)?.has(person));

const guestsLike = (
  events: readonly viz.Event.$Properties[],
  { people }: Pick<Presence, 'people'>,
): Set<string> => {
  const looks = events.flatMap(({ nameVerified }) =>
    nameVerified ? lookAlikeKeys(nameVerified.name ?? '') : [],
  );
  return new Set(looks.flatMap((look) => [...(people.byLook.get(look) ?? [])].map(({ person }) => person)));
};
