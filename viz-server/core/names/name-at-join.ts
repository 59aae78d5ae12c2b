import type { bus } from '../../../proto/gen/bus.js';
import type { Env } from '../env.ts';
import { freeName } from './free-name.ts';
import { rememberGuest, renameWaitMs } from './guest-names.ts';
import type { GuestName } from './names-state.ts';
import { isKeptBack, isVouchedFor, type NameBook } from './verified-names.ts';

/**
 * Under which name somebody comes in; undefined: not under the one it asks for. Staff, artists and the verified have the name of
 * their ticket. A guest keeps the name it has in the room, unless its Hello asks for another and the cooldown is over.
 */
export const nameAtJoin = (
  join: bus.Join.$Properties,
  context: NameBook & { readonly env: Env },
): string | undefined => {
  const { names, env } = context;
  const asked = join.name ?? '';
  if (isVouchedFor(join)) return asked;
  const person = join.person ?? '';
  const known = names.guests.get(person);
  const isWish = join.nameAsked === true && (known === undefined || known.asked !== asked);
  const isTooSoon = known !== undefined && renameWaitMs(names, person, env.now) > 0;
  const wanted = known === undefined || (isWish && !isTooSoon) ? asked : known.name;
  if (!isKeptBack(wanted, person, context)) {
    const renamedMs = renamedAt(known, wanted, env.now);
    rememberGuest(names, person, { name: wanted, asked, renamedMs });
    return wanted;
  }
  // What it asks for itself it can ask for otherwise; what its old ticket says it cannot help.
  if (join.nameAsked === true && wanted === asked) return undefined;
  const other = freeName(person, context);
  rememberGuest(names, person, { name: other, asked, renamedMs: 0 });
  return other;
};

const renamedAt = (known: GuestName | undefined, name: string, nowMs: number): number => {
  if (known === undefined) return 0;
  return known.name === name ? known.renamedMs : nowMs;
};
